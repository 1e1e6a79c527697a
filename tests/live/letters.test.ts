import { expect, it } from "vitest";
import { fromLetters, toLetters } from "../../src/page/data/letters.ts";
import { visible } from "../../src/report/text/visible.ts";

it("gives back bytes of any length, in letters that end no element and in at most 16 bytes of them for 13", {
  tags: "slow",
}, () => {
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
      const text = toLetters(bytes);
      expect(fromLetters(text)).toEqual(bytes);
      expect(text).toMatch(/^[!-;=-~\u0100-\u02ff\u0370-\u05ff\u0620-\u07ff]*$/u);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(Math.ceil((length * 16) / 13) + 2);
    }
});

it("gives back every two bytes", () => {
  for (let of = 0; of < 65_536; of += 1) {
    const bytes = Uint8Array.of(of & 255, of >> 8);
    if (fromLetters(toLetters(bytes)).join() !== bytes.join()) expect(of).toBe("given back");
  }
});

it("takes at most 1.195 bytes of text for each of many", () => {
  let seed = 7;
  const bytes = Uint8Array.from({ length: 100_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 256;
  });
  const text = toLetters(bytes);
  expect(Buffer.byteLength(text)).toBeLessThan(119_500);
  expect(fromLetters(text)).toEqual(bytes);
  // What cannot be seen would be spelt out in a file.
  expect(visible(text)).toBe(text);
});
