import { sourceNames } from "../../dataset/source-names.ts";
import { title } from "../../explain/nodes.ts";
import type { Facts } from "../../model/documents/facts.ts";
import { badUsage } from "../../model/error.ts";
import { isOwnTable } from "../../model/own-table.ts";
import {
  type DrawnCell,
  doubtOf,
  type FactDraws,
  settledBy,
  sharesAmong,
  type TreeDraws,
} from "../../robustness/index.ts";
import type { Scored } from "../../scoring/index.ts";
import { standardError } from "../../scoring/standard-error.ts";
import type { Run } from "../load-run.ts";
import { type Drawing, inParts } from "./pool.ts";
import { sourcesIn, usualSource } from "./sources-of.ts";

/** Enough to tell a twentieth of a place from nothing, and quick. */
const DRAWS = 4096;
/** Who is first and what was drawn have to fit in memory, draw by draw. */
const MOST = 20_480;
/** Stopped after fewer, there is nothing to say. */
const FEWEST = 512;
/** Who is among the first in fewer draws than this, or out of them, is as good as settled. */
const CONTESTED = 0.02;

/**
 * Which drawn figures would settle most who is among the first.
 *
 * @returns undefined where it was stopped before there was anything to say
 */
export async function factsOf(
  { table, dataset, surroundings }: Run,
  players: readonly Pick<Scored, "country" | "index">[],
  { worlds, seed, weights }: TreeDraws,
  { k, draws = DRAWS }: { readonly k: number; readonly draws?: number },
  drawing: Drawing = {},
): Promise<Facts | undefined> {
  const world = worlds[0]!;
  if (world.missing.length + world.uncertain.length === 0) {
    throw badUsage("--facts asks which figures are worth finding, and none is drawn", {
      wayOut: "Vary figures that have an error, or what is missing: --vary data,missing.",
    });
  }
  const drawn: readonly DrawnCell[] = [
    ...world.missing.flatMap(({ leaf, countries }) =>
      [...countries].flatMap((row) => (row < players.length ? [{ leaf, row }] : [])),
    ),
    ...world.uncertain.flatMap(({ leaf, errors }) =>
      players.flatMap(({ index }, row) => (errors[index]! > 0 ? [{ leaf, row }] : [])),
    ),
  ].filter(({ leaf }) => table.plan.leaves[leaf]!.share > 0);
  const isContested = (share: number) => share > CONTESTED && share < 1 - CONTESTED;
  const plan: FactDraws = { seed, ...(weights ? { weights } : {}) };
  const asked = Math.min(MOST, Math.max(DRAWS, draws));
  const among = new Uint8Array(asked * players.length);
  let filled = 0;
  const first = await inParts(
    { kind: "first", world, plan, k },
    asked,
    (part) => {
      among.set(part, filled);
      filled += part.length;
    },
    drawing,
  );
  if (first < FEWEST) return undefined;
  const shares = sharesAmong(among.subarray(0, filled), players.length);
  const cells = drawn.filter(({ row }) => isContested(shares[row]!));
  const values = new Float64Array(first * cells.length);
  let known = 0;
  // The same draws again, for what was drawn of each figure.
  const made = await inParts(
    { kind: "cells", world, plan, cells },
    first,
    (part) => {
      values.set(part, known);
      known += part.length;
    },
    drawing,
  );
  if (made < FEWEST) return undefined;
  const kept = among.subarray(0, made * players.length);
  const now = sharesAmong(kept, players.length);
  const settled = settledBy(kept, now, cells, values.subarray(0, known));
  const named = sourceNames(dataset.sources);
  const sourcesOf = sourcesIn(dataset);
  return {
    k,
    draws: made,
    ...(made < asked ? { drawsAsked: asked } : {}),
    doubt: doubtOf(now),
    asked: cells.length,
    cells: settled
      .filter(({ gain, error }) => gain > 2 * error && gain > 0)
      .map(({ leaf, row, gain, error }) => {
        const column = table.columns[leaf]!;
        const { leaf: item, observations } = column;
        const { country, index } = players[row]!;
        const one = observations.at(index);
        const from = usualSource(column, table.evidence, sourcesOf);
        return {
          country,
          name: surroundings.nameOf(country),
          indicator: item.node.indicator,
          title: title(item, surroundings),
          value: typeof one?.value === "number" ? one.value : null,
          standardError: (one && standardError(item, one)) ?? null,
          source: from === undefined ? null : isOwnTable(from) ? from : (named.get(from) ?? from),
          gain,
          error,
        };
      })
      // What nobody has is no fact that somebody could find.
      .filter(({ value, source }) => value !== null || source !== null)
      .sort((a, b) => Number(a.value !== null) - Number(b.value !== null) || b.gain - a.gain),
  };
}
