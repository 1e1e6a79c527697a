import { describe, expect, it } from "vitest";
import { read, refusalOf } from "./read-fixture.ts";

describe("readFile on JSON", () => {
  it("gives the value", async () =>
    expect(
      (await read("gh.json", '\ufeff{"Geography": {"Area": {"text": "238,533 sq km"}}, "n": [1, null]}'))
        .data,
    ).toEqual({
      Geography: { Area: { text: "238,533 sq km" } },
      n: [1, null],
    }));

  it("names line and column of a mistake", async () => {
    const error = await refusalOf("a.json", '{\n  "a": 1,\n  "b": ]\n}');
    expect(error.code).toBe("corrupt");
    expect(error.where).toEqual({ file: "a.json", locator: "line 3, column 8" });
  });

  it("refuses a document cut short and one nested without end", async () => {
    expect((await refusalOf("a.json", '{"a": [1, 2')).code).toBe("corrupt");
    expect((await refusalOf("a.json", "[".repeat(100_000) + "]".repeat(100_000))).code).toBe("too-large");
  });

  it("refuses more values than memory can hold", async () =>
    expect((await refusalOf("a.json", `[${"[],".repeat(1_600_000)}1]`)).message).toMatch(
      /3 million values/u,
    ));

  it("does not count brackets inside strings as nesting", async () => {
    const text = `["${"[".repeat(1000)}", "\\"[[[\\\\"]`;
    expect((await read("a.json", text)).data).toEqual(["[".repeat(1000), '"[[[\\']);
  });

  it.each([
    ["twice", '{\n  "a": 1,\n  "b": {"a": [2]},\n  "a": 3\n}', "a", "line 4, column 3"],
    ["deep inside a list", '[{"a": [{"k": 1, "l": 2, "k": 1}]}]', "k", "line 1, column 26"],
    ["once escaped", '{"Peru": 1, "\\u0050eru" : 2}', "Peru", "line 1, column 13"],
    ["with quotes and brackets in it", '{"a\\"}{": 1, "a\\"}{": 2}', 'a\\"}{', "line 1, column 14"],
    ["that is a prototype's", '{"__proto__": 1, "__proto__": 2}', "__proto__", "line 1, column 18"],
  ])("refuses a key that stands in one object %s", async (_, text, key, locator) => {
    for (const name of ["a.json", "a.txt", "a"]) {
      const error = await refusalOf(name, text);
      expect(error.code).toBe("repeated-key");
      expect(error.message).toContain(`the key "${key}" stands twice`);
      expect(error.where.locator).toBe(locator);
    }
  });

  it("lets a key come again in another object, as a value, and in a text", async () => {
    const text = '{"a": "a", "b": {"a": "a"}, "c": [{"a": 1}, {"a": 2}], "d": "\\"a\\": 1", "toString": 1}';
    expect((await read("a.json", text)).data).toEqual(JSON.parse(text));
  });

  it.each([
    ['{"a": {"__proto__": {"polluted": 1}, "b": 2}}'],
    ['{"a": {"\\u005f_proto__": {"polluted": 1}, "b": 2}}'],
  ])("drops a key that could touch prototypes and says so: %s", async (text) => {
    const { data, problems } = await read("a.json", text);
    const copy = Object.assign({}, (data as { a: object }).a);
    expect(copy).toEqual({ b: 2 });
    expect((copy as Record<string, unknown>).polluted).toBeUndefined();
    expect(problems).toMatchObject([{ severity: "warning", code: "forbidden-key" }]);
  });
});

describe("readFile on YAML", () => {
  it("gives the value by the core schema: dates stay text, yes and no too", async () => {
    const { format, data } = await read("f.yaml", "date: 2024-01-05\nok: yes\nn: 3\nlist: [a, ~]\n");
    expect(format).toBe("yaml");
    expect(data).toEqual({ date: "2024-01-05", ok: "yes", n: 3, list: ["a", null] });
  });

  it("reads JSON under a YAML name", async () =>
    expect((await read("f.yml", '{"a": [1]}')).data).toEqual({ a: [1] }));

  it("names line and column of a mistake, a repeated key among them", async () => {
    const broken = await refusalOf("f.yaml", "a: 1\nb: [1, 2\nc: 3\n");
    expect(broken.where.locator).toMatch(/^line \d, column \d+$/u);
    const twice = await refusalOf("f.yaml", "a: 1\nb: 2\na: 3\n");
    expect(twice.where.locator).toBe("line 3, column 1");
    expect(twice.message).toMatch(/"a" stands twice/u);
  });

  it("refuses aliases that multiply", async () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`,
    );
    const error = await refusalOf("f.yaml", ["l0: &l0 [x]", ...levels].join("\n"));
    expect(error.code).toBe("corrupt");
    expect(error.message).toMatch(/alias/iu);
  });

  it.each([
    ["data that stands in itself", "a: &a [*a]\n", /stands in itself/u],
    ["lists without end, in brackets", "[".repeat(100_000) + "]".repeat(100_000), /500 levels/u],
    ["lists without end, in lines", "- ".repeat(100_000), /500 levels/u],
    [
      "maps without end, by their indentation",
      Array.from({ length: 600 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      /500 levels/u,
    ],
    ["more levels than data has", "[".repeat(600) + "]".repeat(600), /500 levels/u],
    ["more than a million characters", "- a\n".repeat(300_000), /a million characters/u],
  ])("refuses %s", async (_, text, what) => {
    const error = await refusalOf("f.yaml", text);
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(what);
    expect(error.wayOut).toMatch(/\w{4}/u);
  });

  it("lets aliases repeat what they stand for", async () =>
    expect((await read("f.yaml", "a: &x [1]\nb: *x\nc: *x\n")).data).toEqual({ a: [1], b: [1], c: [1] }));

  it("does not let keys touch prototypes, nor tags make anything but data", async () => {
    const { data } = await read("f.yaml", "a:\n  __proto__: {polluted: 1}\n  b: 2\n");
    expect(Object.getPrototypeOf((data as { a: object }).a)).toBe(Object.prototype);
    expect(Object.assign({}, (data as { a: object }).a)).toEqual({ b: 2 });
    const dated = await read("f.yaml", "%YAML 1.1\n---\na: !!str 3\nd: 2024-01-05\n");
    expect(dated.data).toEqual({ a: "3", d: "2024-01-05" });
    const tagged = await refusalOf("f.yaml", "a: !!js/function 'function () {}'\n");
    expect(tagged.message).toMatch(/^not valid YAML: “!!js\/function” is a tag/u);
    for (const tag of ["!!binary", "!!timestamp"])
      expect((await refusalOf("f.yaml", `a: ${tag} 2024-01-05\n`)).message).toContain(`“${tag}” is a tag`);
  });
});
