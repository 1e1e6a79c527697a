import type { LiveMessages } from "../live-contract.ts";
import { inDraws } from "../made/ru/inDraws.ts";
import { live as made } from "../made/ru/live.ts";
import {
  COUNTRY,
  count,
  form,
  genitiveUnitOf,
  listed,
  OF_COUNTRY,
  placed,
  points,
  unitOf,
} from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, figure, fixed, percent } = numbers;

/** In the genitive, behind its share. */
const WHOLE = "общей оценки";

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = {
  ...made,
  found: (n, of) => (n === of ? count(n, COUNTRY) : `${n} из ${count(of, OF_COUNTRY)}`),
  figure: (value, unit) => (unit === undefined ? figure(value) : `${figure(value)} ${unitOf(value, unit)}`),
  legend: {
    ...made.legend,
    placed: (axes, figure) =>
      `Полосы показывают, из чего складывается оценка: ${listed(axes.map((axis) => `«${axis}»`))}; число рядом — ${figure}.`,
    product: (axes) =>
      `Оценка перемножает: ${listed(axes.map((axis) => `«${axis}»`))}; низкое значение одного не возмещается другими.`,
  },
  sure: { ...made.sure, ...inDraws },

  weights: {
    ...made.weights,
    shareOf: (share, group) =>
      group === WHOLE ? `${percent(share)} ${WHOLE}` : `${percent(share)} в «${group}»`,
  },

  country: {
    ...made.country,
    margin: (margin, unit) =>
      unit === "categories"
        ? `до другого исхода: ${margin} ${form(margin, ["ступень", "ступени", "ступеней"])}`
        : `до другого исхода: ${brief(margin)}${unit === undefined ? "" : ` ${unitOf(margin, unit)}`}`,
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = `${share < 0.005 ? "<1\u00a0%" : percent(share)} веса`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `все показатели (${of}), ${weight}`
            : `${notAssessed} из ${count(of, ["показателя", "показателей", "показателей"])}, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `: в худшем случае ${points(worst.score, decimals)} и ${placed(worst.rank, worst.tied)}, в лучшем — ${fixed(best.score, decimals)} и ${placed(best.rank, best.tied)}`;
      return `${title} (${extent})${ends}`;
    },
  },
  why: { ...made.why, requires: (parts) => `нет значения: ${parts.join(" или ")}` },
  map: {
    ...made.map,
    fifth: (from, to, highest, lowest, decimals) =>
      `${from}–${to}: от ${fixed(highest, decimals)} до ${fixed(lowest, decimals)} ${decimals > 0 ? "балла" : genitiveUnitOf(Math.round(lowest), "points")}`,
  },
  changes: {
    ...made.changes,
    line: (name, from, to) =>
      from === undefined
        ? `${name}: входит, место ${to}`
        : to === undefined
          ? `${name}: место было ${from}, теперь вне рейтинга`
          : from === to
            ? `${name}: место ${to}, без изменений`
            : `${name}: ${from} → ${to}`,
  },
};
