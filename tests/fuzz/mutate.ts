import type { Random } from "./random.ts";

/** Numbers at which readers break: bounds of bytes, words and sheets. */
const EDGES = [0, 1, 2, 7, 8, 0x0a, 0x0d, 0x20, 0x22, 0x26, 0x3c, 0x7f, 0x80, 0xc0, 0xed, 0xef, 0xfe, 0xff];

/** Bytes with a few of them set, dropped, doubled, swapped, cut off, or replaced by a word that means something. */
export function mutate(bytes: Uint8Array, words: readonly string[], random: Random): Uint8Array {
  let content: Buffer = Buffer.from(bytes);
  for (let changes = random.chance(0.6) ? 1 : 1 + random.below(5); changes > 0; changes -= 1)
    content = change(content, words, random);
  return new Uint8Array(content);
}

export function mutateText(text: string, words: readonly string[], random: Random): Uint8Array {
  return mutate(new TextEncoder().encode(text), words, random);
}

function change(content: Buffer, words: readonly string[], random: Random): Buffer {
  const at = random.below(content.length + 1);
  const span = random.chance(0.8) ? 1 + random.below(8) : 1 + random.below(content.length + 1);
  const piece = content.subarray(at, at + span);
  const put = (middle: Uint8Array, skip = 0) =>
    Buffer.concat([content.subarray(0, at), middle, content.subarray(at + skip)]);
  switch (random.below(9)) {
    case 0:
      return put(Buffer.from([random.pick(EDGES)]), 1);
    case 1:
      return put(Buffer.from([random.below(256)]), 1);
    case 2:
      return put(Buffer.alloc(0), span);
    case 3:
      return put(piece);
    case 4:
      return random.chance(0.3) ? content.subarray(0, at) : content;
    case 5: {
      const from = random.below(content.length + 1);
      return put(content.subarray(from, from + span), random.chance(0.5) ? span : 0);
    }
    case 6: {
      const field = Buffer.alloc(4);
      field.writeInt32LE(random.pick([0, -1, 1, 0x7fff, 0xffff, 0x10000, 0x7fffffff, content.length, at]));
      return put(field.subarray(0, random.pick([2, 4])), 4);
    }
    default:
      return put(Buffer.from(random.pick(words)), random.chance(0.5) ? span : 0);
  }
}
