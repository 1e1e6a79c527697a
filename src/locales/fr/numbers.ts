import { numbersOf } from "../numbers.ts";

/** French numbers and plurals. */
export const numbers = numbersOf("fr");
