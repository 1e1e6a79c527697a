import type { Iso3 } from "../../model/country.ts";
import type { Effort, Explanation } from "../../model/documents/explanation.ts";
import type { ValueChange } from "../../model/documents/whatif.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { findCountry, type Surroundings } from "../ranking.ts";
import type { Computed } from "./changed-evidence.ts";
import { rankAbove } from "./document.ts";
import { type Goal, nearestChanges, type PreviousOf, withMovement } from "./value-changes.ts";
import { type About, changeableIndicator, othersOf, positionIn } from "./value-trials.ts";

interface EffortsAsked extends About {
  /** How many make the top. */
  readonly top: number;
  readonly computed: Computed;
  readonly previousOf: PreviousOf;
}

/** A screen has room for so many. */
const MOST = 3;

/**
 * The nearest that the government of a country that has a place could do, or cease to do, each by itself: for the rank above, for a lower one,
 * and to come among the first or to leave them; as `whatif` answers these questions. Undefined where none of the efforts has a figure.
 */
export function* nearestEfforts(
  table: ScoreTable,
  country: Iso3,
  efforts: readonly string[],
  { top, computed, previousOf, ...about }: EffortsAsked,
  around: Surroundings,
): Generator<void, Explanation["efforts"]> {
  const { one } = findCountry(table, country)!;
  const position = positionIn(table, country)!;
  const others = othersOf(table, one);
  const subjects = efforts
    .map((indicator) => changeableIndicator(table, country, indicator, around, about, computed, others))
    .filter(({ before, kind }) => before !== undefined && kind === "effort");
  if (subjects.length === 0) return undefined;
  const asked = goalsOf(position.rank!, rankAbove(table, position.score), top);
  const found = yield* nearestChanges(
    position,
    subjects,
    asked.map(({ goal }) => goal),
    MOST,
  );
  const titleOf = (indicator: string) =>
    subjects.find((subject) => subject.indicator === indicator)?.title ??
    around.titleOf(indicator) ??
    indicator;
  const told = chosen(asked.map(({ way }, i) => found[i]!.map((change) => ({ way, change }))));
  return {
    top,
    nearest: told.map(({ way, change }): Effort => {
      const { indicator, title, unit, year, measured, ages, from, to, place, error, movement, carried } =
        withMovement(change, country, table, previousOf, about.scaleOf);
      return {
        ...{ way, indicator, title, unit },
        ...(measured === undefined ? {} : { measured }),
        ...(ages === undefined ? {} : { ages }),
        ...{ year, from: from!, to, place, error, movement },
        carried: carried.map((figure) => ({ ...figure, title: titleOf(figure.indicator) })),
      };
    }),
  };
}

/** Up by a rank, down by one, and among the first or out of them where that is another question. */
function goalsOf(
  rank: number,
  above: number | undefined,
  top: number,
): { readonly way: Effort["way"]; readonly goal: Goal }[] {
  const isIn = rank <= top;
  const first: Goal = { goal: isIn ? "leave" : "reach", rank: top, asked: "top" };
  return [
    ...(above === undefined || above === first.rank
      ? []
      : [{ way: "up", goal: { goal: "reach", rank: above, asked: "rank" } } as const]),
    ...(rank === top ? [] : [{ way: "down", goal: { goal: "leave", rank, asked: "rank" } } as const]),
    { way: isIn ? "out" : "into", goal: first },
  ];
}

interface Told {
  readonly way: Effort["way"];
  readonly change: ValueChange;
}

/** The nearest of each question, then the next of each, as far as there is room; in the order of the questions. A change that answers two is told once, of the greater step. */
function chosen(answers: readonly (readonly Told[])[]): Told[] {
  const isSame = (one: Told, other: Told) =>
    one.change.indicator === other.change.indicator && one.change.to === other.change.to;
  const own = answers.map((some, i) =>
    some.filter((one) => !answers.slice(i + 1).some((later) => later.some((other) => isSame(one, other)))),
  );
  const byTurns = Array.from({ length: MOST }, (_, turn) => own.flatMap((some) => some[turn] ?? [])).flat();
  const kept = new Set(byTurns.slice(0, MOST));
  return own.flat().filter((one) => kept.has(one));
}
