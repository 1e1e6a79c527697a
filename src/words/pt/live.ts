import type { LiveMessages } from "../live-contract.ts";
import { inDraws } from "../made/pt/inDraws.ts";
import { live as made } from "../made/pt/live.ts";
import { anyOf, counted, joined, listed, ordinal, placed, points, quoted, withUnit } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { figure, fixed, percent } = numbers;

const WHOLE = "a pontuação";

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = {
  ...made,
  found: (n, of) => `${n === of ? "" : `${n} de `}${counted(of, "país", "países")}`,
  figure: (value, unit) => joined(figure(value), value, unit),
  legend: {
    ...made.legend,
    placed: (axes, figure) =>
      `As barras mostram de que se compõe a pontuação de ${listed(axes.map(quoted))}; o número ao lado: ${figure}.`,
    product: (axes) =>
      `A pontuação multiplica ${listed(axes.map(quoted))}: um valor baixo em um não é compensado pelos demais.`,
  },
  sure: { ...made.sure, ...inDraws },

  weights: {
    ...made.weights,
    shareOf: (share, group) => `${percent(share)} ${group === WHOLE ? `d${WHOLE}` : `de ${group}`}`,
  },

  country: {
    ...made.country,
    margin: (margin, unit) => `margem até o outro lado: ${withUnit(margin, unit)}`,
    /** `Programas correlatos dos Estados Unidos (6% do peso): 56,0 pontos e 37º lugar no pior caso; …`. */
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = `${share < 0.005 ? "<1%" : percent(share)} do peso`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `os ${of} indicadores, ${weight}`
            : `${notAssessed} de ${of} indicadores, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `: ${points(worst.score, decimals)} e ${placed(worst.rank, worst.tied)} no pior caso; ${fixed(best.score, decimals)} e ${placed(best.rank, best.tied)} no melhor`;
      return `${title} (${extent})${ends}`;
    },
  },
  why: { ...made.why, requires: (parts) => `não há nenhum valor de ${anyOf(parts.map(quoted))}` },
  map: {
    ...made.map,
    fifth: (from, to, highest, lowest, decimals) =>
      `${from}–${to}: de ${fixed(highest, decimals)} a ${fixed(lowest, decimals)} pontos`,
  },
  changes: {
    ...made.changes,
    line: (name, from, to) =>
      from === undefined
        ? `${name}: entra em ${ordinal(to!)} lugar`
        : to === undefined
          ? `${name}: antes ${ordinal(from)} lugar, agora sem classificação`
          : from === to
            ? `${name}: ${ordinal(to)} lugar, sem mudança`
            : `${name}: ${from} → ${to}`,
  },
};
