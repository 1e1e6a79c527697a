import { Chalk } from "chalk";
import { expect, it } from "vitest";
import { inspectFile } from "../../src/dataset/inspect.ts";
import type { SourceChange } from "../../src/model/dataset.ts";
import type { MovedCause } from "../../src/model/documents/diff.ts";
import { html } from "../../src/report/html/markup.ts";
import { changed, changeRemarks } from "../../src/report/ingested.ts";
import { inspectionBlocks } from "../../src/report/inspection.ts";
import { markdown } from "../../src/report/renderers/markdown.ts";
import { terminal } from "../../src/report/renderers/terminal.ts";
import { sourcesBlocks } from "../../src/report/sources.ts";
import { causesText } from "../../src/report/text/causes.ts";
import { placeText } from "../../src/report/text/figure.ts";
import { byFamily } from "../../src/report/text/warnings.ts";
import { verificationBlocks } from "../../src/report/verification.ts";
import { outcomeText } from "../../src/report/whatif.ts";
import { en } from "../../src/words/en/index.ts";

/** A cause of 2 points whose values were and are; null is not assessed. */
function cause(...values: readonly (readonly [number | null, number | null])[]): MovedCause {
  const figure = (value: number | null) =>
    value === null ? null : { value, year: 2022, file: "f.csv", locator: "A1" };
  const moved = values.map(([was, is]) => ({ indicator: "x", before: figure(was), after: figure(is) }));
  return { cause: "data:cpi", score: 2, values: moved } as MovedCause;
}

it.each([
  ["all gained", [[null, 1]], " (newly assessed)"],
  [
    "all lost",
    [
      [1, null],
      [2, null],
    ],
    " (no longer assessed)",
  ],
  [
    "some gained",
    [
      [null, 1],
      [1, 2],
    ],
    " (partly newly assessed)",
  ],
  [
    "some lost",
    [
      [1, null],
      [1, 2],
    ],
    " (partly no longer assessed)",
  ],
  [
    "some gained and some lost",
    [
      [1, null],
      [null, 2],
    ],
    " (partly newly or no longer assessed)",
  ],
  ["neither gained nor lost", [[1, 2]], ""],
] as const)(
  "of a cause whose evidence is %s it is said that this is no merit and no fault",
  (_, values, said) => {
    const plain = causesText([{ cause: "data:cpi", score: 2 } as MovedCause], 1, en);
    expect(causesText([cause(...values)], 1, en)).toBe(plain.replace(" +2.0", `${said} +2.0`));
  },
);

it("the causes of a change are told the strongest first, and what shows as nothing together at the end", () => {
  const causes = (...scores: number[]) =>
    ["weights", "data:cpi", "data:fiw", "data:wgi"].flatMap((cause, i) =>
      scores[i] === undefined ? [] : [{ cause, score: scores[i] } as MovedCause],
    );
  expect(causesText(causes(1, -3, 0.04, 0.03), 1, en)).toMatch(
    /^.* −3\.0, weights \+1\.0, the rest \+0\.1$/u,
  );
  expect(causesText(causes(1, 0.01, 0.01), 1, en)).toBe("weights +1.0");
  expect(causesText(causes(0.01), 1, en)).toBe("");
});

it("the place of a figure is its publisher, file and cell; of a derived one its formula and every input, files once where they are many", () => {
  const publishers = new Map([["cpi", "Transparency International"]]);
  const at = { id: "cpi", file: "cpi.csv", locator: "B7" };
  const input = (locator: string, file = "cpi.csv") => ({ file, locator });
  const told = (rest: object) => placeText({ source: { ...at, ...rest } as never }, publishers, en);
  expect(told({})).toBe("Transparency International: cpi.csv, B7");
  expect(told({ id: "own" })).toBe("own: cpi.csv, B7");
  expect(told({ formula: "a / b" })).toBe("Transparency International: a / b; found in cpi.csv, B7");
  const three = [input("B7"), input("C7"), input("D7")];
  expect(told({ formula: "a", inputs: three })).toMatch(
    /found in cpi\.csv, B7 and cpi\.csv, C7 and cpi\.csv, D7$/u,
  );
  expect(told({ formula: "a", inputs: [...three, input("B7"), input("A1", "x.csv")] })).toMatch(
    /found in cpi\.csv, B7; C7; D7 and x\.csv, A1$/u,
  );
  expect(placeText({}, publishers, en)).toBeUndefined();
});

it("a hash that changed is told by its first letters, what is no hash as it is, and nothing of what was not there", () => {
  const hash = "0123456789abcdef".repeat(4);
  const changed = (recorded: string | null, now: string | null) =>
    JSON.stringify(
      verificationBlocks(
        {
          seal: "4f2a91c07be3",
          outputs: [],
          hidden: [],
          unnamed: [],
          matches: false,
          changed: [{ what: "file", name: "f.csv", recorded, now, by: "input" }],
        } as never,
        en,
      ),
    );
  expect(changed(hash, null)).toContain(hash.slice(0, 12));
  expect(changed(hash, null)).not.toContain(hash.slice(0, 13));
  for (const whole of [`${hash}0`, `x${hash}`, "1.2.3-beta-of-november"])
    expect(changed(whole, null)).toContain(whole);
});

