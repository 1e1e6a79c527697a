import { counted, withUnit } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

export const findings = {
  title: (name: string, code: string) => `${name} (${code})`,
  lead: "Ce que disent les textes du rapport TIP et les analystes, par facteur et par année, les plus récents d’abord. Ce que personne ne dit est absent, ce qui ne veut pas dire « non ».",
  factors: {
    prevalence: "Prévalence et formes de la traite des enfants",
    "political-will": "Volonté politique",
    "law-and-plan": "Cadre juridique, plan d’action national et stratégie",
    engagement: "Engagement à collaborer avec la société civile et les organisations internationales",
    "us-programs": "Programmes connexes du gouvernement des États-Unis",
    restrictions: "Restrictions relatives à l’aide étrangère",
    recommendations: "Recommandations",
  },
  none: (name: string) =>
    `Aucun document disponible ne dit rien de ce pays (${name}) : ni texte ou résumé du rapport TIP, ni constat d’analyste. Les résumés fournis avec l’outil n’existent que pour les pays de la liste de surveillance et de la catégorie 3 ; donnez des textes avec --data.`,
  year: (year: number | null) => (year === null ? "sans année" : `${year}`),
  finding: (title: string, value: number | string, unit: string | null) =>
    `${title} : ${withUnit(value, unit ?? undefined).replace(/^« (.*) »$/u, "$1")}`,
  analyst: "analyste",
  recommendations: (year: number, n: number, isCut: boolean) =>
    `Recommandations de ${year} : ${counted(n, "recommandation", "recommandations")}${isCut ? " ; la liste est coupée, de sorte qu’il peut y en avoir d’autres" : ""}`,
  status: { kept: "maintenue", new: "nouvelle" },
  against: (year: number, kept: number, added: number) =>
    `Par rapport à ${year} : ${counted(kept, "maintenue", "maintenues")} (dans les mêmes termes ou en termes proches), ${counted(added, "nouvelle", "nouvelles")}.`,
  asks: (verb: string, subject: string) => `demande (${verb}) : ${subject}`,
  dropped: (year: number, n: number, isCut: boolean) =>
    plural(n, {
      one: `${n} recommandation de ${year} n’est pas reprise${isCut ? " dans la partie disponible de la liste" : ""} :`,
      other: `${n} recommandations de ${year} ne sont pas reprises${isCut ? " dans la partie disponible de la liste" : ""} :`,
    }),
  unsure: "Laissé de côté, car le texte laisse un doute",
  leftOut: (title: string, year: number | null, reason: string) =>
    `${title}${year === null ? "" : `, ${year}`} : ${reason}`,
  places: (file: string, locator: string) => `${file}, ${locator}`,
};
