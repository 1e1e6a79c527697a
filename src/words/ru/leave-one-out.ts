import { wordOf } from "../../model/translation.ts";
import type { Named } from "../en/grammar.ts";
import type { leaveOneOut as english } from "../en/leave-one-out.ts";
import { leaveOneOut as made } from "../made/ru/leaveOneOut.ts";
import { numbers } from "./numbers.ts";

const { percentTo } = numbers;
/** So many countries are named in a cell. */
const NAMED = 3;

const OF_NOBODY: Readonly<Record<string, string>> = {
  list: "списки, которые ведутся вместе с shortlist",
  derived: "значения, выведенные shortlist",
};

/** A source that no publisher stands behind. */
export const ofNobody = (id: string): string => wordOf(OF_NOBODY, id) ?? id;

const named = ({ name, country }: Named) => `${name} (${country})`;
const few = (texts: readonly string[]) =>
  [...texts.slice(0, NAMED), ...(texts.length > NAMED ? [`ещё ${texts.length - NAMED}`] : [])].join(", ");

/** The ranking without one factor or one source. */
export const leaveOneOut: typeof english = {
  ...made,
  unsteady: (k, most, without) =>
    `При исключении одного фактора или источника ${k === 1 ? "меняется первая страна" : `меняется не более ${most} из первых ${k}`}: если исключить ${quotedEach(without)}.`,
  leftOut: ({ kind, id, title }) =>
    kind === "factor" ? (title ?? id) : `источник: ${title ?? ofNobody(id)}`,
  countries: (countries) => few(countries.map(named)),
  codes: few,
  weight: (share) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  moved: (all) => few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: { ...made.columns, leaves: (k) => (k === 1 ? "Теряет первое место" : `Выходит из первых ${k}`) },
};

function quotedEach(titles: readonly string[]): string {
  return few(titles.map((title) => `«${title}»`));
}
