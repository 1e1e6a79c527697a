import type { PlugInWords } from "../../explain/plug-in-words.ts";
import { acknowledgements, audit } from "./audit.ts";
import { asRead, counted, quoted, some, unitOf } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, figure, fixed, percent, plural, percentTo } = numbers;

type Checks = PlugInWords["checks"];

const values = (n: number) => counted(n, "valeur", "valeurs");
const inFactors = (factors: readonly string[]) => factors.map((title) => `dans « ${title} »`).join(" et ");

type Widest = Parameters<Checks["conflicts"]["overruled"]>[1];
const example = ({ name, year, kept, other }: Widest) =>
  `${name}${year === undefined ? "" : ` ${year}`}, de ${asRead(other.value)} à ${asRead(kept.value)}`;

type Jump = Parameters<Checks["jumps"]["stepped"]>;
const fromTo = (before: Jump[0], now: Jump[1], unit: Jump[2]) =>
  `De ${asRead(before.value, 4)} en ${before.year} à ${asRead(now.value, 4)}${unit === undefined ? "" : ` ${unitOf(now.value, unit)}`} en ${now.year}`;

type Mover = Parameters<Checks["minimum-coverage"]["hangs"]>[1][number];
const movers = (all: readonly Mover[]) => some(all.map(({ name, rank }) => audit.withRank(name, rank)));
function moves(by: number, left: number, entered: number): string {
  const counts = [
    ...(left > 0
      ? [plural(left, { one: `${left} pays en sortirait`, other: `${left} pays en sortiraient` })]
      : []),
    ...(entered > 0
      ? [plural(entered, { one: `${entered} pays y entrerait`, other: `${entered} pays y entreraient` })]
      : []),
  ];
  return `Avec chaque minimum de données ${by > 0 ? "relevé" : "abaissé"} de ${figure(Math.abs(by))}, ${counts.join(" et ")}`;
}

type Outlying = Parameters<Checks["outliers"]["idle"]>;
const shapeOf = ({ skewness, kurtosis }: Outlying[0]) =>
  `Asymétrie ${digits(skewness, 3)} et aplatissement ${digits(kurtosis, 3)}`;
function treatmentOf({ needsLogarithm }: Outlying[0], drawn: Outlying[1]): string {
  const told = some(
    drawn.map(({ name, from, to }) => `${name} : de ${digits(from, 3)} à ${digits(to, 3)}`),
    5,
  );
  return needsLogarithm
    ? `cinq passes de winsorisation ne suffisent pas (${told}), il reste le logarithme`
    : `la winsorisation ramènerait les valeurs extrêmes (${told})`;
}

type Scaled = Parameters<Checks["scale"]["beyond"]>[1];
const stated = ({ scale, categories }: Scaled) =>
  scale
    ? `l’échelle de l’éditeur (de ${asRead(scale[0])} à ${asRead(scale[1])})`
    : `des catégories de l’éditeur (${(categories ?? []).join(", ")})`;

const otherPairs = (n: number) =>
  plural(n, { one: `${n} autre paire dit la même chose`, other: `${n} autres paires disent la même chose` });

const small = (share: number) => (share > 0 && share < 0.005 ? "moins de 1 %" : percent(share));

