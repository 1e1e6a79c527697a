import { describe, expect, it } from "vitest";
import { names } from "../../../src/explain/audit/checks/names.ts";
import { BARE } from "../../../src/model/audit.ts";
import type { Unresolved } from "../../../src/model/problem.ts";
import { toldBy } from "./frames.ts";

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
    const found = toldBy(names, {
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
    const [found] = toldBy(names, { unresolved: [name({ name: "Gahna", suggestions: ["Ghana"] })] });
    expect(found!.message).toContain("near: Ghana");
  });

  it("says of each name where it stands, how it was matched and how many rows were not read, the most places first", () => {
    const found = toldBy(names, {
      unresolved: [
        name({ name: "Korea", match: "ambiguous", rows: 1, suggestions: ["South Korea", "North Korea"] }),
        name({ rows: 2, suggestions: ["Atlanta"] }),
        name({ file: "b.csv", locator: "line 9, column 1", rows: 3, suggestions: ["Atlanta"] }),
      ],
    });
    expect(found).toEqual([
      {
        ...BARE,
        id: "names:Atlantis",
        check: "names",
        code: "unresolved-name",
        severity: "person",
        subject: "“Atlantis”",
        figures: { places: 2, match: "unknown" },
        places: [
          { file: "a.csv", locator: "line 2, column 1" },
          { file: "b.csv", locator: "line 9, column 1" },
        ],
        message:
          "Its 5 rows were not read: it matches no country (near: Atlanta). Write the country's name or code in the file.",
      },
      expect.objectContaining({
        id: "names:Korea",
        figures: { places: 1, match: "ambiguous" },
        message:
          "Its row was not read: it may be several countries (near: South Korea, North Korea). Write the country's name or code in the file.",
      }),
    ]);
    // Where they were not counted in one of its files, their number is not known.
    const [some] = toldBy(names, { unresolved: [name({ rows: 2 }), name({ file: "b.csv" })] });
    expect(some!.message).toContain("Its rows in 2 places were not read");
    expect(toldBy(names, { unresolved: [name({})] })[0]!.message).toContain(
      "Its rows were not read: it matches no country. Write",
    );
  });

  it("takes regions and averages as settled", () => {
    expect(toldBy(names, { unresolved: [name({ match: "not-a-country" })] })).toEqual([]);
  });
});
