import { resolve } from "node:path";
import { evidenceAsOf } from "../dataset/evidence.ts";
import { lastDayOf } from "../dataset/known.ts";
import { backtestFacts, type PastRun, type Simple } from "../explain/backtest.ts";
import { defined } from "../model/collections.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Backtest, BacktestCase } from "../model/documents/backtest.ts";
import type { Evidence } from "../model/evidence.ts";
import { type KnownBy, VINTAGES } from "../model/published.ts";
import { textIn } from "../model/translation.ts";
import type { Warned } from "../model/warning.ts";
import { waivedIn } from "../profile/in-year.ts";
import { indicatorsOf } from "../profile/names.ts";
import type { ScoreTable } from "../scoring/index.ts";
import { INCOME } from "../sources/income.ts";
import { type ChosenCountry, chosenInFile, chosenOnList } from "./chosen-countries.ts";
import { asKnown } from "./data/known.ts";
import { loadData } from "./data/load.ts";
import { loadRun, type Run, type RunOptions, readingWarnings } from "./load-run.ts";
import { loadProfile } from "./profile.ts";

interface BacktestOptions extends Omit<RunOptions, "asOf" | "knownBy"> {
  /** A table of choices; absent: the partners on the list that comes with the data. */
  readonly chosen?: string;
  readonly vintage?: KnownBy["vintage"];
}

const PARTNERS = "cpc-partners";
/** Years before each signing. */
const LAGS = [1, 2];
const SIMPLE: Simple = {
  tier: "tip.tier",
  income: { figure: INCOME.figure.indicator, group: INCOME.group.indicator },
};
/** By when everything is published that ever will be. */
const IN_THE_END = "9999-12-31";

/** A run of today, and where those who were chosen stood on what had been published one and two years before. */
export async function backtestedRun(
  { chosen: file, vintage = VINTAGES[0], ...options }: BacktestOptions,
  cwd: string,
): Promise<{ readonly run: Run; readonly document: Warned<Backtest> }> {
  const ofFile = file === undefined ? undefined : await chosenInFile(resolve(cwd, file), file);
  const data = await everything(options, cwd);
  const run = await loadRun(options, cwd, async () => data);
  const list = data.lists.find(({ id }) => id === PARTNERS);
  const chosen = ofFile ?? chosenOnList(list!);
  const inTheEnd = asKnown(data, { day: IN_THE_END, vintage });
  const runs: PastRun[] = [];
  let last: Run | undefined;
  for (const one of chosen)
    for (const lag of LAGS) {
      const knownBy = { day: yearsBefore(one.signed, lag), vintage };
      const known = asKnown(data, knownBy);
      const past = await loadRun({ ...options, knownBy }, cwd, async () => known);
      runs.push(pastRun(one, lag, past, { chosen, inTheEnd }));
      if (last === undefined || last.dataset.known!.day < knownBy.day) last = past;
    }
  const { surroundings, loaded } = run;
  const named = (indicator: string) => ({ indicator, title: surroundings.titleOf(indicator) ?? indicator });
  return {
    run,
    document: {
      document: "shortlist/backtest/1",
      tool: surroundings.tool,
      profile: {
        id: loaded.profile.id,
        title: textIn(loaded.profile.title, surroundings.language, loaded.profile.id),
        sha256: surroundings.profileSha256,
      },
      dataset: surroundings.dataset,
      chosen: {
        ...(file === undefined ? { list: PARTNERS } : { file }),
        title: file ?? list!.title,
        countries: chosen.length,
      },
      vintage,
      income: { figure: named(SIMPLE.income.figure), group: named(SIMPLE.income.group) },
      ...backtestFacts(runs, SIMPLE, surroundings),
      // Which list is in force today concerns no day of the past.
      warnings: [
        ...readingWarnings(run).filter(({ code }) => code !== "list-not-in-force"),
        ...(last?.surroundings.warnings ?? []).filter(({ code }) => code === "publication-unknown"),
      ],
    },
  };
}

/** Figures of every year, of the profile's indicators and those that simple rules go by. */
async function everything(
  { data, profile, plugins, signal, progress, ...options }: BacktestOptions,
  cwd: string,
) {
  const loaded = await loadProfile(profile, cwd, options.changes);
  const { tier, income } = SIMPLE;
  const indicators = new Set([...indicatorsOf(loaded.profile), tier, income.figure, income.group]);
  return loadData({
    cwd,
    need: { indicators, everyYear: true },
    ...defined({ data, plugins, signal, progress, unsettled: options.unsettled }),
  });
}

function pastRun(
  { country, signed, monthOnly }: ChosenCountry,
  lag: number,
  { table, loaded, surroundings, dataset }: Run,
  { chosen, inTheEnd }: { readonly chosen: readonly ChosenCountry[]; readonly inTheEnd: Dataset },
): PastRun {
  const { day } = dataset.known!;
  // What was known by a day is taken as of its year at the latest.
  const asOf = table.evidence.asOf!;
  const { language } = surroundings;
  return {
    country,
    signed,
    monthOnly,
    lag,
    knownBy: day,
    asOf,
    table,
    before: new Set(chosen.filter((one) => one.signed <= day).map((one) => one.country)),
    later: laterFigures(
      country,
      day,
      table,
      evidenceAsOf(inTheEnd, asOf),
      (id) => surroundings.titleOf(id) ?? id,
    ),
    waived: waivedIn(loaded.profile, asOf).map(({ id, title }) => ({
      node: id,
      title: textIn(title, language, id),
    })),
  };
}

/** Of each indicator that is weighed the figure that would count as of the year, where it was not known by the day. */
function laterFigures(
  country: string,
  day: string,
  { plan, evidence }: ScoreTable,
  inTheEnd: Evidence,
  titleOf: (indicator: string) => string,
): BacktestCase["later"] {
  return plan.leaves.flatMap(({ node: { indicator, maxAge }, share }) => {
    if (share === 0) return [];
    const want = { indicator, ...defined({ maxAge }) };
    const is = inTheEnd.values(want).get(country);
    const was = evidence.values(want).get(country);
    if (is === undefined || (was !== undefined && was.year === is.year)) return [];
    const { year = null, published, file, locator } = is;
    const date = published?.date ?? null;
    return [
      {
        indicator,
        title: titleOf(indicator),
        year,
        published: date,
        ...(date !== null && lastDayOf(date) <= day ? { revised: true as const } : {}),
        file,
        locator,
      },
    ];
  });
}

/** The same day so many years before; of 29 February the 28th. */
function yearsBefore(day: string, years: number): string {
  const [year, month, date] = day.split("-");
  return [Number(year) - years, month, month === "02" && date === "29" ? "28" : date].join("-");
}
