import { describe, expect, it } from "vitest";
import { names } from "../../../src/explain/audit/checks/names.ts";
import type { Unresolved } from "../../../src/model/problem.ts";

const name = (given: Partial<Unresolved>): Unresolved => ({
  name: "Atlantis",
  file: "a.csv",
  locator: "line 2, column 1",
  match: "unknown",
  suggestions: [],
  ...given,
});

describe("the audit of names", () => {
  it("needs a person once for each name, with every place", () => {
    const found = names.find({
      unresolved: [name({}), name({ name: "Korea", match: "ambiguous" }), name({ file: "b.csv" })],
    });
    expect(found.map(({ subject, severity, places }) => [subject, severity, places.length])).toEqual([
      ["“Atlantis”", "person", 2],
      ["“Korea”", "person", 1],
    ]);
    expect(found[0]!.message).toContain("Its rows in 2 places were not read");
    expect(found[1]!.message).toContain("it may be several countries");
  });

  it("suggests what was nearly meant", () => {
    const [found] = names.find({ unresolved: [name({ name: "Gahna", suggestions: ["Ghana"] })] });
    expect(found!.message).toContain("near: Ghana");
  });

  it("takes regions and averages as settled", () => {
    expect(names.find({ unresolved: [name({ match: "not-a-country" })] })).toEqual([]);
  });
});
