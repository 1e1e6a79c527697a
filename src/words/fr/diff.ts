import type { DiffSide, MovedCountry, NotRemade } from "../../model/documents/diff.ts";
import type { MethodCall } from "../../model/parameter.ts";
import type { Condition, IndicatorNode, Missing } from "../../model/profile.ts";
import type { Change, Part, Passing, Weighed } from "../en/diff.ts";
import type { Placed } from "../en/grammar.ts";
import { call } from "../en/method-call.ts";
import { diff as made } from "../made/fr/diff.ts";
import { condition } from "./conditions.ts";
import { capitalised, listed, placed, pointsOf, rankOf } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, signed, figure, plural, percentDigits } = numbers;

function parts(strong: readonly Part[], rest: number | undefined, decimals: number): string {
  const assessed = {
    newly: " (évalué désormais)",
    "no longer": " (non évalué désormais)",
    "partly newly": " (en partie évalué désormais)",
    "partly no longer": " (en partie non évalué désormais)",
    "partly both": " (en partie évalué, en partie non évalué désormais)",
  };
  return [
    ...strong.map(
      (one) => `${one.label}${one.assessed ? assessed[one.assessed] : ""} ${signed(one.score, decimals)}`,
    ),
    ...(rest === undefined ? [] : [`le reste ${signed(rest, decimals)}`]),
  ].join(", ");
}

function status(
  one: { readonly status: MovedCountry["statusBefore"]; readonly placed: Placed | undefined },
  said: readonly string[],
): string {
  const where = {
    ranked: one.placed ? `classé ${placed(one.placed.rank, one.placed.tied)}` : "classé",
    apart: one.placed ? `à part, serait ${placed(one.placed.rank, one.placed.tied)}` : "à part",
    excluded: "exclu",
    unscored: "sans score",
    absent: "absent des données",
  }[one.status];
  return said.length > 0 ? `${where} (${said.join(" ; ")})` : where;
}

function passing(
  all: Readonly<Record<"overtakenBy" | "overtook" | "enteredAhead" | "leftAhead", Passing>>,
): string {
  const some = ({ count, named }: Passing) =>
    `${count} pays (${named.join(", ")}${count > named.length ? ", …" : ""})`;
  const { overtakenBy, overtook, enteredAhead, leftAhead } = all;
  return [
    ...(overtakenBy.count > 0 ? [`dépassé par ${some(overtakenBy)}`] : []),
    ...(overtook.count > 0 ? [`dépasse ${some(overtook)}`] : []),
    ...(enteredAhead.count > 0 ? [`entrés devant lui dans le classement : ${some(enteredAhead)}`] : []),
    ...(leftAhead.count > 0 ? [`sortis du classement devant lui : ${some(leftAhead)}`] : []),
  ].join(" ; ");
}

function change(one: Change | undefined, decimals: number): string {
  if (one === undefined) return "score inchangé";
  if (one.of === "" && !one.shows) return "score presque inchangé";
  return `${signed(one.change, decimals)} ${pointsOf(one.change, decimals)}${one.of === "" ? "" : `, dont ${one.of}`}`;
}

/** Of a share of the whole more digits are said here than elsewhere, since small changes are what is told. */
const percents = (share: number) => percentDigits(share, 3);

function fromTo<T>(said: (setting: T) => string) {
  return (node: string, before: T, after: T) => `${node} : avant, ${said(before)} ; après, ${said(after)}`;
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  higher: "les valeurs hautes comptent davantage",
  lower: "les valeurs basses comptent davantage",
};

const GATE_EFFECTS: Readonly<Record<string, string>> = {
  exclude: "exclut",
  apart: "met à part",
  flag: "signale",
};

