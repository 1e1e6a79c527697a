import { buildDataset } from "../../../src/dataset/build.ts";
import { readBulkFile } from "../../../src/dataset/bulk/read.ts";
import type { Years } from "../../../src/dataset/latest.ts";
import { type FileReading, readSourceFile } from "../../../src/dataset/read.ts";
import type { InputFile } from "../../../src/model/dataset.ts";
import type { Manifest } from "../../../src/model/documents/manifest.ts";
import type { Observation } from "../../../src/model/observation.ts";
import type { Problem, Unresolved } from "../../../src/model/problem.ts";
import { Figures } from "../../../src/sources/collector/store.ts";
import { hashOf, snapshotTexts } from "../make.ts";

export interface Written {
  readonly manifest: Manifest;
  readonly files: Readonly<Record<string, string>>;
  /** Paths of the files that were read as streams. */
  readonly streamed: readonly string[];
}

/** A snapshot of files, each read whole, or those named in `large` as streams of blocks of `block` bytes. */
export async function snapshotOf(
  texts: Readonly<Record<string, string | Uint8Array>>,
  {
    large = [],
    years = {},
    block = 1 << 20,
  }: { large?: readonly string[]; years?: Years; block?: number } = {},
): Promise<Written> {
  const files: InputFile[] = [];
  const observations: Observation[] = [];
  const unresolved: Unresolved[] = [];
  const problems: Problem[] = [];
  const figures = new Figures();
  const readings: { file: InputFile; reading: FileReading }[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    const [sha256, size] = [hashOf(bytes), bytes.length];
    const bulk = large.includes(path)
      ? await readBulkFile(
          { path, head: bytes.slice(0, 256 * 1024), blocks: () => inBlocks(bytes, block) },
          figures,
        )
      : undefined;
    const reading = bulk ?? (await readSourceFile({ path, bytes }));
    const { source, recognition } = reading;
    const file = {
      path,
      sha256,
      bytes: size,
      ...(source === undefined ? {} : { source }),
      ...(recognition === undefined ? {} : { layout: recognition.layout }),
      observations: reading.inColumns ?? reading.observations.length,
    };
    files.push(file);
    if (bulk) readings.push({ file, reading: bulk });
    else {
      for (const one of reading.observations) observations.push(one);
      unresolved.push(...reading.unresolved);
      problems.push(...reading.problems);
    }
  }
  const parts = { files, observations, unresolved, problems, lists: [] };
  const options = years.from === undefined ? {} : { from: years.from };
  const dataset = buildDataset({ ...parts, figures, large: readings }, years);
  const { manifest, files: written } = await snapshotTexts(dataset, options);
  return {
    manifest,
    files: Object.fromEntries(written),
    streamed: readings.map(({ file }) => file.path),
  };
}

/** In one buffer that is used over and over, as a file is read. */
async function* inBlocks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const block = bytes.subarray(at, at + size);
    buffer.set(block);
    yield buffer.subarray(0, block.length);
    buffer.fill(63);
  }
}
