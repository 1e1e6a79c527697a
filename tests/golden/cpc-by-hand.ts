import { readdirSync, readFileSync } from "node:fs";
import { parse as readCsv } from "csv-parse/sync";
import { parse as readYaml } from "yaml";

/*
 * The default profile `cpc` scored a second time, from what the documents say: docs/method.md, docs/guide.md (“What was known on a day”),
 * docs/lists.md, docs/profile-cpc.md and decisions 4, 10 and 16. No code of the program is used. What is read is data: the rows of the
 * snapshot, the lists, which codes are territories, the tree and the gates of weights/cpc.yaml, and the days on which editions came out.
 *
 * Only what the profile needs is here, and anything else stops. Not here: MCC's scorecard, of which the data have no row; its stand-ins are
 * six of twenty indicators, the node asks for half of them, and so what stands behind it is taken.
 */

const root = new URL("../../", import.meta.url);
export const DATES = new URL("../shared/publisher-files/publication_dates.csv", root);
const text = (path: string) => readFileSync(new URL(path, root), "utf8");
const csv = <T>(content: string) => readCsv(content, { columns: true }) as T[];

// 1. Which figures there are, and since when each was known.

interface Row {
  readonly country: string;
  readonly indicator: string;
  readonly year: string;
  readonly value: string;
  readonly source: string;
  readonly vintage: string;
  readonly partial: string;
  readonly measured?: string;
  readonly since?: string;
}

interface Figure {
  readonly country: string;
  readonly year: number;
  /** The year from which its age counts: that of the measurement, where it is known. */
  readonly aged: number;
  readonly value: string;
  readonly known: string;
  /** From a list that names only some countries. */
  readonly partial: boolean;
}

const NEVER = "9999-12-31";

/** A month counts from its last day. */
const lastDay = (day: string) =>
  day.length === 7 ? new Date(Date.UTC(+day.slice(0, 4), +day.slice(5), 0)).toISOString().slice(0, 10) : day;
const firstDay = (day: string) => (day.length === 7 ? `${day}-01` : day);

/** Of a source and a year described, the day on which its first edition came out. */
function publicationDays(): (row: Row) => string {
  const stated = new Map(
    csv<Record<"source" | "describes" | "published", string>>(readFileSync(DATES, "utf8"))
      .filter(({ published }) => /^\d{4}-\d\d/u.test(published))
      .map(({ source, describes, published }) => [`${source} ${describes}`, lastDay(published)]),
  );
  return ({ source, indicator, year, vintage, since }) => {
    switch (source) {
      case "worldbank": // “1 July of the calendar year before the fiscal year ends”; fiscal year N describes N - 2
        return `${+year + 1}-07-01`;
      case "wgi": // “late September” of the year after; the edition of 2024 has a day
        return stated.get(`wgi ${year}`) ?? `${+year + 1}-09-30`;
      case "ogp": // “end of Y, no date known”
        return `${year}-12-31`;
      case "factbook": // the snapshot's own day: of the first that had a figure for the year
        return since || vintage;
      case "untc": // the list's own day
        return vintage;
      case "derived": // of a change of tier the later report is the last of what it is made of
        return (indicator === "tip.change" ? stated.get(`tip ${year}`) : undefined) ?? NEVER;
      default:
        return stated.get(`${source} ${year}`) ?? NEVER;
    }
  };
}

function readFigures(): Map<string, Figure[]> {
  const publishedOn = publicationDays();
  const figures = new Map<string, Figure[]>();
  for (const file of readdirSync(new URL("data/", root)).filter((name) =>
    /\.(?:current|history)\.\w+\.csv$/u.test(name),
  ))
    for (const row of csv<Row>(text(`data/${file}`)))
      figures.set(row.indicator, [
        ...(figures.get(row.indicator) ?? []),
        {
          country: row.country,
          year: +row.year,
          aged: +(row.measured?.replace("<=", "") || row.year),
          value: row.value,
          known: publishedOn(row),
          partial: row.partial === "yes",
        },
      ]);
  return figures;
}

/**
 * Of each country the newest figure that was known and is not too old. A partial list never replaces a full one, unless most countries
 * of the full one have a figure of that year or later.
 */
