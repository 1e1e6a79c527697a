import { country as reference } from "../../countries/reference.ts";
import { gather } from "../../model/gather.ts";
import type { Collector } from "../collector/index.ts";
import type { Iso3 } from "../contract.ts";
import { narrativeOf } from "../tip-text/narrative.ts";
import { observeNarrative } from "../tip-text/observe.ts";
import type { Edition } from "./edition.ts";
import type { Entity, Part } from "./shape.ts";
import { ownTier, yearAtEnd } from "./tip.ts";

/** The digest of a TIP Report in a country's entry: its rating, and the situation or profile. */
const PARTS = [
  ["tier rating", "summary"],
  ["current situation", "profile"],
  ["trafficking profile", "profile"],
] as const;

const NO_YEAR =
  "this text tells of no TIP Report of a known year: neither it nor the placement beside it names one; nothing was taken from it";

/**
 * Writes down what the digest of the TIP Report in a country's own entry says, by the rules for the report's narratives. Its year is
 * that of the placement; a part that ends with another year is of that one.
 */
export function observeDigest(entity: Entity, country: Iso3, edition: Edition, collector: Collector): void {
  for (const field of entity.fields("trafficking in persons")) {
    const placement = ownTier(field);
    const byYear = new Map<number, { part: Part; kind: "summary" | "profile" }[]>();
    for (const [key, kind] of PARTS) {
      const part = field.parts.find((one) => one.key === key);
      const year = part && (yearAtEnd(part.text) ?? placement?.year);
      if (part === undefined || part.text === "") continue;
      if (year !== undefined) gather(byYear, year, { part, kind });
      // Of a placement without a year it is said where the tier is read.
      else if (key !== "tier rating" || placement === undefined)
        collector.problem("info", "tip-year", NO_YEAR, part.locator);
    }
    for (const [year, parts] of byYear) {
      for (const { part, kind } of parts) {
        observeNarrative(
          narrativeOf(part.text, { year, names: [reference(country)?.name ?? country], part: kind }),
          {
            country,
            year,
            from: `TIP Report ${year} as digested in the ${edition.label}`,
            place: ({ sentence, from, to }) =>
              `${part.locator}, sentence ${sentence.number}, characters ${sentence.start + from + 1}-${sentence.start + to}`,
          },
          collector,
        );
      }
    }
  }
}
