import type { WeightSpace } from "../../model/documents/robustness.ts";
import type { KnownSets } from "../../model/documents/uncertainty.ts";
import { errorsTaken } from "./errors.ts";
import { listed, numberWord, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, grouped, plural, percent, percentUpTo, percentTo } = numbers;

const percents = (share: number) => percentUpTo(share, 1);
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

const carriedBy = (share: number) =>
  share > 0.9999
    ? "Tout le poids est assorti d’une erreur, publiée ou déclarée dans le profil."
    : `${percents(share)} du poids est assorti d’une erreur, publiée ou déclarée dans le profil ; le reste compte comme connu sans erreur, ce qui n’est pas le cas.`;

export const rankSets = {
  title: "Ensembles de rangs, d’après les erreurs des chiffres",
  top: (k: number, may: number, surely: number, of: number) =>
    `${may} pays sur ${of} ${plural(may, { one: "pourrait", other: "pourraient" })} être ${k === 1 ? "le véritable premier" : `parmi les ${k} véritables premiers`}, et ${surely === 0 ? "aucun ne l’est" : `${surely} d’entre eux ${plural(surely, { one: "l’est", other: "le sont" })}`} à coup sûr.`,
  carried: carriedBy,
  unknown: "non connu d’après les erreurs publiées",
  notKnown: (share: number) =>
    `Les rangs que les pays pourraient véritablement avoir ne sont pas connus d’après les erreurs publiées : ${percents(share)} du poids est assorti d’une erreur, publiée ou déclarée dans le profil, et il en faut la moitié pour former des ensembles ; avec moins, l’essentiel d’un score passerait pour connu.`,
  meaning: ({ coverage, draws, seed, top = [], ...taken }: KnownSets) =>
    `Avec une probabilité de ${percents(coverage)}, étant donné ces erreurs, les ensembles contiennent les véritables rangs de tous les pays à la fois, et la colonne « seul » celui de chaque pays pris isolément${top.length > 0 ? " ; il en va de même de la liste des pays qui pourraient être parmi les premiers et de celle des pays qui y sont à coup sûr" : ""}. D’après ${grouped(draws)} tirages d’erreurs (graine ${seed}), répercutées dans tout le calcul des scores, mais jamais sur ce qui remplace des chiffres manquants (Mogstad, Romano, Shaikh et Wilhelm 2024).${errorsTaken(taken)}`,
  byPlace:
    "Quand des facteurs comptent par place parmi les candidats, les ensembles de pays presque égaux sont trop étroits : dans des mondes simulés de pays égaux, ils contenaient les véritables rangs 69 fois sur 100, et pour des pays différents 99 fois et plus.",
  failed: (n: number) =>
    plural(n, {
      one: `${n} tirage de plus a été laissé de côté, car un pays classé n’y avait pas de score.`,
      other: `${n} tirages de plus ont été laissés de côté, car un pays classé n’y avait pas de score.`,
    }),
  fewer: (asked: number, made: number) =>
    `Sur ${grouped(asked)} tirages demandés, ${grouped(made)} ont été faits pour ces ensembles, qui n’en prennent pas davantage ; les autres chiffres portent sur tous.`,
  monteCarlo: (open: number, most: number) =>
    open === 0
      ? "Avec autant d’autres tirages, chaque borne d’un ensemble serait la même, 19 fois sur 20."
      : `Avec autant d’autres tirages, ${open} ${plural(open, { one: "borne pourrait", other: "bornes pourraient" })} se déplacer, de ${most} ${plural(most, { one: "rang", other: "rangs" })} au plus ; chaque borne prise seule s’y tient 19 fois sur 20.`,
  othersFirst: (tops: NonNullable<KnownSets["top"]>) =>
    `Avec autant d’autres tirages, le nombre des pays qui pourraient être parmi les véritables premiers et de ceux qui le sont à coup sûr serait : ${tops.map(({ k, mayBetween, surelyBetween }) => `${k === 1 ? "le premier" : `les ${k} premiers`} : ${span(...mayBetween)} et ${span(...surelyBetween)}`).join(" ; ")}.`,
  byIntervals: (wider: number, narrower: number) =>
    `Vérification sans tirage (intervalles conjoints d’erreurs indépendantes, Klein, Wright et Wieczorek 2020) : ${wider} ${plural(wider, { one: "ensemble y est plus large", other: "ensembles y sont plus larges" })} et ${narrower} plus ${plural(narrower, { one: "étroit", other: "étroits" })}.`,
  columns: {
    rank: "#",
    country: "Pays",
    set: "Ensemble, tous à la fois",
    setShort: "ensemble",
    alone: "Ensemble, seul",
    aloneShort: "seul",
    error: "Erreur type du score",
    errorShort: "erreur",
    carried: "Poids assorti d’une erreur",
    carriedShort: "poids avec erreur",
  },
  set: span,
  share: (part: number) => percent(part),
  more: (n: number) => `${n} pays de plus, que donnent --format md et json`,
  inRanking: {
    column: "Pourrait être",
    meaning: ({ coverage, draws, seed, weightWithError, ...taken }: Omit<KnownSets, "countries" | "top">) =>
      `Le véritable rang de chaque pays est l’un de ceux de la colonne « Pourrait être » : avec une probabilité de ${percents(coverage)} pour tous les pays à la fois (${grouped(draws)} tirages d’erreurs des chiffres, graine ${seed}). ${carriedBy(weightWithError)}${errorsTaken(taken)} « shortlist robustness --sets ${coverage} » en dit davantage.`,
  },
};

export const weightSpace = {
  title: ({ title, node }: WeightSpace) => `Toutes les pondérations de ${quoted(title)} (${node})`,
  meaning: ({ children, scale, title }: WeightSpace) =>
    `Toutes les pondérations des ${numberWord(children.length)} éléments (${listed(children.map((one) => one.title))}) sont également probables. Les rangs suivent le seul score de ${quoted(title)}${scale === "geometric" ? ", en logarithmes" : ""}, parmi les pays classés qui en ont un${scale === "geometric" ? " et aucun élément à 0" : ""}.`,
  exact: "Toutes les parts et tous les rangs attendus sont exacts : aucun ne vient de tirages.",
  partly: (draws: number, pairs: number, sampled: number) =>
    `${grouped(pairs - sampled)} paires sur ${grouped(pairs)} ont les mêmes éléments évalués : leurs parts sont exactes. Celles des autres viennent de ${grouped(draws)} tirages, et les rangs attendus qui en dépendent sont marqués ~ ; il en va de même des premières places, sauf si toutes les paires sont exactes et qu’il y a six éléments au plus.`,
  columns: {
    rank: "Actuel",
    country: "Pays",
    expected: "Rang attendu",
    expectedShort: "attendu",
    first: "En tête",
  },
  expected: (rank: number, exact: boolean) => `${exact ? "" : "~"}${fixed(rank, 1)}`,
  first: (share: number, exact: boolean) =>
    `${exact ? "" : "~"}${share > 0 && share < 0.001 ? `< ${percentTo(0.001, 1)}` : percentTo(share, 1)}`,
  more: (n: number) => `${n} pays de plus, que donnent --format md et json`,
};
