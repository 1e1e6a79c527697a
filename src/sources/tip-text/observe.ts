import type { Indicator } from "../../model/indicator.ts";
import type { Collector } from "../collector/index.ts";
import type { Iso3, Source } from "../contract.ts";
import { fields } from "./fields/index.ts";
import { type Finding, findingsOf, type Unsure } from "./findings.ts";
import type { Narrative } from "./narrative.ts";
import { recommendationList, recommendationsIn } from "./recommendations.ts";

/** The id of a field's indicator; of a field that may say several things, one for each of them. */
function idOf(field: string, value?: string): string {
  return `tip-text.${field}${value === undefined ? "" : `.${value.replaceAll(" ", "-")}`}`;
}

/** The words of the recommendations, which are no finding of the codebook: they ask, and do not state. */
const ASKED: Indicator = {
  id: "tip.recommendations",
  title: "Recommendations of the TIP Report, in its words",
  summary:
    "Whether the prioritized recommendations of a narrative of the TIP Report are at hand whole or cut off; the figure quotes them.",
  categories: ["cut", "whole"],
};

/** What narratives give: an indicator for each field, and for each form of trafficking; and what the report recommends. */
const INDICATORS: readonly Indicator[] = [
  ...fields.flatMap(({ id, many, quotes: _quotes, read: _read, ...about }): Indicator[] =>
    many
      ? about.categories!.map((value) => ({
          id: idOf(id, value),
          title: `${about.title}: ${value}`,
          summary: `${about.summary.replace("Forms in which", "Whether").replace(/ that children .*$/u, ` that children are exploited in this form: ${value}.`)}`,
          categories: ["yes"],
          speaksTo: about.speaksTo,
        }))
      : [{ id: idOf(id), ...about }],
  ),
  ASKED,
];

/** What is asked of narratives that have been read already, apart from their reader. */
export const SAID: Pick<Source, "indicators" | "recommendations"> = {
  indicators: INDICATORS,
  recommendations: { indicator: ASKED.id, itemsOf: recommendationsIn },
};

/** Where a narrative lies in its file, and what its figures say of themselves. */
export interface Told {
  readonly country: Iso3;
  readonly year: number;
  /** Which text the quotation is from: `TIP Report 2022`. */
  readonly from: string;
  /** The place of words as a person would look them up. */
  place(words: Pick<Finding, "sentence" | "from" | "to">): string;
}

/** Writes down what a narrative says, each with its quotation, and lists what its rules are unsure of. */
export function observeNarrative(narrative: Narrative, told: Told, collector: Collector): void {
  const { country, year, from } = told;
  const { findings, unsure } = findingsOf(narrative);
  const many = new Set(fields.filter((field) => field.many).map(({ id }) => id));
  for (const finding of findings) {
    const { field, value, quote } = finding;
    const isOne = many.has(field);
    collector.observeOnce({
      country,
      indicator: isOne ? idOf(field, String(value)) : idOf(field),
      year,
      value: isOne ? "yes" : value,
      locator: told.place(finding),
      note: from,
      quote: inOneLine(quote),
    });
  }
  const asked = recommendationList(narrative);
  if (asked !== undefined) {
    const sentence = narrative.sentences.find(({ start }) => start === asked.start)!;
    collector.observeOnce({
      country,
      indicator: ASKED.id,
      year,
      value: asked.isCut ? "cut" : "whole",
      locator: told.place({ sentence, from: 0, to: asked.end - asked.start }),
      note: from,
      // Its lines tell its items apart.
      quote: narrative.text.slice(asked.start, asked.end),
    });
  }
  for (const one of unsure) listUnsure(one, told, collector);
}

function listUnsure(one: Unsure, { country, year, place }: Told, collector: Collector): void {
  const [indicator, quote, { reason }] = [idOf(one.field), inOneLine(one.quote), one];
  const message = `${indicator}: “${quote}” was left out, because ${reason}`;
  const unsure = { country, indicator, year, quote, reason };
  collector.problem("info", "unsure-finding", message, place(one), { unsure });
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
