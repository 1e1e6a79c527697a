import type { Iso3 } from "../../model/country.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { explanationBlocks, explanationScreen, type OnScreen } from "../../report/explanation/blocks.ts";
import { inWords } from "../../report/text/warnings.ts";
import { type ExplanationOptions, explainedRun } from "../../use/explain.ts";
import { type Run, tellingOf } from "../../use/load-run.ts";
import type { DocumentFormat, MemoFormat } from "../document-formats/contract.ts";
import { renderMemos } from "./memos.ts";
import type { Surface } from "./outputs.ts";
import type { Content } from "./rendered.ts";

/** Countries explained, in the words of their language. */
interface Explained {
  readonly run: Run;
  readonly explanations: readonly Explanation[];
}

export async function explainedInWords(
  countries: readonly Iso3[],
  options: ExplanationOptions,
  cwd: string,
): Promise<Explained> {
  const { run, explanations } = await explainedRun(countries, options, cwd);
  return { run, explanations: await Promise.all(explanations.map((one) => inWords(one, tellingOf(run)))) };
}

/** In a format: as memos, or the one in full. */
export function renderExplained(
  { run, explanations }: Explained,
  { brief, date }: { readonly brief: boolean; readonly date?: string | undefined },
  format: DocumentFormat | MemoFormat,
  surface: Surface,
  on: OnScreen = {},
): Content | Promise<Content> {
  const { words } = run;
  if (brief) return renderMemos(explanations, format as MemoFormat, words, surface, date);
  const [explanation] = explanations as [Explanation];
  return (format as DocumentFormat).render(
    {
      document: explanation,
      blocks: (own, isScreen) =>
        isScreen ? explanationScreen(explanation, own, on) : explanationBlocks(explanation, own),
      page: () => pageOf(explanation, run),
      words,
    },
    surface,
  );
}

async function pageOf(explanation: Explanation, run: Run): Promise<string> {
  const [{ explanationPage }, { weighingOf }] = await Promise.all([
    import("../../report/html/explanation-page.ts"),
    import("./weighing.ts"),
  ]);
  return explanationPage(explanation, weighingOf(run), run.words);
}
