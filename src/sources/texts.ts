import type { Source } from "./contract.ts";
import { SAID as tipText } from "./tip-text/observe.ts";

/** What sources say that read reports in words: who asks for that alone loads no reader. */
export const textSources: readonly Pick<Source, "indicators" | "recommendations">[] = [tipText];
