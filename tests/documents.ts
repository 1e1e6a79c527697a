import { parse } from "csv-parse/sync";
import { parseFragment } from "parse5";
import { expect } from "vitest";
import type { ZodMiniType } from "zod/mini";
import { auditSchema } from "../src/model/documents/audit.ts";
import { type Backtest, backtestSchema } from "../src/model/documents/backtest.ts";
import { comparisonSchema } from "../src/model/documents/comparison.ts";
import { diffSchema } from "../src/model/documents/diff.ts";
import { explanationSchema } from "../src/model/documents/explanation.ts";
import { countryFindingsSchema } from "../src/model/documents/findings.ts";
import { type Ranking, rankingSchema } from "../src/model/documents/ranking.ts";
import { inspectionSchema } from "../src/model/documents/reading.ts";
import { type Review, reviewSchema } from "../src/model/documents/review.ts";
import { robustnessSchema } from "../src/model/documents/robustness.ts";
import { whatifSchema } from "../src/model/documents/whatif.ts";
import { type Years, yearsSchema } from "../src/model/documents/years.ts";

const SCHEMAS: Readonly<Record<string, ZodMiniType>> = {
  audit: auditSchema,
  backtest: backtestSchema,
  comparison: comparisonSchema,
  diff: diffSchema,
  explanation: explanationSchema,
  "country-findings": countryFindingsSchema,
  inspection: inspectionSchema,
  ranking: rankingSchema,
  review: reviewSchema,
  robustness: robustnessSchema,
  whatif: whatifSchema,
  years: yearsSchema,
};

/**
 * What a command writes in every format agrees with what it prints on a screen, and its JSON with itself.
 *
 * @param top how many of the ranked were asked for: a CSV has no more; absent: everybody
 */
export function expectToAgree(screen: string, made: ReadonlyMap<string, string>, top?: number): void {
  // A memo has none.
  if (made.has("json")) {
    const document = JSON.parse(made.get("json")!);
    expectToHold(document);
    if (made.has("csv")) {
      if (document.document === "shortlist/review/1") expectTheSameRanks(document, made.get("csv")!);
      else if (document.document === "shortlist/years/1") expectTheSamePlaces(document, made.get("csv")!);
      else if (document.document === "shortlist/backtest/1")
        expectTheSameStandings(document, made.get("csv")!);
      else expectTheSameRows(document, made.get("csv")!, top);
    }
  }
  const markdown = made.get("md")!;
  const [onScreen, asMarkdown, onPage] = [
    flat(screen.split("--- on standard error")[0]!),
    flat(markdown),
    flat(textOf(made.get("html")!)),
  ];
  // The screen of a ranking has the scores of its axes in whole points, as its Markdown has, that of a country ranks of its factors, that of a
  // diff the changes of who came or went, which Markdown has not.
  const kind = made.has("csv") ? JSON.parse(made.get("json")!).document : undefined;
  const isRanking = kind === "shortlist/ranking/1";
  const known = made.has("json") ? rounded(JSON.parse(made.get("json")!)) : [];
  expect(missing(figures(onScreen), new Set([...figures(asMarkdown), ...known])), "figures").toEqual([]);
  // What is to be known of each year's ranking stands beside a screen.
  const isOfRankings = isRanking || kind === "shortlist/years/1";
  if (!isOfRankings) expect(missing(sentences(markdown), onScreen), "sentences on the screen").toEqual([]);
  const drawn = isRanking ? known : [];
  expect(
    missing(figures(asMarkdown), new Set([...figures(onPage), ...drawn])),
    "figures of the page",
  ).toEqual([]);
  // That of a ranking has sentences of its own.
  const onAnyPage = isRanking
    ? namesIn(JSON.parse(made.get("json")!)).filter((name) => asMarkdown.includes(name))
    : sentences(markdown);
  expect(missing(onAnyPage, onPage), "sentences of the page").toEqual([]);
  expectTables(markdown);
}

const missing = (some: Iterable<string>, among: ReadonlySet<string> | string) =>
  [...some].filter((one) => !(typeof among === "string" ? among.includes(one) : among.has(one)));

/** A text in one line, without the marks of Markdown. */
function flat(text: string): string {
  return text
    .replace(/\\([^\w\s])/gu, "$1")
    .replace(/ — /gu, " ")
    .replace(/\s+/gu, " ");
}

/** Who is in a ranking, and of which files its figures are. */
function namesIn({ ranked, apart, excluded, unscored, dataset }: Ranking): string[] {
  return [
    ...[...ranked, ...apart, ...excluded, ...unscored].map(({ country }) => country),
    ...dataset.sources.flatMap(({ files }) => files.map(({ name }) => name)),
  ];
}

