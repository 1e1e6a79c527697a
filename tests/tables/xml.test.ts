import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/tables/read.ts";
import { read, refusalOf } from "./read-fixture.ts";

describe("readFile on XML", () => {
  it("gives elements in document order with attributes and their own text, trimmed", async () => {
    const { root } = await read(
      "a.xml",
      '<?xml version="1.0"?>\n<!-- c --><r>\n <a id="1"> x </a>mixed<b/><a id="2">y</a> text\n</r>',
    );
    expect(root).toEqual({
      name: "r",
      attributes: {},
      text: "mixed text",
      children: [
        { name: "a", attributes: { id: "1" }, text: "x", children: [] },
        { name: "b", attributes: {}, text: "", children: [] },
        { name: "a", attributes: { id: "2" }, text: "y", children: [] },
      ],
    });
  });

  it("decodes entities once, in text and attributes, and never in CDATA", async () => {
    const { root } = await read(
      "a.xml",
      '<a b="R&amp;D &quot;x&quot;">C&#244;te &#xE9; &amp;lt; &lt;sup&gt;1<![CDATA[ &amp; <i>]]></a>',
    );
    expect(root!.attributes).toEqual({ b: 'R&D "x"' });
    expect(root!.text).toBe("Côte é &lt; <sup>1 &amp; <i>");
  });

  it("drops control bytes and reads a bare ampersand as it stands, and says both", async () => {
    const { root, problems } = await read("a.xml", "<a>\u001cAT&T\u001d and &amp;</a>");
    expect(root!.text).toBe("AT&T and &");
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
      ["info", "control-bytes"],
      ["info", "bare-ampersand"],
    ]);
  });

  it("expands nothing that a document declares, and refuses entities from elsewhere", async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]>\n<a>&y;</a>';
    const { root, problems } = await read("a.xml", bomb);
    expect(root!.text).toBe("&y;");
    expect(problems).toMatchObject([{ code: "entities-not-expanded" }]);
    const external = '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]>\n<a>&f;</a>';
    expect((await refusalOf("a.xml", external)).message).toMatch(/External entities/u);
  });

  it.each([
    ["a file cut short", "<a>\n<b>1</b>\n<b>2", /not well-formed/u],
    ["crossing tags", "<a>\n<b>1</a></b>", /not well-formed/u],
    ["two roots", "<a>1</a>\n<a>2</a>", /not well-formed/u],
    ["an attribute without quotes", "<a b=1/>", /not well-formed/u],
    ["an attribute twice", '<a b="1" b="2"/>', /attribute b twice/u],
    ["text beside the root", "<a/>text", /outside of its element/u],
    ["a comment without an end", "<a><!-- b</a>", /comment has no end/u],
    ["no element at all", "<?xml version='1.0'?><!-- nothing -->", /no element/u],
  ])("refuses %s", async (_, text, what) => {
    const error = await refusalOf("a.xml", text);
    expect(error.code).toBe("corrupt");
    expect(error.message).toMatch(what);
    expect(error.where.file).toBe("a.xml");
  });

  it("refuses nesting without end and more elements than memory can hold", { tags: "slow" }, async () => {
    for (const text of [
      "<a>".repeat(100_000) + "</a>".repeat(100_000),
      `<r>${"<a/>".repeat(1_000_001)}</r>`,
    ]) {
      const error = await refusalOf("a.xml", text);
      expect(error.code).toBe("too-large");
      expect(error.message).toMatch(/cannot be read: it (?:is nested|holds) more than/u);
    }
  });

  it("skips a document type with everything that stands in it", async () => {
    const { root } = await read(
      "a.xml",
      '<!DOCTYPE a SYSTEM "a.dtd" [<!ELEMENT a (b)> <!-- ]> --> <!ATTLIST a c CDATA "]>"> <?p ]>?>]>\n<a><b>1</b></a>',
    );
    expect(root!.children).toEqual([{ name: "b", attributes: {}, text: "1", children: [] }]);
  });

  it("names line and column of what is not well-formed", async () =>
    expect((await refusalOf("a.xml", "<a>\n  <b>1</c>\n</a>")).where.locator).toMatch(
      /^line 2, column \d+$/u,
    ));

  it("does not let element or attribute names touch prototypes", async () => {
    await read("a.xml", '<a constructor="1"><toString>x</toString></a>').catch(() => undefined);
    await read("a.xml", '<__proto__ polluted="1"><x>1</x></__proto__>').catch(() => undefined);
    await read("a.xml", '<a __proto__="polluted"/>').catch(() => undefined);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

const UNTC = new URL("../../../shared/publisher-files/untc/XVIII-12-a.en.xml", import.meta.url);

describe.skipIf(!existsSync(UNTC))(
  "the UN Treaty Collection's export (needs ../shared/publisher-files)",
  () => {
    it("is read although it is not well-formed: 46 control bytes and four bare ampersands", async () => {
      const file = await readFile({ path: "untc.xml", bytes: new Uint8Array(readFileSync(UNTC)) });
      expect(file.encoding).toBe("windows-1252");
      expect(file.problems.map(({ message }) => message)).toEqual([
        "46 control bytes, which XML forbids, were dropped",
        '4 "&" without an entity were read as they stand',
      ]);
      expect(file.root!.name).toBe("Document");
      expect(file.root!.children[0]!.name).toBe("Treaty");
    });
  },
);
