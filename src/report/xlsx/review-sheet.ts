import { RATING_SCALE, ROUNDS } from "../../model/ballot.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { REVIEW_FIELDS, REVIEW_KINDS, REVIEW_ROWS, REVIEW_SHEET } from "../../model/workbook.ts";
import type { Messages } from "../../words/index.ts";
import { type Cell, cellText, letters, type Sheet, sheetCell } from "./sheet.ts";

/** Widths by column: what is rated, then the reasons. They fit one page across. */
const WIDTHS = [14, 20, 26, 16, 64, 44, 12, 8, 30];

/** An empty ballot of this ranking's profile: who fills it in, and a row for each opinion. Its keys are the same in every language. */
export function reviewSheet({ profile }: Ranking, words: Messages): Sheet {
  const { name, fields, head, first, rows } = REVIEW_SHEET;
  const { title, fill, kinds, others } = words.workbook.review;
  const given: Readonly<Record<string, string>> = {
    round: ROUNDS[0],
    scale: RATING_SCALE,
    "profile.id": profile.id,
    "profile.sha256": profile.sha256,
  };
  // What is typed stays as typed: a span such as 5-9 would become a day, and a long number lose digits.
  const input = (value: string | null = null): Cell => ({ value, look: "input", format: "typed" });
  const says = (text: string): Cell[] => [{ value: cellText(text), look: "quiet", format: "label" }];
  const last = first + rows - 1;
  const column = (of: readonly string[], key: string) => letters(of.indexOf(key));
  const round = `${column(REVIEW_FIELDS, "round")}${fields + 1}`;
  const year = column(REVIEW_ROWS, "year");
  return {
    name,
    columns: WIDTHS.map((width) => ({ width, format: "text" })),
    rowCount: last,
    *rows() {
      yield [{ value: cellText(title), look: "title", format: "label" }];
      for (const text of [fill, kinds, others]) yield says(text);
      yield [...REVIEW_FIELDS];
      yield REVIEW_FIELDS.map((key) =>
        key.startsWith("profile.") ? sheetCell(given[key]) : input(given[key]),
      );
      yield [...REVIEW_ROWS];
      for (let row = first; row <= last; row += 1) yield REVIEW_ROWS.map(() => input());
    },
    headers: [head - 1, fields - 1],
    guarded: true,
    rules: [
      {
        range: `A${first}:A${last}`,
        list: Object.keys(REVIEW_KINDS),
        says: Object.keys(REVIEW_KINDS).join(", "),
      },
      { range: round, list: ROUNDS, says: ROUNDS.join(", ") },
      { range: `${year}${first}:${year}${last}`, from: 0, says: "a year" },
    ],
  };
}
