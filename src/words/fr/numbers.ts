import { numbersOf } from "../numbers.ts";
import categories from "./categories.yaml";

/** French numbers and plurals. */
export const numbers = numbersOf("fr", {}, categories);
