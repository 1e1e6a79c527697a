import type { Settlement } from "../../model/dataset.ts";
import { warnings as made } from "../made/en/warnings.ts";
import { counted, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { figure, plural } = numbers;

/** A list that is asked for, and says nothing as of the year of a run. */
export interface Lapsed {
  readonly id: string;
  readonly until?: string;
}

const SETTLED: Readonly<Record<Settlement, string>> = {
  "own-table": "your own table goes before a publisher's file",
  layout: "the layout that goes first was taken",
  edition: "the newer edition was taken",
  standing: "the full list was taken before the partial one",
  none: "nothing says which is right, so that neither counts",
};

function isAre(n: number): string {
  return plural(n, { one: "is", other: "are" });
}

/** From which year of evidence to which something holds, behind `evidence`. */
function span({
  from,
  to,
}: {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}): string {
  return from === undefined ? `up to ${to}` : to === undefined ? `from ${from} on` : `from ${from} to ${to}`;
}

/** How many figures, of how many indicators, and of which families these are. */
export interface Figures {
  readonly figures: number;
  readonly indicators: number;
  readonly families: string;
}

/** `2114 figures of 12 indicators (wb.*, 3 …) are`. */
function figuresAre({ figures, indicators, families }: Figures): string {
  return `${counted(figures, "figure", "figures")} of ${counted(indicators, "indicator", "indicators")} (${families}) ${isAre(figures)}`;
}

function rest(titles: readonly string[], on: string): string[] {
  return titles.length === 0
    ? []
    : [`${listed(titles)} ${plural(titles.length, { one: "rests", other: "rest" })} ${on}`];
}

/** What a workbook shows and a run has otherwise: scores, or figures of indicators. */
export interface Differing {
  readonly named: readonly {
    readonly country: string;
    readonly indicator?: string;
    readonly there: string | number | undefined;
    readonly here: string | number | undefined;
  }[];
  readonly more: number;
}

function shown(value: string | number | undefined): string {
  return value === undefined ? "nothing" : figure(value);
}

/** What a reader of a run should know, a message for each. */
export const warnings = {
  ...made,
  /** Of a table of the user's own; `more`: beyond those that are named. */
  inNoList: (names: readonly string[], more: number) =>
    `${counted(names.length + more, "country stands", "countries stand")} in this table without a figure that the profile asks for, and ${names.length + more === 1 ? "is" : "are"} in no list of the ranking: ${names.join(", ")}${more === 0 ? "" : ` and ${more} more`}`,
  rulesOfOtherYears: (
    id: string,
    years: Parameters<typeof span>[0],
    asOf: number,
    reason: string | undefined,
  ) =>
    `the profile “${id}” states the rules for evidence ${span(years)}, and this run is as of ${asOf}: it applies rules that are not that year's${reason === undefined ? "" : `. ${reason}`}`,
  /** `years`: those in which the profile asks for it; undefined: it weighs none of the indicators in that year. */
  waived: (
    title: string,
    anyOf: readonly string[],
    asOf: number | undefined,
    years: Parameters<typeof span>[0] | undefined,
  ) =>
    `${title}: evidence of ${anyOf.join(" or ")} is not required of a country in evidence ${asOf === undefined ? "of no stated year" : `as of ${asOf}`}, since ${years === undefined ? "the profile weighs none of them in that year" : `the profile asks for it only for evidence ${span(years)}`}`,
  afterReference: (asOf: number, latest: number, newer: Figures, tooOld: Figures, lists: readonly string[]) =>
    [
      `${asOf} is after ${latest}, the reference year of the evidence: ${
        newer.figures === 0
          ? `no figure that counts is newer than ${latest}`
          : `${figuresAre(newer)} newer, all others of ${latest} or before`
      }`,
      ...(tooOld.figures === 0
        ? []
        : [
            `${figuresAre(tooOld)} too old by ${asOf} and no longer ${plural(tooOld.figures, { one: "counts", other: "count" })}`,
          ]),
      ...(lists.length === 0
        ? []
        : [`${listed(lists)} ${isAre(lists.length)} taken as of the end of ${asOf}`]),
      `--as-of ${latest} asks for the reference year`,
    ].join("; "),
  /** `until`: the last day of a list, where one is known. */
  listsNotInForce: (lists: readonly Lapsed[], asOf: number | undefined) => {
    const each = lists.map(({ id, until }) => (until === undefined ? id : `${id} (until ${until})`));
    return `no list available ${asOf === undefined ? "in a run without a year" : `as of ${asOf}`}, so nobody is cleared: ${each.join(", ")}`;
  },
  proxies: (wholly: readonly string[], partly: readonly string[]) =>
    `Of what is weighed, ${[...rest(wholly, "on proxies alone"), ...rest(partly, "in part on proxies")].join("; ")}.`,
  noEvidence: (titles: readonly string[]) =>
    `Of what is weighed, ${rest(titles, "on nothing, since no ranked country has evidence of it").join("")}.`,
  /** A change in a workbook: `corruption: weight 1 → 5`; keys are those of a profile file, `node` undefined for the profile as a whole. */
  edit: (
    node: string | undefined,
    key: string,
    before: string | number | boolean | null,
    after: string | number | boolean | null,
  ) => `${node === undefined ? "" : `${node}: `}${key} ${before ?? "empty"} → ${after ?? "empty"}`,
  /** `changes`: undefined where the workbook does not tell what it was written with. */
  profileOfWorkbook: (
    file: string,
    changes: { readonly named: readonly string[]; readonly more: number } | undefined,
  ) => {
    const from = `the profile is that of the workbook ${file}`;
    if (changes === undefined) return `${from}, which does not tell what was changed in it`;
    if (changes.named.length === 0) return `${from}, whose sheet Profile is as it was written`;
    const more = changes.more === 0 ? "" : `; and ${counted(changes.more, "more change", "more changes")}`;
    return `${from}, changed there: ${changes.named.join("; ")}${more}`;
  },
  /** What a workbook shows and this run has otherwise. */
  workbookDiffers: (file: string, scores: Differing, figures: Differing) => {
    const all = ({ named, more }: Differing) => {
      const one = ({ country, indicator, there, here }: Differing["named"][number]) =>
        `${indicator === undefined ? "" : `${indicator} of `}${country} ${shown(there)} there, ${shown(here)} here`;
      return `${named.map(one).join("; ")}${more === 0 ? "" : `; and ${more} more`}`;
    };
    const parts = [
      ...(scores.named.length === 0 ? [] : [`scores: ${all(scores)}`]),
      ...(figures.named.length === 0 ? [] : [`figures: ${all(figures)}`]),
    ];
    return `the workbook ${file} shows what this run does not have (${parts.join(". ")}). Of a workbook the sheet Profile alone is read: figures and formulas that were changed elsewhere change nothing here. Other data, another year, other options and formulas that were not calculated anew differ, too`;
  },
  /** Of each indicator its title and from how many countries its scale was drawn, in which peer group. */
  smallFit: (
    enough: number,
    indicators: readonly {
      readonly title: string;
      readonly fits: readonly { readonly countries: number; readonly group?: string | undefined }[];
    }[],
    more: number,
  ) => {
    const named = indicators.map(({ title, fits }) => {
      const sizes = fits.map(
        ({ countries, group }) =>
          `${counted(countries, "country", "countries")}${group === undefined ? "" : ` in the group “${group}”`}`,
      );
      return `${title} (${sizes.join(", ")})`;
    });
    return `scores that are drawn from the values of fewer than ${enough} countries hang on each one of them and mean little: ${[...named, ...(more > 0 ? [`and ${more} more`] : [])].join("; ")}`;
  },
  /** Of each factor its title and among how many candidates its score is placed. */
  fewCandidates: (
    enough: number,
    factors: readonly { readonly title: string; readonly candidates: number }[],
  ) => {
    const named = factors.map(
      ({ title, candidates }) => `${title} (${counted(candidates, "candidate", "candidates")})`,
    );
    return `Scores that are placed among fewer than ${enough} candidates are coarse, and one candidate more or less moves all of them: ${named.join("; ")}.`;
  },
  /** `some`: a few of the countries, each with its figure; `more`: the others. */
  /** `held`: how many lie beyond which end of the scale that the profile states; undefined where all lie close together within it. */
  illFitting: (
    indicator: string,
    [from, to]: readonly [number, number],
    [least, most]: readonly [number, number],
    held: { readonly isAbove: boolean; readonly countries: number; readonly of: number } | undefined,
  ) =>
    held === undefined
      ? `the figures of ${indicator}, ${least} to ${most}, fill a fiftieth or less of the scale that the profile draws from ${from} to ${to}: it hardly tells countries apart. See whether both are in one unit`
      : `the profile draws the scale of ${indicator} from ${from} to ${to}, and its figures go from ${least} to ${most}: ${held.countries} of ${counted(held.of, "country", "countries")} ${isAre(held.countries)} ${held.isAbove ? "above" : "below"} it, with the same score at its end. See whether both are in one unit`,
  noLogarithm: (
    indicator: string,
    some: readonly { readonly name: string; readonly value: number | string }[],
    more: number,
  ) =>
    `the profile takes the logarithm of ${indicator}, and a figure of 0 or less has none: ${counted(some.length + more, "country counts", "countries count")} as not assessed there (${some.map(({ name, value }) => `${name}: ${value}`).join("; ")}${more === 0 ? "" : `; and ${more} more`})`,
  /** `more`: other values of the same indicator on which a rule was needed. */
  conflict: (settled: Settlement, disagreement: string, more: number) =>
    `files disagree, and ${SETTLED[settled]}: ${disagreement}${more === 0 ? "" : `; and ${counted(more, "more value", "more values")}`}`,
  /** `cpi.score of Ghana for 2020 is 43 (a.csv, line 2) and 42 (b.csv, line 2)`. */
  disagreement: (
    figure: { readonly indicator: string; readonly country: string; readonly year: number | undefined },
    [kept, other]: readonly [Read, Read],
    isSettled: boolean,
  ) => {
    const { indicator, country, year } = figure;
    const read = ({ value, file, locator }: Read) => `${value} (${file}, ${locator})`;
    return `${indicator} of ${country}${year === undefined ? "" : ` for ${year}`} is ${read(kept)} ${isSettled ? "against" : "and"} ${read(other)}`;
  },
  /** A figure of the user's own behind which a publisher's newer one counts; `more`: of the same file. */
  olderOwn: (
    own: {
      readonly indicator: string;
      readonly country: string;
      readonly year: number;
      readonly value: number | string;
    },
    counts: Read & { readonly year?: number | undefined },
    more: number,
  ) =>
    `your own ${own.indicator} of ${own.country} for ${own.year}, ${own.value}, does not count, since a publisher's of ${counts.year} is newer: ${counts.value} (${counts.file}, ${counts.locator})${more === 0 ? "" : ` (and ${more} more of this file)`}. To let it count, give it the year that it speaks of, or rank with --as-of ${own.year}`,
};

/** A figure as a file has it. */
export interface Read {
  readonly value: number | string;
  readonly file: string;
  readonly locator: string;
}
