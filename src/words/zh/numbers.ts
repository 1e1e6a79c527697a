import { numbersOf } from "../numbers.ts";
import categories from "./categories.yaml";

/** Chinese numbers; a noun has no plural. */
export const numbers = numbersOf("zh", {}, categories);
