import type { Source } from "./contract.ts";
import { TIP_TEXTS as tipText } from "./tip-text/findings.ts";

/** What sources say that read reports in words: who asks for that alone loads no reader. */
export const textSources: readonly Pick<Source, "indicators" | "recommendations">[] = [tipText];
