import { expect, it } from "vitest";
import { fromBase91, toBase91 } from "../../src/page/data/base91.ts";

it("gives back bytes of any length, in letters that end no element, 16 of them at most for 13 bytes", () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 256;
  };
  for (let length = 0; length <= 1001; length += length < 40 ? 1 : 31)
    for (const bytes of [
      Uint8Array.from({ length }, random),
      new Uint8Array(length),
      new Uint8Array(length).fill(255),
    ]) {
      const text = toBase91(bytes);
      expect(fromBase91(text)).toEqual(bytes);
      expect(text).toMatch(/^[!-~]*$/u);
      expect(text).not.toMatch(/[&<>]/u);
      expect(text.length).toBeLessThanOrEqual(Math.ceil((length * 16) / 13) + 1);
    }
});

it("gives back every two bytes", () => {
  for (let of = 0; of < 65_536; of += 1) {
    const bytes = Uint8Array.of(of & 255, of >> 8);
    if (fromBase91(toBase91(bytes)).join() !== bytes.join()) expect(of).toBe("given back");
  }
});