function newest(
  figures: readonly Figure[],
  day: string,
  maxAge = Number.POSITIVE_INFINITY,
): Map<string, Figure> {
  const year = +day.slice(0, 4);
  const [full, partial] = [new Map<string, Figure>(), new Map<string, Figure>()];
  for (const one of figures) {
    if (one.known > day || one.year > year || one.aged < year - maxAge) continue;
    const of = one.partial ? partial : full;
    if (one.year > (of.get(one.country)?.year ?? 0)) of.set(one.country, one);
  }
  const years = [...full.values()].map((one) => one.year);
  for (const [country, one] of partial) {
    const own = full.get(country);
    const most = years.filter((of) => of >= one.year).length > years.length / 2;
    if (own === undefined || (one.year > own.year && most)) full.set(country, one);
  }
  return full;
}

// 2. Lists: who is on one on a day.

interface Entry {
  readonly countries: readonly string[];
  readonly from: string;
  readonly until?: string;
  readonly term?: string;
  readonly confirmed?: string;
}

/**
 * An entry holds from its first day to its last; past a stated term only as long as a source says that it did. The years of `within` are
 * counted up to 31 December of the day's year, as docs/lists.md says of every run.
 */
function onList(id: string, day: string, within?: number): Set<string> {
  const { entries } = JSON.parse(text(`data/lists/${id}.json`)) as { entries: Entry[] };
  const begun = (from: string) =>
    firstDay(from) <= day && (within === undefined || +from.slice(0, 4) > +day.slice(0, 4) - within);
  return new Set(
    entries
      .filter(({ from, until, term, confirmed }) => {
        const last = [until ?? term ?? NEVER, until === undefined ? (confirmed ?? "") : ""]
          .map(lastDay)
          .sort()[1]!;
        return begun(from) && day <= last;
      })
      .flatMap(({ countries }) => countries),
  );
}

// 3. The profile, and how a figure becomes a score.

interface Node {
  readonly id?: string;
  readonly indicator?: string;
  readonly weight?: number;
  readonly aggregate?: string;
  readonly normalise?: Normaliser | string;
  readonly transform?: string;
  readonly direction?: string;
  readonly maxAge?: number;
  readonly missing?: Missing;
  readonly requires?: { readonly anyOf: readonly string[]; readonly years?: { readonly from: number } };
  readonly children?: readonly Node[];
}

interface Missing {
  readonly policy?: string;
  readonly minimumCoverage?: number;
  readonly peers?: { readonly by: string };
}

interface Normaliser {
  readonly method: string;
  readonly from?: number;
  readonly to?: number;
  readonly scores?: Readonly<Record<string, number>>;
  readonly steps?: readonly (readonly [number, number])[];
  readonly points?: readonly (readonly [number, number])[];
}

interface Gate {
  readonly id: string;
  readonly effect: string;
  readonly when: {
    readonly country?: readonly string[];
    readonly territory?: true;
    readonly indicator?: string;
    readonly is?: readonly string[];
    readonly maxAge?: number;
    readonly list?: string;
    readonly within?: number;
  };
}

/** A publisher's figure on the scale from 0 to 100; nothing where it has no place there. */
function normalised({ normalise, transform, direction }: Node, value: string): number | undefined {
  const { method, from, to, scores, steps, points } = normalise as Normaliser;
  if (method === "categories") return scores![value];
  const [x, low, high] = [+value, from!, to!].map((one) => (transform === "log" ? Math.log(one) : one)) as [
    number,
    number,
    number,
  ];
  if (!Number.isFinite(x)) return undefined;
  const upward = (): number => {
    if (method === "goalposts") return 100 * Math.min(1, Math.max(0, (x - low) / (high - low)));
    if (method === "thresholds") return (steps!.findLast(([at]) => x >= at) ?? steps![0]!)[1];
    if (method !== "piecewise") throw new Error(method);
    const i = points!.findIndex(([at]) => x < at);
    if (i <= 0) return (i === 0 ? points![0] : points!.at(-1))![1];
    const [[a, s], [b, t]] = [points![i - 1]!, points![i]!];
    return s + ((t - s) * (x - a)) / (b - a);
  };
  return direction === "lower" ? 100 - upward() : upward();
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.ceil(sorted.length / 2) - 1]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
}

/** Of a node: each country's score, and the share of the node's weight that rests on evidence. */
interface Judged {
  readonly scores: Map<string, number>;
  readonly shares: Map<string, number>;
}

// 4. The ranking as known on a day.

interface Ranked {
  readonly country: string;
  readonly score: number;
  readonly need: number;
  readonly commitment: number;
}

