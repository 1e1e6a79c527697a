import { numbersOf } from "../numbers.ts";

/** Spanish numbers and plurals. */
export const numbers = numbersOf("es");
