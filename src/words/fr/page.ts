import type { Made, Ranking } from "../../model/documents/ranking.ts";
import type { Profile as WeighingProfile } from "../../model/profile.ts";
import { page as made } from "../made/fr/page.ts";
import { numbers } from "./numbers.ts";

const { figure, percent, plural, span } = numbers;

const ranked = (n: number) => `${n} pays ${plural(n, { one: "classé", other: "classés" })}`;

/** What is made of a factor's own score before it goes up. */
const placed = (call: string) => `puis normalisation : ${call}`;

export const page = {
  ...made,

  lead: (countries: number, profile: string, asOf: number | null, among: string): readonly string[] => {
    const lead = `${ranked(countries)} selon le profil `;
    return asOf === null
      ? [lead, profile, `${among}.`]
      : [lead, profile, ", données arrêtées à ", String(asOf), `${among}.`];
  },
  ranking: {
    ...made.ranking,
    scores: ({ relative, bounded, scale: [lo, hi] }: Ranking["profile"]) => {
      if (relative)
        return "les victoires moins les défaites face à tous les autres pays (Copeland) ; aucun pays n’a de fourchette propre.";
      return bounded === false
        ? "sans minimum ni maximum, puisqu’un indicateur pondéré n’en a pas."
        : `de ${figure(lo)} à ${figure(hi)} ; le trait du dessin.`;
    },
    first: (shown: number, of: number) =>
      plural(shown, {
        one: `Le premier des ${of} pays classés`,
        other: `Les ${shown} premiers des ${of} pays classés`,
      }),
  },
  profile: {
    ...made.profile,
    settings: (
      title: string,
      { scale, missing, peers }: WeighingProfile,
      aggregation: string,
      normalisation: string | undefined,
    ) =>
      [
        `${title}. Les scores vont de ${figure(scale[0])} à ${figure(scale[1])} ; agrégation de l’ensemble : ${aggregation}${normalisation !== undefined ? ` ; ${placed(normalisation)}` : ""}.`,
        `Données manquantes : ${missing.policy}, et au moins ${percent(missing.minimumCoverage)} du poids d’un facteur doit avoir des données, sauf disposition contraire d’un facteur.`,
        ...(peers ? [`Les groupes de pairs sont formés selon ${peers.by}.`] : []),
      ].join(" "),
    placed,
  },
  sources: {
    ...made.sources,
    figures: (countries: number, years: readonly number[]) =>
      `Chiffres de ${countries} pays${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
  },
  checking: {
    ...made.checking,
    again: (record: string, command: string): readonly string[] => [
      "Quand ",
      record,
      " se trouve à côté de cette page, ",
      command,
      " refait l’exécution et dit si chaque octet concorde, et sinon quelle entrée a changé. Les mêmes entrées donnent les mêmes octets sur toute machine. Le JSON et le classeur contiennent les chiffres non arrondis.",
    ],
    madeOf: ({ tool, profile, dataset }: Made): readonly (readonly [string, readonly string[]])[] => [
      ["Produit par", [`${tool.name} ${tool.version}`]],
      ["Profil", [`${profile.id}, SHA-256 `, profile.sha256]],
      ["Données", ["SHA-256 ", dataset.sha256]],
    ],
  },
};
