import type { WeightSpace } from "../../model/documents/robustness.ts";
import type { KnownSets } from "../../model/documents/uncertainty.ts";
import { rankSets as madeRankSets } from "../made/fr/rankSets.ts";
import { weightSpace as madeWeightSpace } from "../made/fr/weightSpace.ts";
import { errorsTaken } from "./errors.ts";
import { listed, numberWord, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { grouped, plural, percentUpTo, percentTo } = numbers;

const percents = (share: number) => percentUpTo(share, 1);
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

const carriedBy = (share: number) =>
  share > 0.9999
    ? "Tout le poids est assorti d’une erreur, publiée ou déclarée dans le profil."
    : `${percents(share)} du poids est assorti d’une erreur, publiée ou déclarée dans le profil ; le reste compte comme connu sans erreur, ce qui n’est pas le cas.`;

export const rankSets = {
  ...madeRankSets,
  top: (k: number, may: number, surely: number, of: number) =>
    `${may} pays sur ${of} ${plural(may, { one: "pourrait", other: "pourraient" })} être ${k === 1 ? "le véritable premier" : `parmi les ${k} véritables premiers`}, et ${surely === 0 ? "aucun ne l’est" : `${surely} d’entre eux ${plural(surely, { one: "l’est", other: "le sont" })}`} à coup sûr.`,
  carried: carriedBy,
  meaning: ({ coverage, draws, seed, top = [], ...taken }: KnownSets) =>
    `Avec une probabilité de ${percents(coverage)}, étant donné ces erreurs, les ensembles contiennent les véritables rangs de tous les pays à la fois, et la colonne « seul » celui de chaque pays pris isolément${top.length > 0 ? " ; il en va de même de la liste des pays qui pourraient être parmi les premiers et de celle des pays qui y sont à coup sûr" : ""}. D’après ${grouped(draws)} tirages d’erreurs (graine ${seed}), répercutées dans tout le calcul des scores, mais jamais sur ce qui remplace des chiffres manquants (Mogstad, Romano, Shaikh et Wilhelm 2024).${errorsTaken(taken)}`,
  othersFirst: (tops: NonNullable<KnownSets["top"]>) =>
    `Avec autant d’autres tirages, le nombre des pays qui pourraient être parmi les véritables premiers et de ceux qui le sont à coup sûr serait : ${tops.map(({ k, mayBetween, surelyBetween }) => `${k === 1 ? "le premier" : `les ${k} premiers`} : ${span(...mayBetween)} et ${span(...surelyBetween)}`).join(" ; ")}.`,
  set: span,
  inRanking: {
    ...madeRankSets.inRanking,
    meaning: ({ coverage, draws, seed, weightWithError, ...taken }: Omit<KnownSets, "countries" | "top">) =>
      `Le véritable rang de chaque pays est l’un de ceux de la colonne « Pourrait être » : avec une probabilité de ${percents(coverage)} pour tous les pays à la fois (${grouped(draws)} tirages d’erreurs des chiffres, graine ${seed}). ${carriedBy(weightWithError)}${errorsTaken(taken)} « shortlist robustness --sets ${coverage} » en dit davantage.`,
  },
};

export const weightSpace = {
  ...madeWeightSpace,
  meaning: ({ children, scale, title }: WeightSpace) =>
    `Toutes les pondérations des ${numberWord(children.length)} éléments (${listed(children.map((one) => one.title))}) sont également probables. Les rangs suivent le seul score de ${quoted(title)}${scale === "geometric" ? ", en logarithmes" : ""}, parmi les pays classés qui en ont un${scale === "geometric" ? " et aucun élément à 0" : ""}.`,
  partly: (draws: number, pairs: number, sampled: number) =>
    `${grouped(pairs - sampled)} paires sur ${grouped(pairs)} ont les mêmes éléments évalués : leurs parts sont exactes. Celles des autres viennent de ${grouped(draws)} tirages, et les rangs attendus qui en dépendent sont marqués ~ ; il en va de même des premières places, sauf si toutes les paires sont exactes et qu’il y a six éléments au plus.`,
  first: (share: number, exact: boolean) =>
    `${exact ? "" : "~"}${share > 0 && share < 0.001 ? `< ${percentTo(0.001, 1)}` : percentTo(share, 1)}`,
};