const changes = {
  root: "la racine",
  named: (title: string, id: string) => `${title} (${id})`,
  enters: (node: string, parent: string, share: number) =>
    `${node} entre sous ${parent}, avec ${percents(share)} de l’ensemble`,
  moves: (node: string, before: string, after: string) => `${node} passe de ${before} à ${after}`,
  leaves: (node: string, parent: string) => `${node} quitte ${parent}`,
  weight: (node: string, before: Weighed, after: Weighed) =>
    `${node} : poids de ${figure(before.weight)} à ${figure(after.weight)} (de ${percents(before.share)} à ${percents(after.share)} de l’ensemble)`,
  scale: (before: readonly number[], after: readonly number[]) =>
    `l’échelle de ${before.map(figure).join(" à ")} devient une échelle de ${after.map(figure).join(" à ")}`,
  peers: (before: string | undefined, after: string | undefined) =>
    `groupes de pairs : avant, ${before ?? "aucun"} ; après, ${after ?? "aucun"}`,
  minimumCoverage: (before: number, after: number) =>
    `données demandées pour un pays : de ${percents(before)} à ${percents(after)} du poids`,
  rootMethod: (before: string, after: string) => `la racine : de ${before} à ${after}`,
  node: {
    missing: fromTo(
      ({ policy, minimumCoverage }: Pick<Missing, "policy" | "minimumCoverage">) =>
        `données manquantes « ${policy} », au moins ${percents(minimumCoverage)} de ses éléments`,
    ),
    requires: fromTo((anyOf: readonly string[] | undefined) =>
      anyOf ? `non classé sans données sur ${anyOf.join(" ou ")}` : "aucune donnée exigée",
    ),
    aggregate: fromTo(call),
    normalise: fromTo(call),
    places: fromTo((method: MethodCall | undefined) =>
      method ? `son score normalisé par ${call(method)}` : "son score tel quel",
    ),
    direction: fromTo((direction: string) => DIRECTIONS[direction] ?? direction),
    transform: fromTo((transform: IndicatorNode["transform"]) => `transformation ${transform ?? "aucune"}`),
    treat: fromTo((treat: MethodCall | undefined) => `traitement ${treat ? call(treat) : "aucun"}`),
    maxAge: fromTo((maxAge: number | undefined) =>
      maxAge === undefined
        ? "données de tout âge"
        : `données de ${maxAge} ${plural(maxAge, { one: "an", other: "ans" })} au plus`,
    ),
    error: fromTo((stated: string) => stated),
    appliesWhen: fromTo((when: Condition | undefined) =>
      when ? `s’applique quand ${condition(when)}` : "s’applique partout",
    ),
  },
  gate: {
    enters: (gate: string, effect: string) => `${gate} est ajouté : il ${GATE_EFFECTS[effect] ?? effect}`,
    effect: (gate: string, before: string, after: string) =>
      `${gate} : il ${GATE_EFFECTS[before] ?? before} avant, il ${GATE_EFFECTS[after] ?? after} après`,
    test: (gate: string) => `${gate} vérifie autre chose`,
    leaves: (gate: string) => `${gate} est retiré`,
  },
};

const notes = {
  otherYears: (was: number, is: number, fromEvidence: boolean) =>
    `Les années de référence diffèrent : ${was} avant, ${is} après. Les « données ultérieures » d’une source sont ses chiffres pour les années après ${Math.min(was, is)} et jusqu’à ${Math.max(was, is)}${fromEvidence ? ", et la perte de chiffres devenus trop anciens" : ""} ; les « données » d’une source sont ce qui a changé d’autre dans ses chiffres.${fromEvidence ? "" : " Un chiffre disparu compte parmi les « données », puisque les classements ne disent pas s’il était devenu trop ancien."}`,
  fromRankings:
    "Établi à partir des deux classements seuls, sans les données dont ils sont tirés : ce que les valeurs d’autres pays, et les pays entrés ou sortis, ont fait à un score compte avec les données de leur source ; un facteur ajouté ou retiré apporte ses données ; les filtres ne se voient qu’à leurs effets.",
  bothByCopeland:
    "Les deux classements suivent la méthode de Copeland : un score est le nombre de victoires moins celui des défaites face à tous les autres pays ; ce qui l’a changé ne peut donc pas être décomposé.",
  oneByCopeland: (which: "first" | "second") =>
    `Seul le ${which === "first" ? "premier" : "second"} classement suit la méthode de Copeland, où un score est le nombre de victoires moins celui des défaites. Comparez les rangs ; une différence entre les deux sortes de score n’a pas de sens.`,
};

/** `du 14e rang`, `au 1er rang ex æquo (3 pays)`. */
const ofRank = ({ rank, tied }: Placed) => rankOf(rank, tied).replace(/^le /u, "du ");
const toRank = ({ rank, tied }: Placed) => rankOf(rank, tied).replace(/^le /u, "au ");

