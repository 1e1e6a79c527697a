import type { Messages } from "../../locales/index.ts";
import type { Comparison } from "../../model/documents/comparison.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { badUsage } from "../../model/error.ts";
import { markdown } from "../../report/renderers/markdown.ts";
import { terminal } from "../../report/renderers/terminal.ts";
import { chalkFor } from "../terminal/chalk.ts";
import type { Surface } from "./outputs.ts";

const MEMO_FORMATS = ["table", "md", "html"];

/** Refuses the formats that a memo is not written in. */
export function mustBeMemoFormats(formats: readonly { readonly id: string }[]): void {
  const other = formats.find(({ id }) => !MEMO_FORMATS.includes(id));
  if (other === undefined) return;
  throw badUsage(`--brief writes no ${other.id}`, {
    wayOut: "Take --format md or html with --brief, or leave out --brief.",
  });
}

/** Countries as memos, a page each: in the order given. */
export async function renderMemos(
  explanations: readonly Explanation[],
  beside: Comparison | undefined,
  { id: format }: { readonly id: string },
  words: Messages,
  { columns, colour }: Surface,
): Promise<string> {
  const { memoOf } = await import("../../report/memo/memo.ts");
  const memos = explanations.map((one) => memoOf(one, words, beside));
  if (format === "html") {
    const [{ page }, { MEMO_PAGE }] = await Promise.all([
      import("../../report/renderers/html.ts"),
      import("../../report/memo/style.ts"),
    ]);
    return page(memos, MEMO_PAGE, words);
  }
  // With a rule between two of them.
  if (format === "md") return memos.map((memo) => markdown(memo, words)).join("\n---\n\n");
  const screen = { columns, words, ...(await chalkFor({ colour })) };
  return memos.map((memo) => terminal(memo, screen)).join("\n\n");
}
