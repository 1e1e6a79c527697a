import type {
  ErrorRelation,
  IntervalEnd,
  MovementRelation,
  PositionFigures,
  Target,
  ValueChange,
  WeightedGroup,
  WeightInterval,
} from "../../model/documents/whatif.ts";
import type { Named, Placed } from "../en/grammar.ts";
import type { Carried, Turned } from "../en/whatif.ts";
import { whatif as made } from "../made/fr/whatif.ts";
import {
  agreed,
  atStart,
  counted,
  inSentence,
  listed,
  numberWord,
  ofCountry,
  placed,
  points,
  rankOf,
  said,
  toCountry,
  unitOf,
  verb,
} from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, change, exact, figure, fixed, percent, plural, percentTo } = numbers;
const orNone = (value: Carried["from"]) => (value === null ? "non évalué" : brief(value));

function gates(titles: readonly string[]): string {
  return listed(titles.map((title) => `« ${title} »`));
}

function place(
  { status, rank, tied, score }: PositionFigures,
  excludedBy: readonly string[],
  decimals: number,
): string {
  const scored = score === null ? "" : points(score, decimals);
  if (status === "apart")
    return `à part en raison de ${gates(excludedBy)} ; sinon, ${placed(rank!, tied)}, ${scored}`;
  if (status === "excluded") {
    const would = rank === null ? "pas de score" : `sans cela, ${placed(rank, tied)}, ${scored}`;
    return `exclu par ${gates(excludedBy)} ; ${would}`;
  }
  return rank === null ? "pas de score" : `${placed(rank, tied)}, ${scored}`;
}

function some(titles: readonly string[], most: number): string {
  const rest = titles.length - most;
  return rest <= 3 ? listed(titles) : `${titles.slice(0, most).join(" ; ")} ; et ${rest} autres`;
}

function percentage(share: number): string {
  const percents = share * 100;
  const isNear = (end: number) => percents !== end && Math.abs(percents - end) < 0.95;
  return percentTo(share, isNear(0) || isNear(100) ? 2 : 1);
}

function steps(n: number): string {
  return counted(Math.abs(n), "degré", "degrés");
}

function whyNot({ name, country, status, excludedBy, noScore, coverage }: Turned, when: string): string {
  const lead = `${name} (${country}) ; ${when}`;
  if (status === "apart") return `${lead} à part en raison de ${gates(excludedBy)}`;
  if (status === "excluded") return `${lead} exclu par ${gates(excludedBy)}`;
  const [was, is] = coverage.map(percent);
  const moved = was === is ? "" : ` ; ses données passent de ${was} à ${is} du poids`;
  return `${lead} sans score (${noScore ?? "aucun motif connu"}${moved})`;
}

const whySearch: Readonly<Record<NonNullable<WeightedGroup["why"]>, string>> = {
  mean: "à partir de ce niveau, les moyennes ne s’additionnent pas, même en logarithmes",
  evidence: "avec les données qui manquent à certains pays, il faudrait trop de programmes linéaires",
  gates: "un filtre dépend de scores, que les poids modifient",
  children: "il y en a plus de 100",
  unconfirmed: "un nouveau classement n’a pas confirmé ce que donnait une équation",
};

