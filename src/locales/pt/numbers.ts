import { numbersOf } from "../numbers.ts";

/** Portuguese numbers and plurals. */
export const numbers = numbersOf("pt");
