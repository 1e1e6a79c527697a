import { numbersOf } from "../numbers.ts";

/** English numbers and plurals. */
export const numbers = numbersOf("en");
