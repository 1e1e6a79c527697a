import { gather } from "../../model/collections.ts";
import type { Observation } from "../../model/observation.ts";
import { formId, FORMS_ID as ID, FORMS as NAMES } from "../../model/trafficking-forms.ts";
import { type Derivation, derivedFrom } from "./contract.ts";

const FORMS = NAMES.map(formId);

/**
 * How many forms of child trafficking a report's narrative tells of, in whichever of its parts and files. Breadth, not prevalence; a text
 * that tells of none gives no number, since an excerpt may just not hold it.
 */
export const formsSaid: Derivation = {
  id: "forms-said",
  indicators: [
    {
      id: ID,
      title: "Forms of child trafficking in the narrative",
      summary:
        "How many of thirteen forms of child trafficking a narrative of the TIP Report tells of in the country: breadth, not prevalence; derived from the forms.",
      unit: "forms",
      scale: [1, FORMS.length],
      kind: "context",
      speaksTo: { by: "text", factor: "prevalence" },
    },
  ],
  inputs: { [ID]: FORMS },
  yearsBack: 0,
  derive(observations) {
    const said = new Map<string, Observation[]>();
    const forms = new Set(FORMS);
    for (const one of observations) {
      if (!forms.has(one.indicator) || one.year === undefined || one.source === "derived") continue;
      gather(said, `${one.country} ${one.year}`, one);
    }
    // In one order, however the figures come: from files, or from a snapshot.
    return [...said.values()].map((forms) =>
      counted(forms.sort((a, b) => FORMS.indexOf(a.indicator) - FORMS.indexOf(b.indicator))),
    );
  },
};

function counted(forms: readonly Observation[]): Observation {
  const names = forms.map(({ indicator }) => indicator.slice(ID.length + 1).replaceAll("-", " "));
  const quotes = wordsOnce([...new Set(forms.flatMap(({ quote }) => quote ?? []))]);
  return derivedFrom(forms, {
    indicator: ID,
    value: forms.length,
    unit: "forms",
    note: names.join(", "),
    ...(quotes.length === 0 ? {} : { quote: quotes.join(" … ") }),
    formula: "count of the forms of child trafficking that the narrative says",
  });
}

/** Without those that stand within another; two of which one goes on where the other ends are one. */
function wordsOnce(quotes: readonly string[]): readonly string[] {
  const once: string[] = [];
  for (const quote of quotes) {
    if (quotes.some((other) => other !== quote && other.includes(quote))) continue;
    const at = once.findIndex((one) => joined(one, quote) !== undefined);
    if (at < 0) once.push(quote);
    else once[at] = joined(once[at]!, quote)!;
  }
  return once;
}

/** Fewer characters than these may be the same by chance. */
const BY_CHANCE = 20;

function joined(a: string, b: string): string | undefined {
  for (const [one, next] of [
    [a, b],
    [b, a],
  ] as const)
    for (let shared = Math.min(one.length, next.length); shared >= BY_CHANCE; shared -= 1)
      // Most places begin with another letter: no text is cut out to see that.
      if (one[one.length - shared] === next[0] && one.endsWith(next.slice(0, shared)))
        return one + next.slice(shared);
  return undefined;
}