it("of sources that files were added to, those that moved have a line, those that stayed are named together, and what a loss means is said once", () => {
  const of = (source: string, rest: Partial<SourceChange>): SourceChange => ({
    ...{ source, added: [], replaced: [], kept: 0, fresh: 0, changed: 0, gone: 0, disputed: 0 },
    ...rest,
  });
  const cpi = of("cpi", { replaced: ["a.csv"], gone: 2 });
  const fiw = of("fiw", { kept: 1 });
  const own = of("own", { added: ["1", "2", "3", "4"], fresh: 1 });
  const lines = changed([cpi, fiw, own], en);
  expect(lines.map((line) => line.slice(0, 11))).toEqual([
    "cpi        ",
    `${en.ingested.ownTables.padEnd(10)} `.slice(0, 11),
  ]);
  expect(lines[0]).toMatch(/a\.csv.*2 gone/u);
  expect(lines[1]).toMatch(/4 files/u);
  const remarks = (...all: SourceChange[]) => changeRemarks(all, en);
  expect(remarks(cpi, fiw, own)).toEqual([en.ingested.kept({ sources: ["fiw"], n: 1 }), en.ingested.gone]);
  expect(remarks({ ...fiw, disputed: 1 }, own)).toEqual([en.ingested.disputed]);
  expect(remarks(own)).toEqual([]);
});

