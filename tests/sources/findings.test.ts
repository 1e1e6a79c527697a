import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ParsedFile } from "../../src/model/table.ts";
import { findings } from "../../src/sources/findings/index.ts";
import { anyName, knowing, parse } from "./parse-text.ts";

async function read(path: string, text: string, context = anyName) {
  return readParsed(await parse(path, text), context);
}

function readParsed(file: ParsedFile, context = anyName) {
  const recognition = findings.recognise(file);
  if (!recognition) throw new Error("not recognised");
  return findings.read(file, recognition, context);
}

const HEADER = "country,factor,kind,rating,scale,reason,citation,date,confidence,analyst";
const row = (fields: Partial<Record<string, string>>) => {
  const given: Record<string, string> = {
    country: "Aland",
    factor: "engagement",
    rating: "3",
    scale: "0 to 4",
    reason: "why",
    citation: "where",
    date: "2024-03-15",
    confidence: "medium",
    ...(fields as Record<string, string>),
  };
  return HEADER.split(",")
    .map((field) => given[field] ?? "")
    .join(",");
};
const csv = (...rows: string[]) => `${HEADER}\n${rows.join("\n")}\n`;

const YAML = `document: shortlist/findings/1
scale: {from: 1, to: 5}
analyst: Example desk
findings:
  - country: Aland
    factor: prevalence
    rating: 4
    reason: "Invented: many cases"
    citation: "Invented: report, p. 3"
    date: 2024-03-15
    confidence: low
  - country: Bland
    factor: restrictions
    kind: section-7008
    rating: restricted
    reason: coup
    citation: notice
    date: 2023
    confidence: high
`;

describe("findings, what is read", () => {
  it("moves a rating to 0 to 100 and keeps everything the analyst wrote in the note", async () => {
    const { observations, problems } = await read("x.csv", csv(row({ analyst: "A. Nalyst" })));
    expect(problems).toEqual([]);
    expect(observations).toEqual([
      {
        source: "findings",
        layout: "findings-table",
        vintage: "2024-03-15",
        file: "x.csv",
        country: "Aland",
        indicator: "findings.engagement",
        year: 2024,
        value: 75,
        unit: "points (0-100)",
        se: 10,
        formula: "100 * (3 - 0) / (4 - 0)",
        locator: "line 2, column 4",
        note: "rated 3 on 0 to 4; reason: why; citation: where; dated 2024-03-15; confidence medium (standard error 10 by convention); analyst: A. Nalyst",
      },
    ]);
  });

  it.each([
    ["high", 5],
    ["medium", 10],
    ["low", 20],
  ])("takes confidence %s for a standard error of %d points", async (confidence, se) =>
    expect((await read("x.csv", csv(row({ confidence })))).observations[0]?.se).toBe(se),
  );

  it("reads YAML and its places, with restrictions as categories without a standard error", async () => {
    const { observations } = await read("x.yaml", YAML);
    expect(observations.map((o) => [o.indicator, o.country, o.year, o.value, o.se, o.locator])).toEqual([
      ["findings.prevalence", "Aland", 2024, 75, 20, "/findings/0/rating"],
      ["findings.section-7008", "Bland", 2023, "restricted", undefined, "/findings/1/rating"],
    ]);
    expect(observations[0]?.note).toContain("analyst: Example desk");
  });

  it("reads JSON of the same shape without the document line", async () => {
    const data = {
      scale: [0, 10],
      findings: [
        {
          country: "Aland",
          factor: "us-programs",
          rating: 5,
          reason: "r",
          citation: "c",
          date: "2024-01",
          confidence: "high",
        },
      ],
    };
    const { observations } = await read("x.json", JSON.stringify(data));
    expect(observations[0]).toMatchObject({
      indicator: "findings.us-programs",
      value: 50,
      year: 2024,
      vintage: "2024-01",
    });
  });

  it("reads a workbook with a title, the scale above the header and columns in another order", () => {
    const file: ParsedFile = {
      path: "findings.xlsx",
      format: "xlsx",
      problems: [],
      tables: [
        { name: "Read me", hidden: false, rows: [{ at: 1, cells: ["How to use"] }] },
        {
          name: "2024",
          hidden: false,
          rows: [
            { at: 1, cells: ["Findings of the example desk"] },
            { at: 2, cells: ["Scale", "5 to 1"] },
            {
              at: 4,
              cells: ["Rating", "Country", "Factor", "Confidence", "Date", "Citation", "Reason", "Mood"],
            },
            { at: 5, cells: [2, "Aland", "Political will", "High", "2024-02-29", "c", "r", "good"] },
            { at: 7, cells: [null, "Findings end here"] },
          ],
        },
      ],
    };
    const { observations, problems } = readParsed(file);
    expect(problems).toEqual([]);
    expect(observations).toHaveLength(1);
    expect(observations[0]).toMatchObject({
      indicator: "findings.political-will",
      value: 75,
      se: 5,
      locator: "2024!A5",
      note: expect.stringContaining("rated 2 on 5 to 1"),
    });
  });

  it("gives 0 and 100 at the ends of the scale", async () => {
    const { observations } = await read(
      "x.csv",
      csv(row({ rating: "0" }), row({ rating: "4", country: "Bland" })),
    );
    expect(observations.map((o) => o.value)).toEqual([0, 100]);
  });
});

