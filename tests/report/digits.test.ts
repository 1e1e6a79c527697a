import { describe, expect, it } from "vitest";
import { decimalsOf } from "../../src/report/text/decimals.ts";
import { workbook } from "../../src/report/xlsx/workbook.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

/** Whole figures only, so that a figure with a point in the output is a score, a part of one or a share. */
const INDICATORS = ["schools", "clinics", "roads", "courts"];
const COUNTRIES = ["Ghana", "Togo", "Benin", "Mali", "Niger", "Chad", "Kenya", "Uganda"];
const rows = COUNTRIES.flatMap((country, i) =>
  INDICATORS.flatMap((indicator, j) =>
    [2021, 2022]
      .filter(
        (year) => !(country === "Togo" && indicator === "roads") && !(country === "Chad" && year === 2021),
      )
      .map((year) => `${country},${indicator},${year},${(i * 37 + j * 23 + (year - 2021) * 11) % 97}`),
  ),
);

const profile = (scale: string, method: string) => `
id: small
title: {en: A small scale}
scale: ${scale}
tree:
  aggregate: arithmetic
  children:
    - id: services
      title: {en: Services}
      children:
        - {indicator: schools, normalise: ${method}}
        - {indicator: clinics, normalise: ${method}}
    - id: state
      title: {en: The state}
      children:
        - {indicator: roads, normalise: ${method}}
        - {indicator: courts, normalise: ${method}}
gates:
  - {id: few-clinics, title: {en: Few clinics}, when: {indicator: clinics, below: 20}, effect: exclude}
`;

const folder = folderOf({
  "own.csv": `country,indicator,year,value\n${rows.join("\n")}\n`,
  "unit.yaml": profile("[0, 1]", "{method: goalposts, from: 0, to: 100}"),
  "halves.yaml": profile("[0, 1]", "{method: goalposts, from: 0, to: 200}"),
  "z.yaml": profile("[0, 1]", "{method: z-score}"),
});

const all = (command: string, formats: readonly string[]) =>
  formats.map(
    (format) => `${command}${command.startsWith("diff") ? "" : " --profile unit.yaml"} --format ${format}`,
  );
const commands = [
  ...all("rank", ["table", "md", "html"]),
  ...["Ghana", "Togo", "Chad", "Niger"].flatMap((country) =>
    all(`explain ${country}`, ["table", "md", "html"]),
  ),
  ...all("explain Ghana --against Kenya", ["table", "md", "html"]),
  ...all("explain Togo --brief", ["table", "md", "html"]),
  ...all("explain Ghana --brief", ["table", "md", "html"]),
  ...all("compare Ghana Togo", ["table", "md"]),
  ...all("compare Ghana Kenya Uganda", ["table", "md"]),
  ...all("explain Ghana Togo --brief", ["table", "md", "html"]),
  ...["Togo", "Niger"].flatMap((country) => all(`whatif ${country}`, ["table", "md"])),
  ...all("whatif Ghana --set schools=90", ["table", "md"]),
  ...all("diff unit.yaml halves.yaml", ["table", "md"]),
];

/** Figures with one decimal that are no percentage, no part of a longer number and no version. */
function coarse(text: string): string[] {
  const bare = text
    .replace(/<(style|script)\b[^>]*>.*?<\/\1>/gsu, "")
    // Places are no scores.
    .replace(/Why it ranks there.*?(?=Since the year before|Rules)/gsu, "")
    .replace(/(?:style|viewBox|points|d|x\d?|y\d?|width|height)="[^"]*"/gu, "");
  return [...bare.matchAll(/(?<![\d.])\d+\.\d(?![\d.]| ?%)/gu)].map(({ 0: found, index }) => {
    return `${bare.slice(Math.max(0, index - 60), index)}[${found}]${bare.slice(index + found.length, index + 30)}`;
  });
}

describe("the digits of a score", () => {
  it.each(commands)(
    "on a scale from 0 to 1 are never one decimal alone: %s",
    { tags: "slow" },
    async (command) => {
      const { code, out, err } = await runCli([...command.split(" "), "--data", "own.csv"], {
        cwd: folder,
        columns: 160,
      });
      expect(code, err).toBe(0);
      expect(out).toMatch(/\b0\.\d{3}(?!\d)/u);
      expect(coarse(out)).toEqual([]);
    },
  );
});

describe("the decimals of a scale", () => {
  it.each([
    [[0, 100], { score: 1, part: 2 }],
    [[0, 1], { score: 3, part: 4 }],
    [[0, 20], { score: 1, part: 2 }],
    [[0, 10], { score: 2, part: 3 }],
    [[0, 1000], { score: 0, part: 1 }],
  ] as const)("are three digits at its top, one more for parts: %j", ([lo, hi], expected) => {
    expect(decimalsOf({ scale: [lo, hi] })).toEqual(expected);
  });

  it("are two for scores without ends, in every command", async () => {
    for (const line of [
      "rank --profile z.yaml",
      "explain Kenya --profile z.yaml",
      "whatif Kenya --profile z.yaml",
      "compare Kenya Uganda --profile z.yaml",
    ]) {
      const { code, out, err } = await runCli([...line.split(" "), "--data", "own.csv"], {
        cwd: folder,
        columns: 160,
      });
      expect(code, err).toBe(0);
      expect(out).toMatch(/(?<![\d.])\d\.\d{2}(?!\d)/u);
      // Raw figures that what-if looked at are no scores.
      expect(coarse(out.replace(/(?<= at )[\d.]+(?= \()/gu, ""))).toEqual([]);
    }
  });

  it("are the formats of a workbook's columns", async () => {
    const sheets = [
      {
        name: "S",
        columns: [{ width: 9, format: "score" as const }],
        rowCount: 1,
        rows: () => [[0.5]],
        headers: [],
      },
    ];
    const [fine, coarser] = await Promise.all(
      [decimalsOf({ scale: [0, 1] }), decimalsOf({ scale: [0, 100] })].map((decimals) =>
        workbook("t", sheets, decimals),
      ),
    );
    expect(fine).not.toEqual(coarser);
  });
});
