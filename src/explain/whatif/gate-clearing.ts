import type { WhatIf } from "../../model/documents/whatif.ts";
import { textIn } from "../../model/text-in.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";
import { type Naming, observedBy } from "../observed.ts";
import type { Judge } from "./goal.ts";
import { testsOf } from "./mentioned.ts";
import { barsOf, type Position, positionIn } from "./position.ts";
import { roundOutward } from "./round-outward.ts";
import { positionFigures, type Subject } from "./subject.ts";
import { nearestCategory, smallestChange } from "./values/smallest-change.ts";

/** The gates that exclude a country, or where none does set it apart, each with the nearest value of each of its indicators that alone would clear it. */
export function gateClearing(
  table: ScoreTable,
  one: Scored,
  subjectOf: (indicator: string) => Subject,
  naming: Naming,
): WhatIf["gates"] {
  const { plan } = table;
  const start = positionIn(table, one.country)!;
  return barsOf(one).map((outcome) => {
    const { gate, truth } = outcome;
    const judge: Judge = {
      holds: ({ exclusions }) => !exclusions.includes(gate.id),
      nearer: () => false,
    };
    const indicators = [...new Set(testsOf(gate.when).map(({ indicator }) => indicator))];
    return {
      id: gate.id,
      title: textIn(gate.title, naming.language, gate.id),
      ...observedBy(outcome, plan, naming),
      margin: truth.margin ?? null,
      clears: indicators.flatMap((indicator) => {
        const subject = subjectOf(indicator);
        const to = nearest(subject, judge, start);
        if (to === undefined) return [];
        const { position } = subject.rerank(to);
        if (!judge.holds(position)) return [];
        const from = subject.before?.value ?? null;
        const { carried } = subject.along(to);
        return [{ indicator, from, to, carried, place: positionFigures(position) }];
      }),
    };
  });
}

function nearest(
  { before, possible, trial, isOneWay }: Subject,
  judge: Judge,
  start: Position,
): number | string | undefined {
  if (possible === undefined) return undefined;
  if (possible.kind === "categories") {
    return nearestCategory(before && String(before.value), possible.words, trial, judge).found[0]?.value;
  }
  const from = before?.value as number | undefined;
  const [found] = smallestChange(from, possible, trial, judge, start, isOneWay).found;
  if (found === undefined || from === undefined || found.before === undefined) return found?.value;
  return roundOutward(from, found.value as number, (value) => judge.holds(trial(value)));
}
