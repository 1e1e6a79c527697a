/*
 * Bytes as text in digits of base 108, two for 13 bits, or for 14 where they are few enough, as basE91 (Joachim Henke) has them. A
 * digit below 93 is a letter of ASCII without `<`, so that no element ends. What is larger makes one letter with the digit behind it, of
 * those that take two bytes in UTF-8: each digit takes one byte, and a byte 1.19 of them where the letters of ASCII alone ask 1.23.
 */

const ASCII = Array.from({ length: 94 }, (_, i) => 33 + i).filter((code) => code !== "<".charCodeAt(0));
const BASE = 108;
/** A larger digit has so many letters: one for every digit behind it, and one for none. */
const EACH = BASE + 1;
/** These letters in order, without the few that cannot be seen: from which place on they stand how far behind. */
const RANGES = [
  [1168, 0x190],
  [512, 0x170],
  [0, 0x100],
] as const;
const FIRST = 0x100;
const VALUES = new Uint8Array(128);
ASCII.forEach((code, value) => {
  VALUES[code] = value;
});

/** Up to this many of the pairs of digits are left over by 13 bits: they stand for 14. */
const SPARE = BASE * BASE - (1 << 13);
const isLong = (bits: number) => (bits & 8191) < SPARE;

export function toLetters(bytes: Uint8Array): string {
  let text = "";
  let [bits, count, larger] = [0, 0, -1];
  const pair = (value: number) => {
    const at = larger * EACH + value;
    text += String.fromCharCode(at + RANGES.find(([from]) => at >= from)![1]);
    larger = -1;
  };
  const digit = (value: number) => {
    if (larger >= 0) pair(value);
    else if (value < ASCII.length) text += String.fromCharCode(ASCII[value]!);
    else larger = value - ASCII.length;
  };
  const put = (value: number) => {
    digit(value % BASE);
    digit(Math.floor(value / BASE));
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
  // One digit is enough for what one digit can say.
  if (count > 0 && count < 8 && bits < BASE) digit(bits);
  else if (count > 0) put(bits);
  if (larger >= 0) pair(BASE);
  return text;
}

/** What `toLetters` was given. */
export function fromLetters(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  let [bits, count, to, first] = [0, 0, 0, -1];
  const take = (value: number, more: number) => {
    bits |= value << count;
    count += more;
    for (; count >= 8; count -= 8) {
      bytes[to] = bits & 255;
      to += 1;
      bits >>= 8;
    }
  };
  const digit = (value: number) => {
    if (first < 0) {
      first = value;
      return;
    }
    const both = first + BASE * value;
    first = -1;
    take(both, isLong(both) ? 14 : 13);
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST) digit(VALUES[code]!);
    else {
      const place = code - RANGES.find(([from, behind]) => code >= from + behind)![1];
      digit(ASCII.length + Math.floor(place / EACH));
      if (place % EACH < BASE) digit(place % EACH);
    }
  }
  if (first >= 0) take(first, 7);
  return bytes.slice(0, to);
}
