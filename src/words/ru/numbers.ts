import { numbersOf } from "../numbers.ts";
import categories from "./categories.yaml";

/** Russian numbers and plurals. */
export const numbers = numbersOf("ru", {}, categories);
