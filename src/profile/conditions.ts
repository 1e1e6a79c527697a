import type { Iso3 } from "../model/country.ts";
import { LIMITS } from "../model/parameter.ts";
import { PARTS, type StatedCondition } from "../model/stated-profile.ts";
import { comparators } from "../scoring/index.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Mistake } from "./mistakes.ts";

type Path = readonly (string | number)[];

const TESTS = [
  "indicator",
  "node",
  "country",
  "region",
  "territory",
  "list",
  "all",
  "any",
  "none",
  "atLeastOf",
] as const;

interface Nodes {
  readonly ids: ReadonlySet<string>;
  readonly above: ReadonlySet<string>;
  readonly root?: string;
}

/** What a word of a profile stands for, or why it stands for nothing. */
export type Meant<T> =
  | { readonly is: T; readonly why?: never }
  | { readonly is?: never; readonly why: string };

/** Who is meant by the countries and regions of a profile. */
export interface Places {
  readonly country: (word: string) => Meant<Iso3>;
  readonly region: (word: string) => Meant<string>;
}

/**
 * What the schema cannot say of a condition: that it makes exactly one test, and that the test can be met.
 *
 * @param nodes ids of the tree's nodes where the condition may ask for their scores, `root` the one of the whole where it may not
 *   ask for that, `above` those whose scores hang on who the candidates are; absent where it may ask for none
 */
export function checkCondition(
  condition: StatedCondition,
  path: Path,
  mistakes: Mistake[],
  places: Places,
  nodes?: Nodes,
): void {
  const tests = TESTS.filter((key) => condition[key] !== undefined);
  if (tests.length !== 1) {
    mistakes.push({
      path,
      message: `a condition makes one test (indicator, node, country, region, territory, list, all, any, none or atLeastOf), found ${tests.join(" and ") || "none"}`,
    });
    return;
  }
  const words = [...comparators.map(({ key }) => key), "missing" as const];
  const stated = words.filter((key) => condition[key] !== undefined);
  if (condition.node !== undefined) checkNodeTest(condition, path, mistakes, nodes);
  else if (condition.indicator === undefined) {
    for (const key of [...stated, "maxAge" as const].filter((one) => condition[one] !== undefined)) {
      mistakes.push({ path: [...path, key], message: `“${key}” has no meaning without an “indicator”` });
    }
  } else {
    if (stated.length !== 1) {
      mistakes.push({
        path,
        message: `expected one of ${words.join(", ")}, found ${stated.join(" and ") || "none"}`,
      });
    }
  }
  for (const key of ["ended", "within"] as const) {
    if (condition[key] !== undefined && condition.list === undefined)
      mistakes.push({ path: [...path, key], message: `“${key}” has no meaning without a “list”` });
  }
  if ((condition.atLeastOf === undefined) !== (condition.of === undefined)) {
    mistakes.push({
      path,
      message: "“atLeastOf” states how many, “of” states of which conditions: both are needed",
    });
  }
  const { of } = condition;
  if (of && Number(condition.atLeastOf) > of.length) {
    mistakes.push({
      path: [...path, "atLeastOf"],
      message: `expected at most ${of.length}, as many as there are conditions, found ${condition.atLeastOf}`,
    });
  }
  for (const key of ["country", "region"] as const) {
    for (const word of [condition[key] ?? []].flat()) {
      const { why } = places[key](word);
      if (why !== undefined) mistakes.push({ path: [...path, key], message: why });
    }
  }
  for (const key of PARTS) {
    condition[key]?.forEach((part, i) => {
      checkCondition(part, [...path, key, i], mistakes, places, nodes);
    });
  }
}

function checkNodeTest(
  condition: StatedCondition,
  path: Path,
  mistakes: Mistake[],
  nodes: Nodes | undefined,
): void {
  const say = (key: string, message: string) => mistakes.push({ path: [...path, key], message });
  const node = condition.node!;
  if (nodes === undefined)
    say(
      "node",
      "only a gate can ask for a node's score: nodes have none before it is known who they apply to",
    );
  else if (!nodes.ids.has(node))
    say("node", `the tree has no node “${node}”${didYouMean(node, [...nodes.ids])}`);
  else if (node === nodes.root)
    say(
      "node",
      `“${node}” is the whole, by whose score countries are ranked: a gate asks for a node below it`,
    );
  else if (nodes.above.has(node))
    say(
      "node",
      `the score of “${node}” hangs on who the candidates are, which gates decide: a gate asks for a node that is normalised over them, whose own score it tests, or for one below`,
    );
  for (const key of ["is", "not", "missing", "maxAge"] as const) {
    if (condition[key] !== undefined) say(key, `“${key}” has no meaning for a node's score`);
  }
  // A node's score has no categories.
  const stated = LIMITS.filter((key) => condition[key] !== undefined);
  if (stated.length !== 1) {
    const found = stated.join(" and ") || "none";
    mistakes.push({ path, message: `expected one of ${LIMITS.join(", ")}, found ${found}` });
  }
}
