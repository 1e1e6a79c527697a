import { numbersOf } from "../numbers.ts";

/** Chinese numbers; a noun has no plural. */
export const numbers = numbersOf("zh");
