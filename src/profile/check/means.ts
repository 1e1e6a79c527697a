import { given, type MethodCall } from "../../model/parameter.ts";
import { DEFAULTS } from "../../model/profile.ts";
import type { StatedNode } from "../../model/stated-profile.ts";
import { aggregators, normalisers } from "../../scoring/index.ts";
import { asCall } from "./method.ts";
import type { Mistake } from "./mistake.ts";

type Path = readonly (string | number)[];
type Scale = readonly [number, number];

/** The lowest score that is to be expected of a node, and the normaliser that gives it. */
interface Least {
  readonly score: number;
  readonly method: string;
  readonly path: Path;
}

/**
 * A geometric or harmonic mean has no value where a part is below 0. Where one country may fall so low that is told of that country;
 * a normaliser that puts a good part of them there is a mistake. A part of weight 0 does not enter the mean.
 */
export function checkMeans(tree: StatedNode, scale: Scale, mistakes: Mistake[]): void {
  least(tree, ["tree"], scale, mistakes);
}

function least(node: StatedNode, path: Path, scale: Scale, mistakes: Mistake[]): Least | undefined {
  if (node.children === undefined) return ofLeaf(node, [...path, "normalise"], scale);
  const call = asCall(node.aggregate ?? DEFAULTS.aggregate);
  const aggregator = aggregators.find(({ id }) => id === call.method);
  const parts = node.children
    .map((child, i) => ({ child, part: least(child, [...path, "children", i], scale, mistakes) }))
    .flatMap(({ child, part }) => (part === undefined || child.weight === 0 ? [] : [part]));
  if (aggregator?.refusesNegative?.(given(aggregator.parameters, call))) {
    for (const { score, method, path: at } of parts) {
      if (score < 0) mistakes.push({ path: at, message: reason(method, score, call, node) });
    }
  }
  const lowest = parts.reduce<Least | undefined>((a, b) => (a && a.score <= b.score ? a : b), undefined);
  if (node.normalise !== undefined)
    return ofLeaf({ normalise: node.normalise }, [...path, "normalise"], scale);
  return (
    lowest && {
      ...lowest,
      score: aggregator?.least?.(lowest.score, given(aggregator.parameters, call), scale) ?? lowest.score,
    }
  );
}

function ofLeaf({ normalise, direction }: StatedNode, path: Path, scale: Scale): Least | undefined {
  if (normalise === undefined) return undefined;
  const call = asCall(normalise);
  const normaliser = normalisers.find(({ id }) => id === call.method);
  const [lo] = scale;
  const mirrored = direction === "lower" && normaliser?.orient === "after";
  return {
    score: (mirrored ? undefined : normaliser?.least?.(given(normaliser.parameters, call))) ?? lo,
    method: call.method,
    path,
  };
}

function reason(method: string, score: number, mean: MethodCall, node: StatedNode): string {
  const low = Number.isFinite(score) ? `can score ${score}` : "can score below 0";
  const whose = node.id === undefined ? "" : ` of “${node.id}”`;
  return `“${method}” ${low}, and the ${mean.method} mean${whose} has no value there: take a normaliser that stays at 0 or above, or another “aggregate”`;
}