const figures = (text: string) =>
  new Set(
    text
      // Of what a file was made of; what an option is to be given; and what a page leaves to its reader to take from the whole.
      .replace(
        /\([0-9a-f]{12}\)|(?:data|données) [0-9a-f]{12}|\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b|--draws 500|direct \d+ %/gu,
        "",
      )
      .match(/\d+(?:[.,]\d+)*/gu),
  );

/** Every number of a document, as a screen may write it. */
function rounded(value: unknown): string[] {
  if (typeof value === "number")
    return [100, 1].flatMap((by) =>
      [0, 1].flatMap((decimals) => {
        const text = Math.abs(by * value).toFixed(decimals);
        return [text, text.replace(".", ",")];
      }),
    );
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(rounded) : [];
}

// A page of an audit ends with what needs a person, says the rule of each check where it stands, how parts correlate, who has what, and whose figures
// they are.
// That of robustness has two tables more, of each rank and of weights, which a screen says where to find.
const ON_PAGES_ALONE =
  /^(?:In how many of 100 draws the country had that rank;|Each factor's share among its siblings:|A person is needed for [a-z]|The rule: |Pearson's correlations of the parts|Missing: what other|Own tables?, of no publisher)/u;

function sentences(markdown: string): string[] {
  const found = markdown
    .split("\n")
    .filter((line) => /^(?:- )?\p{Lu}.*\.$/u.test(line))
    .map((line) => flat(line.replace(/^- /u, "")));
  expect(found.length).toBeGreaterThan(0);
  // What a file was made of stands beside a screen.
  return found.filter(
    (sentence) =>
      !ON_PAGES_ALONE.test(sentence) &&
      !/\([0-9a-f]{12}\)|\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b/u.test(sentence),
  );
}

function expectTables(markdown: string): void {
  const cells = (line: string) => line.split(/(?<!\\)\|/u).length;
  const lines = markdown.split("\n");
  for (const [i, line] of lines.entries())
    if (line.startsWith("|") && lines[i - 1]?.startsWith("|"))
      expect(cells(line), line).toBe(cells(lines[i - 1]!));
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly Node[];
}

/** What a page shows, without its looks and its program. */
function textOf(page: string): string {
  const told = ({ nodeName, value, childNodes = [] }: Node): string =>
    nodeName === "style" || nodeName === "script" ? "" : (value ?? `${childNodes.map(told).join("")} `);
  return told(parseFragment(page) as Node);
}

/** A row per country of a review, with its place on the agenda and each reviewer's rank. */
function expectTheSameStandings({ rules }: Backtest, csv: string): void {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  expect(rows.map((row) => [row.rule, row.lag, row.country, row.field, row.rank, row.percentile])).toEqual(
    rules.flatMap(({ id, lag, standings }) =>
      standings.map((one) =>
        [id, lag, one.country, one.field, one.rank ?? "", one.percentile ?? ""].map(String),
      ),
    ),
  );
}

function expectTheSameRanks({ countries, agenda, reviewers, round }: Review, csv: string): void {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const text = (value: unknown) => (value === undefined || value === null ? "" : String(value));
  expect(rows.map(({ country }) => country)).toEqual(countries.map(({ country }) => country));
  for (const [i, one] of countries.entries()) {
    const { lowest, highest, group, published, secondRound } = one;
    const place = agenda.includes(one.country) ? agenda.indexOf(one.country) + 1 : null;
    expect(rows[i]).toMatchObject({
      agenda: text(place),
      lowest: text(lowest),
      highest: text(highest),
      published: text(published),
      group,
    });
    for (const reviewer of reviewers) {
      const isFirst = reviewer.round === round;
      const rank = (isFirst ? one.ranks : secondRound!.ranks)[reviewer.id];
      expect(rows[i]![isFirst ? reviewer.id : `${reviewer.id} (after)`]).toBe(text(rank));
    }
  }
}

/** A row per country and year. */
function expectTheSamePlaces({ countries }: Years, csv: string): void {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const text = (value: unknown) => (value === undefined || value === null ? "" : String(value));
  const places = countries.flatMap(({ country, places, steps }) =>
    places.map(({ asOf, status, rank, score, band }, i) => ({
      country,
      as_of: text(asOf),
      status,
      rank: text(rank),
      score: text(score),
      band: text(band),
      change: text(steps[i - 1]?.change),
      cause: text(steps[i - 1]?.cause),
    })),
  );
  expect(rows).toMatchObject(places);
}

