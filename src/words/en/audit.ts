import type { Audit, Finding, Importance } from "../../model/documents/audit.ts";
import type { Shown } from "../../model/documents/ranking.ts";
import { among, type Dataset, evidence, shown } from "./evidence.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { share } from "./profile.ts";

const { fixed, percent, signed, percentTo } = numbers;

function notes(n: number): string {
  return counted(n, "note", "notes");
}

/** What measures income: its kind alone. */
function incomeKind(measure: NonNullable<Importance["income"]>["measure"]): string {
  return measure === "group" ? "the income group" : "GDP per capita";
}

/** What measures income, in words that go on: `GDP per capita (factbook.gdp-per-capita-ppp)`. */
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
    `Audit of ${title}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  summary: (
    { person, notes: noted, acknowledged }: Pick<Audit, "person" | "notes" | "acknowledged">,
    { ranked, apart, unscored, excluded }: Audit["countries"],
    of: Omit<Shown, "of"> | undefined,
  ) => {
    const need =
      person === 0
        ? "Nothing needs a person"
        : `${counted(person, "finding needs", "findings need")} a person`;
    const whom = of
      ? ` Shown are findings about ${shown(of)}, and those about no country in particular.`
      : "";
    return `${need}, ${notes(noted)}${acknowledged > 0 ? `, ${acknowledged} acknowledged` : ""}. Candidates: ${ranked} ranked${apart > 0 ? `, ${apart} set apart` : ""} and ${unscored} without a score; ${excluded} excluded by a gate.${whom}`;
  },
  nothing: "Nothing needs a person.",
  /** The last words: what an exit of 1 stands for. */
  needsPerson: (
    checks: readonly {
      readonly title: string;
      readonly person: number;
      readonly subjects: readonly string[];
    }[],
  ) =>
    `Needs a person: ${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? `, and ${person - subjects.length} more` : "";
        return `${title.toLowerCase()} (${person}): ${subjects.join(", ")}${more}`;
      })
      .join("; ")}.`,
  /** What a check found, after its title: `3 need a person, 5 notes`. */
  tally: ({
    person,
    notes: noted,
    acknowledged,
  }: Pick<Audit["checks"][number], "person" | "notes" | "acknowledged">) => {
    const parts = [
      ...(person > 0 ? [`${counted(person, "needs", "need")} a person`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [`${acknowledged} acknowledged`] : []),
    ];
    return parts.length === 0 ? "nothing found" : parts.join(", ");
  },
  silent: (checks: readonly string[]) =>
    `Nothing found: ${checks.map((title) => title.toLowerCase()).join(", ")}.`,
  whereRules: "How each is judged, and by whose rule: --format md.",
  rule: (rule: string) => `How it is judged: ${rule}`,
  moreFindings: (n: number) => `\u2026 and ${n} more.`,
  morePlaces: (n: number) => `and ${n} more`,
  acknowledged: (until: number | undefined, reason: string) =>
    `acknowledged${until === undefined ? "" : ` until ${until}`}: ${reason}`,
  severity: { person: "needs a person", note: "note" } satisfies Record<Finding["severity"], string>,
  findingColumns: { kind: "", subject: "About", message: "What it means", places: "Places" },
  finding: (subject: string, message: string) => `${subject}: ${message}`,
  /** What a finding is about: `cpi.score of Ghana 2021`. */
  figureOf: (indicator: string, name: string, year?: number) =>
    `${indicator} of ${name}${year === undefined ? "" : ` ${year}`}`,
  /** What is found country by country, as one line of names. */
  rolledUp: {
    "country-not-scored": (countries: number, names: readonly string[]) =>
      `${countries} candidates have no score for lack of evidence: find it, or decide without the ranking: ${names.join(", ")}.`,
    "thin-country": (countries: number, names: readonly string[]) =>
      `${countries} ranked countries rest on much less evidence than others: see what they lack before their places are quoted: ${names.join(", ")}.`,
  },
  withRank: (name: string, rank: number | string) => `${name} (rank ${rank})`,

  importance: {
    title: "Do weights act as importance",
    columns: {
      of: "Of",
      factor: "Factor",
      weight: "Weight",
      within: "Within half",
      equal: "At equal others",
    },
    yes: "yes",
    no: "no",
    legend:
      "Weight: the factor's share of the weight of what it is a part of; acts as: its share of the covariance with that, of logarithms where that is a geometric mean; within half: whether the second lies within half of the first; at equal others: how its ranks correlate with those of the score where the others are equal.",
    income: (title: string, by: Parameters<typeof incomeIs>[0], spearman: number, countries: number) =>
      `${title}: Spearman's correlation with ${incomeIs(by)} is ${signed(spearman, 2)} over ${countries} ranked countries.`,
  },

  structure: {
    title: "How the parts go together",
    columns: {
      of: "Of",
      parts: "Parts",
      countries: "Countries",
      alpha: "Alpha",
      first: "First component",
      most: "Most alike",
    },
    /** Beside them those of which too few of the ranked have evidence. */
    parts: (parts: number, without: number) =>
      without === 0 ? String(parts) : `${parts} of ${parts + without}`,
    alpha: (alpha: number) => fixed(alpha, 2),
    pair: (a: string, b: string, r: number) => `${a} and ${b} ${signed(r, 2)}`,
    legend:
      "Over the ranked countries; a part that fewer than ten of them have is left out. Alpha: Cronbach's, of the parts brought to the same spread (1: all say the same; 0: nothing of each other; below 0: they speak against each other); first component: how much of the parts' variance one line through them holds; both of the countries that have every part. Parts that measure different things may well go apart: this describes, and gives no weights.",
    tooMany: (titles: readonly string[]) =>
      `Too many parts to work out their correlations: ${titles.join(", ")}.`,
    matrix: (title: string) => `Correlations within ${title}`,
    part: "Part",
    r: (r: number) => signed(r, 2),
    loading: (component: number, share: number) => `Component ${component} (${percent(share)})`,
    matrixLegend:
      "Pearson's correlations of the parts' scores with each other (by number), with the level they are part of and those above it, and with the principal components that hold more than one part's share of the variance.",
  },

  coverage: {
    title: "Evidence of the candidates",
    nobodyHas: (indicators: string, weight: number) =>
      `Nobody has: ${indicators}; ${share(weight)} of the weight.`,
    nobodyNeeds: (indicators: string) => `Nobody has, and something else is taken instead: ${indicators}.`,
    nobodyRanked: "No country is ranked.",
    ranked: (
      least: number,
      most: number,
      middle: number,
      worst: readonly { readonly name: string; readonly coverage: number }[],
    ) =>
      `Evidence for ${percent(least)} to ${percent(most)} of the weight among the ranked, ${percent(middle)} in the middle; least: ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
    columns: {
      indicator: "Indicator",
      factor: "Factor",
      weight: "Weight",
      countries: "Countries",
      tooOld: "Too old",
      maxAge: "Max age",
      years: "Years",
      medianYear: "Median year",
    },
    weight: (of: number) => percentTo(of, 1),
    countriesOf: (countries: number, of: number) => `${countries} of ${of}`,
    anyAge: "any",
    byIndicator: "Evidence by indicator",
    byCountry: "Evidence by country",
    missing: "Missing: what other candidates have and this one has not.",
    countryColumns: {
      country: "Country",
      rank: "Rank",
      evidence: "Evidence",
      missing: "Missing",
      tooOld: "Of these too old",
    },
  },
};