export const checks: Partial<Checks> = {
  acknowledgements,
  conflicts: {
    title: "Désaccords entre sources",
    rule: "Deux fichiers qui donnent des valeurs différentes pour un même pays, indicateur et année, dont celui qui a priorité est retenu. Un examen humain est nécessaire quand la valeur retenue est utilisée et que les deux ne sont pas des éditions d’une même présentation d’un même éditeur : une édition plus récente révise une plus ancienne, et votre propre tableau l’emporte sur un éditeur.",
    about: audit.figureOf,
    unsettled: (kept, other) =>
      `${kept.file} dit ${asRead(kept.value)} et ${other.file} dit ${asRead(other.value)}, et rien ne dit lequel a priorité, de sorte qu’aucun n’est utilisé : voyez lequel est juste, et corrigez l’autre fichier ou laissez-le de côté.`,
    disagree: (kept, other) =>
      `${asRead(kept.value)} est utilisé et ${other.file} dit ${asRead(other.value)} : voyez lequel est juste, et inscrivez-le dans votre propre tableau si c’est l’autre.`,
    overruled: (n, widest) =>
      `Votre propre tableau l’emporte sur ${values(n)} en usage (le plus grand écart : ${example(widest)}) : rien à faire si c’est voulu.`,
    revised: (n, widest) =>
      `L’éditeur a révisé ${values(n)} en usage d’une édition à l’autre (le plus grand écart : ${example(widest)}), et la plus récente compte : rien à faire, sauf si une révision paraît erronée.`,
    "not-in-use": (n, widest) =>
      `Des fichiers sont en désaccord sur ${values(n)} qu’aucun score ni filtre n’utilise (le plus grand écart : ${example(widest)}) : rien à faire pour ce classement.`,
  },
  coverage: {
    title: "Couverture",
    rule: "Pour les pays qu’aucun filtre n’exclut. Un examen humain est nécessaire pour un facteur sur lequel aucun pays n’a de données, ou dont moins de la moitié du poids en a ; pour un pays sans score ; pour des données que le profil exige et qui manquent à des candidats ; et pour l’un des 20 premiers ayant moins de 80 % des données du mieux couvert. Un indicateur pour lequel moins de deux tiers des pays ont des données donne lieu à une remarque (la part que demande par exemple le Global Innovation Index à un pays).",
    ranking: "Le classement",
    nobodyLeft:
      "Il ne reste aucun pays à classer, puisque les filtres les excluent ou les mettent tous à part : interrogez d’autres pays, ou examinez les filtres.",
    nobodyScored:
      "Aucun candidat n’a de score : voyez ce qui en prive chacun, et si les données et l’année sont les bonnes.",
    factorNotAssessed: (weight, indicators, said) =>
      `${said === undefined ? "" : `${said}. `}Aucun pays n’a de données à ce sujet, de sorte que ${percent(weight)} du poids va aux autres facteurs : ajoutez des chiffres ou des constats d’analystes pour ${some(indicators)}, ou retirez le facteur.`,
    indicatorsNotAssessed: (lacking, of, lost) =>
      `${plural(lacking.length, { one: `${lacking.length} de ses ${of} indicateurs n’a`, other: `${lacking.length} de ses ${of} indicateurs n’ont` })} de données pour aucun pays (${percent(lost)} du poids du facteur), et les autres en tiennent lieu : ajoutez des chiffres pour ${some(lacking)}, ou lisez le facteur comme ce qui en reste.`,
    ranged: (name, range) => `${name} ${range.map((end) => digits(end, 3)).join("–")}`,
    required: (lacking, placing, ranged, of) =>
      `${plural(ranged.length, { one: `${ranged.length} des ${of} candidats n’est pas classé`, other: `${ranged.length} des ${of} candidats ne sont pas classés` })} (${lacking}), avec la fourchette où leur score pourrait se situer : ${some(ranged)}. Ce qui permettrait de les classer : ${placing} ; sinon, décidez à leur sujet sans le classement.`,
    notScored: (why) => `Il n’a pas de score (${why}) : trouvez les données, ou décidez sans le classement.`,
    thinIndicator: (had, of) =>
      `${plural(had, { one: `Seul ${had} des ${of} candidats l’a`, other: `Seuls ${had} des ${of} candidats l’ont` })} ; les scores de deux pays pour son facteur peuvent donc reposer sur des choses différentes : comparez-les sur ce que les deux ont.`,
    thinCountry: (rank, share, best) =>
      `Le rang ${rank} repose sur ${percent(share)} du poids, alors que d’autres ont jusqu’à ${percent(best)} : voyez ce qui manque avant de citer cette place.`,
  },
  direction: {
    title: "Sens erroné",
    rule: "Corrélation de Pearson du score normalisé d’un indicateur avec le score du facteur dont il fait partie, sur les candidats qui ont les deux, au moins dix. Elle devrait être positive, puisque l’indicateur est dans le facteur ; négative, elle révèle un sens erroné ou des indicateurs qui s’annulent (OCDE/CCR 2008, Handbook, étapes 4 et 8). Un examen humain est nécessaire quand l’intervalle à 95 % (Fisher 1921) est au-dessous de 0.",
    against: (factor, { r, pairs, sure }, meant) =>
      `Sa corrélation avec « ${factor} », dont il fait partie, est de ${fixed(r, 2)} sur ${pairs} pays${sure ? "" : " (ce qui peut être dû au hasard)"} : vérifiez que le sens « ${meant} » est voulu, et que les indicateurs du facteur mesurent une même chose.`,
  },
  "double-counting": {
    title: "Double compte",
    rule: "Corrélation de Pearson des scores normalisés sur les candidats qui ont les deux, au moins dix ; au-dessus de 0,9 au sein d’un facteur, deux indicateurs disent la même chose (seuil de get_corr_flags de COINr ; OCDE/CCR 2008, Handbook, étape 4), et une personne doit dire si cela doit compter deux fois. Entre facteurs, et quand deux indicateurs reposent sur les mêmes cellules, c’est une remarque.",
    pair: (left, right) => `${left} et ${right}`,
    correlated: (r, countries, factors, sameCells) =>
      `La corrélation de leurs scores est de ${fixed(r, 2)} sur ${countries} pays (${inFactors(factors)})${sameCells ? " et ils reposent sur les mêmes cellules" : ""} : ce qu’ils ont en commun compte avec les deux poids ; gardez-en un, abaissez les poids, ou dites dans le profil pourquoi les deux y sont.`,
    sameCells: (countries, factors, r) =>
      `Pour ${countries} pays, ils reposent sur les mêmes cellules (${inFactors(factors)}) : le chiffre compte avec le poids des deux${r === undefined ? "" : `, bien que ce qui en est fait diffère (corrélation ${fixed(r, 2)})`} ; ne gardez les deux que si c’est voulu.`,
    otherPairs: "autres paires",
    notListed: (pairs, strongest) =>
      `${otherPairs(pairs)} ; les ${strongest} plus fortes sont données : auditez une partie du profil pour voir les autres.`,
    notCompared: (heaviest, of) =>
      `seuls les ${heaviest} indicateurs les plus pesants sur ${of} ont été comparés entre eux : auditez une partie du profil pour voir les autres.`,
    notListedNorCompared: (pairs, strongest, heaviest, of) =>
      `${otherPairs(pairs)} ; les ${strongest} plus fortes sont données ; seuls les ${heaviest} indicateurs les plus pesants sur ${of} ont été comparés entre eux : auditez une partie du profil pour voir les autres.`,
    briefSameCells: (titles, countries) =>
      `${titles.map(quoted).join(" et ")} reposent sur les mêmes cellules dans ${countries} pays`,
    briefCorrelated: (titles, r) =>
      `${titles.map(quoted).join(" et ")} disent la même chose : la corrélation de leurs scores est de ${fixed(r, 2)}`,
  },
  jumps: {
    title: "Sauts d’une année à l’autre",
    rule: "Le pas de la valeur précédente à la valeur en usage, par année, rapporté à la médiane des changements annuels de cet indicateur (de ceux qui ne sont pas nuls, sur tous les pays et toutes les années, au moins 30). Plus de 5,2 fois celle-ci, c’est une remarque (le score z modifié de 3,5 d’Iglewicz et Hoaglin 1993, How to Detect and Handle Outliers) ; plus de 10 fois demande un examen humain, car les changements annuels ont des queues épaisses. Quand l’éditeur indique des erreurs, le pas doit aussi dépasser 1,96 erreur type de la différence. Pour des catégories : deux degrés ou plus en une année.",
    about: (indicator, name) => audit.figureOf({ indicator, name }),
    leapt: (before, now, unit, { times, usual }) =>
      `${fromTo(before, now, unit)}, ${Math.round(times)} fois le changement annuel habituel de ${asRead(usual, 4)} : cherchez l’événement en cause, un changement de méthode ou une cellule mal lue à l’un des deux endroits.`,
    stepped: (before, now, unit, steps) =>
      `${fromTo(before, now, unit)}, ${steps} degrés : cherchez l’événement en cause, un changement de méthode ou une cellule mal lue à l’un des deux endroits.`,
  },
  "left-out": {
    title: "Signalé dans les fichiers",
    rule: "Lignes et cellules des fichiers que la lecture a signalées : endommagées, laissées de côté, lues avec un doute. Celles de chaque fichier sont réunies par genre ; ce qui n’est dit qu’à titre d’information n’y figure pas.",
    about: (code, file) => `${code} dans ${file}`,
    flagged: (message, at, more) => {
      const said = [...(at === undefined ? [] : [at]), ...(more > 0 ? [`et ${more} du même genre`] : [])];
      return `${message.replace(/\.$/u, "")}${said.length > 0 ? ` (${said.join(", ")})` : ""}.`;
    },
  },
  "older-readers": {
    title: "Lu par une version antérieure",
    rule: "Un instantané garde ce qui a été lu dans les fichiers quand il a été fait. Si la lecture d’une source a changé depuis, ses chiffres peuvent être différents aujourd’hui. Les chiffres des indicateurs du profil sont examinés.",
    older: (names, changes) =>
      `Des chiffres ont été lus dans les fichiers par une version antérieure et peuvent être différents aujourd’hui : ${some(names, 3)}. Changements depuis : ${changes.join(" ; ")}. Relisez les fichiers : « shortlist ingest <path>… --into <folder> ».`,
  },
  "minimum-coverage": {
    title: "Classements qui tiennent à la couverture minimale",
    rule: "Chaque minimum de données que le profil demande (minimumCoverage, entre 0 et 1) est relevé puis abaissé de 0,1, et les candidats sont reclassés. Un pays qui entre ou sort ainsi doit sa place au choix d’un seuil, et non à ce que disent les données du besoin ou de la volonté. Un examen humain est nécessaire quand l’un des 25 premiers sort, ou que celui qui entre serait parmi eux ; sinon, c’est une remarque.",
    ranking: "Le classement",
    hangs: (by, left, entered) => {
      const who = [
        ...(left.length > 0 ? [`sortants : ${movers(left)}`] : []),
        ...(entered.length > 0 ? [`entrants : ${movers(entered)}`] : []),
      ];
      return `${moves(by, left.length, entered.length)} : ${who.join(" ; ")}. Dites quelles données sont indispensables (« requires ») plutôt que combien il en faut.`;
    },
    brief: (subject, by, left, entered) => `${subject} : ${moves(by, left, entered).replace(/^A/u, "a")}`,
  },
  names: {
    title: "Noms non reconnus",
    rule: "Un nom dans un fichier auquel ne répond aucun pays, ou plus d’un ; ses chiffres n’ont pas été lus. Ce que l’on sait ne pas être un pays (une région, une moyenne) n’y figure pas.",
    about: (name) => `« ${name} »`,
    notRead: (rows, places, isAmbiguous, suggestions) => {
      const which =
        rows === undefined
          ? places === 1
            ? "Ses lignes n’ont"
            : `Ses lignes, à ${places} endroits, n’ont`
          : rows === 1
            ? "Sa ligne n’a"
            : `Ses ${rows} lignes n’ont`;
      const been = rows === 1 ? "été lue" : "été lues";
      const why = isAmbiguous ? "ce peut être plusieurs pays" : "aucun pays n’y répond";
      const near = suggestions.length > 0 ? ` (proche de : ${suggestions.join(", ")})` : "";
      return `${which} pas ${been}, car ${why}${near} : écrivez le nom ou le code du pays dans le fichier.`;
    },
  },
  "near-constant": {
    title: "Indicateurs presque constants",
    rule: "Parmi les candidats qui ont des données pour un indicateur pondéré, au moins dix, 95 sur 100 ou plus ont le même score normalisé (rapport de fréquences de 95 à 5 de nearZeroVar, de caret ; Kuhn 2008, Journal of Statistical Software 28(5)). Son poids élève ou abaisse alors presque tous les pays également, et ne compte que pour les quelques autres.",
    same: (most, of, score, weight) =>
      `${most} des ${of} candidats ayant des données ont le score ${digits(score, 3)} : il ne départage presque aucun pays, et ses ${percentTo(weight, 1)} du poids déplacent tous les pays également ; faites-en un filtre, ou ajoutez ce qui départage mieux.`,
    brief: (title, same, countries) =>
      `« ${title} » : ${same} des ${countries} pays ayant des données ont le même score`,
  },
  outliers: {
    title: "Valeurs extrêmes",
    rule: "Sur tous les pays des données, après la transformation du profil : |asymétrie| > 2 et aplatissement > 3,5 (l’un et l’autre de type 2), la règle du CCR et de COINr ; les valeurs les plus extrêmes seraient alors winsorisées l’une après l’autre, jusqu’à cinq fois, et sinon le logarithme serait pris (OCDE/CCR 2008, Handbook on Constructing Composite Indicators, étape 5). Un examen humain est nécessaire quand cela déplacerait le score normalisé d’un autre pays de plus de 1 % de l’échelle : des bornes fixes et des rangs l’empêchent.",
    idle: (found, drawn, method, clipped) =>
      `${shapeOf(found)} : ${treatmentOf(found, drawn)} ; avec « ${method} »${clipped > 0 ? `, qui écrête ${values(clipped)},` : ""} cela ne déplace aucun autre pays : vérifiez les cellules et laissez le reste.`,
    moving: (found, drawn, method, points) =>
      `${shapeOf(found)} : ${treatmentOf(found, drawn)}, ce qui déplacerait d’autres pays de ${digits(points, 3)} ${plural(points, { one: "point", other: "points" })} au plus avec « ${method} » : traitez l’indicateur, ou fixez des bornes.`,
  },
  poverty: {
    title: "Un besoin qui est la pauvreté sous un autre nom",
    whole: "Le score",
    rule: "Corrélation de rang de Spearman entre le score d’un nœud et le PIB par habitant, ou le groupe de revenu de la Banque mondiale quand celui-ci n’est pas disponible, sur les pays classés qui ont les deux, au moins dix ; pour l’ensemble et pour chaque facteur qui n’est pas fait à dessein de chiffres de revenu. À partir de 0,7, dans un sens ou dans l’autre, environ la moitié de l’ordre du nœud est celui du revenu (0,7 au carré), et une personne doit dire si c’est ce qu’il doit mesurer.",
    followsIncome: (rho, income, countries) =>
      `La corrélation de son ordre avec ${audit.incomeIs(income)} est de ${fixed(rho, 2)} sur ${countries} pays classés : c’est en grande partie ${rho < 0 ? "la pauvreté" : "la richesse"} sous un autre nom ; dites que c’est voulu, ou donnez plus de poids à ce que le score doit mesurer.`,
    brief: (factor, rho, measure, countries) =>
      `« ${factor} » suit le revenu : sa corrélation de rang avec ${audit.incomeKind(measure)} est de ${fixed(rho, 2)} sur ${countries} pays`,
  },
  scale: {
    title: "Valeurs hors de l’échelle de l’éditeur",
    rule: "Valeurs et catégories comparées à celles qu’indique l’éditeur. Un examen humain est nécessaire pour une valeur en usage ; celle qui ne sort de l’échelle que de moins que sa propre erreur (1,96 erreur type publiée), ou qui n’est pas en usage, est une remarque : les bornes de certains éditeurs sont approximatives.",
    about: audit.figureOf,
    beyond: (value, indicator, isWithin) =>
      `${asRead(value)} ${typeof value === "string" ? "ne fait pas partie" : "est hors"} ${typeof value === "string" ? stated(indicator) : `de ${stated(indicator)}`}${isWithin ? ", de moins que sa propre erreur : rien à faire, sauf si la cellule a été mal lue." : " : comparez la cellule à la page de l’éditeur, et corrigez ou retirez la valeur."}`,
    notInUse: (n, indicator, { name, year, value }) =>
      `${plural(n, { one: `${n} valeur d’autres années ou pays est`, other: `${n} valeurs d’autres années ou pays sont` })} hors ${indicator.scale ? `de ${stated(indicator)}` : stated(indicator)} (la plus éloignée : ${name}${year === undefined ? "" : ` ${year}`}, avec ${asRead(value)}) : rien à faire pour ce classement.`,
  },
  stale: {
    title: "Valeurs périmées",
    rule: "Une valeur plus ancienne que maxAge du profil ne compte pas. Un examen humain est nécessaire quand un filtre qui exclut n’a rien de plus récent, et quand au moins 10 % des candidats perdent un indicateur.",
    tooOld: (stale, of, { before, oldest, names }) =>
      `${plural(stale, { one: `${stale} des ${of} candidats n’a que des chiffres`, other: `${stale} des ${of} candidats n’ont que des chiffres` })} d’avant ${before}, qui comptent comme manquants (le plus ancien est de ${oldest} : ${some(names)}) : procurez-vous des chiffres plus récents, ou laissez le profil en accepter de plus anciens.`,
    inGates: (indicator, gates) =>
      `${indicator} dans ${gates.length === 1 ? "le filtre" : "les filtres"} ${gates.join(", ")}`,
    gateSilent: (maxAge, stale) =>
      `La valeur la plus récente a plus de ${counted(maxAge, "an", "ans")} pour ${counted(stale.length, "candidat", "candidats")} (${some(stale.map(({ name, value, year }) => `${name} : ${figure(value)} (${year})`))}), de sorte que le filtre ne peut pas juger et ${plural(stale.length, { one: "ne l’exclut pas : cherchez sa situation actuelle", other: "ne les exclut pas : cherchez leur situation actuelle" })}.`,
  },
  texts: {
    title: "Textes et tableaux en désaccord",
    rule: "Ce que dit un texte du rapport TIP est comparé aux tableaux, pays par pays : la catégorie, avec le tableau des catégories de la même année (un examen humain est nécessaire) ; l’absence d’enquête, de poursuite ou de condamnation, avec le nombre d’affaires pénales que compte l’ILAB pour l’année précédente, sur laquelle porte le rapport ; une loi sur toutes les formes, ou sur aucune, avec ce que dit l’ILAB, pour cette année-là, des lois sur la traite des enfants et sur le travail forcé. L’ILAB compte les pires formes de travail des enfants, de sorte que seul un texte qui dit « aucune » est contredit.",
    about: audit.figureOf,
    contradiction: (name, said, other) =>
      `Le texte de ${said.year} dit ${asRead(said.value)} (${name}${said.quote === undefined ? "" : `, en ses termes « ${said.quote} »`}), et ${other.indicator} est ${asRead(other.value)} pour ${other.year} : vérifiez l’un et l’autre à leur emplacement.`,
  },
  weights: {
    title: "Poids qui ne reflètent pas l’importance réelle",
    rule: "Sur les pays classés : le carré de la corrélation d’un facteur avec le score, comme part de la somme des carrés de tous les facteurs, comparé à sa part du poids. Les poids d’une moyenne sont des taux d’échange ; l’importance réelle dépend aussi des variances et des corrélations (Paruolo, Saisana et Saltelli 2013, J. R. Stat. Soc. A 176 ; Becker, Saisana, Paruolo et Vandecasteele 2017, Ecological Indicators 80). Le carré de la corrélation linéaire tient lieu de leur rapport de corrélation : il ne voit pas les relations courbes, et compte ce qu’un facteur partage avec d’autres. Un examen humain est nécessaire quand la corrélation d’un facteur est négative ou, d’après son intervalle à 95 %, peut être nulle ; une part d’influence supérieure au double ou inférieure à la moitié du poids est une remarque.",
    "works-against-score": ({ weight, r }) =>
      `Il a ${small(weight)} du poids et sa corrélation avec le score est pourtant de ${fixed(r, 2)} : les pays qui y ont un bon score tendent à être moins bien classés, car des facteurs de sens opposé l’emportent ; décidez si cet arbitrage est voulu.`,
    "no-influence": ({ weight, r }) =>
      `Il a ${small(weight)} du poids et sa corrélation avec le score est de ${fixed(r, 2)}, qui pourrait être nulle : le classement n’en dépend guère ; ne le dites pas aussi important que son poids, ou augmentez ce poids.`,
    "weight-is-not-importance": ({ weight, influence }) =>
      `Il a ${small(weight)} du poids et ${small(influence)} de l’influence : dites-le quand vous citez des poids, ou changez le poids jusqu’à obtenir l’influence voulue.`,
    briefInfluence: (factor, { weight, influence }) =>
      `« ${factor} » a ${small(weight)} du poids et ${small(influence)} de l’influence`,
    briefCorrelation: (factor, { weight, r }) =>
      `« ${factor} » a ${small(weight)} du poids, mais une corrélation de ${fixed(r, 2)} avec le score`,
  },
};