export const diff = {
  ...made,
  textMoved: (
    title: string,
    before: { readonly value: number | string; readonly year: number },
    after: { readonly value: number | string; readonly year: number },
  ) =>
    `${title} : ${figure(before.value)} (${before.year}), maintenant ${figure(after.value)} (${after.year})`,
  textsLeftOut: (
    left: readonly { readonly name: string; readonly findings: number; readonly recommendations: number }[],
  ) => {
    const sum = (key: "findings" | "recommendations") => left.reduce((all, one) => all + one[key], 0);
    const [findings, lists] = [sum("findings"), sum("recommendations")];
    const what = [
      ...(findings > 0 ? [`${findings} ${plural(findings, { one: "constat", other: "constats" })}`] : []),
      ...(lists > 0
        ? [
            plural(lists, {
              one: `${lists} liste de recommandations`,
              other: `${lists} listes de recommandations`,
            }),
          ]
        : []),
    ];
    return `Non comparé : ${listed(what)} (${left.length === 1 ? left[0]!.name : `${left.length} pays`}), car le texte le plus récent d’un des côtés est antérieur à l’année précédant son année de référence. « shortlist findings <pays> » montre les textes de toutes les années.`;
  },
  changes,
  notes,
  heading: (before: string, after: string) => `Ce qui a changé entre ${before} et ${after}`,
  before: ({ profile, dataset }: DiffSide, evidence: string) =>
    `Avant : profil ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence} (${dataset.sha256.slice(0, 12)}).`,
  after: ({ profile, dataset }: DiffSide, evidence: string) =>
    `Après : profil ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence} (${dataset.sha256.slice(0, 12)}).`,
  notRemade: ({ label, because, message }: NotRemade, inputs: readonly string[]) => {
    const why = {
      changed: `${label} n’est plus à jour. Modifié depuis son écriture : ${listed(inputs)}.`,
      edited: `${label} a été modifié après son écriture.`,
      failed: `L’exécution consignée dans ${label} n’a pas pu être refaite : ${message}.`,
    };
    return `${why[because]} Son classement est comparé tel qu’il a été écrit : ce qui a changé depuis n’apparaît pas ici. Pour le voir, refaites le rapport, puis la comparaison.`;
  },
  ranked: (before: number, after: number, entered: number, left: number) => {
    const comings = [
      ...(entered > 0
        ? [plural(entered, { one: `${entered} y est entré`, other: `${entered} y sont entrés` })]
        : []),
      ...(left > 0 ? [plural(left, { one: `${left} en est sorti`, other: `${left} en sont sortis` })] : []),
    ];
    return `Le classement comptait ${before} pays avant et en compte ${after} après${comings.length > 0 ? ` : ${comings.join(", ")}` : ""}.`;
  },
  notCompared: (before: DiffSide["scale"], after: DiffSide["scale"]) => {
    const ends = (scale: DiffSide["scale"]) =>
      scale === null ? "sans bornes fixes" : `de ${figure(scale[0])} à ${figure(scale[1])}`;
    return `Les scores ne sont pas comparés : ils vont ${ends(before)} avant et ${ends(after)} après.`;
  },
  cause: (
    label: string,
    title: string,
    {
      countries,
      meanAbsolute,
      largest,
    }: {
      readonly countries: number;
      readonly meanAbsolute: number;
      readonly largest: { readonly name: string; readonly score: number };
    },
    { least, decimals }: { readonly least: string | undefined; readonly decimals: number },
  ) => {
    const about = title === label ? title : `${title} (${label})`;
    const lead = capitalised(about);
    if (least !== undefined)
      return `${lead} : moins de ${least} point ${countries === 1 ? "pour le seul pays concerné" : `pour chacun des ${countries} pays`}`;
    if (countries === 1)
      return `${lead} : ${signed(largest.score, decimals)} ${pointsOf(largest.score, decimals)} (${largest.name} seulement)`;
    return `${lead} : ${fixed(meanAbsolute, decimals)} ${pointsOf(meanAbsolute, decimals)} en moyenne sur ${countries} pays ; maximum : ${largest.name} (${signed(largest.score, decimals)})`;
  },
  profileChange: (label: string, text: string) => `${label} : ${text}`,
  parts,
  flag: (title: string, raised: readonly string[], cleared: readonly string[], open: readonly string[]) =>
    `${title} : ${[
      ...(raised.length > 0
        ? [
            `${plural(raised.length, { one: "pays désormais signalé", other: "pays désormais signalés" })} : ${raised.join(", ")}`,
          ]
        : []),
      ...(cleared.length > 0
        ? [
            `${plural(cleared.length, { one: "pays qui n’est plus signalé", other: "pays qui ne sont plus signalés" })} : ${cleared.join(", ")}`,
          ]
        : []),
      ...open,
    ].join(" ; ")}`,
  statusMoved: (
    name: string,
    before: Parameters<typeof status>,
    after: Parameters<typeof status>,
    due: readonly string[],
  ) =>
    `${name} : avant, ${status(...before)} ; après, ${status(...after)}${due.length > 0 ? ` (cause : ${listed(due)})` : ""}.`,
  stays: (name: string, at: Parameters<typeof status>[0]) => `${name} : ${status(at, [])} avant et après.`,
  scoreIs: (moved: Change | undefined, decimals: number) => `Son score : ${change(moved, decimals)}.`,
  together: (why: string) => `Pris ensemble : ${why}.`,
  movedRanks: (
    name: string,
    [before, after]: readonly [Placed, Placed],
    points: { readonly change: Change | undefined; readonly decimals: number } | undefined,
    passed: Parameters<typeof passing>[0],
  ) => {
    const movement =
      before.rank === after.rank
        ? `reste ${placed(after.rank, after.tied)}`
        : `passe ${ofRank(before)} ${toRank(after)}`;
    const scored = points ? ` : ${change(points.change, points.decimals)}` : "";
    const who = passing(passed);
    return `${name} ${movement}${scored}${who === "" ? "" : ` ; ${who}`}.`;
  },
};
