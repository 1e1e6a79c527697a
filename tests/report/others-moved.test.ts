import { describe, expect, it } from "vitest";
import { en } from "../../src/words/en/index.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

/** Under z-scores everybody's score hangs on everybody's values. */
const profile = `
id: z
tree:
  children:
    - {indicator: schools, normalise: {method: z-score}}
`;

const table = (after: Readonly<Record<string, number>>) =>
  [
    "country,indicator,year,value",
    ...Object.entries({ Ghana: 50, Togo: 20, Benin: 80, Mali: 30, Niger: 65, Chad: 40 }).flatMap(
      ([country, value]) => [
        `${country},schools,2021,${value}`,
        `${country},schools,2022,${after[country] ?? value}`,
      ],
    ),
  ].join("\n");

const folder = folderOf({
  "fixed.yaml": profile.replace("z-score", "goalposts, from: 0, to: 100"),
  "z.yaml": profile,
  "hardly.csv": table({ Togo: 20.001 }),
  "moved.csv": table({ Togo: 95 }),
});

const since = async (file: string) => {
  const line = ["explain", "Ghana", "--profile", "z.yaml", "--data", file, "--format", "md"];
  const { out } = await runCli(line, { cwd: folder });
  return out.split("## Since the year before")[1]!.split("\n## ")[0]!;
};

describe("what changed since the year before, where no value of the country's own did", () => {
  it("names no cause that rounds to nothing", async () => {
    const text = await since("hardly.csv");
    expect(text).toContain("None of its values has changed.");
    expect(text).not.toMatch(/0\.00|^- /mu);
  });

  it("says that other countries' values have changed where they moved the score", async () => {
    const text = await since("moved.csv");
    expect(text).not.toContain("None of its values has changed.");
    expect(text).toContain(en.yearBefore.othersMoved);
    expect(text).toMatch(/^- .*[+−]\d\.\d+/mu);
  });

  it("is told without a mean where a cause moved one country alone", async () => {
    const line = ["diff", "2021", "2022", "--profile", "fixed.yaml", "--data", "moved.csv"];
    const { out, err, code } = await runCli(line, { cwd: folder });
    expect(code, err).toBe(0);
    expect(out.replace(/\s+/gu, " ")).toContain("+75.0 points for Togo alone");
  });

  it("is told by diff as hardly moved where it rounds to nothing", async () => {
    const line = [
      "diff",
      "2021",
      "2022",
      "--profile",
      "z.yaml",
      "--data",
      "hardly.csv",
      "--countries",
      "Ghana",
    ];
    const { out, err, code } = await runCli(line, { cwd: folder });
    expect(code, err).toBe(0);
    expect(out).not.toMatch(/[+−]?0\.0+ points/u);
  });
});
