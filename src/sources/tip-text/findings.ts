import { clauseAround } from "./clauses.ts";
import type { Doubt, Field, Found, Narrative } from "./contract.ts";
import { fields } from "./fields/index.ts";

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
