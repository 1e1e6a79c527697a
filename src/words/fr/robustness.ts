import type { Draws } from "../../model/documents/ranking.ts";
import type { Robustness, VariedWeights } from "../../model/documents/robustness.ts";
import type { Undrawn } from "../../model/documents/uncertainty.ts";
import type { Named } from "../en/grammar.ts";
import { inDraws } from "../made/fr/inDraws.ts";
import { robustness as made } from "../made/fr/robustness.ts";
import { atStart, capitalised, firstOnes, inSentence, listed, some, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { figure, fixed, grouped, percent, percentUpTo, plural } = numbers;

const weightsDrawn = (how: VariedWeights): string => {
  switch (how.kind) {
    case "uniform":
      return `chaque poids est diminué ou augmenté au hasard, de ${figure(how.percent)} % au plus`;
    case "dirichlet":
      return `les poids sont tirés au hasard autour de ceux du profil (Dirichlet, concentration ${figure(how.concentration)})`;
    case "simplex":
      return "des poids quelconques sont tirés, comme si l’on ne savait pas quel facteur importe le plus (Dirichlet 1 sur chaque groupe d’éléments)";
  }
};

const HELD: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "les poids",
  data: "les chiffres (les erreurs des éditeurs, s’il y en a, pourraient les déplacer)",
  missing: "ce qui manque",
  methods: "les méthodes de normalisation et d’agrégation",
};

const VARIED: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "les poids",
  data: "les chiffres assortis d’une erreur",
  missing: "ce qui manque",
  methods: "les méthodes de normalisation et d’agrégation",
};

const STOPPED = {
  rankSets: "les ensembles de rangs",
  draws: "les rangs des tirages",
  sensitivity: "ce à quoi tient le mouvement des rangs",
  facts: "les données qui méritent d’être recherchées",
};

export const robustness = {
  ...made,
  stoppedBefore: (parts: readonly (keyof typeof STOPPED)[]) =>
    `Arrêt avant qu’il y ait assez de tirages pour dire quoi que ce soit sur ce qui suit : ${listed(parts.map((part) => STOPPED[part]))}.`,
  weights: (how: VariedWeights, nodes: number) =>
    `${capitalised(weightsDrawn(how))}, dans ${nodes} ${plural(nodes, { one: "groupe", other: "groupes" })} d’éléments.`,
  data: ({ indicators, figures, of, weightWithError }: NonNullable<Robustness["varied"]["data"]>) =>
    `Les chiffres assortis d’une erreur, publiée ou déclarée dans le profil (${grouped(figures)} sur ${grouped(of)}, pour ${indicators.length} ${plural(indicators.length, { one: "indicateur", other: "indicateurs" })} ; ${percent(weightWithError)} du poids d’un pays en moyenne), sont modifiés par une erreur aléatoire de cette ampleur (loi normale) ; les autres restent en l’état.`,
  missing: ({ cells, notDrawn, peers }: NonNullable<Robustness["varied"]["missing"]>, by: string) =>
    `${drawnFor(cells, notDrawn, peers === null ? undefined : by)}. Ce qui est tiré n’est pas une donnée : aucun pays n’y gagne un rang.`,
  held: (what: Robustness["held"]) =>
    `Ne varie pas : ${listed(what.map((one) => HELD[one]))}. Ce qui reste ouvert de ce fait n’est pas dans les chiffres ci-dessous.`,
  top: (k: number, stays: string) =>
    `${capitalised(firstOnes(k))} ${k === 1 ? "est resté le même pays" : "sont restés les mêmes pays, dans un ordre quelconque,"} ${stays}.`,
  topTied: (k: number, count: number, stays: string) =>
    k === 1
      ? `Les ${count} pays à égalité en tête sont restés les mêmes ${stays}.`
      : `${capitalised(firstOnes(k))} (${count} pays, certains étant à égalité) sont restés les mêmes, dans un ordre quelconque, ${stays}.`,
  first: (one: Named, part: string) => `${atStart(one)} ${verb(one, "a été", "ont été")} en tête ${part}.`,
  noScore: (one: Named, part: string, why: readonly string[]) =>
    `${atStart(one)} ${verb(one, "n’a pas eu", "n’ont pas eu")} de score ${part} : ${listed(why)}.`,
  cameIn: (one: Named, part: string) =>
    `${atStart(one)}, hors du classement, ${verb(one, "a eu", "ont eu")} assez de données pour un score ${part}.`,
  pair: (a: Named, b: Named, part: string) =>
    `${atStart(a)} ${verb(a, "a devancé", "ont devancé")} ${inSentence(b)} ${part}.`,
  columns: { ...made.columns, top: inDraws.among },
  inRanking: ({ n: draws, failedDraws, seed, weights, varied, held }: Draws) =>
    `Rangs (90 %) : où le pays s’est situé dans neuf tirages sur dix, sur un total de ${grouped(draws - failedDraws)} (graine ${seed}) ; chaque tirage fait varier au hasard ${listed(varied.map((one) => (one === "weights" ? `les poids (--weights ${weights})` : VARIED[one])))}. Ce n’est pas une probabilité que le pays mérite cette place.${held.length === 0 ? "" : ` Ne varie pas : ${listed(held.map((one) => HELD[one]))}.`} « shortlist robustness » en dit davantage.`,
  ...inDraws,
  undrawn: ({ nodes, weight, nobody, most }: Undrawn, decimals: number) =>
    `Éléments non tirés, car ${nobody ? "aucun pays n’a" : "moins de cinq pays ont"} de données : ${some(nodes.map(({ title }) => title))} (${percent(weight)} du poids).${most === null ? "" : ` Des constats pourraient faire passer le score d’un seul pays, au plus, de ${fixed(most.score, decimals)} à ${fixed(most.to, decimals)} (${most.name}).`}`,
  unlikeDraws: (n: number, of: number, coverage: number, varied: Robustness["held"]) =>
    `Les ensembles et les rangs de neuf tirages sur dix diffèrent pour ${n} pays sur ${of}, car ils répondent à des questions différentes. Les ensembles contiennent les véritables rangs de tous les pays à la fois, avec une probabilité de ${percentUpTo(coverage, 1)}, étant donné les seules erreurs des chiffres ; les tirages décrivent chaque pays isolément et font varier ${listed(varied.map((one) => VARIED[one]))}.`,
  range: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
  tied: (part: string) =>
    `${capitalised(part)}, des pays étaient à égalité. Ils se partagent les rangs qu’ils occupent ensemble : de deux pays à égalité en tête, chacun compte comme premier pour la moitié du tirage.`,
};

function drawnFor(cells: number, notDrawn: number, by: string | undefined): string {
  const all = cells === 1 ? "le seul chiffre manquant" : `chacun des ${grouped(cells)} chiffres manquants`;
  const whose =
    by === undefined
      ? "d’un autre pays"
      : `d’un pays du même groupe (${by}), ou de n’importe quel groupe si moins de cinq du sien en ont un,`;
  const rest =
    notDrawn === 0
      ? ""
      : ` ; ${notDrawn === 1 ? "un autre, d’un indicateur dont moins de cinq pays disposent, reste manquant" : `${grouped(notDrawn)} autres, d’indicateurs dont moins de cinq pays disposent, restent manquants`}`;
  return `Pour ${all}, le score ${whose} est tiré au sort${rest}`;
}
