import type { LiveMessages } from "../live-contract.ts";
import { inDraws } from "../made/fr/inDraws.ts";
import { live as made } from "../made/fr/live.ts";
import { counted, countries, either, listed, placed, points, quoted, unitOf, withUnit } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { typeset } from "./typography.ts";

const { figure, fixed, percent, plural } = numbers;

/** A score as a whole, which is named without guillemets. */
const WHOLE = "le score";

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = typeset<LiveMessages>({
  ...made,
  found: (n, of) => `${n === of ? "" : `${n} sur `}${countries(of)}`,
  figure: (value, unit) => (unit === undefined ? figure(value) : `${figure(value)} ${unitOf(value, unit)}`),
  legend: {
    ...made.legend,
    placed: (axes, figure) =>
      `Les barres montrent de quoi se compose le score de ${listed(axes.map(quoted))} ; le chiffre à côté : ${figure}.`,
    product: (axes) =>
      `Le score multiplie ${listed(axes.map(quoted))} : une valeur faible de l’un n’est pas compensée par les autres.`,
  },
  sure: { ...made.sure, ...inDraws },

  weights: {
    ...made.weights,
    shareOf: (share, group) => `${percent(share)} ${group === WHOLE ? "du score" : `de ${quoted(group)}`}`,
  },

  country: {
    ...made.country,
    margin: (margin, unit) => `marge avant basculement : ${withUnit(margin, unit)}`,
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = `${share < 0.005 ? "<1 %" : percent(share)} du poids`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `${plural(of, { one: "le seul indicateur", other: `les ${of} indicateurs` })}, ${weight}`
            : `${counted(notAssessed, "indicateur", "indicateurs")} sur ${of}, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : ` : ${points(worst.score, decimals)} et ${placed(worst.rank, worst.tied)} au pire, ${fixed(best.score, decimals)} et ${placed(best.rank, best.tied)} au mieux`;
      return `${title} (${extent})${ends}`;
    },
  },
  why: { ...made.why, requires: (parts) => `aucune valeur pour ${either(parts)}` },
  map: {
    ...made.map,
    fifth: (from, to, highest, lowest, decimals) =>
      `${from}–${to} : de ${fixed(highest, decimals)} à ${fixed(lowest, decimals)} points`,
  },
  changes: {
    ...made.changes,
    line: (name, from, to) =>
      from === undefined
        ? `${name} : entre au rang ${to}`
        : to === undefined
          ? `${name} : était au rang ${from}, désormais hors classement`
          : from === to
            ? `${name} : reste au rang ${to}`
            : `${name} : ${from} → ${to}`,
  },
});