it("a country of which rank, score or status is another is told to move, and else to stay", () => {
  const place = { status: "ranked", rank: 3, tied: 0, score: 5, exclusions: [] } as const;
  const one = { country: "GHA", name: "Ghana", titles: {}, profile: { scale: [0, 10] } } as never;
  const told = (after: object) =>
    outcomeText({ before: place, after: { ...place, ...after }, of: 9 } as never, one, en).includes(
      "does not move",
    );
  expect([{}, { rank: 2 }, { score: 6 }, { status: "excluded", exclusions: ["g"] }].map(told)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

/** An inspection as a page has it, of a file of which nothing but what is given is known. */
async function inspected(rest: object): Promise<string> {
  const file = { path: "a.json", bytes: new TextEncoder().encode('{"a": 1}') };
  const { tree: _, ...document } = await inspectFile(file, "a.json");
  return markdown(
    inspectionBlocks({ ...document, tree: null, tables: [], problems: [], ...rest } as never, en, {
      rows: 3,
      notes: true,
    }),
    en,
  );
}

it("of a workbook it is said how many sheets it has, each by name once, and how many of them are hidden", async () => {
  const table = {
    ...{ columns: ["c", "d", "e"], headerRows: [], headerRowNumbers: [], headerBy: "none" },
    ...{ rows: [[1, null, "x"]], rowNumbers: [1], notes: ["n"], notePlaces: ["A!B9"] },
    ...{ countries: null, observations: 0 },
  };
  const sheet = (name: string, hidden = false) => ({ ...table, name, hidden });
  const said = (...tables: object[]) => inspected({ format: "xlsx", tables });
  expect(await said(sheet("A"), sheet("A"), sheet("B"))).toContain("2 sheets: “A”, “B”; 9 filled cells");
  expect(await said(sheet("A"), sheet("B", true), sheet("C", true), sheet("C", true))).toContain(
    "3 sheets, 2 of them hidden: “A”, “B”, “C”",
  );
  const many = Array.from({ length: 10 }, (_, i) => sheet(`S${i}`));
  expect(await said(...many)).toMatch(/10 sheets: “S0”, .*“S7” and 2 more/u);
});

it("of a large tree its top is shown and what comes most often, in the file's order, and the rest is counted", async () => {
  const path = (path: string, count = 1) => ({ path, kind: "number", count, example: null });
  const top = Array.from({ length: 4 }, (_, i) => path(`k${i}`));
  const deep = Array.from({ length: 20 }, (_, i) => path(`k0.x${i}`, i + 1));
  const text = await inspected({ tree: [...deep, ...top] });
  // Of 14 four are the top, and ten the most frequent.
  const shown = [...text.matchAll(/k\d(?:\.x\d+)?(?= \()/gu)].map(([one]) => one);
  expect(shown).toEqual([...deep.slice(-10), ...top].map((one) => one.path));
  expect(text).toContain("10 more paths");
  expect(await inspected({ tree: top })).not.toContain("more path");
});

it("what is odd about a file is told by kind, errors first, three of a kind, and without anything it is said so", async () => {
  const problem = (severity: string, code: string, at: number) => ({
    severity,
    code,
    message: `m${at}`,
    locator: `line ${at}`,
    file: "a.json",
  });
  const problems = [
    problem("info", "note", 1),
    ...[2, 3, 4, 5].map((at) => problem("warning", "odd", at)),
    problem("error", "bad", 6),
    problem("error", "unrecognised-file", 7),
  ];
  const text = await inspected({ problems });
  expect([...text.matchAll(/line (\d): m\1/gu)].map(([, at]) => Number(at))).toEqual([6, 2, 3, 4, 1]);
  expect(text).toContain("6 things to know");
  expect(text).toContain("and 1 more like it");
  const none = { refused: null, unresolved: [] };
  const reading = async (rest: object, found: readonly object[] = []) => {
    const file = { path: "a.json", bytes: new TextEncoder().encode('{"a": 1}') };
    const own = (await inspectFile(file, "a.json")).reading;
    return inspected({ problems: found, reading: { ...own, ...none, ...rest } });
  };
  expect(await reading({}, [problem("error", "unrecognised-file", 7)])).toContain("Nothing odd was found.");
  expect(await reading({ refused: { message: "no", wayOut: null } })).not.toContain("Nothing odd");
});

it("of indicators those of a large family are counted, the others named", () => {
  const mcc = ["mcc.a", "mcc.b", "mcc.c"];
  expect(byFamily(["fiw.x", ...mcc, "fiw.y"], 2)).toBe("fiw.x, fiw.y, mcc.* (3)");
  expect(byFamily(["fiw.x", ...mcc], 3)).toBe("fiw.x, mcc.a, mcc.b, mcc.c");
});

it("text in a page is escaped wherever in it a mark or an invisible character stands", () => {
  const said = (text: string) => String(html`<p>${text}</p>`);
  expect(said("Côte d’Ivoire – 1")).toBe("<p>Côte d’Ivoire – 1</p>");
  expect(said("a < b & c")).toBe("<p>a &lt; b &amp; c</p>");
  for (const text of ["\u202eend", "mid\u202edle", "end\u202e"]) expect(said(text)).not.toContain("\u202e");
});

it("no rows of a table are shown where none are asked for, and none are said to be left out where there are none", async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [i]);
  const said = (count: number) =>
    inspected({
      tables: [
        {
          ...{
            name: "T",
            hidden: false,
            columns: ["c"],
            headerRows: [["c"]],
            headerRowNumbers: [1],
            headerBy: "told",
          },
          ...{ rows: rows(count), rowNumbers: rows(count).map(([i]) => i! + 2), notes: [], notePlaces: [] },
          ...{ countries: null, observations: 0 },
        },
      ],
    });
  expect(await said(5)).toContain("2 more rows");
  expect(await said(5)).toContain("No column names countries.");
  for (const count of [3, 0]) expect(await said(count)).not.toContain("more row");
  expect(await said(0)).not.toContain("No column names countries.");
});

it("of a publisher a screen names its indicators, a page says what each is and where its files are", () => {
  const births = {
    ...{ id: "births", title: "Birth Survey", summary: "Births.", publisher: "An Institute" },
    ...{ attribution: "An Institute, Birth Survey", terms: "Free to use", url: "https://example.org/births" },
    layouts: [
      { id: "a", title: "One row a survey" },
      { id: "b", title: "Wide" },
    ],
    indicators: [
      { id: "births.a", title: "A", summary: "What A is." },
      { id: "births.b", title: "B", summary: "What B is." },
    ],
  };
  const own = {
    ...births,
    id: "own",
    title: "Own table",
    url: "",
    layouts: [births.layouts[0]],
    indicators: [],
  };
  const report = sourcesBlocks([births, own] as never, en);
  const rights = ["Credit: An Institute, Birth Survey", "Terms: Free to use"];
  expect(terminal(report, { columns: 200, chalk: new Chalk({ level: 0 }), words: en }).split("\n")).toEqual([
    "Birth Survey (births)",
    ...["An Institute. Births.", "Layouts: One row a survey; Wide", "Indicators: births.a, births.b"].map(
      inside,
    ),
    ...rights.map(inside),
    "",
    "Own table (own)",
    ...["An Institute. Births.", "Layouts: One row a survey"].map(inside),
    ...["Indicators: whatever the table's columns are called", ...rights].map(inside),
    "",
  ]);
  expect(markdown(report, en).split("\n")).toEqual([
    ...["## Birth Survey (births)", "", "An Institute. Births.", ""],
    ...["Layouts: One row a survey; Wide", ...rights, "<https://example.org/births>"].map(listed),
    ...["births.a: A. What A is.", "births.b: B. What B is."].map(listed),
    ...["", "## Own table (own)", "", "An Institute. Births.", ""],
    ...["Layouts: One row a survey", ...rights].map(listed),
    "",
  ]);
});

const inside = (text: string) => `  ${text}`;
const listed = (text: string) => `- ${text}`;
