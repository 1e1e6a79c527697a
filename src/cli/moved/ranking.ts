import Papa from "papaparse";
import type { Ranking } from "../../model/documents/ranking.ts";
import type { RunRecord } from "../../model/documents/run.ts";
import { STATUSES } from "../../model/standings.ts";
import type { Rendered } from "../files/rendered.ts";
import { bothAs, linesCounted, linesMoved, TO_SEE } from "./index.ts";

/** A country as a ranking has it, in whatever format. */
interface Position {
  readonly country: string;
  readonly name: string;
  /** Undefined where it is not ranked. */
  readonly rank: number | undefined;
  readonly score: number | undefined;
  readonly status: string;
}

/** Countries that are named; of more only the number is said. */
const NAMED = 10;

/** What changed between two renderings of a ranking: places won and lost where both tell them, else how many lines differ. */
export async function moved(
  before: string,
  { path, text }: Rendered,
  elsewhere: boolean,
): Promise<readonly string[]> {
  if (bothAs<RunRecord>("shortlist/run/1", before, text)) {
    const said = (await import("./record.ts")).recordMoved(before, text);
    if (said) return said;
  }
  const both =
    bothAs<Ranking>("shortlist/ranking/1", before, text)?.map(ofRanking) ?? bothTables(before, text);
  if (both) return positionsMoved(both[0]!, both[1]!);
  // A new row would not say what it was before, and a page shows but the first of the ranking.
  return /\.(?:html|md)$/iu.test(path)
    ? [`${linesCounted(before, text)}${elsewhere ? "" : TO_SEE}`]
    : linesMoved(before, text);
}

function positionsMoved(before: readonly Position[], after: readonly Position[]): string[] {
  const old = new Map(before.map((one) => [one.country, one]));
  const now = new Set(after.map(({ country }) => country));
  const lines = after.flatMap((is) => {
    const was = old.get(is.country);
    const whom = `${is.name} (${is.country})`;
    if (is.rank === undefined)
      return was?.rank === undefined ? [] : [`${whom}: was rank ${was.rank}, now ${is.status}`];
    if (was?.rank === undefined) return [`${whom}: new, rank ${is.rank}${was ? `, was ${was.status}` : ""}`];
    if (was.rank === is.rank && was.score === is.score) return [];
    const score = was.score === is.score ? "" : `, score ${was.score} to ${is.score}`;
    return [`${whom}: ${rankChange(was.rank, is.rank)}${score}`];
  });
  for (const { country, name, rank } of before)
    if (rank !== undefined && !now.has(country))
      lines.push(`${name} (${country}): was rank ${rank}, no longer ranked`);
  if (lines.length === 0) return ["ranks and scores are the same; the surroundings differ"];
  return lines.length > NAMED ? [...lines.slice(0, NAMED), `and ${lines.length - NAMED} more`] : lines;
}

function rankChange(was: number, is: number): string {
  return was === is ? `rank ${is} as before` : `rank ${was} to ${is}`;
}

/** A document may be of an earlier version, without some statuses. */
function ofRanking(ranking: Partial<Ranking>): Position[] {
  const without = { rank: undefined, score: undefined };
  return STATUSES.flatMap((status) =>
    (ranking[status] ?? []).map((one) => ({
      country: one.country,
      name: one.name,
      ...without,
      ...("rank" in one && one.rank !== null ? { rank: one.rank, score: one.score } : {}),
      status,
    })),
  );
}

/** Undefined where either is no ranking as CSV. */
function bothTables(before: string, after: string): Position[][] | undefined {
  const both = [before, after].map(ofTable);
  return both.every((one) => one !== undefined) ? both : undefined;
}

function ofTable(text: string): Position[] | undefined {
  if (!text.startsWith("rank,country,name,status,score,")) return undefined;
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const number = (cell: string | undefined) => (cell ? Number(cell) : undefined);
  return data.map(({ rank, country = "", name = "", status = "", score }) => ({
    country,
    name,
    rank: number(rank),
    score: number(score),
    status,
  }));
}
