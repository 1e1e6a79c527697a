import { numbersOf } from "../numbers.ts";
import categories from "./categories.yaml";

export const numbers = numbersOf("pt", {}, categories);
