import type { Audit, Finding, Importance } from "../../model/documents/audit.ts";
import type { Shown } from "../../model/documents/ranking.ts";
import type { Dataset } from "../en/evidence.ts";
import { among, evidence, shown } from "./evidence.ts";
import { begunLow, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { share } from "./profile.ts";

const { fixed, percent, signed, plural, percentTo } = numbers;

const notes = (n: number) => `${n} ${plural(n, { one: "remarque", other: "remarques" })}`;
const accepted = (n: number) => `${n} ${plural(n, { one: "accepté", other: "acceptés" })}`;

/** What measures income: its kind alone. */
function incomeKind(measure: NonNullable<Importance["income"]>["measure"]): string {
  return measure === "group" ? "le groupe de revenu" : "le PIB par habitant";
}

/** What measures income, in words that go on. */
function incomeIs({
  measure,
  indicator,
}: Pick<NonNullable<Importance["income"]>, "measure" | "indicator">): string {
  return `${incomeKind(measure)} (${indicator})`;
}

export const audit = {
  incomeIs,
  incomeKind,
  heading: (title: string, dataset: Dataset) =>
    `Audit : ${title}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  summary: (
    { person, notes: noted, acknowledged }: Pick<Audit, "person" | "notes" | "acknowledged">,
    { ranked, apart, unscored, excluded }: Audit["countries"],
    of: Omit<Shown, "of"> | undefined,
  ) => {
    const need =
      person === 0
        ? "Aucun constat ne demande un examen humain"
        : plural(person, {
            one: `${person} constat demande un examen humain`,
            other: `${person} constats demandent un examen humain`,
          });
    const whom = of
      ? ` Sont montrés les constats sur les pays suivants (${shown(of)}) et ceux qui ne portent sur aucun pays en particulier.`
      : "";
    return `${need}, ${notes(noted)}${acknowledged > 0 ? `, ${accepted(acknowledged)}` : ""}. Candidats : ${ranked} ${plural(ranked, { one: "classé", other: "classés" })}${apart > 0 ? `, ${apart} à part` : ""} et ${unscored} sans score ; ${excluded} ${plural(excluded, { one: "exclu", other: "exclus" })} par un filtre.${whom}`;
  },
  nothing: "Aucun constat ne demande un examen humain.",
  needsPerson: (
    checks: readonly {
      readonly title: string;
      readonly person: number;
      readonly subjects: readonly string[];
    }[],
  ) =>
    `Demandent un examen humain : ${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? `, et ${person - subjects.length} de plus` : "";
        return `${title.toLowerCase()} (${person}) : ${subjects.join(", ")}${more}`;
      })
      .join(" ; ")}.`,
  tally: ({
    person,
    notes: noted,
    acknowledged,
  }: Pick<Audit["checks"][number], "person" | "notes" | "acknowledged">) => {
    const parts = [
      ...(person > 0 ? [`${person} à examiner`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [accepted(acknowledged)] : []),
    ];
    return parts.length === 0 ? "rien trouvé" : parts.join(", ");
  },
  silent: (checks: readonly string[]) =>
    `Rien trouvé : ${checks.map((title) => title.toLowerCase()).join(", ")}.`,
  whereRules: "Comment chaque point est jugé, et selon quelle règle : --format md.",
  rule: (rule: string) => `Comment ce point est jugé : ${rule}`,
  moreFindings: (n: number) => `\u2026 et ${n} de plus.`,
  morePlaces: (n: number) => `et ${n} de plus`,
  acknowledged: (until: number | undefined, reason: string) =>
    `accepté${until === undefined ? "" : ` jusqu’en ${until}`} : ${reason}`,
  severity: { person: "à examiner", note: "remarque" } satisfies Record<Finding["severity"], string>,
  findingColumns: { kind: "", subject: "Objet", message: "Ce que cela signifie", places: "Emplacements" },
  finding: (subject: string, message: string) => `${subject} : ${begunLow(message)}`,
  figureOf: (indicator: string, name: string, year?: number) =>
    `${indicator} (${name}${year === undefined ? "" : ` ${year}`})`,
  rolledUp: {
    "country-not-scored": (countries: number, names: readonly string[]) =>
      `${countries} candidats n’ont pas de score faute de données : trouvez-en, ou décidez sans le classement : ${names.join(", ")}.`,
    "thin-country": (countries: number, names: readonly string[]) =>
      `${countries} pays classés reposent sur beaucoup moins de données que d’autres : voyez ce qui leur manque avant de citer leur place : ${names.join(", ")}.`,
  },
  withRank: (name: string, rank: number | string) => `${name} (rang ${rank})`,

  importance: {
    title: "Les poids reflètent-ils l’importance réelle ?",
    columns: {
      of: "De",
      factor: "Facteur",
      weight: "Poids",
      within: "À 50 % près",
      equal: "Autres égaux",
    },
    yes: "oui",
    no: "non",
    legend:
      "Poids : part du facteur dans le poids du niveau dont il fait partie ; poids réel : sa part dans la covariance avec ce niveau, des logarithmes s’il s’agit d’une moyenne géométrique ; à 50 % près : si l’écart entre les deux ne dépasse pas la moitié de la première ; autres égaux : corrélation de ses rangs avec ceux du score lorsque les autres facteurs sont égaux.",
    income: (title: string, by: Parameters<typeof incomeIs>[0], spearman: number, countries: number) =>
      `${title} : la corrélation de Spearman avec ${incomeIs(by)} est de ${signed(spearman, 2)} sur ${countries} pays classés.`,
  },

  structure: {
    title: "Comment les éléments vont ensemble",
    columns: {
      of: "De",
      parts: "Éléments",
      countries: "Pays",
      alpha: "Alpha",
      first: "Première composante",
      most: "Les plus semblables",
    },
    parts: (parts: number, without: number) =>
      without === 0 ? String(parts) : `${parts} sur ${parts + without}`,
    alpha: (alpha: number) => fixed(alpha, 2),
    pair: (a: string, b: string, r: number) => `${a} et ${b} ${signed(r, 2)}`,
    legend:
      "Sur les pays classés ; un élément pour lequel moins de dix d’entre eux ont des données est laissé de côté. Alpha : celui de Cronbach, pour les éléments ramenés à la même dispersion (1 : tous disent la même chose ; 0 : ils ne disent rien les uns des autres ; au-dessous de 0 : ils se contredisent) ; première composante : part de la variance des éléments que restitue une seule droite ; l’un et l’autre portent sur les pays qui ont tous les éléments. Des éléments qui mesurent des choses différentes peuvent fort bien diverger : ce tableau décrit, il n’indique pas de poids.",
    tooMany: (titles: readonly string[]) =>
      `Trop d’éléments pour calculer leurs corrélations : ${titles.join(", ")}.`,
    matrix: (title: string) => `Corrélations au sein de ${quoted(title)}`,
    part: "Élément",
    r: (r: number) => signed(r, 2),
    loading: (component: number, of: number) => `Composante ${component} (${percent(of)})`,
    matrixLegend:
      "Corrélations de Pearson des scores des éléments entre eux (par numéro), avec le niveau dont ils font partie et ceux qui sont au-dessus, et avec les composantes principales qui restituent plus de variance que la part d’un seul élément.",
  },

  coverage: {
    title: "Données des candidats",
    nobodyHas: (indicators: string, weight: number) =>
      `Aucun pays n’a de données pour : ${indicators}, soit ${share(weight)} du poids.`,
    nobodyNeeds: (indicators: string) =>
      `Aucun pays n’a de données, et autre chose est pris à la place : ${indicators}.`,
    nobodyRanked: "Aucun pays n’est classé.",
    ranked: (
      least: number,
      most: number,
      middle: number,
      worst: readonly { readonly name: string; readonly coverage: number }[],
    ) =>
      `Les pays classés ont des données pour ${percent(least)} à ${percent(most)} du poids (médiane : ${percent(middle)}) ; ceux qui en ont le moins : ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
    columns: {
      indicator: "Indicateur",
      factor: "Facteur",
      weight: "Poids",
      countries: "Pays",
      tooOld: "Périmées",
      maxAge: "Âge maximal",
      years: "Années",
      medianYear: "Année médiane",
    },
    weight: (of: number) => percentTo(of, 1),
    countriesOf: (countries: number, of: number) => `${countries} sur ${of}`,
    anyAge: "sans limite",
    byIndicator: "Données par indicateur",
    byCountry: "Données par pays",
    missing: "Manquantes : données que d’autres candidats ont et que celui-ci n’a pas.",
    countryColumns: {
      country: "Pays",
      rank: "Rang",
      evidence: "Données",
      missing: "Manquantes",
      tooOld: "Dont périmées",
    },
  },
};

/** What is said of acknowledgements that hold for nothing, as of what a check finds. */
export const acknowledgements = {
  title: "Acceptations qui ne portent sur rien",
  rule: "Une acceptation (--accept) désigne un constat par son contrôle et par son objet, son identifiant, son pays ou son indicateur, donne un motif et peut valoir jusqu’à une certaine année, que l’on compare à celle des données. Celle qui ne correspond à rien ne masque rien et peut être retirée du fichier.",
  about: (check: string, subject: string) => `${check}, ${subject}`,
  idle: "Aucun constat n’a ce contrôle et cet objet : retirez l’acceptation, ou corrigez-la.",
  over: (until: number, asOf: number) =>
    `Elle valait jusqu’en ${until} et les données sont de ${asOf} : examinez de nouveau le constat.`,
};