export interface Ranking {
  readonly ranked: readonly Ranked[];
  readonly apart: readonly Ranked[];
  readonly excluded: readonly string[];
  /** Without enough evidence for a score, or without what is required. */
  readonly unscored: readonly string[];
  /** Who is excluded or set apart, by which gates. */
  readonly gates: ReadonlyMap<string, readonly string[]>;
}

let figures: Map<string, Figure[]> | undefined;
const profile = readYaml(text("weights/cpc.yaml")) as { tree: Node; missing: Missing; gates: Gate[] };
const territories = new Set(
  (JSON.parse(text("data/countries/reference.json")) as { iso3: string; standing: string }[])
    .filter(({ standing }) => standing === "territory")
    .map(({ iso3 }) => iso3),
);
const indicatorsOf = ({ indicator, children = [] }: Node): string[] =>
  indicator === undefined ? children.flatMap(indicatorsOf) : [indicator];
const indicators = [
  ...indicatorsOf(profile.tree),
  ...profile.gates.flatMap(({ when: { indicator } }) => (indicator === undefined ? [] : [indicator])),
];
export const FACTORS = profile.tree
  .children!.filter(({ weight }) => weight !== 0)
  .flatMap(({ children }) => children!.map(({ id }) => id!));
export const rounded = (score: number) => Number(score.toPrecision(12));

const found = new Map<string, Map<string, Figure>>();

/** Of each country the figure of an indicator that counts on a day. */
export function knownOn(indicator: string, day: string, maxAge?: number): ReadonlyMap<string, Figure> {
  figures ??= readFigures();
  const key = `${indicator} ${day} ${maxAge}`;
  if (!found.has(key)) found.set(key, newest(figures.get(indicator) ?? [], day, maxAge));
  return found.get(key)!;
}

