import Papa from "papaparse";
import type { Review, ReviewedContest, ReviewedCountry } from "../model/documents/review.ts";
import { FORMULA } from "../model/table.ts";
import type { Messages } from "../words/index.ts";
import { type Block, isItem, plainText } from "./blocks.ts";
import { orphanText, partsOf, reviewBlocks } from "./review.ts";
import { localised } from "./text/localised.ts";
import { type Column, type Sheet, tableSheet } from "./xlsx/sheet.ts";
import { workbook } from "./xlsx/workbook.ts";

/** A reviewer's ranks in one round, and how a column of them is called. */
interface RanksOf {
  readonly title: string;
  readonly rank: (one: ReviewedCountry) => number | null | undefined;
}

function ranksOf({ reviewers, round: first }: Review, after: (by: string) => string): RanksOf[] {
  return reviewers.map(({ id, round }) =>
    round === first
      ? { title: id, rank: ({ ranks }) => ranks[id] }
      : { title: after(id), rank: ({ secondRound }) => secondRound?.ranks[id] },
  );
}

/**
 * One row per country, by code, with each reviewer's rank in a column: whoever wants the winner of a rule (Borda, Copeland, majority) makes
 * it from this. A rank that there is not, and that of a reviewer who is recused, is an empty cell.
 */
export function reviewCsv(review: Review): string {
  const places = new Map(review.agenda.map((country, i) => [country, i + 1]));
  const reviewers = ranksOf(review, (by) => `${by} (after)`);
  const head = "country name status agenda published lowest highest group cause cause_of cause_ranks".split(
    " ",
  );
  const rows = review.countries.map((one) => [
    one.country,
    one.name,
    one.status,
    places.get(one.country),
    one.published,
    one.lowest,
    one.highest,
    one.group,
    one.driver?.node,
    one.driver?.of,
    one.driver?.size,
    ...reviewers.map(({ rank }) => rank(one)),
  ]);
  const cells = [[...head, ...reviewers.map(({ title }) => title)], ...rows];
  return `${Papa.unparse(cells, { newline: "\n", escapeFormulae: FORMULA })}\n`;
}

/** What the agenda says, as a workbook to sort and filter: ranks of all countries, ratings, contested figures, and the rest in sentences. */
export function reviewWorkbook(document: Review, words: Messages): Promise<Uint8Array> {
  const review = localised(document, words);
  const { title } = reviewBlocks(document, words);
  const sheets = [
    agendaSheet(review, words),
    ratingsSheet(review, words),
    contestsSheet(review, words),
    notesSheet(document, words),
  ];
  // Ranks are whole, and so are most ratings: no score of the profile stands here but in sentences.
  return workbook(plainText(title!), sheets, { score: 2, part: 2 });
}

function agendaSheet(review: Review, words: Messages): Sheet {
  const { columns, after } = words.review;
  const { sheets, heads, group } = words.reviewTables;
  const places = new Map(review.agenda.map((country, i) => [country, i + 1]));
  const last = review.agenda.length + 1;
  const whole = (title: string, cell: Column<ReviewedCountry>["cell"]) =>
    ({ title, width: 10, format: "whole", cell }) as const;
  const said = (title: string, width: number, cell: Column<ReviewedCountry>["cell"]) =>
    ({ title, width, format: "label", cell }) as const;
  return tableSheet<ReviewedCountry>(
    sheets.agenda,
    [
      said("ISO3", 7, ({ country }) => country),
      said(columns.country, 26, ({ name }) => name),
      whole(heads.place, ({ country }) => places.get(country)),
      whole(heads.lowest, ({ lowest }) => lowest),
      whole(heads.highest, ({ highest }) => highest),
      said(heads.group, 14, (one) => group[one.group]),
      said(heads.status, 16, ({ status }) => words.standing[status]),
      whole(columns.published, ({ published }) => published),
      ...ranksOf(review, (by) => after({ by })).map(({ title, rank }) => whole(title, rank)),
      said(columns.cause, 30, ({ driver }) => driver && words.review.cause(driver)),
    ],
    review.countries.toSorted((a, b) => (places.get(a.country) ?? last) - (places.get(b.country) ?? last)),
    2,
  );
}

