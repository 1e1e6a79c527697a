import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { json, jsonParts } from "../../src/report/renderers/json.ts";

describe("a document in parts", () => {
  it("is what it is in one piece", () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.jsonValue(), { maxLength: 3 }),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (document) => {
        expect([...jsonParts(document)].join("")).toBe(json(document));
      }),
      { numRuns: 2000 },
    );
  });

  it("has a part for each entry of its lists", () => {
    expect([...jsonParts({ a: 1, b: [{ c: "\n" }, undefined] })]).toEqual([
      '{\n  "a": ',
      "1",
      ',\n  "b": ',
      '[\n    {\n      "c": "\\n"\n    }',
      ",\n    null",
      "\n  ]",
      "\n}\n",
    ]);
  });
});