/** The profile's ranking on what was known on a day, without one of its factors if that is asked. */
export function rankingOn(day: string, without?: string): Ranking {
  const weightOf = ({ id, weight = 1 }: Node) => (id !== undefined && id === without ? 0 : weight);
  /** Whoever anything that the profile asks for was known of. */
  const countries = [...new Set(indicators.flatMap((one) => [...knownOn(one, day).keys()]))].sort();
  /** By groups as old as the profile takes them to be; of what age a group may be for this the documents do not say. */
  const income = knownOn("wb.income", day, 4);
  /** Of each indicator that is weighed, who has evidence of it. */
  const evidence = new Map<string, Set<string>>();

  /** A missing score at the median of the income group, if five of the group have one; else at that of all, if five have. */
  function fill(scores: Map<string, number>): void {
    const found = [...scores];
    for (const country of countries.filter((one) => !scores.has(one))) {
      const group = income.get(country)?.value;
      const peers = found.filter(([one]) => group !== undefined && income.get(one)?.value === group);
      const from = peers.length < 5 ? found : peers;
      if (from.length >= 5) scores.set(country, median(from.map(([, score]) => score)));
    }
  }

  function judge(node: Node, inherited: Missing): Judged {
    const judged: Judged = { scores: new Map(), shares: new Map() };
    if (node.indicator !== undefined) {
      for (const [country, { value }] of knownOn(node.indicator, day, node.maxAge)) {
        const score = normalised(node, value);
        if (score === undefined) continue;
        judged.scores.set(country, score);
        judged.shares.set(country, 1);
      }
      evidence.set(node.indicator, new Set(judged.scores.keys()));
      return judged;
    }
    const missing = { ...inherited, ...node.missing };
    const children = node
      .children!.filter((child) => weightOf(child) > 0)
      .map((child) => ({ ...judge(child, missing), weight: weightOf(child) }));
    if (missing.policy === "peer-median" && missing.peers?.by !== "wb.income") throw new Error("other peers");
    if (missing.policy === "peer-median") for (const { scores } of children) fill(scores);
    const whole = children.reduce((sum, { weight }) => sum + weight, 0);
    for (const country of countries) {
      const held = children.filter(({ scores }) => scores.has(country));
      const weights = held.reduce((sum, { weight }) => sum + weight, 0);
      if (held.length === 0) continue;
      const mean = (of: (score: number) => number) =>
        held.reduce((sum, { weight, scores }) => sum + (weight / weights) * of(scores.get(country)!), 0);
      if (node.aggregate === "first-of") {
        judged.scores.set(country, held[0]!.scores.get(country)!);
        judged.shares.set(country, held[0]!.shares.get(country) ?? 0);
        continue;
      }
      if (![undefined, "geometric"].includes(node.aggregate)) throw new Error(node.aggregate);
      if (weights / whole < missing.minimumCoverage! - 1e-9) continue;
      judged.scores.set(
        country,
        node.aggregate === "geometric" ? Math.exp(mean(Math.log)) : mean((one) => one),
      );
      judged.shares.set(
        country,
        held.reduce((sum, { weight, shares }) => sum + (weight / whole) * (shares.get(country) ?? 0), 0),
      );
    }
    return judged;
  }

  /** What is required: one of some indicators, in the years stated, where anybody has it and the node weighs anything. */
  const required = (node: Node): (readonly string[])[] => {
    if (weightOf(node) === 0) return [];
    const { anyOf, years } = node.requires ?? { anyOf: [] };
    const asked = anyOf.some((one) => evidence.get(one)!.size > 0) && +day.slice(0, 4) >= (years?.from ?? 0);
    return [...(asked ? [anyOf] : []), ...(node.children ?? []).flatMap(required)];
  };

  function metBy({ when }: Gate): ReadonlySet<string> {
    if (when.country !== undefined) return new Set(when.country);
    if (when.territory === true) return territories;
    if (when.list !== undefined) return onList(when.list, day, when.within);
    const found = [...knownOn(when.indicator!, day, when.maxAge)];
    return new Set(found.flatMap(([country, { value }]) => (when.is!.includes(value) ? [country] : [])));
  }
  function gatesOf(effect: string): (country: string) => string[] {
    const gates = profile.gates
      .filter((gate) => gate.effect === effect)
      .map((gate) => ({ id: gate.id, who: metBy(gate) }));
    return (country) => gates.filter(({ who }) => who.has(country)).map(({ id }) => id);
  }

  const halves = profile.tree.children!.filter((half) => weightOf(half) > 0);
  if (
    profile.tree.aggregate !== "geometric" ||
    halves.some(({ weight, normalise }) => weight !== 1 || normalise !== "percentile")
  )
    throw new Error("the two halves no longer weigh alike, each as its percentile");
  const [need, commitment] = halves.map((half) =>
    judge(half, { ...profile.missing, ...profile.tree.missing }),
  ) as [Judged, Judged];
  /** A gate that excludes lets nobody pass whose evidence is too old; docs/method.md. */
  const unsure = profile.gates.flatMap(({ effect, when: { indicator, maxAge } }) =>
    effect === "exclude" && indicator !== undefined
      ? [...knownOn(indicator, day).keys()].filter((country) => !knownOn(indicator, day, maxAge).has(country))
      : [],
  );
  const asked = required(profile.tree);
  const scored = countries.filter(
    (country) =>
      need.scores.has(country) &&
      commitment.scores.has(country) &&
      (need.shares.get(country)! + commitment.shares.get(country)!) / 2 >=
        profile.missing.minimumCoverage! - 1e-9 &&
      !unsure.includes(country) &&
      asked.every((anyOf) => anyOf.some((one) => evidence.get(one)!.has(country))),
  );
  const [excludedBy, apartBy] = [gatesOf("exclude"), gatesOf("apart")];
  const excluded = countries.filter((country) => excludedBy(country).length > 0);
  const candidates = scored.filter((country) => !excluded.includes(country));

  /** The percentile of a half among the candidates. */
  const place = ({ scores }: Judged, country: string) => {
    const own = scores.get(country)!;
    const others = candidates.filter((one) => one !== country).map((one) => scores.get(one)! - own);
    const below = others.filter((by) => by < -1e-10).length;
    const level = others.filter((by) => Math.abs(by) <= 1e-10).length;
    return (100 * (below + level / 2 + 1 / 2)) / candidates.length;
  };
  const standing = (country: string): Ranked => ({
    country,
    score: rounded(Math.sqrt(place(need, country) * place(commitment, country))),
    need: need.scores.get(country)!,
    commitment: commitment.scores.get(country)!,
  });
  const apart = candidates.filter((country) => apartBy(country).length > 0);
  return {
    ranked: candidates.filter((country) => !apart.includes(country)).map(standing),
    apart: apart.map(standing),
    excluded,
    unscored: countries.filter((country) => !excluded.includes(country) && !scored.includes(country)),
    gates: new Map([
      ...excluded.map((country) => [country, excludedBy(country)] as const),
      ...apart.map((country) => [country, apartBy(country)] as const),
    ]),
  };
}
