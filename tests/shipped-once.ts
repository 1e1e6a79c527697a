import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import type { Dataset } from "../src/model/dataset.ts";

type Part = Promise<Omit<Dataset, "lists">>;
type Read = ReturnType<typeof import("../src/dataset/store/manifest.ts").readManifest>;

/**
 * Parts of the snapshot that are held at a time: each may take some tens of megabytes. A page asks for six in turn, and a file of tests for
 * twice as many, which would all be read again each time if fewer were held.
 */
const HELD = 16;

/** By what was asked for, of all files of tests that run in this process. */
const everywhere = globalThis as { partsOfShipped?: Map<string, Part>; shippedManifest?: Read };
everywhere.partsOfShipped ??= new Map();
const parts = everywhere.partsOfShipped;
const shipped = fileURLToPath(new URL("../data", import.meta.url));

/**
 * The shipped snapshot is read once for each part of it that tests ask for, not by each of some hundreds of runs, and frozen: a run
 * that changed what another one is given would fail. That it is read, hashed and refused as it should be is shown on snapshots of
 * tests' own (tests/dataset/snapshot.test.ts, tests/cli/damaged-snapshot.test.ts), and by runs of the built program.
 */
vi.mock("../src/dataset/store/snapshot.ts", async (original) => {
  const store = await original<typeof import("../src/dataset/store/snapshot.ts")>();
  const readSnapshot: typeof store.readSnapshot = async (folder, manifest, need = {}) => {
    if (folder !== shipped) return store.readSnapshot(folder, manifest, need);
    const { held, ...asked } = need;
    const { indicators, asOf, alsoAsOf = [] } = asked;
    // The key is all that is asked for, so that a part that is asked for otherwise is another. Years are texts in it: JSON has no infinity.
    const key = JSON.stringify([
      manifest.sha256,
      { ...asked, indicators: indicators && [...indicators].sort() },
      [asOf, ...alsoAsOf].map(String),
    ]);
    const part = parts.get(key) ?? store.readSnapshot(folder, manifest, asked).then(frozen);
    // The newest stands last, and what was asked for longest ago is read again.
    parts.delete(key);
    parts.set(key, part);
    if (parts.size > HELD) parts.delete(parts.keys().next().value!);
    const { observations, ...rest } = await part;
    return { ...rest, observations: held ? observations.map(held) : observations };
  };
  return { ...store, readSnapshot };
});

vi.mock("../src/dataset/store/manifest.ts", async (original) => {
  const manifest = await original<typeof import("../src/dataset/store/manifest.ts")>();
  const readManifest: typeof manifest.readManifest = async (folder) => {
    if (folder !== shipped) return manifest.readManifest(folder);
    everywhere.shippedManifest ??= manifest.readManifest(folder).then(frozen);
    return everywhere.shippedManifest;
  };
  return { ...manifest, readManifest };
});

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value))
    for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}
