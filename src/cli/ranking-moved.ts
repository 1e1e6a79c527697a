import type { Ranking } from "../model/documents/ranking.ts";
import { bothAs, linesMoved } from "./moved.ts";
import type { Rendered } from "./output.ts";

/** What changed between two renderings of a ranking: places won and lost where both are rankings as JSON, else lines that differ. */
export function moved(before: string, { text }: Rendered): string[] {
  const both = bothAs<Ranking>("shortlist/ranking/1", before, text);
  if (!both) return linesMoved(before, text);
  const [old, now] = both;
  const places = new Map(old.ranked.map((one) => [one.country, one]));
  const lines = now.ranked.flatMap(({ country, name, rank, score }) => {
    const was = places.get(country);
    places.delete(country);
    if (!was) return [`${name} (${country}): new, rank ${rank}`];
    if (was.rank === rank && was.score === score) return [];
    return [`${name} (${country}): rank ${was.rank} to ${rank}, score ${was.score} to ${score}`];
  });
  const gone = [...places.values()].map(
    ({ name, country, rank }) => `${name} (${country}): was rank ${rank}, no longer ranked`,
  );
  const all = [...lines, ...gone];
  return all.length > 0 ? all : ["ranks and scores are the same; the surroundings differ"];
}
