import type { Profile } from "../../src/model/profile.ts";
import { readProfile } from "../../src/profile/index.ts";
import { rows } from "./reference-files.ts";

interface Options {
  readonly normalise?: string | object;
  readonly treat?: string | object;
  readonly aggregate?: string;
  readonly scale?: readonly [number, number];
  /** Least share of a node's weight that must be present (COINr's `datthresh`). */
  readonly minimumCoverage?: number;
}

export const indicators = (): string[] =>
  rows("coinr/input/ASEM_iMeta.csv")
    .filter(({ Type }) => Type === "Indicator")
    .map(({ iCode }) => iCode!);

/** The pillars, sub-indices and index of ASEM, from the bottom up. */
export const aggregates = (): string[] =>
  rows("coinr/input/ASEM_iMeta.csv")
    .filter(({ Type }) => Type === "Aggregate")
    .map(({ iCode }) => iCode!);

/** ASEM's tree, directions and weights from its own metadata, as a profile. */
export function asemProfile(options: Options = {}): Profile {
  const meta = rows("coinr/input/ASEM_iMeta.csv");
  const node = (one: Record<string, string>): object => {
    const weight = Number(one.Weight);
    if (one.Type === "Indicator") {
      const direction = one.Direction === "-1" ? "lower" : "higher";
      return {
        indicator: one.iCode,
        weight,
        direction,
        treat: options.treat,
        normalise: options.normalise ?? "min-max",
      };
    }
    return {
      id: one.iCode,
      weight,
      aggregate: options.aggregate ?? "arithmetic",
      // COINr asks each node for it, and nothing of the country as a whole, for which the profile's own would stand.
      missing: { minimumCoverage: options.minimumCoverage ?? 0 },
      children: meta.filter(({ Parent }) => Parent === one.iCode).map(node),
    };
  };
  const index = meta.find(({ iCode }) => iCode === "Index")!;
  return readProfile(
    JSON.stringify({
      id: "asem",
      scale: options.scale ?? [0, 100],
      tree: node(index),
    }),
    "asem.json",
  );
}
