import { numbersOf } from "../numbers.ts";
import categories from "./categories.yaml";

/** Spanish numbers and plurals. */
export const numbers = numbersOf("es", {}, categories);
