import { describe, expect, it } from "vitest";
import { visible, visibleInColour } from "../../src/report/text/visible.ts";

/** One of each kind, by code point, and what JSON writes for it. */
const UNSEEN: readonly [number, string][] = [
  [0x00, "\\u0000"],
  [0x0d, "\\u000d"],
  [0x1b, "\\u001b"],
  [0x7f, "\\u007f"],
  [0x9b, "\\u009b"],
  [0x61c, "\\u061c"],
  [0x200b, "\\u200b"],
  [0x200d, "\\u200d"],
  [0x200e, "\\u200e"],
  [0x200f, "\\u200f"],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
    (code): [number, string] => [code, `\\u${code.toString(16)}`],
  ),
  [0x2028, "\\u2028"],
  [0xfeff, "\\ufeff"],
  [0xfff9, "\\ufff9"],
  [0xffff, "\\uffff"],
  [0xe0041, "\\udb40\\udc41"],
];

describe("what cannot be seen", () => {
  it.each(UNSEEN)("%i is written as JSON writes it", (code, shown) => {
    expect(visible(`a${String.fromCodePoint(code)}b`)).toBe(`a${shown}b`);
  });

  it("half of a pair too, and a whole pair not", () => {
    expect(visible("a\ud800b")).toBe("a\\ud800b");
    expect(visible("\u{1f600}")).toBe("\u{1f600}");
  });

  it("leaves what can be seen, line breaks and tabs", () => {
    const text = "Côte d’Ivoire\t–\n\u0639\u0631\u0628\u064a, हिन्दी, 中文, Ё, e\u0301";
    expect(visible(text)).toBe(text);
  });

  it("is the same when done twice, and in JSON the same document", () => {
    const all = String.fromCodePoint(...UNSEEN.map(([code]) => code));
    expect(visible(visible(all))).toBe(visible(all));
    const document = { [all]: [all, "\\", '"'] };
    expect(JSON.parse(visible(JSON.stringify(document, null, 2)))).toEqual(document);
  });
});

it("our own colours pass, other sequences do not", () => {
  const ours = "\u001b[1mtitle\u001b[22m \u001b[31mred\u001b[39m";
  expect(visibleInColour(ours)).toBe(ours);
  expect(visibleInColour(`${ours}\u001b[8mhidden\u001b[2J\u001b]0;t\u0007`)).toBe(
    `${ours}\\u001b[8mhidden\\u001b[2J\\u001b]0;t\\u0007`,
  );
  expect(visible("\u001b[31mred")).toBe("\\u001b[31mred");
});
