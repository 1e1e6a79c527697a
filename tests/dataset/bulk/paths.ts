import { expect } from "vitest";
import { buildDataset } from "../../../src/dataset/build.ts";
import { readBulkFile } from "../../../src/dataset/bulk/read.ts";
import { readSourceFile } from "../../../src/dataset/read.ts";
import { ShortlistError } from "../../../src/model/problem.ts";
import { Figures } from "../../../src/sources/collector/store.ts";
import { writtenTable } from "./written-tables.ts";

/** What a reading gives, in an order of its own: figures with their places, flags with theirs, names not found. */
interface Path {
  readonly figures: readonly string[];
  readonly flags: readonly string[];
  readonly unresolved: readonly string[];
}

const PATH = "mine.csv";

/** The text read whole; the code of the refusal where it is refused. */
async function held(text: string | Uint8Array): Promise<Path | string> {
  try {
    const reading = await readSourceFile({ path: PATH, bytes: bytesOf(text) });
    const { observations, unresolved } = reading;
    // A dataset has more to say of years than a reading.
    const { problems } = buildDataset({ ...reading, files: [], lists: [] });
    return {
      figures: observations
        .map(({ country, indicator, year, value, locator }) =>
          [country, indicator, year, value, locator].join(" | "),
        )
        .sort(),
      flags: problems.map(({ code, locator }) => `${code} | ${locator}`).sort(),
      unresolved: unresolved.map(({ name, locator }) => `${name} | ${locator}`).sort(),
    };
  } catch (cause) {
    if (cause instanceof ShortlistError) return cause.code;
    throw cause;
  }
}

/**
 * The text read as a stream, of which `head` bytes and `beginning` rows are looked at beforehand; undefined where that is
 * left to reading it whole.
 */
async function streamed(
  text: string | Uint8Array,
  { head, beginning, block = 4096 }: { head: number; beginning: number; block?: number },
): Promise<Path | string | undefined> {
  const bytes = bytesOf(text);
  const figures = new Figures();
  try {
    const reading = await readBulkFile(
      {
        path: PATH,
        head: bytes.slice(0, lineEnd(bytes, head)),
        async *blocks() {
          for (let at = 0; at < bytes.length; at += block) yield bytes.slice(at, at + block);
        },
      },
      figures,
      beginning,
    );
    if (reading === undefined) return undefined;
    const { source, recognition, unresolved } = reading;
    const { layout } = recognition!;
    const file = { path: PATH, sha256: "", bytes: 0, source: source!, layout, observations: figures.length };
    const parts = { files: [file], observations: [], unresolved: [], problems: [], lists: [] };
    const dataset = buildDataset({ ...parts, figures, large: [{ file, reading }] });
    const rows = dataset.settled!.indicators.flatMap(({ rows }) =>
      [...rows].map((row) => figures.observation(row)),
    );
    const apart = dataset.observations.filter((one) => one.source !== "derived");
    return {
      figures: [...rows, ...apart]
        .map(({ country, indicator, year, value, locator }) =>
          [country, indicator, year, value, locator].join(" | "),
        )
        .sort(),
      flags: dataset.problems.map(({ code, locator }) => `${code} | ${locator}`).sort(),
      unresolved: unresolved.map(({ name, locator }) => `${name} | ${locator}`).sort(),
    };
  } catch (cause) {
    if (cause instanceof ShortlistError) return cause.code;
    throw cause;
  }
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? new TextEncoder().encode(text) : text;
}

/** The end of the line in which a byte stands. */
function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.findIndex((byte, i) => i >= at && (byte === 10 || byte === 13));
  if (end < 0) return bytes.length;
  return bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1;
}

/** Both ways give the same, or the stream leaves it to reading the text whole; whether it was read as a stream. */
export async function isStreamed(
  text: string | Uint8Array,
  ...sizes: readonly { readonly head: number; readonly beginning: number }[]
): Promise<boolean> {
  let count = 0;
  const whole = await held(text);
  for (const size of sizes) {
    const read = await streamed(text, size);
    if (read === undefined) continue;
    count += 1;
    expect({ text: String(text), size, read }).toEqual({ text: String(text), size, read: whole });
  }
  return count > 0;
}

/** So many tables from a seed on, of few rows; returns how many were read as streams. */
export async function shortTables(from: number, count: number): Promise<number> {
  let read = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const text = writtenTable(seed);
    read += Number(await isStreamed(text, { head: 300, beginning: 4 }, { head: 1e6, beginning: 12 }));
  }
  return read;
}

/** The same of tables of more rows than tell what their columns hold. */
export async function longTables(from: number, count: number): Promise<number> {
  let read = 0;
  for (let seed = from; seed < from + count; seed += 1)
    read += Number(await isStreamed(writtenTable(seed, true), { head: 8000, beginning: 40 }));
  return read;
}
