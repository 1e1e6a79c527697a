import { en } from "../locales/en/index.ts";
import type { Iso3 } from "../model/country.ts";
import type { Observed } from "../model/documents/codes.ts";
import type { GateFinding } from "../model/documents/ranking.ts";
import { observedBriefly } from "../model/observed-briefly.ts";
import type { GateOutcome, Plan } from "../scoring/index.ts";
import { type Labels, title } from "./nodes.ts";

/** What a gate found is put into words with: titles of indicators and nodes, names of countries. */
export interface Naming extends Labels {
  readonly nameOf: (country: Iso3) => string;
}

/** What a gate found: with ids and every digit, and, where that makes a difference, as it is told, with titles and few digits. */
export function observedBy(
  { truth }: GateOutcome,
  plan: Plan,
  naming: Naming,
): Required<Pick<GateFinding, "observed" | "found">> & Pick<GateFinding, "said"> {
  const observed = en.observed(truth.found);
  const found = truth.found.map((one) => named(one, plan, naming));
  const said = en.observed(observedBriefly(found, truth.margin));
  return { observed, ...(said === observed ? {} : { said }), found };
}

/** With titles and names, and what is said of lists in English beside the codes. */
function named(one: Observed, plan: Plan, naming: Naming): Observed {
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
  return "id" in one && "title" in one ? { ...one, title: called(one.id, plan, naming) } : one;
}

function called(id: string, plan: Plan, naming: Naming): string {
  const item = plan.items.find(({ node }) => node.id === id);
  return item ? title(item, naming) : (naming.titleOf(id) ?? id);
}
