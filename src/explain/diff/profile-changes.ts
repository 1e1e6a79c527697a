import type { Diff } from "../../model/documents/diff.ts";
import type { MethodCall } from "../../model/parameter.ts";
import {
  type Gate,
  type IndicatorNode,
  isFactor,
  type Profile,
  type ProfileNode,
} from "../../model/profile.ts";
import { compile } from "../../scoring/index.ts";
import type { TitleOf } from "../nodes.ts";
import { textIn } from "../text.ts";
import { keyOf } from "./hybrid-profile.ts";

type Change = Diff["profileChanges"][number];

/** A node with what it is within its tree. */
interface Placed {
  readonly node: ProfileNode;
  /** `Prevalence of trafficking (prevalence)`. */
  readonly name: string;
  /** The parent's name. */
  readonly parent: string;
  /** Share of the whole (0 to 1). */
  readonly share: number;
}

/**
 * What of a profile's scoring differs, one line a node or gate, under the cause that it counts as; nodes and gates by title and, as
 * they are found in the file, by id.
 */
export function profileChanges(
  before: Profile,
  after: Profile,
  titleOf: TitleOf = () => undefined,
): Change[] {
  const [old, now] = [placed(before, titleOf), placed(after, titleOf)];
  const changes: Change[] = [];
  const say = (cause: string, change: string) => changes.push({ cause, change });

  for (const [key, is] of now) {
    const was = old.get(key);
    const { name } = is;
    if (was === undefined) {
      say("aggregation", `${name} enters under ${is.parent}, with ${percent(is.share)} of the whole`);
      continue;
    }
    if (was.parent !== is.parent) say("aggregation", `${name} moves from ${was.parent} to ${is.parent}`);
    if (was.node.weight !== is.node.weight && key !== ROOT) {
      const shares = `${percent(was.share)} to ${percent(is.share)} of the whole`;
      say("weights", `${name}: weight ${was.node.weight} to ${is.node.weight} (${shares})`);
    }
    for (const [cause, one, other] of details(was.node, is.node)) {
      if (one !== other) say(cause, `${name}: from ${one} to ${other}`);
    }
  }
  for (const [key, was] of old) if (!now.has(key)) say("aggregation", `${was.name} leaves ${was.parent}`);
  if (before.scale.join() !== after.scale.join()) {
    say("normalisation", `scale ${before.scale.join(" to ")} becomes ${after.scale.join(" to ")}`);
  }
  if (before.peers?.by !== after.peers?.by) {
    say(
      "normalisation",
      `peer groups by ${before.peers?.by ?? "nothing"} to ${after.peers?.by ?? "nothing"}`,
    );
  }
  if (before.missing.minimumCoverage !== after.missing.minimumCoverage) {
    const [one, other] = [before, after].map(({ missing }) => percent(missing.minimumCoverage));
    say("aggregation", `evidence asked for of a country: ${one} to ${other} of the weight`);
  }
  const all = [...changes, ...gateChanges(before, after)];
  return CAUSES.flatMap((cause) => all.filter((one) => one.cause === cause));
}

const CAUSES = ["aggregation", "weights", "normalisation", "gates"];

const ROOT = "root";

/** By key, parents before children, in the profile's order. */
function placed(profile: Profile, titleOf: TitleOf): ReadonlyMap<string, Placed> {
  const shares = new Map(compile(profile).items.map(({ node, share }) => [node, share]));
  const found = new Map<string, Placed>();
  const visit = (node: ProfileNode, key: string, parent: string): void => {
    const indicator = isFactor(node) ? undefined : titleOf(node.indicator);
    const name = key === ROOT ? "the root" : named(node.id, textIn(node.title, "en", indicator ?? node.id));
    found.set(key, { node, name, parent, share: shares.get(node)! });
    if (isFactor(node)) for (const child of node.children) visit(child, keyOf(child), name);
  };
  visit(profile.tree, ROOT, "");
  return found;
}

/** What two versions of a node can differ in, in words. */
function details(one: ProfileNode, other: ProfileNode): [cause: string, before: string, after: string][] {
  const both = (cause: string, say: (node: never) => string) =>
    [cause, say(one as never), say(other as never)] as [string, string, string];
  const missing = both(
    "aggregation",
    ({ missing: { policy, minimumCoverage } }: ProfileNode) =>
      `missing evidence “${policy}”, at least ${percent(minimumCoverage)} of its parts`,
  );
  const requires = both("aggregation", ({ requires: asked }: ProfileNode) =>
    asked ? `not ranked without evidence of ${asked.anyOf.join(" or ")}` : "no evidence required",
  );
  if (isFactor(one))
    return [both("aggregation", (node: typeof one) => call(node.aggregate)), missing, requires];
  return [
    missing,
    requires,
    both("normalisation", (node: IndicatorNode) => call(node.normalise)),
    both("normalisation", ({ direction }: IndicatorNode) => `direction ${direction}`),
    both("normalisation", ({ transform }: IndicatorNode) => `transform ${transform ?? "none"}`),
    both("normalisation", ({ treat }: IndicatorNode) => `treatment ${treat ? call(treat) : "none"}`),
    both("normalisation", ({ maxAge }: IndicatorNode) =>
      maxAge === undefined ? "evidence of any age" : `evidence up to ${maxAge} years old`,
    ),
    both("aggregation", ({ appliesWhen }: IndicatorNode) =>
      appliesWhen ? `applies when ${JSON.stringify(appliesWhen)}` : "applies everywhere",
    ),
  ];
}

function named(id: string, title: string): string {
  return title === id ? id : `${title} (${id})`;
}

function gateChanges(before: Profile, after: Profile): Change[] {
  const old = new Map(before.gates.map((gate) => [gate.id, gate]));
  const nameOf = ({ id, title }: Gate) => named(id, textIn(title, "en", id));
  const changes = after.gates.flatMap((gate) => {
    const [was, name] = [old.get(gate.id), nameOf(gate)];
    old.delete(gate.id);
    if (was === undefined) return [`${name} enters: it ${gate.effect}s`];
    if (was.effect !== gate.effect) return [`${name}: ${was.effect} to ${gate.effect}`];
    return JSON.stringify(was.when) === JSON.stringify(gate.when) ? [] : [`${name} tests something else`];
  });
  const gone = [...old.values()].map((gate) => `${nameOf(gate)} leaves`);
  return [...changes, ...gone].map((change) => ({ cause: "gates", change }));
}

function call({ method, ...parameters }: MethodCall): string {
  const said = Object.entries(parameters).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return said.length === 0 ? method : `${method} (${said.join(", ")})`;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
