import { bash } from "./bash.ts";
import type { Shell } from "./contract.ts";
import { fish } from "./fish.ts";
import { zsh } from "./zsh.ts";

/** Every shell that completion is written for. */
export const shells: readonly Shell[] = [bash, zsh, fish];
