import type { LiveMessages } from "../live-contract.ts";
import {
  counted,
  countries,
  either,
  listed,
  ordinal,
  placed,
  points,
  quoted,
  some,
  unitOf,
  withUnit,
} from "./grammar.ts";
import { inDraws } from "./in-draws.ts";
import { numbers } from "./numbers.ts";
import { typeset } from "./typography.ts";

const { exact, figure, fixed, percent, grouped, plural, signed } = numbers;

/** A score as a whole, which is named without guillemets. */
const WHOLE = "le score";

const moved = (n: number) => `${countries(n)} ${plural(n, { one: "a bougé", other: "ont bougé" })}`;

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = typeset<LiveMessages>({
  /** In the row of a country whose rank rests on gaps. */
  gap: "lacune",
  language: "fr",
  languageName: "Français",
  chooseLanguage: "Langue",
  labelled: (name, said) => `${name}: ${said}`,
  bracketed: (text) => ` (${text})`,
  severally: (all) => all.join("; "),
  sentences: (all) => all.join(" "),
  printAll: "Tout imprimer",
  views: {
    label: "Vues",
    ranking: "Classement",
    map: "Carte",
    country: "Pays",
    scatter: "Nuage de points",
    changes: "Ce qui a bougé",
    compare: "Comparaison",
    excluded: "Non classés",
    method: "Méthode",
  },
  counts: (ranked, apart, excluded, unscored, year) =>
    `${grouped(ranked)} ${plural(ranked, { one: "classé", other: "classés" })} · ${apart > 0 ? `${grouped(apart)} à part · ` : ""}${grouped(excluded)} ${plural(excluded, { one: "exclu", other: "exclus" })} · ${grouped(unscored)} sans données suffisantes${year === null ? "" : ` · données arrêtées à ${year}`}`,
  caveat: "Le classement montre ce que disent les données avec ces poids ; il ne décide rien.",
  warnings: (n) => `${counted(n, "chose à savoir", "choses à savoir")} sur ce classement`,
  printed: (profile, data) => `SHA-256 du profil ${profile}, SHA-256 des données ${data}.`,
  printedWeights: (changed) =>
    changed.length === 0
      ? "Poids tels qu’ils sont dans le profil."
      : `Poids modifiés : ${changed.join(", ")}.`,

  search: "Rechercher un pays",
  region: "Région",
  everyRegion: "Toutes les régions",
  income: "Groupe de revenu",
  everyIncome: "Tous les revenus",
  flag: "Signalement",
  everyFlag: "Tous les signalements",
  found: (n, of) => `${n === of ? "" : `${n} sur `}${countries(of)}`,
  showAll: (n) => `Tout afficher (${grouped(n)})`,
  nothingFound: "Aucun pays classé ne correspond.",

  columns: {
    rank: "N°",
    rankAloud: "Rang",
    moved: "Δ",
    movedAloud: "Places gagnées ou perdues par rapport aux poids du profil lui-même",
    country: "Pays",
    score: "Score",
    range: "Fourchette",
    rangeAloud: "Fourchette du score : ce qui n’est pas évalué au pire et au mieux",
    flags: "Signalements",
  },
  sortBy: (column) => `Trier selon ${quoted(column)}`,
  range: (worst, best, decimals) => `${fixed(worst, decimals)}–${fixed(best, decimals)}`,
  score: (value, decimals) => fixed(value, decimals),
  figure: (value, unit) => (unit === undefined ? figure(value) : `${figure(value)} ${unitOf(value, unit)}`),
  signed: (value, decimals) => signed(value, decimals),
  up: (places) => `gagne ${counted(places, "place", "places")}`,
  down: (places) => `perd ${counted(places, "place", "places")}`,
  isNew: "nouveau",
  wouldBe: (rank) => `serait ${ordinal(rank)}`,
  placed: { share: "centile parmi les candidats", normalised: "score normalisé" },
  legend: {
    title: "Légende",
    made: "Plein : points obtenus. Pâle : points perdus. Hachuré : non évalué ; laissé vide, il donne le bas de la fourchette ; rempli, le haut.",
    placed: (axes, figure) =>
      `Les barres montrent de quoi se compose le score de ${listed(axes.map(quoted))} ; le chiffre à côté : ${figure}.`,
    apart: (axis) =>
      `${quoted(axis)} multiplie ses éléments : leurs barres sont donc séparées et ne s’additionnent pas.`,
    product: (axes) =>
      `Le score multiplie ${listed(axes.map(quoted))} : une valeur faible de l’un n’est pas compensée par les autres.`,
    overlap: "L’ordre de deux pays qui se suivent n’est pas fiable si leurs fourchettes se chevauchent.",
    median: (score, decimals) =>
      `Points par rapport au pays médian (${fixed(score, decimals)}) : à droite, ce qui élève le score ; à gauche, ce qui l’abaisse ; en hachuré, l’effet des données manquantes ; le trait est le score.`,
  },
  sure: {
    column: "Rangs",
    kinds: { sets: "erreurs", draws: "tirages" },
    sets: (ranks, coverage) =>
      `${ranks} : ce que les erreurs des chiffres laissent ouvert, pour tous les pays à la fois avec une probabilité de ${percent(coverage)}.`,
    draws: (ranks, draws) =>
      `${ranks} : du 5e au 95e centile de ${grouped(draws)} tirages des poids, des erreurs des chiffres et des lacunes.`,
    gone: "La solidité des rangs n’est indiquée que pour les poids du profil.",
    ...inDraws,
  },
  asPublished:
    "Les noms d’éditeurs et de fichiers, les emplacements dans ceux-ci, les citations et ce qu’un profil ne dit que dans une langue restent tels qu’ils ont été écrits.",
  methodOwnWeights: "Ce qui suit vaut pour les poids du profil lui-même.",
  methodAsWritten: "Ce qui suit reste dans la langue dans laquelle la page a été écrite.",
  modes: { label: "Barres", made: "Composition", median: "Par rapport au pays médian" },

  againstMedian: (score, decimals) => `Points par rapport au pays médian (${fixed(score, decimals)})`,

  weights: {
    title: "Poids",
    asProfile: "tels qu’ils sont dans le profil",
    changed: (n) => counted(n, "modifié", "modifiés"),
    reset: "Rétablir",
    slider: (name) => `Poids de ${quoted(name)}`,
    number: (name) => `Poids de ${quoted(name)}, en chiffres`,
    share: (share) => percent(share),
    shareOf: (share, group) => `${percent(share)} ${group === WHOLE ? "du score" : `de ${quoted(group)}`}`,
    whole: WHOLE,
    lastOne: "Dans un groupe, au moins un poids doit être supérieur à 0.",
  },
  moved: {
    nothing: "L’ordre est celui du profil.",
    one: (n, name, from, to, because, share) =>
      `${moved(n)} ; ${name} : ${from} → ${to}, car ${quoted(because)} compte désormais pour ${percent(share)}.`,
    plain: (n, name, from, to) => `${moved(n)} ; ${name} : ${from} → ${to}.`,
    unused: (ids) => `Poids du lien qui ne peuvent pas être utilisés ici : ${ids.join(", ")}.`,
    none: "Aucun pays n’a bougé.",
    entered: (names) => `Désormais dans le classement : ${some(names)}.`,
    left: (names) => `Désormais hors classement : ${some(names)}.`,
  },
  download: {
    title: "Conserver ces poids",
    name: "Nom",
    comment: "Commentaire",
    button: "Télécharger mes poids (.yaml)",
    how: (command) => `« ${command} » donne cet ordre sur les mêmes données.`,
    cannot:
      "Le profil de cette page était un classeur ou contient des alias YAML ; il n’est donc pas possible d’y inscrire ces poids ici.",
    link: "Lien vers cet état",
    defaultName: "mes poids",
    from: (profile, sha256) => `Poids modifiés sur une page produite avec ${profile} (SHA-256 ${sha256}).`,
    line: (id, from, to) => `${id} : ${exact(from)} -> ${exact(to)}`,
  },

  country: {
    ranked: (name, rank, of, tied, score, decimals) =>
      `${name} : ${placed(rank, tied)} sur ${grouped(of)} pays ${plural(of, { one: "classé", other: "classés" })}, avec ${points(score, decimals)}.`,
    range: (worst, best, decimals) =>
      `Si tout ce qui n’est pas évalué était au pire, le score serait ${fixed(worst, decimals)} ; au mieux, ${fixed(best, decimals)}.`,
    excluded: (name, gates) => `${name}, pays exclu : ${gates.join(" ; ")}.`,
    wouldScore: (score, decimals) => `Ses données à elles seules donneraient ${points(score, decimals)}.`,
    unscored: (name, why) => `${name}, pays non classé : ${why}.`,
    moved: (before) => `Avec les poids du profil lui-même, son rang est le ${ordinal(before)}.`,
    notBefore: "Avec les poids du profil lui-même, ce pays n’est pas classé.",
    previous: (name) => `← ${name}`,
    next: (name) => `${name} →`,
    back: "Tous les pays",
    compare: "Comparer",
    noCompare: "Retirer de la comparaison",
    lifts: "Ce qui élève son score",
    drags: "Ce qui abaisse son score",
    unknown: "Données manquantes",
    against: (score, decimals) =>
      `Points par rapport au pays médian, dont le score est ${fixed(score, decimals)}.`,
    nothing: "Rien.",
    cannot: "Les éléments ne peuvent pas être distingués ici.",
    share: (share) => `données pour ${percent(share)}`,
    factors: "Jusqu’au chiffre de l’éditeur",
    columns: {
      part: "Élément",
      score: "Score",
      weight: "Poids",
      acts: "Poids réel",
      figure: "Chiffre",
      publisher: "Éditeur",
      peers: "Parmi les pays classés",
    },
    higher: (share) => `plus élevé que celui de ${percent(share)} des candidats`,
    notAssessed: "non évalué",
    doesNotApply: "sans objet",
    standsBehind: "un autre chiffre est retenu",
    notWeighed: "non pondéré",
    measured: (year, orBefore) => `mesuré en ${year}${orBefore ? " ou avant" : ""}`,
    file: "Fichier",
    place: "Emplacement",
    note: "Remarque",
    quote: "Citation",
    formula: "Calcul",
    gates: "Règles",
    met: "s’applique",
    clear: "ne s’applique pas",
    open: "les données ne tranchent pas",
    excludes: "exclut",
    flags: "signale",
    margin: (margin, unit) => `marge avant basculement : ${withUnit(margin, unit)}`,
    past: "Au fil des ans",
    pastNote:
      "Chaque année d’après les données et les règles de cette année-là, avec les poids du profil lui-même, telle que la donne « rank --as-of » :",
    pastRanked: (year, rank, of, tied, score, decimals) =>
      `${year} : ${placed(rank, tied)} sur ${grouped(of)} pays ${plural(of, { one: "classé", other: "classés" })}, avec ${points(score, decimals)}`,
    pastNot: (year) => `${year} : pays non classé`,
    couldChange: "Ce qui n’est pas évalué et pourrait encore changer le score",
    couldChangeShares: "Ce qui est pondéré et non évalué, selon sa part du poids du profil :",
    couldChangeEnds: "Score et rang si chacun était au pire ou au mieux, toutes choses égales par ailleurs :",
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = `${share < 0.005 ? "<1 %" : percent(share)} du poids`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `${plural(of, { one: "le seul indicateur", other: `les ${of} indicateurs` })}, ${weight}`
            : `${counted(notAssessed, "indicateur", "indicateurs")} sur ${of}, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : ` : ${points(worst.score, decimals)} et ${placed(worst.rank, worst.tied)} au pire, ${fixed(best.score, decimals)} et ${placed(best.rank, best.tied)} au mieux`;
      return `${title} (${extent})${ends}`;
    },
  },
  compare: {
    none: "Choisissez de deux à quatre pays pour les voir côte à côte.",
    add: "Ajouter un pays",
    remove: (name) => `Retirer : ${name}`,
    difference: "Plus grand écart",
    part: "Élément",
    total: "Score",
  },
  notRanked: {
    search: "Rechercher un pays non classé",
    excluded: (n) => `Exclus par la loi ou par une règle : ${grouped(n)}`,
    territories: (n) => counted(n, "territoire", "territoires"),
    thin: (n) => `Sans données suffisantes : ${grouped(n)}`,
    country: "Pays",
    score: "Score selon ses données",
    why: "Pourquoi",
  },
  why: {
    demanded: (part) => `${quoted(part)} n’est pas évalué, et le profil l’exige`,
    required: (what) => what.join(" ; "),
    requires: (parts) => `aucune valeur pour ${either(parts)}`,
    gateNotKnown: (gate) => `les données pour « ${gate} » sont trop anciennes`,
    undefinedMean: (part) => `la moyenne des scores de ${quoted(part)} n’est pas définie`,
    littleEvidence: (share, asked) =>
      `${percent(share)} du poids est évalué, alors que le profil en demande ${percent(asked)}`,
    nothing: (part) => `rien de ${quoted(part)} n’est évalué`,
    nothingApplies: (part) => `rien de ${quoted(part)} ne s’applique à ce pays`,
    fewParts: (part, share, asked) =>
      `${percent(share)} de ${quoted(part)} est évalué, alors que le profil en demande ${percent(asked)}`,
  },
  scatter: {
    caption: (across, up) =>
      `En abscisse : ${across} ; en ordonnée : ${up}. Les dix premiers sont nommés ; chaque courbe relie des scores égaux.`,
    captionPlain: (across, up) =>
      `En abscisse : ${across} ; en ordonnée : ${up}. Les dix premiers sont nommés.`,
    point: (name, rank, score, decimals) => `${name} : ${ordinal(rank)}, ${points(score, decimals)}`,
    placed: (axis) => `${axis}.`,
    choose: "Pays",
    nobody: "aucun",
    ends: "Les deux courbes en tirets sont les bornes de sa fourchette de scores.",
  },
  map: {
    caption:
      "Plus un pays ressort, meilleur est son rang ; chaque nuance de bleu correspond à un cinquième des pays classés.",
    choose:
      "Choisissez un pays pour l’ouvrir : les flèches les parcourent selon leur rang, la touche Entrée l’ouvre.",
    fifth: (from, to, highest, lowest, decimals) =>
      `${from}–${to} : de ${fixed(highest, decimals)} à ${fixed(lowest, decimals)} points`,
    apart: "à part",
    excluded: "exclu",
    unscored: "sans données suffisantes",
    absent: "absent de cette page",
    asTable: "La même chose en tableau",
    disclaimer:
      "Les frontières, simplifiées, sont celles de Natural Earth, qui suivent le contrôle de fait des territoires ; la Crimée est montrée avec l’Ukraine et le Somaliland avec la Somalie. Elles ne disent rien du statut d’aucun territoire. Les points sont des pays trop petits pour être vus ; l’Antarctique est omis.",
  },
  changes: {
    none: "Modifiez un poids pour voir qui bouge : les 25 premiers avant et après s’affichent ici, reliés par des lignes.",
    before: "Poids du profil",
    after: "Vos poids",
    caption: (n) => `Les ${n} premiers avec les poids du profil et avec les vôtres.`,
    line: (name, from, to) =>
      from === undefined
        ? `${name} : entre au rang ${to}`
        : to === undefined
          ? `${name} : était au rang ${from}, désormais hors classement`
          : from === to
            ? `${name} : reste au rang ${to}`
            : `${name} : ${from} → ${to}`,
  },
});
