import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isNode, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
// @ts-expect-error a script, which is no TypeScript
import { yamlModules } from "../../scripts/yaml.js";
import { isRecord } from "../../src/model/collections.ts";
import { type Indicator, KINDS } from "../../src/model/source.ts";
import type { Where } from "../../src/sources/ilab/answers.ts";
import { indicatorsOf } from "../../src/sources/indicator-list.ts";

const FOLDER = fileURLToPath(new URL("../../src/sources/", import.meta.url));
const LISTS = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".yaml"))
  .sort();

const text = z.string().min(1);
const texts = z.array(text);
const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low < high, "the low end comes first");
const pattern = text.refine((of) => RegExp(of, "u"), "expected a pattern");

const INDICATOR = z.object({
  id: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u),
  title: text,
  summary: z.string().regex(/^\p{Lu}.*\.$/u, "expected a sentence"),
  unit: text.optional(),
  categories: texts.optional(),
  ungraded: texts.optional(),
  scale: range.optional(),
  limits: range.optional(),
  repeated: z.literal(true).optional(),
  better: z.enum(["higher", "lower"]).optional(),
  kind: z.enum(KINDS),
  speaksTo: z
    .strictObject({ by: z.enum(["text", "analyst"]), factor: text, rated: text.optional() })
    .optional(),
} satisfies Record<keyof Indicator, z.ZodType>);

const form = <Form extends Where["form"]>(of: Form, more: z.ZodRawShape) =>
  z.object({ form: z.literal(of), ...more });