describe("findings, what is refused", () => {
  it.each([
    [{ rating: "5" }, "out-of-scale", 4, "outside the file's scale, 0 to 4"],
    [{ rating: "much" }, "bad-number", 4, '"much" is not a number'],
    [{ reason: "" }, "missing-field", 6, "has no reason"],
    [{ citation: "" }, "missing-field", 7, "has no citation"],
    [{ date: "" }, "missing-field", 8, "has no date"],
    [{ confidence: "" }, "missing-field", 9, "has no confidence"],
    [{ factor: "engagment" }, "unknown-word", 2, 'did you mean "engagement"?'],
    [{ confidence: "mediun" }, "unknown-word", 9, 'did you mean "medium"?'],
    [{ date: "2023-02-29" }, "bad-date", 8, '"2023-02-29" is not a date'],
    [{ date: "15.3.2024" }, "bad-date", 8, '"15.3.2024" is not a date'],
    [{ factor: "restrictions", kind: "section-7080" }, "unknown-word", 3, 'did you mean "section-7008"?'],
    [
      { factor: "restrictions", kind: "section-7008", rating: "3" },
      "unknown-word",
      4,
      "neither restricted nor clear",
    ],
    [{ kind: "section-7008" }, "unknown-word", 3, "restrictions only"],
  ])("names file, place and nearest word for %j and reads the rest", async (fields, code, column, words) => {
    const { observations, problems } = await read("x.csv", csv(row(fields), row({ country: "Bland" })));
    expect(problems).toEqual([
      expect.objectContaining({
        severity: "error",
        code,
        file: "x.csv",
        locator: `line 2, column ${column}`,
        // A person must settle it: --strict exits 1.
        undecided: {
          indicator: expect.stringMatching(/^findings\.(?:engagement|section-7008|restrictions)$/u),
        },
      }),
    ]);
    expect(problems[0]?.message).toContain(words);
    expect(observations.map((o) => o.country)).toEqual(["Bland"]);
  });

  it("reads no rating without a scale, and says so once", async () => {
    const { observations, problems } = await read(
      "x.csv",
      csv(row({ scale: "" }), row({ scale: "", country: "Bland" })),
    );
    expect(observations).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ severity: "error", code: "no-scale", locator: "line 1, column 4" }),
    ]);
  });

  it("needs no scale where every finding is clear or restricted", async () => {
    const { observations, problems } = await read(
      "x.csv",
      csv(row({ scale: "", factor: "restrictions", kind: "section-7008", rating: "clear" })),
    );
    expect(problems).toEqual([]);
    expect(observations[0]).toMatchObject({ indicator: "findings.section-7008", value: "clear" });
  });

  it("refuses a second scale, with its place", async () => {
    const { observations, problems } = await read(
      "x.csv",
      csv(row({}), row({ scale: "1-5", country: "Bland" })),
    );
    expect(observations.map((o) => o.country)).toEqual(["Aland"]);
    expect(problems).toEqual([
      expect.objectContaining({ severity: "error", code: "second-scale", locator: "line 3, column 5" }),
    ]);
  });

  it("refuses a scale that a spreadsheet turned into a date", async () => {
    const { problems } = await read("x.csv", csv(row({ scale: "5-Jan" })));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "bad-scale", locator: "line 2, column 5" }),
    );
  });

  it("keeps the later of two findings and names the other", async () => {
    const { observations, problems } = await read(
      "x.csv",
      csv(row({ date: "2024-09-01", rating: "1" }), row({ date: "2024-03-01", rating: "4" })),
    );
    expect(observations.map((o) => o.value)).toEqual([25]);
    expect(problems).toEqual([
      expect.objectContaining({ severity: "info", code: "superseded-finding", locator: "line 3, column 4" }),
    ]);
  });

  it("takes neither of two findings of one date that differ, and flags both, unless a later one settles it", async () => {
    const two = [row({ date: "2024-03-01", rating: "1" }), row({ date: "2024-03-01", rating: "4" })];
    for (const rows of [two, two.toReversed()]) {
      const { observations, problems } = await read("x.csv", csv(...rows));
      expect(observations).toEqual([]);
      expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
        ["disagreement", "line 3, column 4"],
        ["disagreement", "line 2, column 4"],
      ]);
    }
    const { observations } = await read("x.csv", csv(...two, row({ date: "2024-09-01", rating: "2" })));
    expect(observations.map((o) => o.value)).toEqual([50]);
  });

  it("lists a country that does not resolve", async () => {
    const { unresolved, observations } = await read("x.csv", csv(row({ country: "Atlantis" })), knowing({}));
    expect(observations).toEqual([]);
    expect(unresolved).toEqual([expect.objectContaining({ name: "Atlantis", locator: "line 2, column 1" })]);
  });

  it("refuses a form that lost a column, naming it and the header", async () => {
    const text =
      "country,factor,rating,scale,reason,date,confidence\nAland,engagement,3,0 to 4,r,2024,high\n";
    await expect(read("x.csv", text)).rejects.toMatchObject({
      code: "unknown-layout",
      message: "the findings form lacks citation",
      where: { file: "x.csv", locator: "line 1, column 1" },
    });
  });

  it("leaves other tables and trees alone", async () => {
    expect(findings.recognise(await parse("a.csv", "country,factor,rating\nAland,x,3\n"))).toBeUndefined();
    expect(findings.recognise(await parse("findings.yaml", "findings: [1, 2]\n"))).toBeUndefined();
  });
});

describe("docs/findings.md", () => {
  const page = readFileSync(new URL("../../docs/findings.md", import.meta.url), "utf8");
  const example = (language: string) =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "u").exec(page)![1]!;

  it.each(["yaml", "csv"])("has a %s example that reads without a problem", async (language) => {
    const { observations, problems, unresolved } = await read(`example.${language}`, example(language));
    expect(problems).toEqual([]);
    expect(unresolved).toEqual([]);
    expect(observations.map((o) => [o.country, o.indicator, o.value])).toEqual([
      ["Ghana", "findings.engagement", 75],
      ["Mali", "findings.section-7008", "restricted"],
    ]);
  });

  it("names every factor and kind, and every degree of confidence with its standard error", () => {
    for (const { id } of findings.indicators) expect(page).toContain(`\`${id.replace("findings.", "")}\``);
    expect(page).toContain("| `high` | 5 points |");
    expect(page).toContain("| `medium` | 10 points |");
    expect(page).toContain("| `low` | 20 points |");
  });
});
