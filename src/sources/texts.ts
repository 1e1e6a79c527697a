import type { Source } from "./contract.ts";
import { tipText } from "./tip-text/index.ts";

/** The sources that read what reports say in words: who asks for that alone loads no other reader. */
export const textSources: readonly Source[] = [tipText];
