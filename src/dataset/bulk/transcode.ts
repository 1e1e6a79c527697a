import type { Problem } from "../../model/problem.ts";
import { decodeText } from "../../tables/encoding.ts";
import { decodeAs } from "../../tables/encoding-guess.ts";

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
