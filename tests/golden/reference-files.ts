import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, it } from "vitest";
import { buildDataset } from "../../src/dataset/build.ts";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import { readSourceFile } from "../../src/dataset/read.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Observation } from "../../src/model/observation.ts";

const folder = new URL("../../../shared/golden/", import.meta.url);

/** Results of other tools stand beside the repository, never in it. */
export const absent = !existsSync(folder);

/** `describe` of a comparison with them. Where they are absent nothing of its body is run, not even what it sets up. */
export function compared(what: string, body: () => void): void {
  const title = `${what} (needs ../shared/golden)`;
  if (absent) describe.skip(title, () => it("is compared", () => undefined));
  else describe(title, body);
}

/** Where a reference table is. */
export function fileOf(path: string): string {
  return fileURLToPath(new URL(path, folder));
}

/** A reference table, read by another reader than the project's own. */
export function rows(path: string): Record<string, string>[] {
  return parse(readFileSync(new URL(path, folder)), { columns: true });
}

/** A reference number; undefined for an empty cell. */
export function cell(row: Record<string, string>, column: string): number | undefined {
  const text = row[column]!;
  return text === "" || text === "NA" ? undefined : Number(text);
}

/** A file of input data through the project's own reader. */
export async function observationsOf(path: string): Promise<readonly Observation[]> {
  const bytes = readFileSync(fileOf(path));
  const reading = await readSourceFile({ path, bytes: new Uint8Array(bytes) });
  return reading.observations;
}

/** Observations as evidence, as a run would make them. */
export function evidenceOf(observations: readonly Observation[], asOf?: number): Evidence {
  return evidenceAsOf(buildDataset({ observations }), asOf);
}

export function json(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"));
}