function roundText(round: Review["round"], { review: say }: Messages): string {
  return say.rounds[round];
}

function ratingsSheet(review: Review, words: Messages): Sheet {
  const { columns, labels } = words.review;
  const { sheets, heads } = words.reviewTables;
  const rows = review.countries.flatMap(({ country, name, ratings }) =>
    ratings.flatMap(({ title, round, values, reasons }) =>
      Object.entries(values).map(([by, [low, high]]) => ({
        country,
        name,
        title,
        round,
        by,
        low,
        high,
        ...reasons[by]!,
      })),
    ),
  );
  return tableSheet(
    sheets.ratings,
    [
      { title: "ISO3", width: 7, format: "label", cell: ({ country }) => country },
      { title: columns.country, width: 26, format: "label", cell: ({ name }) => name },
      { title: heads.factor, width: 26, format: "label", cell: ({ title }) => title },
      { title: labels.reviewer, width: 16, format: "label", cell: ({ by }) => by },
      { title: labels.round, width: 10, format: "label", cell: ({ round }) => roundText(round, words) },
      { title: heads.low, width: 8, format: "general", cell: ({ low }) => low },
      { title: heads.high, width: 8, format: "general", cell: ({ high }) => high },
      { title: labels.reason, width: 60, format: "text", cell: ({ reason }) => reason },
      { title: labels.source, width: 40, format: "text", cell: ({ source }) => source },
    ],
    rows,
  );
}

function contestsSheet({ contests }: Review, words: Messages): Sheet {
  const { columns, labels, fate } = words.review;
  const { sheets, heads } = words.reviewTables;
  const orphan = (one: ReviewedContest) => (one.orphan === null ? null : orphanText(one, words));
  return tableSheet<ReviewedContest>(
    sheets.contests,
    [
      { title: "ISO3", width: 7, format: "label", cell: ({ country }) => country },
      { title: columns.country, width: 26, format: "label", cell: ({ name }) => name },
      { title: heads.indicator, width: 24, format: "label", cell: ({ indicator }) => indicator },
      { title: heads.year, width: 8, format: "general", cell: ({ year }) => year },
      { title: heads.seen, width: 12, format: "general", cell: ({ seen }) => seen },
      { title: heads.proposed, width: 12, format: "general", cell: ({ proposed }) => proposed },
      { title: labels.reviewer, width: 16, format: "label", cell: ({ by }) => by },
      { title: labels.round, width: 10, format: "label", cell: ({ round }) => roundText(round, words) },
      { title: labels.reason, width: 50, format: "text", cell: ({ reason }) => reason },
      { title: labels.source, width: 40, format: "text", cell: ({ source }) => source },
      { title: heads.before, width: 8, format: "whole", cell: ({ change }) => change?.before.rank },
      { title: heads.after, width: 8, format: "whole", cell: ({ change }) => change?.after.rank },
      {
        title: heads.fate,
        width: 30,
        format: "text",
        cell: (one) => fate({ fate: one.fate, by: one.decidedBy ?? "", why: one.why ?? "" }),
      },
      { title: heads.orphan, width: 40, format: "text", cell: orphan },
    ],
    contests,
  );
}

/** What stands in no table: of what it is made, who has whom among the first, recusals, notes, who is lenient. */
function notesSheet(document: Review, words: Messages): Sheet {
  const { title, lead = [] } = reviewBlocks(document, words);
  const { agenda: _, ratings: __, contests: ___, ...others } = partsOf(localised(document, words), words);
  const hashes = document.reviewers.map(({ id, sha256 }) => `${id}: SHA-256 ${sha256}`);
  return tableSheet(
    words.reviewTables.sheets.notes,
    [{ title: plainText(title!), width: 104, format: "text", cell: (line) => line }],
    [...lead.map(plainText), ...Object.values(others).flatMap(linesOf), ...hashes],
  );
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "section":
        return [plainText(block.title), ...linesOf(block.blocks)];
      case "paragraph":
        return [plainText(block.text)];
      case "list":
        return block.items.flatMap((item) =>
          isItem(item) ? [item.text, ...(item.below ?? [])].map(plainText) : [plainText(item)],
        );
      default:
        throw new Error(`the sheet of notes has no ${block.kind}`);
    }
  });
}
