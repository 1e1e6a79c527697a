import { describe, expect, it } from "vitest";
import { type Diff, diffSchema } from "../../src/model/documents/diff.ts";
import { languages, messagesIn } from "../../src/words/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

const PROFILE = `id: mine
tree:
  children:
    - id: need
      normalise: percentile
      children:
        - {indicator: a.x, weight: 1, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: a.y, weight: 1, normalise: {method: goalposts, from: 0, to: 100}}
gates:
  - {id: out, when: {indicator: a.out, above: 0}, effect: exclude, reason: a test}
`;
const figures = (year: number, x: Record<string, number>, out: Record<string, number>) =>
  Object.entries(x)
    .map(
      ([code, value]) =>
        `${code},a.x,${year},${value}\n${code},a.y,${year},50\n${code},a.out,${year},${out[code] ?? 0}\n`,
    )
    .join("");
const HEAD = "country,indicator,year,value\n";
// Togo rises past Ghana, and Kenya, the last of them, is no longer excluded.
const OLD = `${HEAD}${figures(2020, { GHA: 50, TGO: 40, PER: 60, KEN: 10 }, { KEN: 1 })}`;
const NEW = `${OLD}${figures(2021, { GHA: 50, TGO: 55, PER: 60, KEN: 10 }, {})}`;
const files = { "mine.yaml": PROFILE, "old.csv": OLD, "new.csv": NEW };
const MINE = ["--profile", "./mine.yaml"];

const causesIn = ({ countries }: Diff, code: string) =>
  Object.fromEntries(
    countries.find(({ country }) => country === code)!.causes.map(({ cause, score }) => [cause, score]),
  );
// Half of 1.5 of 3 (both before), 0.5 of 3 (Togo past it), 2.5 of 4 (Kenya in) and 1.5 of 4 (both).
const GHANA = {
  others: expect.closeTo((50 * (0.5 / 3 - 1.5 / 3 + 1.5 / 4 - 2.5 / 4)) / 2, 9),
  candidates: expect.closeTo((50 * (2.5 / 4 - 1.5 / 3 + 1.5 / 4 - 0.5 / 3)) / 2, 9),
};

async function out(cwd: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await runCli(args, { cwd });
  expect(code, err).toBe(0);
  return out;
}

describe("diff where a node places its scores among the candidates'", () => {
  it("tells a country's own change from others' scores and from who is a candidate", async () => {
    const cwd = folderOf(files);
    const diff = JSON.parse(
      await out(cwd, "diff", "old.csv", "new.csv", ...MINE, "--format", "json"),
    ) as Diff;
    expect(diffSchema.safeParse(diff)).toMatchObject({ success: true });
    expect(causesIn(diff, "GHA")).toEqual(GHANA);
    expect(Object.keys(causesIn(diff, "TGO"))).toEqual(["candidates", "as-of:tidy"]);
    // Its own admission does nothing to it: the three others are the same three, of whom one is no further above it.
    expect(causesIn(diff, "KEN")).toEqual({});
    expect(diff.causes.map(({ cause, title }) => [cause, title])).toEqual([
      ["candidates", "other countries becoming candidates or ceasing to be"],
      ["as-of:tidy", expect.stringMatching(/^later data of /u)],
      ["others", "other candidates' scores"],
    ]);
  });

  it.each(languages.map(({ language }) => language))(
    "says so in words of %s, on a terminal, in Markdown and on a page",
    { tags: "slow" },
    async (lang) => {
      const cwd = folderOf(files);
      for (const format of ["table", "md", "html"]) {
        const said = await out(
          cwd,
          "diff",
          "old.csv",
          "new.csv",
          ...MINE,
          "--lang",
          lang,
          "--format",
          format,
          "--notes",
        );
        const { diff, causes } = await messagesIn(lang);
        const plain = said.replace(/[\s\u00a0\u202f]+/gu, " ").replaceAll("&#39;", "'");
        for (const cause of ["others", "candidates"] as const) {
          expect(plain).toContain(causes.label[cause].replace(/[\u00a0\u202f]/gu, " "));
          expect(causes.label[cause]).not.toBe(cause === "others" ? cause : undefined);
        }
        if (format !== "table" || lang === "en")
          expect(plain).toContain(diff.among.replace(/[\u00a0\u202f]/gu, " ").slice(0, 20));
      }
    },
  );

  it("says the same of two rankings alone, where both have everybody's trees", async () => {
    const cwd = folderOf(files);
    const rank = (data: string) => out(cwd, "rank", "--data", data, ...MINE, "--format", "json");
    const documents = folderOf({ "a.json": await rank("old.csv"), "b.json": await rank("new.csv") });
    const diff = JSON.parse(await out(documents, "diff", "a.json", "b.json", "--format", "json")) as Diff;
    expect(diff.basis).toBe("documents");
    expect(causesIn(diff, "GHA")).toEqual(GHANA);
  });

  it("has the same causes in what explain says of the year before", async () => {
    const cwd = folderOf(files);
    const asked = ["explain", "Ghana", "--data", "new.csv", ...MINE, "--notes"];
    const { since } = JSON.parse(await out(cwd, ...asked, "--format", "json"));
    expect(
      Object.fromEntries(since.causes.map((one: { cause: string; score: number }) => [one.cause, one.score])),
    ).toEqual(GHANA);
    const said = await out(cwd, ...asked);
    expect(said).toContain("Other candidates' scores: −14.58");
    expect(said).toContain("Other countries becoming candidates or ceasing to be: +8.33");
    expect(said).not.toContain("figures from there");
  });
});
