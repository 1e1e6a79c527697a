import { type Problem, ShortlistError } from "../../model/problem.ts";
import type { ParsedFile } from "../../model/table.ts";
import { guessStart } from "../../tables/csv/dialect.ts";
import type { Writing } from "../../tables/csv/misfits.ts";
import { type StreamStart, StreamUnfit } from "../../tables/csv/stream.ts";
import { decodeText } from "../../tables/encoding.ts";
import { decodeAs } from "../../tables/encoding-guess.ts";
import { readFile } from "../../tables/read.ts";

/** What the beginning of a file tells of the whole of it. */
export interface Head {
  readonly parsed: ParsedFile;
  readonly start: StreamStart;
  readonly bytes: number;
  readonly writing: Writing;
  /** What was guessed of the whole file, and of its lines. */
  readonly said: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** What is true of the whole file when it is true of its beginning. */
const SAID = ["delimiter-guessed"];
const NOTES = ["spaces-dropped"];
/** What is said again when the stream gets there. */
const SAID_AGAIN = [
  "damaged-row",
  "more-damaged-rows",
  "bare-quote",
  "lines-in-quotes",
  "header-guessed",
  "no-header",
  "short-rows",
];

/** Reads the beginning as a file of its own, by the usual ways. */
export async function readHead(path: string, head: Uint8Array): Promise<Head | undefined> {
  const bytes = head.subarray(0, Math.max(head.lastIndexOf(10), head.lastIndexOf(13)) + 1);
  let parsed: ParsedFile;
  try {
    parsed = await readFile({ path, bytes });
  } catch (cause) {
    if (cause instanceof ShortlistError) return undefined;
    throw cause;
  }
  // Anything else that is odd about it only reading it whole can settle.
  const isPlain = parsed.problems.every(({ code }) => [...SAID, ...NOTES, ...SAID_AGAIN].includes(code));
  if (parsed.format !== "csv" || parsed.encoding !== "utf-8" || parsed.tables.length !== 1 || !isPlain)
    return undefined;
  const start = startOf(bytes);
  if (start === undefined) return undefined;
  const of = (codes: readonly string[]) => parsed.problems.filter(({ code }) => codes.includes(code));
  const { delimiter, quote } = start.dialect;
  const writing = { delimiter, quote, hidesBlanks: false, quoted: () => "none" as const };
  return { parsed, start, bytes: bytes.length, writing, said: of(SAID), notes: of(NOTES) };
}

/** After a byte order mark, in the dialect of the beginning. */
function startOf(bytes: Uint8Array): StreamStart | undefined {
  let mark = 0;
  while (bytes[mark] === 0xef && bytes[mark + 1] === 0xbb && bytes[mark + 2] === 0xbf) mark += 3;
  const { dialect, width, spacing, start, line } = guessStart(bytes.subarray(mark));
  const { delimiter } = dialect;
  if (delimiter === undefined || spacing !== undefined) return undefined;
  return { dialect: { ...dialect, delimiter }, width, start: mark + start, line };
}

/** The dialect is told from so much of a text. */
export const DIALECT_BYTES = 64 * 1024 + 16;

/** Holds the dialect that the beginning told against the one that all of the usual sample tells. */
export class DialectSample {
  readonly #start: StreamStart;
  readonly #bytes = new Uint8Array(DIALECT_BYTES);
  #length = 0;
  #isChecked = false;

  /** `isWhole`: the dialect was told from all of the sample anyway. */
  constructor(start: StreamStart, isWhole: boolean) {
    this.#start = start;
    this.#isChecked = isWhole;
  }

  async *watch(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const block of blocks) {
      if (!this.#isChecked) this.#add(block);
      yield block;
    }
    if (!this.#isChecked) this.#check();
  }

  #add(block: Uint8Array): void {
    const part = block.subarray(0, DIALECT_BYTES - this.#length);
    this.#bytes.set(part, this.#length);
    this.#length += part.length;
    if (this.#length === DIALECT_BYTES) this.#check();
  }

  #check(): void {
    this.#isChecked = true;
    const { dialect, width, start } = this.#start;
    const whole = startOf(this.#bytes.subarray(0, this.#length));
    if (
      whole === undefined ||
      start !== whole.start ||
      JSON.stringify([dialect, width]) !== JSON.stringify([whole.dialect, whole.width])
    )
      throw new StreamUnfit("the beginning is written otherwise than the rest");
  }
}

/** Encodings of more than a byte a character: what is cut between two blocks belongs together. */
const WIDE = /^(?:utf-16|gb|big5|shift_jis|euc-|iso-2022)/u;

/** The beginning of a large text as UTF-8, what is said of its encoding, and how to have the rest of it so. */
export interface Transcoded {
  readonly head: Uint8Array;
  readonly said: readonly Problem[];
  transcode(blocks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/**
 * Tells how a large text is encoded from its beginning, by the usual rules, or takes the user's word. Undefined where the
 * beginning leaves a doubt (two encodings fit, bytes are damaged, NULs): only the whole text can settle that.
 */
export function transcodedFrom(
  head: Uint8Array,
  path: string,
  options: Parameters<typeof decodeText>[2],
): Transcoded | undefined {
  const { encoding, problems } = decodeText(wholeLinesOf(head), path, options);
  const isSure = problems.every(({ code, severity }) => code === "encoding-guessed" && severity === "info");
  if (!isSure) return undefined;
  if (encoding === "utf-8") return { head, said: problems, transcode: (blocks) => blocks };
  const encoder = new TextEncoder();
  return {
    head: encoder.encode(decodeAs(encoding, head)),
    said: problems,
    async *transcode(blocks) {
      const decoder = WIDE.test(encoding) ? new TextDecoder(encoding, { ignoreBOM: true }) : undefined;
      for await (const block of blocks) {
        yield encoder.encode(decoder ? decoder.decode(block, { stream: true }) : decodeAs(encoding, block));
      }
      if (decoder) yield encoder.encode(decoder.decode());
    },
  };
}

/** Up to its last line break, so that no character is cut; a pair of bytes is kept together. */
function wholeLinesOf(head: Uint8Array): Uint8Array {
  const end = Math.max(head.lastIndexOf(10), head.lastIndexOf(13)) + 1;
  return head.subarray(0, end + (end % 2 === 1 && head[end] === 0 ? 1 : 0));
}
