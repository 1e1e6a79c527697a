import { counted } from "../../model/gather.ts";
import { SCRIPTS } from "./languages.ts";

/** Bytes that are looked at. */
const SAMPLE = 16_384;

type Wide = "utf-16le" | "utf-16be";

/**
 * UTF-16 without a byte order mark, told by its NUL bytes: digits, delimiters, spaces and line breaks have one each, all on
 * even or all on odd places, in whatever script the words are; and what comes out must be text. Undefined for anything else.
 */
export function utf16Of(bytes: Uint8Array): Wide | undefined {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const nuls = [0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) nuls[i % 2]! += 1;
  const [even, odd] = nuls as [number, number];
  const half = sample.length / 2;
  if (half < 2) return undefined;
  if (odd > half * 0.05 && even < odd * 0.05 && isText(sample, "utf-16le")) return "utf-16le";
  if (even > half * 0.05 && odd < even * 0.05 && isText(sample, "utf-16be")) return "utf-16be";
  return undefined;
}

/** Letters, figures, marks, signs and line breaks, but for a stray character in a hundred. */
function isText(sample: Uint8Array, encoding: Wide): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  const odd = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\r\n\t\u200b-\u200f\ufeff]/gu)?.length ?? 0;
  return odd <= text.length * 0.01 + 1 && writesFew(text);
}

/** Words of three scripts at most: bytes that are no UTF-16 come out as letters of all the world. */
function writesFew(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const blocks = counted(
    letters.map((letter) => WIDE_SCRIPTS.find((one) => one.test(letter))?.source ?? "other"),
  );
  const other = blocks.get("other") ?? 0;
  return blocks.size <= 4 && other <= letters.length * 0.05;
}

const WIDE_SCRIPTS: readonly RegExp[] = [
  ...SCRIPTS,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Georgian}\p{Script=Armenian}]/u,
];
