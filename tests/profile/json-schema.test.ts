import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CONDITION_KEYS, EXTENSION_KEYS, NODE_KEYS, PROFILE_KEYS } from "../../src/model/stated-profile.ts";
import { profileJsonSchema } from "../../src/profile/index.ts";
import { aggregators, comparators, normalisers } from "../../src/scoring/index.ts";
import { ownWords } from "../../src/words/index.ts";
import { shipped } from "./shipped.ts";

type Json = { readonly [key: string]: unknown };

const schema = profileJsonSchema(ownWords.methods) as Json;

const accepts = new Ajv2020({ strict: true }).compile(schema);

/** What does not hold. */
const violations = (profile: unknown) => (accepts(profile) ? [] : accepts.errors!);

/** The definition that has a property, such as that of a node. */
const properties = (key: string): Json => {
  const all = Object.values(schema.$defs as Record<string, Json>);
  return all.find((one) => Object.hasOwn((one.properties ?? {}) as object, key))!.properties as Json;
};

const ids = (methods: readonly { id: string }[]) => methods.map(({ id }) => id);

describe("the JSON Schema of a profile", () => {
  it("is plain JSON of draft 2020-12", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("accepts every shipped profile as it is written", () => {
    for (const { name, text } of shipped) expect(violations(parse(text)), name).toEqual([]);
  });

  it("requires id and tree, or id and extends, and nothing else of the top", () => {
    const [whole, extension] = [schema.else as Json, schema.then as Json];
    expect([whole.required, extension.required]).toEqual([
      ["id", "tree"],
      ["id", "extends"],
    ]);
    expect([whole.additionalProperties, extension.additionalProperties]).toEqual([false, false]);
  });

  it("knows the keys that the reader knows, and no others", () => {
    expect(Object.keys((schema.else as Json).properties as object)).toEqual(["$schema", ...PROFILE_KEYS]);
    expect(Object.keys((schema.then as Json).properties as object)).toEqual(["$schema", ...EXTENSION_KEYS]);
    expect(Object.keys(properties("children"))).toEqual([...NODE_KEYS]);
    expect(Object.keys(properties("atLeastOf"))).toEqual([...CONDITION_KEYS]);
    for (const { key } of comparators) expect(properties("atLeastOf")).toHaveProperty(key);
  });

  it.each([
    ["normalise", normalisers],
    ["aggregate", aggregators],
  ] as const)("offers for %s every method of the code's list, with its parameters", (key, methods) => {
    const [words, ...calls] = (properties("children")[key] as { anyOf: Json[] }).anyOf;
    expect(words!.enum).toEqual(ids(methods));
    expect(calls).toHaveLength(methods.length);
    methods.forEach(({ id, parameters }, i) => {
      const call = calls[i] as { properties: Json; required: string[]; description: string };
      expect(call.properties.method).toEqual({ const: id });
      expect(call.description).toBe(ownWords.methods[id as keyof typeof ownWords.methods]);
      expect(Object.keys(call.properties)).toEqual(["method", ...Object.keys(parameters)]);
      const needed = Object.keys(parameters).filter((name) => parameters[name]!.required);
      expect(call.required).toEqual(["method", ...needed]);
    });
  });

  it.each([
    ["an unknown key", { id: "a", tree: { children: [{ indicator: "x", normalise: "rank" }] }, titel: "b" }],
    ["a missing tree", { id: "a" }],
    ["a tree beside a parent", { id: "a", extends: "cpc", tree: { children: [{ indicator: "x" }] } }],
    ["a weight that is no number", { id: "a", extends: "cpc", weights: { x: "1" } }],
    ["a gate without an id", { id: "a", extends: "cpc", gates: { add: [{ when: {}, effect: "flag" }] } }],
    ["an unknown method", { id: "a", tree: { children: [{ indicator: "x", normalise: "rnak" }] } }],
    [
      "a missing parameter",
      {
        id: "a",
        tree: { aggregate: { method: "power" }, children: [{ indicator: "x", normalise: "rank" }] },
      },
    ],
    [
      "a negative weight",
      { id: "a", tree: { children: [{ indicator: "x", weight: -1, normalise: "rank" }] } },
    ],
    ["no children", { id: "a", tree: { children: [] } }],
    [
      "an unknown effect",
      {
        id: "a",
        tree: { children: [{ indicator: "x", normalise: "rank" }] },
        gates: [{ id: "g", when: { territory: true }, effect: "ban" }],
      },
    ],
  ])("refuses %s, as the reader does", (_, profile) => expect(violations(profile)).not.toEqual([]));
});
