import Papa from "papaparse";
import type { Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import type { RunRecord } from "../../model/documents/run.ts";
import { STATUSES } from "../../model/standings.ts";
import { ownWords } from "../../words/index.ts";
import type { Rendered } from "../files/rendered.ts";
import { bothAs, linesCounted, linesMoved, TO_SEE } from "./index.ts";

const { counted } = ownWords;

/** A country as a ranking has it, in whatever format. */
interface Position {
  readonly country: string;
  readonly name: string;
  /** Undefined where it is not ranked. */
  readonly rank: number | undefined;
  readonly score: number | undefined;
  readonly status: string;
  /** Only where the format has them. */
  readonly figures?: ReadonlyMap<string, string | number>;
}

/** Countries that are named; of more only the number is said. */
const NAMED = 10;
/** Figures of one country that are named. */
const FIGURES = 3;

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

/** Whose own figures changed first, then the largest moves; nobody whose figures, rank and score are the same. */
function positionsMoved(before: readonly Position[], after: readonly Position[]): string[] {
  const [ends, ended] = [cutTail(after, before), cutTail(before, after)];
  const [old, now] = [but(before, ends), but(after, ended)];
  const moves = [...new Set([...now.keys(), ...old.keys()])]
    .flatMap((country) => moveOf(old.get(country), now.get(country)))
    .sort((a, b) => b.figures - a.figures || b.ranks - a.ranks || b.points - a.points);
  const lines = moves.map(({ text }) => text);
  const shown = lines.length > NAMED ? [...lines.slice(0, NAMED), `and ${lines.length - NAMED} more`] : lines;
  if (ends.length > 0)
    shown.push(`the file shows fewer ranks than before: ${counted(ends.length, ...FURTHER_DOWN)} left out`);
  if (ended.length > 0)
    shown.push(`the file shows more ranks than before: ${counted(ended.length, ...FURTHER_DOWN)} added`);
  return shown.length === 0 ? ["ranks and scores are the same; the surroundings differ"] : shown;
}

const FURTHER_DOWN = ["country further down is", "countries further down are"] as const;

/** Whom a file that ends at some rank, as one written with --top does, leaves out of those that another shows. */
function cutTail(file: readonly Position[], other: readonly Position[]): readonly Position[] {
  if (file.length === 0 || file.some(({ rank }) => rank === undefined)) return [];
  const there = new Set(file.map(({ country }) => country));
  const last = Math.max(...file.map(({ rank }) => rank!));
  return other.filter(({ country, rank }) => rank !== undefined && rank > last && !there.has(country));
}

function but(all: readonly Position[], some: readonly Position[]): ReadonlyMap<string, Position> {
  const left = new Set(some);
  return new Map(all.filter((one) => !left.has(one)).map((one) => [one.country, one]));
}

interface Move {
  readonly text: string;
  /** 1 where figures of its own changed. */
  readonly figures: number;
  /** How far it moved; without end where it is ranked on one side only. */
  readonly ranks: number;
  readonly points: number;
}

/** Of a country that is not in one of the files no more is known: they may show other countries. */
function moveOf(was: Position | undefined, is: Position | undefined): Move[] {
  const { name, country } = (is ?? was)!;
  const own = was && is ? figuresMoved(was, is) : [];
  const move = (what: string, ranks: number, points = 0): Move[] => {
    const named = own.slice(0, FIGURES).join(", ");
    const more = own.length > FIGURES ? ` and ${own.length - FIGURES} more` : "";
    const figures = own.length === 0 ? "" : `; own figures changed: ${named}${more}`;
    return [
      { text: `${name} (${country}): ${what}${figures}`, figures: Math.sign(own.length), ranks, points },
    ];
  };
  if (is?.rank === undefined) {
    if (was?.rank === undefined) return [];
    return move(
      `was rank ${was.rank}, ${is ? `now ${is.status}` : "no longer in the file"}`,
      Number.POSITIVE_INFINITY,
    );
  }
  if (was?.rank === undefined)
    return move(
      was ? `new, rank ${is.rank}, was ${was.status}` : `new in the file, rank ${is.rank}`,
      Number.POSITIVE_INFINITY,
    );
  if (was.rank === is.rank && was.score === is.score && own.length === 0) return [];
  const score = was.score === is.score ? "" : `, score ${was.score} to ${is.score}`;
  return move(
    `${rankChange(was.rank, is.rank)}${score}`,
    Math.abs(was.rank - is.rank),
    Math.abs((was.score ?? 0) - (is.score ?? 0)),
  );
}

function rankChange(was: number, is: number): string {
  return was === is ? `rank ${is} as before` : `rank ${was} to ${is}`;
}

/** Of indicators that both rankings ask for: another profile changes nobody's figures. */
function figuresMoved({ figures: old }: Position, { figures: now }: Position): string[] {
  return [...(old ?? [])].flatMap(([id, was]) => {
    const is = now?.get(id) ?? was;
    return was === is ? [] : [`${id} ${was} to ${is}`];
  });
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
      ...("factors" in one ? { figures: new Map(figuresIn(one.factors)) } : {}),
      status,
    })),
  );
}

/** The country's own figures by indicator; of those that it lacks that there is none. */
function figuresIn(nodes: readonly ScoreNode[] = []): [string, string | number][] {
  return nodes.flatMap(({ indicator, value = "none", children }): [string, string | number][] =>
    indicator === undefined ? figuresIn(children) : [[indicator, value]],
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
