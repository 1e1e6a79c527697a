import type { KnownIndicator } from "../../model/source.ts";
import type { Collector } from "../collector/index.ts";
import type { Iso3, Source } from "../contract.ts";
import type { Doubt, Field, Found } from "./contract.ts";
import { fields } from "./fields/index.ts";
import { type Narrative, recommendationList, recommendationsIn } from "./narrative.ts";
import { clauseAround } from "./patterns.ts";

/** The id of a field's indicator; of a field that may say several things, one for each of them. */
function idOf(field: string, value?: string): string {
  return `tip-text.${field}${value === undefined ? "" : `.${value.replaceAll(" ", "-")}`}`;
}

/** The words of the recommendations, which are no finding of the codebook: they ask, and do not state. */
const RECOMMENDATIONS: KnownIndicator = {
  id: "tip.recommendations",
  title: "Recommendations of the TIP Report, in its words",
  summary:
    "Whether the prioritized recommendations of a narrative of the TIP Report are at hand whole or cut off; the figure quotes them.",
  categories: ["cut", "whole"],
  kind: "context",
};

/** What narratives give: an indicator for each field, and for each form of trafficking; and what the report recommends. */
const INDICATORS: readonly KnownIndicator[] = [
  ...fields.flatMap(({ id, many, quotes: _quotes, read: _read, ...about }): KnownIndicator[] =>
    many
      ? about.categories!.map((value) => ({
          id: idOf(id, value),
          title: `${about.title}: ${value}`,
          summary: `${about.summary.replace("Forms in which", "Whether").replace(/ that children .*$/u, ` that children are exploited in this form: ${value}.`)}`,
          categories: ["yes"],
          kind: about.kind,
          speaksTo: about.speaksTo,
        }))
      : [{ id: idOf(id), ...about }],
  ),
  RECOMMENDATIONS,
];

/** What is asked of narratives that have been read already, apart from their reader. */
export const TIP_TEXTS: Pick<Source, "indicators" | "recommendations"> = {
  indicators: INDICATORS,
  recommendations: { indicator: RECOMMENDATIONS.id, itemsOf: recommendationsIn },
};

/** Where a narrative lies in its file, and what its figures say of themselves. */
export interface NarrativeOrigin {
  readonly country: Iso3;
  readonly year: number;
  /** Which text the quotation is from: `TIP Report 2022`. */
  readonly from: string;
  /** The place of words as a person would look them up. */
  place(words: Pick<Finding, "sentence" | "from" | "to">): string;
}

/** Writes down what a narrative says, each with its quotation, and lists what its rules are unsure of. */
export function observeNarrative(narrative: Narrative, origin: NarrativeOrigin, collector: Collector): void {
  const { country, year, from } = origin;
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
      locator: origin.place(finding),
      note: from,
      quote: inOneLine(quote),
    });
  }
  const asked = recommendationList(narrative);
  if (asked !== undefined) {
    const sentence = narrative.sentences.find(({ start }) => start === asked.start)!;
    collector.observeOnce({
      country,
      indicator: RECOMMENDATIONS.id,
      year,
      value: asked.isCut ? "cut" : "whole",
      locator: origin.place({ sentence, from: 0, to: asked.end - asked.start }),
      note: from,
      // Its lines tell its items apart.
      quote: narrative.text.slice(asked.start, asked.end),
    });
  }
  for (const one of unsure) listUnsure(one, origin, collector);
}

function listUnsure(one: Unsure, { country, year, place }: NarrativeOrigin, collector: Collector): void {
  const [indicator, quote, { reason }] = [idOf(one.field), inOneLine(one.quote), one];
  const message = `${indicator}: “${quote}” was left out, because ${reason}`;
  const unsure = { country, indicator, year, quote, reason };
  collector.problem("info", "unsure-finding", message, place(one), { unsure });
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/** A finding with the words that say it, letter by letter. */
export interface Finding extends Found {
  readonly field: string;
  readonly quote: string;
}

/** What is left out, with the words that it is about. */
export interface Unsure extends Doubt {
  readonly field: string;
  readonly quote: string;
}

/**
 * What a narrative says, field by field: of each field (of each form of trafficking) the first words that say it. A text that says two
 * values of one field says none that is sure.
 */
export function findingsOf(narrative: Narrative): {
  readonly findings: readonly Finding[];
  readonly unsure: readonly Unsure[];
} {
  const findings: Finding[] = [];
  const unsure: Unsure[] = [];
  for (const field of fields) {
    const { found, doubts = [] } = field.read(narrative);
    const values = new Map(found.toReversed().map((one) => [one.value, one]));
    const isTorn = field.many !== true && values.size > 1;
    for (const one of [...values.values()].toReversed()) {
      if (!isTorn) findings.push(quoted(one, narrative, field));
      else {
        const others = [...values.keys()].filter((value) => value !== one.value);
        const reason = `the text also says ${others.join(" and ")}`;
        unsure.push({ ...quoted(one, narrative, field), reason });
      }
    }
    if (found.length > 0) continue;
    // One doubt is told once: patterns may find it in some words and in a part of them.
    for (const doubt of doubts)
      if (!doubts.some((other) => isWithin(doubt, other))) unsure.push(quoted(doubt, narrative, field));
  }
  const order = (a: Finding, b: Finding) =>
    RANK.get(a.field)! - RANK.get(b.field)! || a.sentence.start - b.sentence.start || a.from - b.from;
  return { findings: findings.sort(order), unsure };
}

function isWithin(a: Doubt, b: Doubt): boolean {
  const isPart =
    a.sentence === b.sentence && b.from <= a.from && a.to <= b.to && a.to - a.from < b.to - b.from;
  return isPart && a.reason === b.reason;
}

const RANK = new Map(fields.map(({ id }: Field, i) => [id, i]));

/** With its words, letter by letter: the whole clause that says it, and of a list of recommendations its beginning. */
function quoted<T extends Omit<Doubt, "reason">>(
  one: T,
  { text }: Narrative,
  field: Field,
): T & { readonly field: string; readonly quote: string } {
  const { sentence } = one;
  const { from, to } = field.quotes === "words" ? one : clauseAround(sentence.plain, one);
  const words = text.slice(sentence.start + from, sentence.start + to);
  const quote = words.trim();
  const start = from + words.indexOf(quote);
  return { ...one, field: field.id, from: start, to: start + quote.length, quote };
}
