import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import { ranking as made } from "../made/fr/ranking.ts";
import { scorecard } from "../made/fr/scorecard.ts";
import { countries as countriesOf, numberWord, rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

export const ranking = {
  ...made,
  scorecardHeading: (
    title: string,
    outcomes: { readonly passed: number; readonly open: number; readonly some: boolean },
    { dataset, datasetAsOf }: { readonly dataset: string; readonly datasetAsOf: number | null },
  ) => `${title} : ${scorecard.outcomes({ ...outcomes })}${datasetAsOf === null ? dataset : `, ${dataset}`}`,
  columns: { ...made.columns, ...scorecard.columns },
  passed: scorecard.passed,
  open: scorecard.open,
  names: (all: readonly (readonly [id: string, title: string])[]) =>
    `Dans le tableau : ${all.map(([id, title]) => `${id} = ${title}`).join(" ; ")}.`,
  gap: live.gap,
  legend: { ...made.legend, ...scorecard.legend },
  excludedNote: (
    countries: number,
    severally: readonly (readonly [gates: number, countries: number])[],
    gates: readonly (readonly [title: string, count: number])[],
  ) =>
    `Exclus par un filtre : ${countriesOf(countries)}${severally
      .map(([by, of]) => `, dont ${numberWord(of)} par ${numberWord(by)} filtres`)
      .join("")} (${gates.map(([title, count]) => `${title} : ${count}`).join(" ; ")}).`,
  apartNote: (countries: number, gates: readonly (readonly [title: string, count: number])[]) =>
    `– : à part en raison d’un filtre : ${countriesOf(countries)} (${gates.map(([title, count]) => `${title} : ${count}`).join(" ; ")}), ${plural(countries, { one: "montré", other: "montrés" })} là où le score ${plural(countries, { one: "le", other: "les" })} placerait ; aucun rang et aucune médiane n’en tient compte.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">) =>
    `Profil ${profile.id} (${profile.sha256.slice(0, 12)}), données ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. Le classement montre ce que disent les données selon ce profil ; il ne décide rien.`,
  shownNote: ({ ranked: here, apart, excluded, unscored }: Shown["of"], of: Shown["of"], asked: string) =>
    `Montrés : ${here} ${plural(here, { one: "classé", other: "classés" })} sur ${of.ranked}, ${of.apart > 0 ? `${apart} à part sur ${of.apart}, ` : ""}${excluded} ${plural(excluded, { one: "exclu", other: "exclus" })} sur ${of.excluded}, ${unscored} sans score sur ${of.unscored} (${asked}). Rangs, scores et médianes tiennent compte de tous ; ce qui suit ne porte que sur les pays montrés.`,
  nobody: (
    apart: number,
    excluded: number,
    required: { readonly countries: number; readonly lacks: string },
    thin: number,
    asOf: number | null,
  ) => {
    const why = [
      ...(apart > 0
        ? [
            plural(apart, {
              one: `${apart} pays figure à part en raison d’un filtre`,
              other: `${apart} pays figurent à part en raison d’un filtre`,
            }),
          ]
        : []),
      ...(excluded > 0
        ? [
            plural(excluded, {
              one: `${excluded} pays est exclu par un filtre`,
              other: `${excluded} pays sont exclus par un filtre`,
            }),
          ]
        : []),
      ...(required.countries > 0
        ? [
            `il manque à ${countriesOf(required.countries)} des données que le profil exige (${required.lacks})`,
          ]
        : []),
      ...(thin > 0
        ? [
            `${countriesOf(thin)} ${plural(thin, { one: "a", other: "ont" })} trop peu de données${asOf === null ? "" : ` arrêtées à ${asOf}`}`,
          ]
        : []),
    ];
    return `Aucun pays n’est classé${why.length === 0 ? "" : ` : ${why.join(" ; ")}`}.`;
  },
  agreement: ({ title, method, tau, first }: NonNullable<Ranking["crossCheck"]>) => {
    const own = method === "profile";
    const other = own
      ? `Selon ${title}`
      : `Vérification par ${title}, sur les mêmes scores et les mêmes poids`;
    return `${other} : ${rankingsAgree(tau)} ; ${first.shared} des ${first.of} premiers ${plural(first.shared, { one: "est le même", other: "sont les mêmes" })}.${own ? "" : " C’est une vérification du classement du profil, non un classement concurrent."}`;
  },
};
