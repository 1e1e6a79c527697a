import { en } from "../../../locales/en/index.ts";
import type { Iso3 } from "../../../model/country.ts";
import { datingOf } from "../../../model/dating.ts";
import type { MovedValue } from "../../../model/documents/diff.ts";
import type { Ranking, ScoreNode } from "../../../model/documents/ranking.ts";
import { gather } from "../../../model/gather.ts";
import { causesMet } from "../causes.ts";
import { NO_OTHERS, OTHERS, othersIn, placesNodes } from "../others.ts";
import { type DiffWords, profileChanges } from "../profile-changes.ts";
import { namedParts, type Reckoning, untold } from "../reckoning.ts";
import { type Part, separate } from "../separate.ts";
import { documentCause, documentCells, documentStanding } from "./cells.ts";
import { byCopeland, copelandReckoning } from "./copeland-reckoning.ts";
import { documentGame } from "./game.ts";
import { documentProfile } from "./profile.ts";

/** Told from two rankings, without the evidence behind them. */
export function documentReckoning(before: Ranking, after: Ranking, words: DiffWords = en): Reckoning {
  if (byCopeland(before) || byCopeland(after)) return copelandReckoning(before, after, words);
  const profiles = [documentProfile(before), documentProfile(after)] as const;
  const places = placesNodes(...profiles);
  const met = causesMet(places ? OTHERS : []);
  const others = places ? othersIn(documentStanding(before), documentStanding(after), met) : NO_OTHERS;
  const game = documentGame(before, after, met, others);
  const scores = [before, after].map(
    ({ ranked }) => new Map(ranked.map(({ country, score }) => [country, score])),
  );
  const cells = [documentCells(before), documentCells(after)] as const;
  const remade = (country: Iso3, set: number, side: 0 | 1): boolean => {
    const [score, again] = [scores[side]!.get(country)!, game.value(country, set)];
    return again !== undefined && Math.abs(score - again) <= 1e-9 * Math.max(1, Math.abs(score));
  };

  const valuesOf = (country: Iso3): Map<string, MovedValue[]> => {
    const [old, now] = cells.map((all) => all.get(country)!);
    const found = new Map<string, MovedValue[]>();
    for (const key of new Set([...old!.keys(), ...now!.keys()])) {
      const [was, is] = [old!.get(key)?.node, now!.get(key)?.node];
      if (was?.value === is?.value) continue;
      const owner = documentCause([was, is], [before, after]);
      const moved = { indicator: (is ?? was)!.indicator!, before: figureOf(was), after: figureOf(is) };
      gather(found, owner, moved);
    }
    return found;
  };

  return {
    basis: "documents",
    profileChanges: profileChanges(...profiles, words),
    notes: [words.diff.notes.fromRankings],
    causes(country, change) {
      if (!game.countries.has(country)) return untold(change, "no-tree");
      const relevant = game.relevant(country);
      if (!remade(country, 0, 0) || !remade(country, relevant, 1)) return untold(change, "not-remade");
      const [first, last] = [scores[0]!.get(country)!, scores[1]!.get(country)!];
      const parts: Part[] = separate(relevant, (set) => {
        if (set === 0) return first;
        return set === relevant ? last : game.value(country, set);
      });
      return namedParts(parts, met, valuesOf(country), "rankings-alone");
    },
    statusCauses: () => [],
  };
}

function figureOf(node: ScoreNode | undefined): MovedValue["before"] {
  if (node?.value === undefined) return null;
  const { file, locator } = node.source ?? { file: "", locator: "" };
  return { value: node.value, ...datingOf(node), year: node.year ?? null, file, locator };
}