/** What a list says of an indicator besides, for its own adapter. */
const BESIDES: Readonly<Record<string, z.ZodObject | z.ZodDiscriminatedUnion<z.ZodObject[]>>> = {
  "factbook/indicators.yaml": z.object({
    fields: texts.min(1),
    part: pattern,
    dated: pattern,
    reads: z.enum(["percent", "percent of GDP", "years", "age", "US dollars", "deaths per 1,000"]),
  }),
  // Whose text names the ends of its scale has both.
  "findings/indicators.yaml": z.object({ word: text, low: text.optional(), high: text.optional() }),
  "fiw.yaml": z.object({ key: text, is: pattern }),
  "foreign-assistance/indicators.yaml": z.object({ type: z.string().regex(/^[a-z' ]+$/u) }),
  "gsi.yaml": z.object({ is: pattern, estimate: z.literal(true).optional() }),
  "ilab/indicators.yaml": z.discriminatedUnion("form", [
    form("advancement", {}),
    form("share", {
      group: text,
      leaf: text,
      age: z
        .string()
        .regex(/^\d+-\d+$/u)
        .optional(),
    }),
    form("flag", { paths: z.array(texts.min(2)).min(1), also: text.optional() }),
    form("law", { elements: texts.min(1) }),
    form("count", { path: texts.min(2) }),
    form("goods", { mark: text }),
  ]),
  "mcc/indicators.yaml": z.object({
    name: text,
    also: texts.optional(),
    codes: texts,
    shared: z.literal(true).optional(),
  }),
  "vdem/indicators.yaml": z.object({ column: z.string().regex(/^v2x_\w+$/u) }),
};

/** What is wrong with a list, each with its file and line. */
function mistakes(path: string, content: string): string[] {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const found: string[] = [];
  const say = (offset: number, what: string) => found.push(`${path}:${lines.linePos(offset).line}: ${what}`);
  const at = (way: readonly PropertyKey[], what: string) => {
    // Of what is missing, or stands elsewhere and is pointed at, the place where it should stand.
    for (let length = way.length; length >= 0; length -= 1) {
      const node = document.getIn(way.slice(0, length), true);
      if (isNode(node) && node.range) return say(node.range[0], what);
    }
    return say(0, what);
  };
  for (const { pos, message } of document.errors) say(pos[0], message.split("\n")[0]!);
  if (found.length > 0) return found;
  const ids = new Set<unknown>();
  const check = (own: unknown, each: Readonly<Record<string, unknown>>, way: readonly PropertyKey[]) => {
    if (!isRecord(own)) return at(way, "expected an indicator");
    const facts = { ...each, ...own };
    const whereOf = ([name, ...inside]: readonly PropertyKey[]) =>
      name! in own || !(name! in each) ? [...way, name!, ...inside] : [way[0]!, "each", name!, ...inside];
    const told = Object.entries(facts).flatMap(([name, value]) =>
      [...JSON.stringify(value).matchAll(/\{([a-z]+)\}/gu)].map(([, meant]) => [name, meant!] as const),
    );
    for (const [name, meant] of told)
      if (typeof facts[meant] !== "string")
        return at(whereOf([name]), `{${meant}}: the indicator says no ${meant}`);
    const [{ indicator, ...besides }] = indicatorsOf<object>([facts]) as [{ indicator: Indicator }];
    const shape = BESIDES[path] ?? z.object({});
    for (const { error } of [INDICATOR.safeParse(indicator), shape.safeParse(besides)])
      for (const issue of error?.issues ?? [])
        at(whereOf(issue.path), `${issue.path.join(".")}: ${issue.message}`);
    const shapes = "options" in shape ? shape.options : [shape];
    const known = new Set([
      ...told.map(([, meant]) => meant),
      ...shapes.flatMap((one) => Object.keys(one.shape)),
    ]);
    for (const name of Object.keys(besides))
      if (!known.has(name)) at(whereOf([name]), `${name}: nothing reads it, and no text names it`);
    if (ids.has(indicator.id)) at(whereOf(["id"]), `there are two ${indicator.id}`);
    ids.add(indicator.id);
  };
  const list: unknown = document.toJS();
  if (!Array.isArray(list)) return [`${path}:1: expected a list`];
  for (const [i, one] of list.entries()) {
    const isGroup = isRecord(one) && ("each" in one || "of" in one);
    if (!isGroup) check(one, {}, [i]);
    else if (!isRecord(one.each) || !Array.isArray(one.of) || Object.keys(one).length !== 2)
      at([i], "expected what the indicators share, “each”, and a list of them, “of”");
    else for (const [j, own] of one.of.entries()) check(own, one.each, [i, "of", j]);
  }
  return found;
}

describe("publishers' lists of indicators", () => {
  it.each(LISTS)("%s says of each indicator what it has to, and nothing that nobody reads", (path) =>
    expect(mistakes(path, readFileSync(FOLDER + path, "utf8"))).toEqual([]),
  );

  it("are there for every publisher whose list is checked", () =>
    expect(LISTS).toEqual(expect.arrayContaining(Object.keys(BESIDES))));

  it.each([
    [
      "a fact that is missing",
      "- id: a.b\n  kind: effort\n  summary: One.\n",
      "1: title: Invalid input: expected string, received undefined",
    ],
    [
      "a fact of another kind",
      '- id: a.b\n  title: A\n  kind: effort\n  summary: One.\n  scale: [0, "1"]\n',
      "5: scale.1: Invalid input: expected number, received string",
    ],
    [
      "a word that is none",
      "- id: a.b\n  title: A\n  kind: effort\n  summary: One.\n  better: high\n",
      '5: better: Invalid option: expected one of "higher"|"lower"',
    ],
    [
      "a name with a slip",
      "- id: a.b\n  title: A\n  kind: effort\n  summary: One.\n  unti: years\n",
      "5: unti: nothing reads it, and no text names it",
    ],
    [
      "a text that names what is not said",
      "- each:\n    kind: effort\n    summary: One {thing}.\n  of:\n    - {id: a.b, title: A}\n",
      "3: {thing}: the indicator says no thing",
    ],
    [
      "a mistake in what is shared",
      "- each:\n    kind: effort\n    summary: no sentence\n  of:\n    - {id: a.b, title: A}\n",
      "3: summary: expected a sentence",
    ],
    [
      "two of one id",
      "- {id: a.b, title: A, kind: effort, summary: One.}\n- {id: a.b, title: B, kind: effort, summary: Two.}\n",
      "2: there are two a.b",
    ],
    [
      "a group of nothing",
      "- {id: a.b, title: A, kind: effort, summary: One.}\n- each: {unit: years}\n",
      "2: expected what the indicators share, “each”, and a list of them, “of”",
    ],
    [
      "a key that stands twice",
      "- id: a.b\n  title: A\n  title: B\n",
      "3: Map keys must be unique at line 3, column 3:",
    ],
  ])("are told %s, with file and line", (_what, content, told) =>
    expect(mistakes("some.yaml", content)).toEqual([`some.yaml:${told}`]),
  );

  it("are told what the publisher's own adapter asks for", () => {
    const goods = "- {id: ilab.a, title: A, summary: One., kind: context, form: goods}\n";
    expect(mistakes("ilab/indicators.yaml", goods)).toEqual([
      "ilab/indicators.yaml:1: mark: Invalid input: expected string, received undefined",
    ]);
  });

  it("say once what several share, which each may say otherwise, in texts and lists of texts", () => {
    const each = { summary: "{title} of {what}.", unit: "%", better: "higher", paths: [["In", "{what}"]] };
    const of = [
      { id: "a.b", title: "Share", what: "girls" },
      { id: "a.c", title: "Rate", what: "boys", better: "lower" },
    ];
    expect(
      indicatorsOf([
        { each, of },
        { id: "a.d", title: "D", summary: "Whole." },
      ]),
    ).toEqual([
      {
        indicator: { id: "a.b", title: "Share", summary: "Share of girls.", unit: "%", better: "higher" },
        what: "girls",
        paths: [["In", "girls"]],
      },
      {
        indicator: { id: "a.c", title: "Rate", summary: "Rate of boys.", unit: "%", better: "lower" },
        what: "boys",
        paths: [["In", "boys"]],
      },
      { indicator: { id: "a.d", title: "D", summary: "Whole." } },
    ]);
  });
});

describe("a YAML file", () => {
  it("is a module whose default export is what it holds", () => {
    const { code } = yamlModules.transform("a: &one [1, yes, “x”]\nb: *one\n", "/src/words/en.yaml");
    expect(code).toBe('export default {"a":[1,"yes","“x”"],"b":[1,"yes","“x”"]};');
    expect(yamlModules.transform("a: 1", "/src/words/en.ts")).toBeUndefined();
  });

  it("that is none stops the build with its file and line", () => {
    const broken = () => yamlModules.transform("a: 1\nb: [2\n", "/src/words/en.yaml");
    expect(broken).toThrow(/^\/src\/words\/en\.yaml: .* at line 3, column 1/u);
  });
});
