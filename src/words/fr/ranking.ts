import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import type { Dataset } from "../en/evidence.ts";
import type { Placed } from "../en/grammar.ts";
import type { Lacking } from "../en/missing.ts";
import type { Outcomes } from "../en/scorecard.ts";
import { among, evidence, shown } from "./evidence.ts";
import { countries as countriesOf, numberWord, placedBriefly, rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";
import { lacking, placing } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { fixed, plural } = numbers;

const ranked = (n: number) => `${n} pays ${plural(n, { one: "classé", other: "classés" })}`;

export const ranking = {
  howSure:
    "Aucun rang n’est certain : --draws 500 montre les rangs que prend chaque pays quand les poids, les chiffres et les lacunes varient, et --sets ceux qu’il pourrait occuper du seul fait de la marge d’erreur des chiffres.",
  heading: (title: string, countries: number, dataset: Dataset) =>
    `${title} : ${ranked(countries)}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  scorecardHeading: (title: string, outcomes: Outcomes, dataset: Dataset) =>
    `${title} : ${scorecard.outcomes(outcomes)}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  columns: {
    country: "Pays",
    score: "Score",
    range: "Fourchette",
    evidence: "Données",
    higher: "Points en plus",
    lower: "Points en moins",
    missing: "Données manquantes",
    flags: "Signalements",
    flagsAndMissing: "Signalements, données manquantes",
    why: "En plus, en moins, manquant, signalements",
    ...scorecard.columns,
    passedIn: "Réussis dans",
    profile: "Profil",
    gate: "Filtre",
    observed: "Constaté",
    authority: "Fondement",
    at: "Nœud",
    reason: "Motif",
    lack: "Pourquoi",
    placing: "Ce qui permettrait de le classer",
  },
  higherIs: (text: string) => `en plus : ${text}`,
  lowerIs: (text: string) => `en moins : ${text}`,
  missingIs: (text: string) => `manquant : ${text}`,
  passed: scorecard.passed,
  open: scorecard.open,
  wouldBe: (place: Placed, gates: readonly string[]) =>
    `serait ${placedBriefly(place)} : ${gates.join(" ; ")}`,
  apart: "À part",
  excluded: "Exclus",
  required: "Non classés : il manque des données exigées",
  unscored: "Sans score",
  notes: "Notes",
  names: (all: readonly (readonly [id: string, title: string])[]) =>
    `Dans le tableau : ${all.map(([id, title]) => `${id} = ${title}`).join(" ; ")}.`,
  gap: live.gap,
  legend: {
    range: "Fourchette : le score si tout ce qui n’est pas évalué était au pire, ou au mieux.",
    drawn: "Elle est dessinée à côté, sur l’échelle des pays affichés ; ● est le score.",
    evidence: "Données : part du poids du profil dont les données entrent dans le score.",
    evidenceAndProxies:
      "Données : part du poids du profil dont les données entrent dans le score ; indirectes : ce qui, dans cette part, porte sur un phénomène voisin et non sur le phénomène lui-même.",
    gap: "lacune : le rang tient à des chiffres manquants ; il différerait de plus de trois places, ou il n’y en aurait pas, s’ils étaient laissés de côté au lieu d’être remplacés.",
    tied: "= : plusieurs pays partagent le rang.",
    higher: (reference: string, score: number | null, decimals: number) =>
      `Points en plus, points en moins : ce que les valeurs d’un facteur ajoutent au score ou en retirent, par rapport à la référence (${reference}${score === null ? "" : ` ; score ${fixed(score, decimals)}`}).`,
    missing:
      "Données manquantes : points que l’absence de données ajoute ou retire ; ils ne disent rien du pays.",
    oneSided:
      "Ne s’applique que d’un côté : points qu’un facteur ajoute ou retire parce qu’il ne concerne que le pays, ou que ceux auxquels il est comparé.",
    ...scorecard.legend,
  },
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
  requiredNote: (countries: number) =>
    `Non classés faute de données que le profil exige : ${countries}, dont certains pour plus d’un motif.`,
  requiredOf: (countries: number, names: readonly string[] | undefined, lack: Lacking) =>
    `Non classés, ${lacking(lack)} : ${countries}${names ? ` (${names.join(" ; ")})` : ""}. Ce qui permettrait de les classer : ${placing(lack)}.`,
  unscoredNote: (names: readonly string[]) =>
    `Sans score faute de données : ${names.length} (${names.join(", ")}).`,
  unscoredCount: (countries: number) =>
    `Sans score faute de données : ${countries}. Ce qui manque à chacun se lit avec --format json ou md.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">) =>
    `Profil ${profile.id} (${profile.sha256.slice(0, 12)}), données ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. Le classement montre ce que disent les données selon ce profil ; il ne décide rien.`,
  shownNote: ({ ranked: here, apart, excluded, unscored }: Shown["of"], { of, ...asked }: Shown) =>
    `Montrés : ${here} ${plural(here, { one: "classé", other: "classés" })} sur ${of.ranked}, ${of.apart > 0 ? `${apart} à part sur ${of.apart}, ` : ""}${excluded} ${plural(excluded, { one: "exclu", other: "exclus" })} sur ${of.excluded}, ${unscored} sans score sur ${of.unscored} (${shown(asked)}). Rangs, scores et médianes tiennent compte de tous ; ce qui suit ne porte que sur les pays montrés.`,
  nobodyShown: "Aucun des pays montrés n’est classé.",
  nobody: (
    apart: number,
    excluded: number,
    required: { readonly countries: number; readonly lacks: Lacking },
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
            `il manque à ${countriesOf(required.countries)} des données que le profil exige (${lacking(required.lacks)})`,
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
  ownRoot: (method: string) => `la racine du profil lui-même (${method})`,
  agreement: ({ title, method, tau, first }: NonNullable<Ranking["crossCheck"]>) => {
    const own = method === "profile";
    const other = own
      ? `Selon ${title}`
      : `Vérification par ${title}, sur les mêmes scores et les mêmes poids`;
    return `${other} : ${rankingsAgree(tau)} ; ${first.shared} des ${first.of} premiers ${plural(first.shared, { one: "est le même", other: "sont les mêmes" })}.${own ? "" : " C’est une vérification du classement du profil, non un classement concurrent."}`;
  },
};
