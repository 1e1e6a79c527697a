import type { Ranking } from "../../model/documents/ranking.ts";
import type { Reference } from "../en/effects.ts";
import { some } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

export const memo = {
  stands: "Où se situe le pays, et pourquoi",
  beside: "À côté des autres",
  scorecard: "La fiche de score",
  factors: "Les facteurs",
  rules: "Règles qui excluent, mettent à part ou signalent",
  foot: "Limites, sources et vérification",
  columns: {
    country: "Pays",
    factor: "Facteur",
    score: "Score",
    weight: "Poids",
    points: "Points",
    missing: "Manquant",
    figure: "Chiffre de plus grand poids",
    indicator: "Indicateur",
    verdict: "Verdict",
    raw: "Chiffre",
    margin: "De combien",
  },
  tooLittle: "trop peu évalué",
  pointsMean: ({ kind, label }: Reference, missing: boolean) => {
    const reference = {
      country: label,
      minimum: "le bas de l’échelle",
      peers: "le pair médian",
      median: "le pays médian",
    }[kind];
    return `Points : ce que ses valeurs ajoutent au score ou en retirent, par rapport à la référence (${reference}).${missing ? " Manquant : l’effet des données manquantes." : ""}`;
  },
  figure: (title: string, raw: string, more: number) =>
    `${title === "" ? "" : `${title} : `}${raw}${more === 0 ? "" : ` ; et ${more} de plus`}`,
  inYear: (raw: string, year: number) => `${raw} (${year})`,
  moreItems: (n: number) => `et ${n} de plus, que donne l’explication complète`,
  moreFactors: (n: number) =>
    `${n} ${plural(n, { one: "autre facteur", other: "autres facteurs" })}, que donne l’explication complète.`,
  moreVerdicts: (n: number) =>
    `${n} ${plural(n, { one: "autre verdict", other: "autres verdicts" })}, que donne l’explication complète.`,
  moreCountries: (n: number) =>
    `${n} ${plural(n, { one: "autre", other: "autres" })} pays de cette comparaison, que donne « shortlist compare ».`,
  noRules: "Le profil n’a pas de règles de ce genre.",
  noneMet: (clear: number) =>
    plural(clear, {
      one: `Aucune ne s’applique à ce pays (${clear} règle).`,
      other: `Aucune ne s’applique à ce pays (${clear} règles).`,
    }),
  rulesNotAssessed: (titles: readonly string[], most: number) => `Non évalué : ${some(titles, most)}.`,
  othersNotMet: (clear: number) =>
    plural(clear, {
      one: `${clear} autre règle ne s’applique pas à ce pays.`,
      other: `Les ${clear} autres règles ne s’appliquent pas à ce pays.`,
    }),
  noRoomForSince: "Faute de place, cette page ne dit pas ce qui a changé depuis l’année précédente.",
  cut: (mark: string) => `Ce qui se termine par « ${mark} » se poursuit dans l’explication complète.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">, country: string) =>
    `Profil ${profile.id} (${profile.sha256.slice(0, 12)}), données ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `« ${tool.name} explain ${country} » mène de chaque chiffre au fichier et à la cellule de son éditeur. ` +
    "Cette page montre ce que disent les données selon ce profil ; elle ne décide rien.",
};
