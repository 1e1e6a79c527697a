/*
 * Bytes as text in base 85: four bytes in five letters, where base 64 takes five and a third. None of the letters means
 * anything to markup.
 */

const LETTERS = Array.from({ length: 126 - 34 }, (_, i) => String.fromCharCode(35 + i))
  .filter((letter) => !"&'<>\\`|".includes(letter))
  .join("");
const BASE = 85;
const VALUES = new Uint8Array(128);
for (let i = 0; i < BASE; i += 1) VALUES[LETTERS.charCodeAt(i)] = i;

/** The last group, of n bytes, takes n + 1 letters. */
export function toBase85(bytes: Uint8Array): string {
  const codes = new Uint8Array(5 * Math.ceil(bytes.length / 4));
  for (let at = 0, to = 4; at < bytes.length; at += 4, to += 5) {
    let value = 0;
    for (let i = 0; i < 4; i += 1) value = value * 256 + (at + i < bytes.length ? bytes[at + i]! : 0);
    for (let i = 0; i < 5; i += 1) {
      const rest = Math.floor(value / BASE);
      codes[to - i] = LETTERS.charCodeAt(value - rest * BASE);
      value = rest;
    }
  }
  return new TextDecoder().decode(codes.subarray(0, bytes.length + Math.ceil(bytes.length / 4)));
}

/** What `toBase85` was given. */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let value = 0;
    // What is not there counts as the highest letter, so that the bytes that are there come out whole.
    for (let i = 0; i < 5; i += 1)
      value = value * BASE + (at + i < text.length ? VALUES[text.charCodeAt(at + i)]! : BASE - 1);
    for (let i = 3; i >= 0; i -= 1) {
      if (to + i < bytes.length) bytes[to + i] = value % 256;
      value = Math.floor(value / 256);
    }
  }
  return bytes;
}
