import { en } from "../locales/en/index.ts";
import type { Iso3 } from "../model/country.ts";
import type { Observed } from "../model/documents/codes.ts";
import type { GateFinding } from "../model/documents/ranking.ts";
import { roundObserved, saysWithFigures } from "../model/gate-says.ts";
import { textIn } from "../model/translation.ts";
import type { GateOutcome, Plan } from "../scoring/index.ts";
import { type Labels, title } from "./nodes.ts";

/** What a gate found is put into words with: titles of indicators and nodes, names of countries. */
export interface Naming extends Labels {
  readonly nameOf: (country: Iso3) => string;
}

/** What a gate found: with ids and every digit, and, where that makes a difference, as it is told, with titles and few digits. */
export function foundByGate(
  { truth }: GateOutcome,
  plan: Plan,
  naming: Naming,
): Required<Pick<GateFinding, "observed" | "found">> & Pick<GateFinding, "said"> {
  const observed = en.observed(truth.found);
  const found = truth.found.map((one) => withTitles(one, plan, naming));
  const said = en.observed(roundObserved(found, truth.margin));
  return { observed, ...(said === observed ? {} : { said }), found };
}

/** With titles and names, and what is said of lists in English beside the codes. */
function withTitles(one: Observed, plan: Plan, naming: Naming): Observed {
  if (one.kind === "listed")
    return { kind: one.kind, title: one.title, words: en.lists.held(one.held!), held: one.held };
  if (one.kind === "not-listed" && one.complete)
    return {
      kind: one.kind,
      title: one.title,
      lack: en.lists.complete(one.complete),
      complete: one.complete,
    };
  if (one.kind === "country") return { ...one, name: naming.nameOf(one.country) };
  return "id" in one && "title" in one ? { ...one, title: titleOfId(one.id, plan, naming) } : one;
}

function titleOfId(id: string, plan: Plan, naming: Naming): string {
  const item = plan.items.find(({ node }) => node.id === id);
  return item ? title(item, naming) : (naming.titleOf(id) ?? id);
}

/** A gate as it is called for one country: where it is met and says a figure of the country's own, with that. */
export function gateTitle(
  { gate, outcome, truth }: GateOutcome,
  language: string,
): { readonly title: string; readonly ownFigure?: true } {
  const title = textIn(gate.title, language, gate.id);
  if (gate.says === undefined || outcome !== "met") return { title };
  const [found] = roundObserved(truth.found, truth.margin);
  const said = saysWithFigures(textIn(gate.says, language, title), found);
  return said === undefined ? { title } : { title: said, ownFigure: true };
}

/** Of a gate's margin: the indicator's, steps of its categories, or points of a score. None where several differ. */
export function marginUnit({ margin, observations }: GateOutcome["truth"]): { unit?: string } {
  if (margin === undefined) return {};
  if (observations.length === 0) return { unit: "points" };
  const units = new Set(
    observations.map(({ value, unit }) => (typeof value === "string" ? "categories" : unit)),
  );
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? { unit } : {};
}
