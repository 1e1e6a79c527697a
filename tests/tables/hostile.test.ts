import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ShortlistError } from "../../src/model/problem.ts";
import { draws } from "../properties/seed.ts";
import { read } from "./read-fixture.ts";
import { workbookParts } from "./workbook-fixture.ts";
import { makeXls } from "./xls-fixture.ts";
import { makeZip } from "./zip-fixture.ts";

const encode = (text: string) => new TextEncoder().encode(text);

const PARTS = workbookParts({
  sheets: [
    { name: "S", rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45107</v></c></row>' },
    { name: "T", rows: '<row r="2"><c r="C2" t="inlineStr"><is><t>x</t></is></c><c><f>1</f></c></row>' },
  ],
  texts: "<si><t>Ghana</t></si>",
  formats: ["yyyy"],
});

const WHOLE: readonly (readonly [path: string, bytes: Uint8Array])[] = [
  ["a.xlsx", makeZip(PARTS)],
  [
    "a.xls",
    makeXls([
      {
        name: "S",
        rows: [
          ["Ghana", 1, { error: 7 }],
          [true, { date: 45107 }],
        ],
      },
    ]),
  ],
  ["a.xml", encode('<?xml version="1.0"?><r><a b="1">x &amp; y</a><![CDATA[z]]></r>')],
  ["a.json", encode('{"a": [1, "x\\u0041", {"b": null}], "c": -1.5e3}')],
  ["a.yaml", encode("a: &x [1, 2]\nb: *x\nc: |\n  text\n")],
  ["a.csv", encode('country;"a;b";c\n"Côte d’Ivoire";1;2\nGhana;3;4\n')],
];

const CHANGES = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom("set", "drop", "double", "cut")), {
  minLength: 1,
  maxLength: 6,
});

/** Some bytes changed, removed, doubled or cut off. */
function damage(bytes: Uint8Array, changes: readonly (readonly [number, number, string])[]): Uint8Array {
  let content = [...bytes];
  for (const [at, value, change] of changes) {
    const i = at % Math.max(1, content.length);
    if (change === "set") content[i] = value;
    else if (change === "drop") content.splice(i, 1 + (value % 40));
    else if (change === "double") content.splice(i, 0, ...content.slice(i, i + (value % 40)));
    else if (value < 32) content = content.slice(0, i);
  }
  return Uint8Array.from(content);
}

const damagedFile = fc
  .tuple(fc.constantFrom(...WHOLE), CHANGES)
  .map(([[path, bytes], changes]) => [path, damage(bytes, changes)] as const);

/** A sound archive around one damaged part of a workbook. */
const damagedPart = fc.tuple(fc.constantFrom(...PARTS), CHANGES).map(([hit, changes]) => {
  const content = damage(Buffer.from(hit.content), changes);
  return ["a.xlsx", makeZip(PARTS.map((part) => (part === hit ? { ...part, content } : part)))] as const;
});

describe("readFile", () => {
  it("reads a damaged file or refuses it with a reason, and never fails in another way", async () =>
    await fc.assert(
      fc.asyncProperty(fc.oneof(damagedFile, damagedPart), async ([path, bytes]) => {
        try {
          const file = await read(path, bytes);
          expect(file.path).toBe(path);
        } catch (cause) {
          expect(cause).toBeInstanceOf(ShortlistError);
          expect((cause as ShortlistError).where.file).toBe(path);
          expect((cause as ShortlistError).wayOut).toBeTruthy();
        }
      }),
      draws(800),
    ));

  it("reads any text or refuses it with a reason", async () => {
    const unit = fc.constantFrom(..."ab1 ,;\t|\"'\n\r<>/=&{}[]:-#\\é\0");
    const ends = fc.constantFrom("", ".csv", ".json", ".xml", ".yaml", ".xlsx");
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 60 }), ends, async (text, end) => {
        const outcome = await read(`a${end}`, text).catch((cause: unknown) => cause);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ShortlistError);
      }),
      draws(1500),
    );
  });
});
