import type { Collector } from "../collector/index.ts";
import type { Iso3 } from "../contract.ts";
import type { Edition } from "./edition.ts";
import type { Entity } from "./shape.ts";
import { ownTier, tierLists } from "./tip.ts";

const FIELD = "trafficking in persons";

/** Is this the entry for the world, which alone lists countries by tier? */
export function isWorld(entity: Entity): boolean {
  return entity.fields(FIELD).some((field) => tierLists(field).length > 0);
}

/** Writes down the Watch List, Tier 3 and special-case lists of the world entry; a list that miscounts is flagged. */
export function observeLists(entity: Entity, edition: Edition, collector: Collector): void {
  const seen = new Map<string, string>();
  for (const list of entity.fields(FIELD).flatMap(tierLists)) {
    const year = list.year ?? yearOfSnapshot(edition);
    if (year === undefined) {
      const reason = "gives no year, and the snapshot's date does not tell which report it is";
      collector.problem(
        "info",
        "tip-year",
        `the list of ${list.tier} ${reason}; it was left out`,
        list.locator,
      );
      continue;
    }
    if (list.count !== undefined && list.count !== list.names.length) {
      collector.problem(
        "warning",
        "tip-count",
        `the list of ${list.tier} says ${list.count} countries and holds ${list.names.length}; those it holds were read`,
        list.locator,
      );
    }
    const undated = list.year === undefined ? "; no year in the text, the snapshot's year stands in" : "";
    for (const name of list.names) {
      const country = collector.country(name, list.locator);
      if (country === undefined) continue;
      const key = `${country} ${year}`;
      const before = seen.get(key);
      if (before !== undefined) {
        const what = before === list.tier ? "twice" : `under ${before} too, which was kept`;
        collector.problem(
          "warning",
          "tip-twice",
          `${name} stands on the list of ${year} ${what}`,
          list.locator,
        );
        continue;
      }
      seen.set(key, list.tier);
      collector.observe({
        country,
        indicator: "tip.tier",
        year,
        value: list.tier,
        locator: list.locator,
        note: `TIP Report ${year} as listed in the ${edition.label}, printed as "${name}"${undated}`,
      });
    }
  }
}

/** Writes down the placement in a country's own entry, which often is of an older report than the world's lists. */
export function observeOwnTier(entity: Entity, country: Iso3, edition: Edition, collector: Collector): void {
  for (const field of entity.fields(FIELD)) {
    const own = ownTier(field);
    if (!own) continue;
    if (own.year === undefined) {
      collector.problem(
        "info",
        "tip-year",
        `the placement (${own.tier}) names no TIP Report: no linked report and no year at its end; it was left out`,
        own.locator,
      );
      continue;
    }
    collector.observe({
      country,
      indicator: "tip.tier",
      year: own.year,
      value: own.tier,
      locator: own.locator,
      note: `TIP Report ${own.year} as given in the country's entry, ${edition.label}`,
    });
  }
}

/** A list without a year is the current one; reports appear in June to September, so an early snapshot tells nothing. */
function yearOfSnapshot(edition: Edition): number | undefined {
  if (!edition.dated || edition.vintage === undefined) return undefined;
  return Number(edition.vintage.slice(5, 7)) >= 10 ? edition.year : undefined;
}
