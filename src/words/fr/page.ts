import type { Made } from "../../model/documents/ranking.ts";
import type { MethodCall } from "../../model/parameter.ts";
import type { Gate, Profile as WeighingProfile } from "../../model/profile.ts";
import type { Dataset, Profile } from "../en/evidence.ts";
import { among } from "./evidence.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { profile as profileWords } from "./profile.ts";

const { figure, fixed, percent, plural, span } = numbers;

const ranked = (n: number) => `${n} pays ${plural(n, { one: "classé", other: "classés" })}`;

function points(reference: string): string {
  return `Points : la part d’un élément dans le score au-dessus de lui, quand celui-ci est une moyenne arithmétique. Par rapport à la référence : la contribution exacte (valeur d’Owen) à l’écart avec celle-ci (${reference})`;
}

/** What is made of a factor's own score before it goes up. */
const placed = (one: MethodCall) => `puis normalisation : ${profileWords.call(one)}`;

export const page = {
  skip: "Aller au contenu",
  label: (title: string) => `${title} : `,
  contents: "Sommaire",

  lead: (countries: number, profile: string, dataset: Dataset): readonly string[] => {
    const lead = `${ranked(countries)} selon le profil `;
    const { asOf } = dataset;
    return asOf === null
      ? [lead, profile, `${among(dataset)}.`]
      : [lead, profile, ", données arrêtées à ", String(asOf), `${among(dataset)}.`];
  },
  about: {
    title: "Ce que c’est, et ce que ce n’est pas",
    purpose:
      "Un classement de pays d’après des chiffres publics, pondérés comme le dit le profil indiqué. Il montre ce que disent les données selon ce profil, combien il y en a et d’où vient chaque chiffre. Il ne décide rien et ne recommande aucun pays : un autre profil donne un autre classement.",
    leftOut: (excluded: number, unscored: number) =>
      `Ce qui n’est pas évalué ne compte jamais comme zéro ni comme une moyenne. ${excluded === 0 ? "Aucun pays n’est exclu par un filtre" : plural(excluded, { one: `${excluded} pays est exclu par un filtre`, other: `${excluded} pays sont exclus par un filtre` })} ; ${unscored === 0 ? "aucun ne manque de données pour un score" : plural(unscored, { one: `${unscored} manque de données pour un score`, other: `${unscored} manquent de données pour un score` })}.`,
  },
  ranking: {
    title: "Classement",
    scores: ({ relative, bounded, scale: [lo, hi] }: Profile) => {
      if (relative)
        return "les victoires moins les défaites face à tous les autres pays (Copeland) ; aucun pays n’a de fourchette propre.";
      return bounded === false
        ? "sans minimum ni maximum, puisqu’un indicateur pondéré n’en a pas."
        : `de ${figure(lo)} à ${figure(hi)} ; le trait du dessin.`;
    },
    range: "le score si tout ce qui n’est pas évalué était au pire, et au mieux ; la bande du dessin.",
    evidence: "la part du poids du profil dont les données entrent dans le score.",
    higherAndLower: "Points en plus, points en moins",
    higher: (reference: string, score: number | null, decimals: number) =>
      `ce que les valeurs d’un facteur ajoutent au score ou en retirent, par rapport à la référence (${reference}${score === null ? "" : ` ; score ${fixed(score, decimals)}`}).`,
    missing: "points que l’absence de données ajoute ou retire ; ils ne disent rien du pays.",
    first: (shown: number, of: number) =>
      plural(shown, {
        one: `Le premier des ${of} pays classés`,
        other: `Les ${shown} premiers des ${of} pays classés`,
      }),
    all: (countries: number) =>
      plural(countries, { one: "Le seul pays classé", other: `Les ${countries} pays classés` }),
    rank: "Rang",
  },
  countries: {
    title: "Pays par pays",
    ofOne: (reference: string) => `${points(reference)}.`,
    ofAll: (reference: string) =>
      `${points(reference)} ; la somme de celles des facteurs est la totalité de l’écart.`,
    summary: (score: number, range: string, evidence: string, decimals: number) =>
      `Score ${fixed(score, decimals)}, fourchette ${range}, données pour ${evidence} du poids.`,
    cells: (name: string) => `${name} : du score aux cellules des éditeurs`,
    flag: (title: string, found: string, reason: string | undefined, authority: string | null) =>
      `Signalement : ${title}. Constaté : ${found}. ${reason === undefined ? "" : `Motif : ${reason}. `}${authority === null ? "" : `Fondement : ${authority}.`}`,
  },
  breakdown: {
    node: "Facteur ou indicateur",
    place: "Où cela se trouve",
    remark: (n: number) => `remarque ${n}`,
    derived: "calculé",
    notAssessed: (titles: readonly string[]) => `non évalué : ${titles.join(", ")}`,
    found: (formula: string) => ` : ${formula} ; se trouve dans`,
  },
  leftOut: {
    apart: (countries: number) => `À part en raison d’un filtre : ${countries}`,
    apartCaption: "Pays à part, avec le filtre, les données et le fondement",
    excluded: (countries: number) => `Exclus par un filtre : ${countries}`,
    excludedCaption:
      "Pays exclus, avec le filtre, les données et le fondement ; le score est celui que donneraient les données",
    margin: "Marge",
    marginMeans:
      "Marge : la distance avant de basculer de l’autre côté du critère, dans l’unité de l’indicateur ou en catégories. Un pays exclu par plusieurs filtres a une ligne pour chacun.",
    required: (countries: number) => `Non classés, car il manque des données exigées : ${countries}`,
    requiredCaption:
      "Pays sans les données que le profil exige ; fourchette : le score si tout ce qui n’est pas évalué était au pire et au mieux",
    unscored: (countries: number) => `Sans score faute de données : ${countries}`,
    unscoredCaption: "Pays sans score : où les données manquent dans le profil, et lesquelles",
  },
  explanation: {
    standing: "Où se situe le pays, et pourquoi",
    effectsCaption: "Points par rapport à la référence",
    cells: "Du score aux cellules des éditeurs",
    cellsCaption: "Chaque facteur et chaque indicateur",
  },
  profile: {
    title: (id: string) => `Profil ${id}`,
    settings: (title: string, { scale, tree, missing, peers }: WeighingProfile) =>
      [
        `${title}. Les scores vont de ${figure(scale[0])} à ${figure(scale[1])} ; agrégation de l’ensemble : ${profileWords.call(tree.aggregate)}${tree.normalise ? ` ; ${placed(tree.normalise)}` : ""}.`,
        `Données manquantes : ${missing.policy}, et au moins ${percent(missing.minimumCoverage)} du poids d’un facteur doit avoir des données, sauf disposition contraire d’un facteur.`,
        ...(peers ? [`Les groupes de pairs sont formés selon ${peers.by}.`] : []),
      ].join(" "),
    caption:
      "Poids tels qu’ils sont écrits, qui sont des parts au sein d’un groupe, et poids effectifs, qui sont des parts de l’ensemble",
    columns: { effective: "Poids effectif", how: "Comment le score est calculé", why: "Pourquoi" },
    indicator: (id: string, scoring: string) => `${id} : ${scoring}`,
    placed,
    proxy: "indirect",
    methods: "Méthodes employées",
    unknownMethod: "Telle que l’outil la définit.",
    gatesCaption: "Filtres : ce qui exclut un pays, le met à part ou le signale, et sur quel fondement",
    gateColumns: { gate: "Filtre", effect: "Effet", when: "Quand", authority: "Fondement", why: "Pourquoi" },
    effect: { exclude: "exclut", apart: "met à part", flag: "signale" } satisfies Record<
      Gate["effect"],
      string
    >,
  },
  sources: {
    figures: (countries: number, years: readonly number[]) =>
      `Chiffres de ${countries} pays${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
    files: (n: number) => `${counted(n, "fichier", "fichiers")}, chacun avec son empreinte`,
    digits: (n: number) =>
      `Devant chaque fichier se trouvent les ${n} premiers caractères de son SHA-256 ; le classement en JSON et le classeur ont les 64.`,
    filesCaption: (publisher: string) => `Fichiers d’où proviennent des chiffres : ${publisher}`,
    columns: { file: "Fichier", sha256: "SHA-256" },
    notAFile: "ce n’est pas un fichier",
  },
  checking: {
    title: "Comment vérifier cette page",
    figures:
      "Chaque chiffre nomme son éditeur, son fichier et sa cellule. Ouvrez à cette cellule le fichier de l’éditeur, dont le SHA-256 se trouve sous Sources : le chiffre s’y trouve tel qu’il est montré, à l’arrondi près, ou s’en déduit par la formule indiquée.",
    document:
      "La même commande, avec le même profil et les mêmes données, redonne cette page à l’octet près. « shortlist explain » suivi du nom d’un pays mène de son score à la cellule de l’éditeur d’où vient chaque chiffre.",
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