function expectTheSameRows(ranking: Ranking, csv: string, top?: number): void {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const text = (value: unknown) => (value === undefined || value === null ? "" : String(value));
  const { ranked, apart, excluded, unscored, draws } = ranking;
  const of = (status: string, all: readonly object[]) => {
    const found = rows.filter((row) => row.status === status);
    const most = status === "ranked" ? top : 0;
    expect(found.length, status).toBe(top ? Math.min(most!, all.length) : all.length);
    return found;
  };
  const placed = [
    ...of("ranked", ranked).map((row, i) => [ranked[i]!, row] as const),
    ...of("apart", apart).map((row, i) => [apart[i]!, row] as const),
  ];
  for (const [one, row] of placed) {
    const { evidence, notAssessed, referenceNotAssessed, doesNotApply = 0 } = one.effects ?? {};
    const [low, high] = one.scoreRange ?? [];
    expect(row).toMatchObject({
      country: one.country,
      name: one.name,
      rank: text(one.rank),
      score: text(one.score),
      coverage: text(one.coverage),
      range_low: text(low),
      range_high: text(high),
      flags: one.flags.map(({ gate }) => gate).join("; "),
      flag_titles: one.flags.map(({ title }) => title).join("; "),
      gap: one.gap ? "yes" : "",
    });
    if (one.effects) {
      expect([row.values_effect, row.one_sided_effect]).toEqual([evidence, doesNotApply].map(String));
      expect(Number(row.missing_effect)).toBeCloseTo((notAssessed ?? 0) + (referenceNotAssessed ?? 0), 9);
    }
    if (draws && "rankP05" in one)
      expect([row.rank_p05, row.rank_p95, row.band]).toEqual([one.rankP05, one.rankP95, one.band].map(text));
  }
  for (const [i, row] of of("excluded", excluded).entries()) {
    const { country, score, gates } = excluded[i]!;
    expect(row).toMatchObject({ country, score: text(score) });
    expect(row.reason!.split("; ")).toHaveLength(gates.length);
    expect(row.reason).toMatch(/\w/u);
  }
  for (const [i, row] of of("unscored", unscored).entries()) {
    expect(row).toMatchObject({ country: unscored[i]!.country, rank: "", score: "" });
    expect(row.reason).toMatch(/\w/u);
  }
}

/** By its schema, with nothing besides, and by its sums. */
export function expectToHold(document: { readonly document: string }): void {
  const [, kind] = document.document.match(/^shortlist\/(.+)\/\d+$/u)!;
  expect(SCHEMAS[kind!]!.parse(document)).toEqual(document);
  walk(document, []);
}

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null;
const sumOf = (parts: readonly Part[], key: string) => {
  const all = parts.map((part) => part[key]).filter((value) => typeof value === "number");
  return all.length === parts.length ? all.reduce((sum, value) => sum + value, 0) : undefined;
};

function walk(value: unknown, path: readonly string[]): void {
  if (!isPart(value)) return;
  const at = path.join(".");
  const near = (sum: number | undefined, whole: unknown, what: string) => {
    if (sum !== undefined && typeof whole === "number") expect(sum, `${at}: ${what}`).toBeCloseTo(whole, 6);
  };
  const parts = (value.children ?? value.factors) as readonly Part[] | undefined;
  if (Array.isArray(parts) && parts.length > 0) {
    // Among whom a score is placed hangs on all of them: what a place adds is not the sum of what the parts of the score add.
    if (value.normalised === undefined)
      near(sumOf(parts, "versusReference"), value.versusReference, "contributions");
    near(sumOf(parts, "contribution"), value.contribution, "contributions");
    near(sumOf(parts, "points"), value.score, "points");
    // Of a node that takes one of its children each has the whole.
    if (parts.some(({ effectiveWeight }) => effectiveWeight !== value.effectiveWeight))
      near(sumOf(parts, "effectiveWeight"), value.effectiveWeight, "weights");
  }
  if (isPart(value.effects)) {
    const all = Object.values(value.effects) as number[];
    const of = (parts ?? value.contributions) as readonly Part[];
    const whole = value.difference ?? sumOf(of, "versusReference");
    near(
      all.reduce((sum, one) => sum + one, 0),
      whole,
      "effects",
    );
    near(sumOf(of, "contribution"), value.difference, "contributions of a difference");
  }
  if (Array.isArray(value.ranked)) {
    for (const one of value.ranked as readonly { rank: number; score: number }[]) {
      const higher = value.ranked.filter(({ score }) => score > one.score).length;
      if (value.shown === undefined) expect(one.rank, at).toBe(higher + 1);
    }
  }
  if (typeof value.change === "number" && Array.isArray(value.causes))
    near(
      sumOf(value.causes as Part[], "points") ?? sumOf(value.causes as Part[], "change"),
      value.change,
      "causes",
    );
  for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
}