/** What methods do, by their ids. */
export const methods: PlugInWords["methods"] = {
  borda: "Combien de pays font moins bien ; sans égard à leur distance ni à l’échelle du profil.",
  categories: "Un score déclaré pour chacune des catégories de l’éditeur.",
  "distance-to-reference": "Quelle part du chemin entre le pire pays et une référence a été parcourue.",
  goalposts:
    "Linéaire entre deux valeurs fixes, écrêté : comparable d’une année à l’autre, et aucun pays ne déplace le score d’un autre.",
  "min-max": "Le pire pays de la colonne reçoit le bas de l’échelle, le meilleur le haut.",
  "peer-median":
    "Réussite ou échec : strictement mieux que la médiane du groupe de pairs du pays, ou au-delà d’une limite fixe.",
  percentile: "Part des autres pays qui font moins bien, les ex æquo comptant pour moitié.",
  piecewise: "Segments de droite entre des points déclarés, plats au-delà.",
  rank: "Position dans la colonne, le pire d’abord ; sans égard à la distance entre les pays.",
  thresholds: "Paliers : chaque valeur reçoit le score du plus haut palier qu’elle atteint.",
  "z-score": "Distance à la moyenne de la colonne, en écarts types ; sans bornes.",
  arithmetic:
    "Les éléments se compensent entièrement : un point perdu dans l’un est racheté par un point dans un autre, au taux des poids.",
  conditional:
    "Le premier élément quand il dépasse une limite, sinon le second multiplié par un coefficient.",
  "first-of":
    "Le nœud est le premier de ses éléments qui a des données, dans l’ordre du profil ; les autres viennent à défaut. Les poids ne décident rien.",
  geometric:
    "Les éléments ne se compensent qu’en partie : plus l’un est bas, plus son point suivant est précieux ; 0 dans l’un donne 0 partout.",
  harmonic: "Compense moins que la moyenne géométrique ; fortement attirée vers l’élément le plus bas.",
  minimum:
    "Aucune compensation : le nœud vaut son pire élément. Les poids disent seulement quels éléments comptent.",
  power: "Moyenne généralisée d’ordre p : plus p est petit, moins les éléments se compensent.",
  "reversed-geometric":
    "Attirée vers l’élément le plus haut : pour des risques, où une valeur haute n’est pas rachetée par des basses.",
  log: "Resserre une longue queue ; seulement là où l’asymétrie et l’aplatissement en révèlent une.",
  winsorise:
    "Ramène les valeurs les plus extrêmes à la suivante, quelques-unes au plus ; si cela ne suffit pas, prend les logarithmes.",
};
