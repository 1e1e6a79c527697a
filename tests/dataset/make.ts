import { createHash } from "node:crypto";
import { catalogue } from "../../src/dataset/catalogue.ts";
import type { Staged } from "../../src/dataset/snapshot.ts";
import { encodeSnapshot } from "../../src/dataset/snapshot.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Manifest } from "../../src/model/documents/manifest.ts";
import type { Observation } from "../../src/model/observation.ts";

/** An invented observation: whatever a test does not name is of no matter to it. */
export function observation(given: Partial<Observation> = {}): Observation {
  return {
    country: "GHA",
    indicator: "cpi.score",
    year: 2020,
    value: 40,
    source: "cpi",
    layout: "results-2022",
    vintage: "2022",
    file: "cpi/invented.xlsx",
    locator: "Sheet1!D5",
    ...given,
  };
}

/** The same without a year. */
export function undated(given: Partial<Observation> = {}): Observation {
  const { year: _, ...rest } = observation(given);
  return rest;
}

export function tier(value: string, given: Partial<Observation> = {}): Observation {
  return observation({
    indicator: "tip.tier",
    source: "tip",
    layout: "cleaned-union",
    file: "tip/union.csv",
    locator: "line 2, column 3",
    value,
    ...given,
  });
}

/** The Factbook's list of the Watch List and Tier 3: partial by design. */
export function listed(value: string, given: Partial<Observation> = {}): Observation {
  return tier(value, {
    source: "factbook",
    layout: "world",
    partial: true,
    vintage: "2023-12-30",
    file: "factbook/2023-12-30/world/xx.json",
    locator: "/Transnational Issues/Trafficking in persons/tier rating/text",
    ...given,
  });
}

export function dataset(observations: readonly Observation[], given: Partial<Dataset> = {}): Dataset {
  return {
    catalogue: [...catalogue.values()],
    sources: [],
    files: [],
    observations,
    conflicts: [],
    unresolved: [],
    problems: [],
    lists: [],
    sha256: "",
    ...given,
  };
}

export const hashOf = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

/** A place for staged files that is no folder. */
export function inMemory() {
  const pieces = new Map<Staged, Uint8Array[]>();
  const bytesOf = (file: Staged) => Buffer.concat(pieces.get(file)!);
  return {
    async stage(): Promise<Staged> {
      const file: Staged = {
        write: async (bytes) => void pieces.get(file)!.push(bytes.slice()),
        finish: async () => hashOf(bytesOf(file)),
      };
      pieces.set(file, []);
      return file;
    },
    textOf: (file: Staged) => bytesOf(file).toString("utf8"),
  };
}

export interface Texts {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string>;
}

/** The files of a snapshot as texts. */
export async function snapshotTexts(
  built: Omit<Dataset, "sha256">,
  options: Omit<Parameters<typeof encodeSnapshot>[1], "tool" | "hash" | "stage"> = {},
): Promise<Texts> {
  const { stage, textOf } = inMemory();
  const tool = { name: "shortlist", version: "0.0.0" };
  const { manifest, files } = await encodeSnapshot(built, { tool, hash: hashOf, stage, ...options });
  return { manifest, files: new Map([...files].map(([name, file]) => [name, textOf(file)])) };
}
