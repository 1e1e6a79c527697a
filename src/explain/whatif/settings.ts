import type { Iso3 } from "../../model/country.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Value } from "../../model/observation.ts";
import { lostWeights, sharesOf } from "../../scoring/lost-weights.ts";
import type { Plan, PlanItem } from "../../scoring/plan.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import { everyTest } from "./mentioned.ts";
import type { ValueSetting, WeightSetting } from "./scenario.ts";
import { possibleValues, type ScaleOf } from "./values/possible.ts";

/** Every indicator that the profile reads. */
export function knownIndicators({ plan }: ScoreTable): string[] {
  const { profile, leaves } = plan;
  return [
    ...new Set([
      ...leaves.map(({ node }) => node.indicator),
      ...everyTest(profile).map(({ indicator }) => indicator),
      ...(profile.peers ? [profile.peers.by] : []),
    ]),
  ];
}

/**
 * A value as somebody writes it, held against what the indicator can have.
 *
 * @param known what can be set: what the profile reads, and what that is computed from
 * @throws ShortlistError for an indicator that is none of these, a category there is not, a number that is none or off the scale
 */
export function valueSetting(
  table: ScoreTable,
  country: Iso3,
  indicator: string,
  text: string,
  scaleOf: ScaleOf,
  known: readonly string[] = knownIndicators(table),
): ValueSetting {
  if (!known.includes(indicator)) {
    throw usage(
      "unknown-indicator",
      `the profile reads no indicator “${indicator}”`,
      nearest(indicator, known),
    );
  }
  if (!table.evidence.countries.includes(country)) {
    throw usage("no-evidence", `the data hold nothing about ${country}`, "Pass data that do with --data.");
  }
  const value = parsed(table, indicator, text.trim(), scaleOf);
  return { country, indicator, value };
}

function parsed(table: ScoreTable, indicator: string, text: string, scaleOf: ScaleOf): Value {
  const possible = possibleValues(table, indicator, scaleOf);
  if (possible?.kind === "categories") {
    // Words outside the publisher's order can be set too: a special case is a value, though no step.
    const seen = [...table.evidence.values({ indicator }).values()].map(({ value }) => String(value));
    const asked = everyTest(table.plan.profile)
      .filter((test) => test.indicator === indicator)
      .flatMap(({ is, not }) => [...(is ?? []), ...(not ?? [])]);
    const words = [...new Set([...possible.words, ...seen, ...asked])];
    const word = words.find((one) => one.toLowerCase() === text.toLowerCase());
    if (word !== undefined) return word;
    throw usage(
      "unknown-category",
      `“${text}” is no category of ${indicator}`,
      `${near(text, words)}Its categories are ${words.join(", ")}.`,
    );
  }
  const number = Number(text.replace("\u2212", "-"));
  if (text === "" || !Number.isFinite(number)) {
    throw usage(
      "not-a-number",
      `“${text}” is not a number, which ${indicator} is`,
      "Write it as 45 or 45.5.",
    );
  }
  const scale = scaleOf(indicator);
  if (scale && (number < scale[0] || number > scale[1])) {
    throw usage(
      "off-scale",
      `${text} is off the publisher's scale of ${indicator}`,
      `It runs from ${scale[0]} to ${scale[1]}.`,
    );
  }
  return number;
}

/** Weights as somebody writes them; no node's children may all be left without. */
export function weightSettings(
  { plan }: ScoreTable,
  written: readonly { readonly node: string; readonly text: string }[],
): WeightSetting[] {
  const known = plan.items.filter((item) => item.parent >= 0);
  const settings = written.map(({ node, text }) => {
    if (!known.some((item) => item.node.id === node)) {
      const ids = known.map((item) => item.node.id);
      throw usage("unknown-node", `the profile has no node “${node}” to weigh`, nearest(node, ids));
    }
    const choosing = known.find((item) => item.node.id === node && plan.items[item.parent]!.chooses);
    if (choosing)
      throw usage(
        "no-weight",
        `${node} has no weight: ${plan.items[choosing.parent]!.node.id} takes the first of its children that has evidence`,
        "Put another first in the profile to take it instead.",
      );
    const weight = Number(text);
    if (text.trim() === "" || !Number.isFinite(weight) || weight < 0) {
      throw usage("bad-weight", `“${text}” is no weight for ${node}`, "Weights are numbers of 0 or more.");
    }
    return { node, weight };
  });
  const now = new Map(settings.map(({ node, weight }) => [node, weight]));
  const weightOf = (item: PlanItem) => now.get(item.node.id) ?? item.weight;
  mustCount(plan, weightOf);
  for (const parent of plan.items) {
    const children = parent.children.map((child) => plan.items[child]!);
    if (children.length === 0 || children.some((child) => weightOf(child) > 0)) continue;
    throw usage(
      "no-weight",
      `no child of ${parent.node.id} would have a weight`,
      "Leave one of them a weight above 0.",
    );
  }
  return settings;
}

/** Refuses weights beside which another one, anywhere in the tree, would be lost. */
function mustCount({ items, root }: Plan, weightOf: (item: PlanItem) => number): void {
  const visit = (item: PlanItem, above: number): void => {
    const children = item.children.map((child) => items[child]!);
    const weights = children.map(weightOf);
    const [lost] = lostWeights(weights, above);
    if (lost) {
      const what = `${children[lost.at]!.node.id}: ${lost.message}`;
      throw usage("bad-weight", what, "Write weights that are nearer to each other.");
    }
    const shares = sharesOf(weights);
    children.forEach((child, i) => {
      if (weights[i]! > 0) visit(child, above * shares[i]!);
    });
  };
  visit(root, 1);
}

function nearest(written: string, words: readonly string[]): string {
  return `${near(written, words)}“shortlist profile show” lists them.`;
}

function near(written: string, words: readonly string[]): string {
  const word = nearestWord(written, words);
  return word === undefined ? "" : `Did you mean ${word}? `;
}

function usage(code: string, what: string, wayOut: string): ShortlistError {
  return new ShortlistError(code, what, { wayOut });
}
