import type { Method } from "./contract.ts";
import { copeland } from "./copeland.ts";
import { promethee2 } from "./promethee2.ts";
import { topsis } from "./topsis.ts";
import { vikor } from "./vikor.ts";
import { wpm } from "./wpm.ts";

export type { Criteria, Method } from "./contract.ts";

/** Every method that a ranking can be checked against. */
export const methods: readonly Method[] = [copeland, topsis, vikor, promethee2, wpm];
