import type { Iso3 } from "../model/country.ts";
import type { Condition } from "../model/profile.ts";
import type { GateOutcome, Plan } from "../scoring/index.ts";
import { mentioned } from "./mentioned.ts";
import { type Labels, title } from "./nodes.ts";

/** What the words of a gate's evidence are put into: titles of indicators and nodes, names of countries. */
export interface Naming extends Labels {
  readonly nameOf: (country: Iso3) => string;
}

/**
 * What a gate observed, with titles in the place of ids and names in the place of codes; nothing where that makes no difference.
 */
export function observedWords(
  { gate, truth }: GateOutcome,
  plan: Plan,
  naming: Naming,
): { readonly said?: string } {
  const names = new Map<string, string>();
  for (const id of mentioned(gate.when)) names.set(id, called(id, plan, naming));
  if (mentionsCountry(gate.when)) {
    const code = /^the country is ([A-Z]{3})$/u.exec(truth.observed)?.[1];
    if (code !== undefined) names.set(code, naming.nameOf(code));
  }
  let said = truth.observed;
  // The longest first: one id may begin another.
  for (const [id, name] of [...names].sort(([a], [b]) => b.length - a.length)) {
    if (id !== name)
      said = said.replace(new RegExp(`(?<![\\w.-])${escaped(id)}(?![\\w-]|\\.\\w)`, "gu"), () => name);
  }
  for (const [long, short] of shorter(truth)) said = said.replace(`is ${long}`, `is ${short}`);
  return said === truth.observed ? {} : { said };
}

/** Figures of many digits to three, unless that would bring them to the other side of the test. */
function shorter({ observations, margin = 0 }: GateOutcome["truth"]): [string, string][] {
  return observations.flatMap(({ value }): [string, string][] => {
    if (typeof value !== "number" || Number.isInteger(value)) return [];
    const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
    const turns = margin > 0 && Math.abs(rounded - value) >= margin;
    return turns ? [] : [[String(Number(value.toPrecision(6))), String(rounded)]];
  });
}

function called(id: string, plan: Plan, naming: Naming): string {
  const item = plan.items.find(({ node }) => node.id === id);
  return item ? title(item, naming) : (naming.titleOf(id) ?? id);
}

function mentionsCountry(condition: Condition): boolean {
  return "country" in condition;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
}
