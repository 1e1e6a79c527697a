import { badUsage, type ShortlistError } from "../../model/error.ts";
import { lostWeights } from "../../scoring/lost-weights.ts";
import {
  ahp,
  equalWeights,
  type Judgement,
  MOST_FACTORS,
  type PriorityMethod,
  rankOrderCentroid,
  swing,
  type Weighting,
} from "../../scoring/weightings/index.ts";

export const PRIORITIES: readonly PriorityMethod[] = ["eigenvector", "geometric-mean"];

/** Ways to weights, as they are called: `profile weights swing corruption=100 freedom=60`. */
const WAYS: Readonly<Record<string, (words: readonly string[], by: PriorityMethod) => Weighting>> = {
  equal: (ids) => equalWeights(atLeastOne(unique(ids))),
  centroid: (ids) => rankOrderCentroid(atLeastOne(unique(ids))),
  swing: (words) => swing(points(words)),
  ahp: (words, by) => pairwise(words, by),
};

const USAGE =
  "profile weights equal a b c · centroid most next least · swing a=100 b=60 · ahp a/b=3 a/c=5 b/c=2 (a is 3 times as important as b)";

/** The weights that a way of weighting makes of the words of a command line. */
export function weighting([way, ...words]: readonly string[], by: PriorityMethod = "eigenvector"): Weighting {
  const make = way === undefined || !Object.hasOwn(WAYS, way) ? undefined : WAYS[way];
  if (make === undefined)
    throw wrong(way === undefined ? "the way of weighting is missing" : `unknown way of weighting “${way}”`);
  const made = make(words, by);
  mustCount(made.weights);
  return made;
}

/** Refuses weights, or points that become weights, beside which another one would be lost. */
function mustCount(given: readonly { readonly id: string; readonly weight: number }[]): void {
  const [lost] = lostWeights(given.map(({ weight }) => weight));
  if (lost) throw wrong(`${given[lost.at]!.id}: ${lost.message}`);
}

/** As the children of a factor in a profile file, with what it means as comments. */
export function asFragment({ method, weights, notes, warnings }: Weighting): string {
  return [
    `# Weights by ${method}.`,
    ...[...notes, ...warnings].map((line) => `# ${line}`),
    "children:",
    ...weights.map(
      ({ id, weight }) => `  - {id: ${JSON.stringify(id)}, weight: ${Number(weight.toPrecision(12))}}`,
    ),
    "",
  ].join("\n");
}

function points(words: readonly string[]): { id: string; points: number }[] {
  const given = words.map((word) => {
    const [, id, number] = /^(.+)=([^=]+)$/u.exec(word) ?? [];
    const value = Number(number);
    if (id === undefined || !Number.isFinite(value) || value < 0)
      throw wrong(`expected factor=points with points from 0, found “${word}”`);
    return { id, points: value };
  });
  atLeastOne(unique(given.map(({ id }) => id)));
  mustCount(given.map(({ id, points }) => ({ id, weight: points })));
  if (given.every(({ points }) => points === 0)) throw wrong("every factor has 0 points");
  return given;
}

function pairwise(words: readonly string[], by: PriorityMethod): Weighting {
  const judgements = words.map((word): Judgement => {
    const [, a, b, number] = /^([^/=]+)\/([^/=]+)=(.+)$/u.exec(word) ?? [];
    const ratio = ratioOf(number ?? "");
    if (a === undefined || b === undefined || a === b || ratio === undefined)
      throw wrong(
        `expected factor/factor=ratio with a ratio above 0, such as a/b=3 or a/b=1/3, found “${word}”`,
      );
    return { a, b, ratio };
  });
  const ids = [...new Set(judgements.flatMap(({ a, b }) => [a, b]))];
  if (ids.length < 2) throw wrong("AHP needs judgements of at least two factors");
  if (ids.length > MOST_FACTORS)
    throw wrong(
      `AHP is defined for up to ${MOST_FACTORS} factors, found ${ids.length}: judge groups of them`,
    );
  const key = (a: string, b: string) => [a, b].sort().join("\u0000");
  const seen = new Set<string>();
  for (const { a, b } of judgements) {
    if (seen.has(key(a, b))) throw wrong(`“${a}” and “${b}” are judged twice`);
    seen.add(key(a, b));
  }
  const open = ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b) => (seen.has(key(a, b)) ? [] : [`${a}/${b}`])),
  );
  if (open.length > 0) throw wrong(`not judged: ${open.join(", ")}`);
  return ahp(ids, judgements, by);
}

/** `3`, `0.5` or `1/3`. */
function ratioOf(text: string): number | undefined {
  const [, above, below = "1"] = /^([\d.]+)(?:\/([\d.]+))?$/u.exec(text) ?? [];
  const ratio = Number(above) / Number(below);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}

function unique(ids: readonly string[]): readonly string[] {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw wrong(`“${twice}” is named twice`);
  return ids;
}

function atLeastOne(ids: readonly string[]): readonly string[] {
  if (ids.length === 0) throw wrong("no factors are named");
  return ids;
}

function wrong(what: string): ShortlistError {
  return badUsage(what, { wayOut: USAGE });
}
