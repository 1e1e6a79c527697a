import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CONDITION_KEYS, EXTENSION_KEYS, NODE_KEYS, PROFILE_KEYS } from "../../src/model/stated-profile.ts";
import { profileJsonSchema } from "../../src/profile/index.ts";
import { aggregators, comparators, normalisers } from "../../src/scoring/index.ts";
import { ownWords } from "../../src/words/index.ts";
import { shipped } from "./shipped.ts";

type Json = { readonly [key: string]: unknown };

const schema = profileJsonSchema(ownWords.methods) as Json;

function resolve(part: Json): Json {
  const reference = part.$ref as string | undefined;
  if (reference === undefined) return part;
  const path = reference.replace(/^#\/?/, "").split("/").filter(Boolean);
  return path.reduce<Json>((here, key) => here[key] as Json, schema);
}

/** What does not hold: as much of JSON Schema draft-7 as a profile's schema uses; a keyword unknown here is an error. */
function violations(given: Json, value: unknown, path = "$"): string[] {
  const part = resolve(given);
  const { $schema, definitions, title, description, $ref, ...rules } = part;
  const found: string[] = [];
  const bad = (what: string) => found.push(`${path}: ${what}`);
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const group = typeof value === "object" && value !== null && !Array.isArray(value);
  const kind = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
  for (const [rule, wanted] of Object.entries(rules)) {
    switch (rule) {
      case "type":
        if (wanted === "integer" ? !Number.isInteger(value) : wanted !== kind) bad(`${kind} is no ${wanted}`);
        break;
      case "const":
        if (value !== wanted) bad(`${value} is not ${wanted}`);
        break;
      case "enum":
        if (!(wanted as unknown[]).includes(value)) bad(`${value} is none of ${wanted}`);
        break;
      case "if": {
        const branch = violations(wanted as Json, value, path).length === 0 ? part.then : part.else;
        found.push(...violations(branch as Json, value, path));
        break;
      }
      // Of an “if”.
      case "then":
      case "else":
        break;
      case "allOf":
        for (const one of wanted as Json[]) found.push(...violations(one, value, path));
        break;
      case "anyOf":
        if ((wanted as Json[]).every((one) => violations(one, value, path).length > 0))
          bad("fits no alternative");
        break;
      case "required":
        if (group)
          for (const key of wanted as string[]) if (!Object.hasOwn(value, key)) bad(`${key} is missing`);
        break;
      case "properties":
        if (!group) break;
        for (const [key, inner] of entries) {
          const rules = (wanted as Record<string, Json>)[key];
          if (rules) found.push(...violations(rules, inner, `${path}.${key}`));
        }
        break;
      case "propertyNames":
        if (group) for (const [key] of entries) found.push(...violations(wanted as Json, key, `${path} key`));
        break;
      case "additionalProperties": {
        if (!group) break;
        const known = Object.keys((part.properties as object | undefined) ?? {});
        for (const [key, inner] of entries.filter(([key]) => !known.includes(key))) {
          if (wanted === false) bad(`unknown key ${key}`);
          else if (typeof wanted === "object")
            found.push(...violations(wanted as Json, inner, `${path}.${key}`));
        }
        break;
      }
      case "items":
        if (!Array.isArray(value)) break;
        value.forEach((inner, i) => {
          const rules = Array.isArray(wanted) ? (wanted as Json[])[i] : (wanted as Json);
          if (rules) found.push(...violations(rules, inner, `${path}[${i}]`));
        });
        break;
      case "additionalItems":
        if (wanted === false && Array.isArray(value) && value.length > (part.items as unknown[]).length)
          bad("too long");
        break;
      case "minItems":
      case "minLength":
        if ((kind === "array" || kind === "string") && (value as string).length < (wanted as number))
          bad("too short");
        break;
      case "maxItems":
        if (kind === "array" && (value as unknown[]).length > (wanted as number)) bad("too long");
        break;
      case "minProperties":
        if (group && entries.length < (wanted as number)) bad("too few keys");
        break;
      case "maxProperties":
        if (group && entries.length > (wanted as number)) bad("too many keys");
        break;
      case "minimum":
        if (typeof value === "number" && value < (wanted as number)) bad(`${value} is below ${wanted}`);
        break;
      case "exclusiveMinimum":
        if (typeof value === "number" && value <= (wanted as number)) bad(`${value} is not above ${wanted}`);
        break;
      case "maximum":
        if (typeof value === "number" && value > (wanted as number)) bad(`${value} is above ${wanted}`);
        break;
      default:
        throw new Error(`the schema uses “${rule}”, which this test does not know`);
    }
  }
  return found;
}

/** The definition that has a property, such as that of a node. */
const properties = (key: string): Json => {
  const all = Object.values(schema.definitions as Record<string, Json>);
  return all.find((one) => Object.hasOwn((one.properties ?? {}) as object, key))!.properties as Json;
};

const ids = (methods: readonly { id: string }[]) => methods.map(({ id }) => id);

describe("the JSON Schema of a profile", () => {
  it("is draft-7, for editors", () => {
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("accepts every shipped profile as it is written", () => {
    for (const { name, text } of shipped) expect(violations(schema, parse(text)), name).toEqual([]);
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
  ])("refuses %s, as the reader does", (_, profile) => expect(violations(schema, profile)).not.toEqual([]));
});
