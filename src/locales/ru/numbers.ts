import { numbersOf } from "../numbers.ts";

/** Russian numbers and plurals. */
export const numbers = numbersOf("ru");
