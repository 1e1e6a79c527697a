import { sha256 } from "../../dataset/store/files.ts";
import type { Review } from "../../model/documents/review.ts";
import type { RunRecord } from "../../model/documents/run.ts";
import type { Warned } from "../../model/warning.ts";
import type { Report } from "../../report/blocks.ts";
import { reviewBlocks } from "../../report/review.ts";
import { inWords } from "../../report/text/warnings.ts";
import { type Run, tellingOf } from "../../use/load-run.ts";
import type { BallotFile } from "../../use/review.ts";
import type { Messages } from "../../words/index.ts";
import type { DocumentFormat } from "../document-formats/contract.ts";
import { docx } from "../document-formats/docx.ts";
import { documentFormats } from "../document-formats/index.ts";
import type { Surface } from "./outputs.ts";
import type { Content } from "./rendered.ts";

interface Shown {
  readonly document: Review;
  written(): Promise<object>;
  readonly made: Review;
  blocks(words: Messages): Report;
  readonly words: Messages;
}

interface ReviewFormat extends Omit<DocumentFormat<Shown>, "render"> {
  readonly bytes?: string;
  render(shown: Shown, surface: Surface): Content | Promise<Content>;
}

/** An agenda is paper for a meeting, and a table for whoever asks what a rule would make of the ranks. */
export const REVIEW_FORMATS: readonly ReviewFormat[] = [
  ...documentFormats,
  { ...docx, render: ({ blocks, words }, surface) => docx.memos([blocks(words)], words, surface) },
  {
    id: "csv",
    render: async ({ document }) => (await import("../../report/review-tables.ts")).reviewCsv(document),
  },
  {
    id: "xlsx",
    bytes: "a workbook",
    render: async ({ document, words }) =>
      (await import("../../report/review-tables.ts")).reviewWorkbook(document, words),
  },
];

/** What reviewers make of a run, for whichever format it is asked in. */
export async function shownReview(facts: Warned<Review>, run: Run): Promise<Shown> {
  const document = await inWords(facts, tellingOf(run));
  return {
    document,
    // Its reasons are the reviewers' own, in whatever language they write.
    written: async () => document,
    made: document,
    blocks: (words: Messages) => reviewBlocks(document, words),
    words: run.words,
  };
}

/** Ballots as the record of a review has them: nobody has two with the same content. */
export function ballotsCounted(
  files: readonly BallotFile[],
  { reviewers }: Pick<Review, "reviewers">,
): NonNullable<RunRecord["ballots"]> {
  return files.map(({ file, bytes }) => {
    const hash = sha256(bytes);
    const { id, round } = reviewers.find((one) => one.sha256 === hash)!;
    return { path: file, sha256: hash, reviewer: id, round };
  });
}
