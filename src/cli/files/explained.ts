import type { Iso3 } from "../../model/country.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { explanationBlocks, explanationScreen, type OnScreen } from "../../report/explanation/blocks.ts";
import { inWords } from "../../report/text/warnings.ts";
import { type ExplanationOptions, explainedRun } from "../../use/explain.ts";
import { type Run, tellingOf } from "../../use/load-run.ts";
import type { DocumentFormat } from "../document-formats/contract.ts";
import { renderMemos } from "./memos.ts";
import type { Surface } from "./outputs.ts";
import type { Content } from "./rendered.ts";

/** One country explained, in the words of its language. */
interface Explained {
  readonly run: Run;
  readonly explanation: Explanation;
}

export async function explainedInWords(
  country: Iso3,
  options: ExplanationOptions,
  cwd: string,
): Promise<Explained> {
  const { run, explanation } = await explainedRun(country, options, cwd);
  return { run, explanation: await inWords(explanation, tellingOf(run)) };
}

/** In a format; as a memo, or in full. */
export function renderExplained(
  { run, explanation }: Explained,
  brief: boolean,
  format: DocumentFormat,
  surface: Surface,
  on: OnScreen = {},
): Content | Promise<Content> {
  const { words } = run;
  if (brief) return renderMemos([explanation], undefined, format, words, surface);
  return format.render(
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
