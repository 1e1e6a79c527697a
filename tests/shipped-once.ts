import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { vi } from "vitest";
import type { Dataset } from "../src/model/dataset.ts";
import type { Step } from "../src/use/progress.ts";

type Part = Promise<Omit<Dataset, "lists">>;
type Read = ReturnType<typeof import("../src/dataset/store/manifest.ts").readManifest>;

/**
 * Parts of the snapshot that are held at a time: each may take some tens of megabytes. A page asks for six in turn, and a file of tests for
 * twice as many, which would all be read again each time if fewer were held.
 */
const HELD = 16;

/** By what was asked for, of all files of tests that run in this process. */
const everywhere = globalThis as {
  partsOfShipped?: Map<string, Part>;
  shippedManifest?: Read;
  drawn?: Map<string, Drawn>;
};
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

/** How many runs' draws are held at a time. */
const DRAWS_HELD = 100;

interface Drawn {
  readonly parts: readonly unknown[];
  readonly steps: readonly Step[];
  readonly made: number;
}
everywhere.drawn ??= new Map();
const { drawn } = everywhere;

/**
 * Hundreds of runs draw from the same evidence under the same profile, each 500 times: what has been drawn from the very same job is not
 * drawn again. That draws are the same every time, on any number of threads, is shown by tests that ask for threads, which draw.
 */
vi.mock("../src/use/robustness/pool.ts", async (original) => {
  const pool = await original<typeof import("../src/use/robustness/pool.ts")>();
  const inParts: typeof pool.inParts = async (job, all, add, drawing = {}) => {
    const { threads, isStopped, signal, progress } = drawing;
    if (threads !== undefined || isStopped || signal) return pool.inParts(job, all, add, drawing);
    const key = createHash("sha256")
      .update(serialize([job, all]))
      .digest("base64");
    const known = drawn.get(key);
    if (known) {
      for (const part of known.parts) add(structuredClone(part) as Parameters<typeof add>[0]);
      for (const step of known.steps) progress?.(step);
      return known.made;
    }
    const parts: unknown[] = [];
    const steps: Step[] = [];
    const made = await pool.inParts(
      job,
      all,
      (part) => {
        parts.push(structuredClone(part));
        add(part);
      },
      {
        ...drawing,
        progress: (step) => {
          steps.push(step);
          progress?.(step);
        },
      },
    );
    drawn.set(key, { parts, steps, made });
    if (drawn.size > DRAWS_HELD) drawn.delete(drawn.keys().next().value!);
    return made;
  };
  return { ...pool, inParts };
});

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value))
    for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}
