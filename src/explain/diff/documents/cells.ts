import type { Iso3 } from "../../../model/country.ts";
import type { Ranking, ScoreNode } from "../../../model/documents/ranking.ts";
import type { Evidence } from "../../../model/evidence.ts";
import { entryOf } from "../../../model/gather.ts";
import type { Observation } from "../../../model/observation.ts";
import { dataCause } from "../causes.ts";
import type { Standing } from "../others.ts";

/** What a ranking says of one indicator's node for one country. */
export interface DocumentCell {
  readonly applies: boolean;
  readonly entering: number | undefined;
  readonly normalised: number | undefined;
  readonly node: ScoreNode | undefined;
}

/** By country, then by the node's key (see `keyOf`). */
export type DocumentCells = ReadonlyMap<Iso3, ReadonlyMap<string, DocumentCell>>;

/** The indicators' nodes of every country whose tree a ranking holds. */
export function documentCells(ranking: Ranking): DocumentCells {
  return new Map(
    ranking.ranked
      .filter(({ factors }) => factors.length > 0)
      .map(({ country, factors }) => [
        country,
        new Map(leavesOf(factors).map((node) => [`indicator ${node.id} ${node.indicator}`, cellOf(node)])),
      ]),
  );
}

/** What a ranking says of everybody's own scores: it has the trees of the ranked alone. */
export function documentStanding({ ranked }: Ranking): Standing {
  const told = ranked.filter(({ factors }) => factors.length > 0);
  const scores = new Map<string, Map<Iso3, number>>();
  for (const { country, factors } of told) {
    const visit = ({ id, indicator, score, children = [] }: ScoreNode): void => {
      if (indicator !== undefined) return;
      const own = entryOf(scores, `factor ${id}`, () => new Map<Iso3, number>());
      if (score !== null) own.set(country, score);
      children.forEach(visit);
    };
    factors.forEach(visit);
  }
  return { candidates: new Set(told.map(({ country }) => country)), raw: (key) => scores.get(key) };
}

function leavesOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.indicator === undefined ? leavesOf(node.children ?? []) : [node]));
}

function cellOf(node: ScoreNode): DocumentCell {
  const score = node.score ?? undefined;
  return {
    applies: node.doesNotApply !== true,
    entering: score ?? node.filled,
    normalised: node.coverage > 0 ? score : undefined,
    node,
  };
}

/** One indicator's values as a ranking has them, as evidence for a column. */
export function documentEvidence(
  countries: readonly Iso3[],
  indicator: string,
  cells: DocumentCells,
  key: string,
): Evidence {
  const values = new Map<Iso3, Observation>();
  for (const country of countries) {
    const node = cells.get(country)!.get(key)?.node;
    if (node?.value === undefined) continue;
    const { file, locator, id: source } = node.source ?? { file: "", locator: "", id: "" };
    values.set(country, { country, indicator, value: node.value, source, file, locator });
  }
  return {
    countries,
    asOf: undefined,
    standing: () => "state",
    regions: () => [],
    values: () => values,
    categories: () => undefined,
    list: () => undefined,
  };
}

/**
 * The cause in the data that a value moved. Of the year it is where the side of the later year has a figure that is newer than
 * the other's year; a figure that is gone, by age or otherwise, counts with the data, since the rankings do not say.
 */
export function documentCause(
  [was, is]: readonly [ScoreNode | undefined, ScoreNode | undefined],
  [before, after]: readonly [Ranking, Ranking],
): string {
  const [first, last] = [before.dataset.asOf ?? undefined, after.dataset.asOf ?? undefined];
  if (is && isNewer(is, first)) return dataCause(documentSource(is, after), true);
  if (was && isNewer(was, last)) return dataCause(documentSource(was, before), true);
  const isGone = is?.value === undefined && was?.value !== undefined;
  const [node, ranking] = isGone ? [was, before] : [is, after];
  return dataCause(node ? documentSource(node, ranking) : "others", false);
}

function isNewer({ value, year: own }: ScoreNode, year: number | undefined): boolean {
  return value !== undefined && typeof own === "number" && own > (year ?? Number.POSITIVE_INFINITY);
}

/** Whose a value is; a derived one's is the publisher's whose file it was derived from, where there is one only. */
function documentSource(node: ScoreNode, { dataset }: Ranking): string {
  const { id, file, inputs } = node.source ?? { id: "others", file: "" };
  if (id !== "derived") return id;
  const from = new Set([file, ...(inputs ?? []).map((input) => input.file)]);
  const owners = dataset.sources.filter(
    (source) => source.id !== "derived" && source.files.some(({ name }) => from.has(name)),
  );
  const covers = owners[0]?.files.map(({ name }) => name) ?? [];
  return owners.length === 1 && [...from].every((name) => covers.includes(name)) ? owners[0]!.id : id;
}
