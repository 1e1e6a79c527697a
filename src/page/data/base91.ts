/*
 * Bytes as text in base 91 (basE91, Joachim Henke): 13 bits in two letters, 14 where they are few enough, so that a byte takes 1.23 letters
 * where base 85 takes 1.25. The letters are those of ASCII without `&`, `<` and `>`: none of them ends an element.
 */

const LETTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((letter) => !"&<>".includes(letter))
  .join("");
const BASE = 91;
const VALUES = new Uint8Array(128);
for (let i = 0; i < BASE; i += 1) VALUES[LETTERS.charCodeAt(i)] = i;

/** Up to this many of the pairs of letters are left over by 13 bits: they stand for 14. */
const SPARE = BASE * BASE - (1 << 13);
const isLong = (bits: number) => (bits & 8191) < SPARE;

export function toBase91(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil((bytes.length * 16) / 13) + 2);
  let [bits, count, to] = [0, 0, 0];
  const put = (value: number) => {
    codes[to] = LETTERS.charCodeAt(value % BASE);
    codes[to + 1] = LETTERS.charCodeAt(Math.floor(value / BASE));
    to += 2;
  };
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count < 14) continue;
    const taken = isLong(bits) ? 14 : 13;
    put(bits & ((1 << taken) - 1));
    bits >>= taken;
    count -= taken;
  }
  if (count > 0) {
    put(bits);
    // One letter is enough for what one letter can say.
    if (count < 8 && bits < BASE) to -= 1;
  }
  return new TextDecoder().decode(codes.subarray(0, to));
}

/** What `toBase91` was given. */
export function fromBase91(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((text.length * 14) / 16));
  let [bits, count, to] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 2) {
    const isLast = at + 1 === text.length;
    const value = VALUES[text.charCodeAt(at)]! + (isLast ? 0 : BASE * VALUES[text.charCodeAt(at + 1)]!);
    bits |= value << count;
    count += isLast ? 7 : isLong(value) ? 14 : 13;
    for (; count >= 8; count -= 8) {
      bytes[to] = bits & 255;
      to += 1;
      bits >>= 8;
    }
  }
  return bytes.slice(0, to);
}
