import { expect, it } from "vitest";
import { fromBase85, toBase85 } from "../../src/page/data/base85.ts";

it("gives back bytes of any length, in letters that mean nothing to markup", () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 256;
  };
  for (const length of [0, 1, 2, 3, 4, 5, 6, 7, 8, 1001]) {
    for (const bytes of [
      Uint8Array.from({ length }, random),
      new Uint8Array(length),
      new Uint8Array(length).fill(255),
    ]) {
      const text = toBase85(bytes);
      expect(fromBase85(text)).toEqual(bytes);
      expect(text).toMatch(/^[#-~]*$/u);
      expect(text).not.toMatch(/[&'<>\\`|]/u);
      expect(text).toHaveLength(Math.ceil((length * 5) / 4));
    }
  }
});
