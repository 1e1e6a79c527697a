import type { CountryFindings } from "../model/documents/findings.ts";
import type { Observation } from "../model/observation.ts";
import type { Recommendation } from "../sources/contract.ts";
import { textSources } from "../sources/texts.ts";

type Lists = CountryFindings["recommendations"];

/** How each indicator that quotes recommendations is told apart. */
const ITEMS = new Map(
  textSources.flatMap(({ recommendations: one }) => (one ? [[one.indicator, one.itemsOf] as const] : [])),
);

/** The indicators whose figures quote what a text recommends. */
export const RECOMMENDING: readonly string[] = [...ITEMS.keys()];

/**
 * Reports repeat a recommendation in other words: of two that ask to do the same and share so much of what it is done to, one is
 * the other kept; of two that ask to do something else, where they share as much as the second.
 */
const ALIKE = { sameVerb: 0.5, otherVerb: 0.75 };

/** Words that any two recommendations may share. */
const COMMON = new Set(
  "a an and any as at by efforts for from in including is of on or other such that the their to trafficking which with".split(
    " ",
  ),
);

/** The lists of recommendations of a country, the newest first, each against the one before it. */
export function recommendationLists(observations: readonly Observation[]): Lists {
  const lists = observations
    .filter(({ indicator, year, quote }) => ITEMS.has(indicator) && year !== undefined && quote !== undefined)
    .sort((a, b) => a.year! - b.year!);
  return lists
    .map((one, i) => {
      const before = lists[i - 1];
      const [now, then] = [itemsOf(one), before === undefined ? [] : itemsOf(before)];
      const pairs = alike(now, then);
      return {
        year: one.year!,
        isCut: one.value === "cut",
        file: one.file,
        locator: one.locator,
        items: now.map((item, at) => ({
          ...item,
          status: before === undefined ? null : pairs.has(at) ? ("kept" as const) : ("new" as const),
        })),
        before:
          before === undefined
            ? null
            : {
                year: before.year!,
                isCut: before.value === "cut",
                dropped: then.filter((_, at) => ![...pairs.values()].includes(at)),
              },
      };
    })
    .reverse();
}

function itemsOf({ indicator, quote }: Observation): readonly Recommendation[] {
  return ITEMS.get(indicator)!(quote!);
}

/** Which of the later recommendations is which of the earlier: the likest first, each once. */
function alike(now: readonly Recommendation[], then: readonly Recommendation[]): ReadonlyMap<number, number> {
  const [later, earlier] = [now.map(wordsOf), then.map(wordsOf)];
  const least = (a: number, b: number) => (now[a]!.verb === then[b]!.verb ? ALIKE.sameVerb : ALIKE.otherVerb);
  const pairs = later
    .flatMap((words, a) => earlier.map((others, b) => ({ a, b, share: shared(words, others) })))
    .filter(({ a, b, share }) => share >= least(a, b))
    .sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b);
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, b } of pairs) {
    if (found.has(a) || taken.has(b)) continue;
    found.set(a, b);
    taken.add(b);
  }
  return found;
}

/** Of what is to be done something to; the verb is looked at apart. */
function wordsOf({ subject }: Recommendation): ReadonlySet<string> {
  return new Set((subject.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !COMMON.has(word)));
}

/** The share of the words of the shorter that the longer has too (overlap coefficient): later reports add clauses. */
function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const both = [...some].filter((word) => others.has(word)).length;
  return both / Math.max(1, Math.min(some.size, others.size));
}
