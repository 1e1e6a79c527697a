import type { Treatment } from "./contract.ts";
import { log } from "./log.ts";
import { winsorise } from "./winsorise.ts";

export { type Treated, type Treatment, untouched } from "./contract.ts";

/** Every treatment a profile can name. */
export const treatments: readonly Treatment[] = [winsorise, log];