export const whatif = {
  ...made,
  eligible: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "est", "sont")} ${agreed(one, "exclu")}. Sans cette exclusion, avec ${points(score, decimals)}, le pays occuperait ${rankOf(rank, tied)} à côté de ${plural(of, { one: `${of} pays classé`, other: `${of} pays classés` })} ; les changements ci-dessous sont comptés à partir de là.`,
  apart: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "figure", "figurent")} à part. Avec ${points(score, decimals)}, le pays occuperait ${rankOf(rank, tied)} à côté de ${plural(of, { one: `${of} pays classé`, other: `${of} pays classés` })} ; les changements ci-dessous sont comptés à partir de là.`,
  clears: (indicator: string, { from, to }: Pick<ValueChange, "from" | "to">, then: string) =>
    `${indicator} : ${from === null ? "une valeur de" : `passer de ${said(brief(from), from)} à`} ${said(exact(to), to)} lèverait l’exclusion (${then})`,
  place,
  target: ({ goal, rank, asked }: Target, one: Named) => {
    if (goal === "score") return `Ce qui donnerait un score ${toCountry(one)}`;
    if (asked === "top") {
      if (rank === 1) return goal === "reach" ? "Atteindre la première place" : "Quitter la première place";
      return goal === "reach" ? `Entrer parmi les ${rank} premiers` : `Sortir des ${rank} premiers`;
    }
    if (goal === "reach") return rank === 1 ? "Atteindre le premier rang" : `Monter au rang ${rank} ou mieux`;
    return rank === 1 ? "Quitter la première place" : `Descendre au rang ${rank! + 1} ou plus bas`;
  },
  figure: (
    { side, from, to, unit: of, change: by }: Pick<ValueChange, "side" | "from" | "to" | "unit" | "change">,
    limit: number | undefined,
  ) => {
    const unit = of === null ? "" : ` ${unitOf(to, of)}`;
    if (side !== null) {
      const asked = {
        "at least": `à ${said(exact(to), to)}${unit} au moins`,
        "at most": `à ${said(exact(to), to)}${unit} au plus`,
        any: `à n’importe quelle valeur, par exemple ${said(brief(to), to)}${unit}`,
        only: `à ${said(exact(to), to)}${unit}`,
      };
      return `si évalué ${asked[side]}`;
    }
    const moved = by === null ? "" : ` (${typeof to === "number" ? change(by) : steps(by)})`;
    const near = limit === undefined ? "" : `, à partir de ${brief(limit)}`;
    return `${from === null ? "" : `${brief(from)} \u2192 `}${exact(to)}${unit}${moved}${near}`;
  },
  error: ({ standardErrors, interval, published, within }: ErrorRelation, rounded: boolean) => {
    const size =
      standardErrors === null
        ? ""
        : `${fixed(standardErrors, 1)} ${plural(standardErrors, { one: "erreur type", other: "erreurs types" })}, `;
    const whose = published
      ? "de l’intervalle de l’éditeur"
      : "de l’intervalle à 90 % tiré de l’erreur type de l’éditeur";
    const [low, high] = interval.map(rounded ? brief : figure);
    return `${size}${within ? "à l’intérieur" : "en dehors"} ${whose}, de ${low} à ${high}`;
  },
  movement: ({ year, value, change: moved, within }: MovementRelation, isNumber: boolean) => {
    if (moved === 0) return `sans évolution depuis ${year ?? "la valeur précédente"}`;
    const was = `valeur de ${brief(value)} ${year === null ? "auparavant" : `en ${year}`}`;
    if (moved === null || within === null) return was;
    return `${was}, évolution de ${isNumber ? change(moved) : steps(moved)} : le changement requis ${within ? "n’est pas plus grand" : "est plus grand"}`;
  },
  carried: (figures: readonly Carried[]) =>
    `calculé à partir de cette valeur, et modifié avec elle : ${listed(figures.map(({ title, from, to }) => `${title} (${orNone(from)} \u2192 ${orNone(to)})`))}`,
  farthest: (title: string, value: number | string, rank: number | null) =>
    `${title} à ${said(brief(value), value)} (${rank === null ? "pas de rang" : `rang ${rank}`})`,
  idle: (goal: Target["goal"], titles: readonly string[], most: number, observed: boolean) =>
    `${{ reach: "Pas de meilleur rang", leave: "Pas de rang plus bas", score: "Pas de score" }[goal]}, quelle que soit la valeur${observed ? " dans la plage observée" : ""} : ${some(titles, most)}.`,
  noAnswer: (titles: readonly string[], why: string, most: number) =>
    `Pas de réponse pour ${some(titles, most)} : ${why}.`,
  noInterval: (why: NonNullable<WeightInterval["why"]>) =>
    ({
      "no-sibling": "aucun autre élément de son groupe n’a de poids : le sien ne change rien.",
      "no-weight-above": "le nœud au-dessus n’a pas de poids.",
    })[why],
  order: (top: number) => (top === 1 ? "la première place" : `l’ordre des ${top} premiers`),
  event: (
    what: NonNullable<IntervalEnd["event"]>["what"],
    [ahead, behind]: readonly [Named | undefined, Named | undefined],
    { share, side }: { readonly share: number; readonly side: "from" | "to" },
  ) => {
    const at =
      share === 0 && side === "from"
        ? "à 0 %"
        : share === 1
          ? "à 100 %"
          : { from: "au-dessous", to: "au-dessus" }[side];
    const name = (one: Named | undefined) => (one === undefined ? "un pays" : inSentence(one));
    const of = (one: Named | undefined) => (one === undefined ? "d’un pays" : ofCountry(one));
    const pass = (one: Named | undefined, singular: string, several: string) =>
      one === undefined ? singular : verb(one, singular, several);
    const says = {
      passes: `${name(ahead)} ${pass(ahead, "dépasse", "dépassent")} ${name(behind)}`,
      ties: `${name(ahead)} ${pass(ahead, "rejoint", "rejoignent")} ${name(behind)}`,
      "gains a score": `les données ${of(ahead)} suffisent pour un score`,
      "loses its score": `les données ${of(behind)} ne suffisent plus pour un score`,
    };
    return `${at}, ${says[what]}`;
  },
  weightsOf: ({
    title,
    node,
    method,
    why,
    children,
  }: Pick<WeightedGroup, "title" | "node" | "method" | "why" | "children">) =>
    `Les ${numberWord(children)} éléments de « ${title} » (${node}) : ${method === "exact" ? "réponse exacte" : `recherche${why ? `, car ${whySearch[why]}` : ""}`}`,
  nearest: (moved: number, isAll: boolean, isSearch: boolean) =>
    `Il faudrait déplacer ${percentage(moved)} ${isAll ? "du poids" : "de leur poids"}${isSearch ? ", d’après ce que la recherche a trouvé" : ""} :`,
  siblings: (shares: readonly string[], others: number) =>
    [
      ...shares,
      ...(others > 0
        ? [plural(others, { one: "l’autre garde sa part", other: `les ${others} autres gardent la leur` })]
        : []),
    ].join(" ; "),
  share: (title: string, from: number, to: number) => `${title} ${percentage(from)} \u2192 ${percentage(to)}`,
  noWeights: (
    one: Named,
    mixture: readonly (Named & { readonly share: number })[],
    { children, surplus = 0, scale }: Pick<WeightedGroup, "children" | "surplus" | "scale">,
    decimals: number,
  ) => {
    const [first] = mixture;
    const alone = mixture.length === 1 && first;
    const who = alone
      ? `${inSentence(first)} ${verb(first, "devance", "devancent")} ${inSentence(one)}`
      : `${mixture.map((part) => `${percentage(part.share)} ${part.name}`).join(" + ")} devancent ${inSentence(one)}`;
    const how = {
      arithmetic: "",
      geometric: " (moyenne géométrique de leurs scores)",
      power: " (moyenne sur l’échelle où ces poids s’additionnent)",
    }[alone ? "arithmetic" : (scale ?? "arithmetic")];
    return `Aucun poids n’y parvient : ${who}${how} d’au moins ${points(surplus, decimals)}, quel que soit celui des ${numberWord(children)} éléments qui a tout le poids, et donc avec n’importe quels poids.`;
  },
  noneIn: (groups: readonly Pick<WeightedGroup, "title">[]) =>
    `Pour les éléments de chacun des nœuds suivants, aucun poids pris en compte n’y parvient, car avec chacun d’eux un autre score est plus élevé : ${groups.map(({ title }) => title).join(" ; ")}.`,
  nothingNearer: (moved: number) =>
    `Il est démontré que déplacer moins de ${percentage(moved)} ne suffit pas.`,
  notFoundIn: (groups: readonly Pick<WeightedGroup, "title" | "tried">[]) =>
    `Pour les éléments de chacun des nœuds suivants, la recherche n’a rien trouvé en ${groups.reduce((sum, { tried }) => sum + (tried ?? 0), 0)} pondérations au total : ${groups.map(({ title }) => title).join(" ; ")}.`,
  valueSet: (indicator: string, one: Named, from: number | string | null, to: number | string) =>
    `${indicator} ${ofCountry(one)} : ${from === null ? "non évalué" : brief(from)} \u2192 ${exact(to)}`,
  turned: (after: number, before: number, entered: number, left: number) =>
    `Le classement compte ${after} pays après, ${before} avant : ${[
      ...(entered > 0
        ? [plural(entered, { one: `${entered} est entré`, other: `${entered} sont entrés` })]
        : []),
      ...(left > 0 ? [plural(left, { one: `${left} est sorti`, other: `${left} sont sortis` })] : []),
    ].join(", ")}.`,
  cameIn: (one: Turned) => `Entré : ${whyNot(one, "avant,")}.`,
  left: (one: Turned) => `Sorti : ${whyNot(one, "maintenant,")}.`,
  first: (top: number) =>
    top === 1 ? "Le premier, maintenant et avant" : `Les ${top} premiers, maintenant et avant`,
};
