import type { LiveMessages } from "../live-contract.ts";
import { inDraws } from "../made/es/inDraws.ts";
import { live as made } from "../made/es/live.ts";
import { anyOf, counted, listed, placed, points, quoted, unitOf, withUnit } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { figure, fixed, percent } = numbers;

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = {
  ...made,
  found: (n, of) => `${n === of ? "" : `${n} de `}${counted(of, "país", "países")}`,
  figure: (value, unit) => (unit === undefined ? figure(value) : `${figure(value)} ${unitOf(value, unit)}`),
  legend: {
    ...made.legend,
    placed: (axes, figure) =>
      `Las barras muestran de qué se compone la puntuación de ${listed(axes.map(quoted))}; la cifra al lado: ${figure}.`,
    product: (axes) =>
      `La puntuación multiplica ${listed(axes.map(quoted))}: un valor bajo en uno no se compensa con los demás.`,
  },
  sure: { ...made.sure, ...inDraws },

  weights: { ...made.weights, shareOf: (share, group) => `${percent(share)} de ${group}` },

  country: {
    ...made.country,
    margin: (margin, unit) => `margen hasta el otro lado: ${withUnit(margin, unit)}`,
    /** `Programas conexos de los EE. UU. (6 % de la ponderación): 56,0 puntos y puesto 37 en el peor caso; …`. */
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = `${share < 0.005 ? "<1\u00a0%" : percent(share)} de la ponderación`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `los ${of} indicadores, ${weight}`
            : `${notAssessed} de ${of} indicadores, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `: ${points(worst.score, decimals)} y ${placed(worst.rank, worst.tied)} en el peor caso; ${fixed(best.score, decimals)} y ${placed(best.rank, best.tied)} en el mejor`;
      return `${title} (${extent})${ends}`;
    },
  },
  why: { ...made.why, requires: (parts) => `no hay ninguna cifra de ${anyOf(parts.map(quoted))}` },
  map: {
    ...made.map,
    fifth: (from, to, highest, lowest, decimals) =>
      `${from}–${to}: de ${fixed(highest, decimals)} a ${points(lowest, decimals)}`,
  },
  changes: {
    ...made.changes,
    line: (name, from, to) =>
      from === undefined
        ? `${name}: entra en el puesto ${to}`
        : to === undefined
          ? `${name}: antes puesto ${from}, ahora sin clasificar`
          : from === to
            ? `${name}: puesto ${to}, sin cambios`
            : `${name}: ${from} → ${to}`,
  },
};
