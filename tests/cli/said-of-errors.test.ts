import { describe, expect, it } from "vitest";
import type { Robustness } from "../../src/model/documents/robustness.ts";
import { ownWords } from "../../src/words/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

const goalposts = "normalise: {method: goalposts, from: 0, to: 100}";
const profile = (error: string, gates = "") => `id: own
${gates}tree:
  children:
    - {indicator: x, ${goalposts}, ${error}}
    - {indicator: y, ${goalposts}}
`;
const cwd = folderOf({
  "said.yaml": profile("error: {interval: 0.95}"),
  "declared.yaml": profile("error: {interval: 0.95, sd: 2}"),
  "gate.yaml": profile(
    "error: {sd: 2}",
    "gates:\n  - {id: low, title: Low score, effect: exclude, when: {node: x, below: 30}}\n",
  ),
  "none.csv": "country,indicator,value\nBEL,x,50\nCAN,x,60\nDNK,x,20\nBEL,y,50\nCAN,y,40\nDNK,y,10\n",
  "error.csv": "country,indicator,value,se\nBEL,x,50,1\nCAN,x,60,1\nBEL,y,50,\nCAN,y,40,\n",
  "ends.csv": "country,indicator,value,lower,upper\nBEL,x,50,48,52\nCAN,x,60,58,62\nBEL,y,50,,\nCAN,y,40,,\n",
});
const plain = (text: string) => text.replace(/\s+/gu, " ");

describe("a level of intervals in the profile", () => {
  const warned = async (file: string, data: string) =>
    (await runCli(["rank", "--profile", `./${file}`, "--data", data], { cwd })).err.includes(
      "x: “error: {interval: 0.95}” has no effect",
    );

  it("is said to do nothing where no figure counts by an interval, and not where one does", async () => {
    expect(await warned("said.yaml", "none.csv")).toBe(true);
    expect(await warned("declared.yaml", "none.csv")).toBe(true);
    // A published standard error goes before an interval.
    expect(await warned("said.yaml", "error.csv")).toBe(true);
    expect(await warned("said.yaml", "ends.csv")).toBe(false);
  });
});

describe("a gate that asks for a score", () => {
  const drawn = (file: string, ...more: string[]) =>
    runCli(
      ["robustness", "--profile", `./${file}`, "--data", "none.csv", "--draws", "50", "--quiet", ...more],
      {
        cwd,
      },
    );

  it("is named in robustness, since it is not asked again in draws; other profiles have none", async () => {
    const { frozenGates, countries } = JSON.parse(
      (await drawn("gate.yaml", "--format", "json")).out,
    ) as Robustness;
    expect(frozenGates).toEqual([{ id: "low", title: "Low score" }]);
    expect(countries.map(({ country }) => country)).not.toContain("DNK");
    expect(plain((await drawn("gate.yaml")).out)).toContain(
      ownWords.robustness.frozenGates({ titles: ["Low score"] }),
    );
    const without = JSON.parse(
      (await drawn("said.yaml", "--vary", "weights", "--format", "json")).out,
    ) as Robustness;
    expect(without.frozenGates).toBeUndefined();
  });
});

describe("a ranking on a terminal", () => {
  const ranked = async (...more: string[]) =>
    plain(
      (
        await runCli(
          ["rank", "--profile", "./said.yaml", "--data", "ends.csv", "--quiet", "--notes", ...more],
          { cwd },
        )
      ).out,
    );

  it("says in its notes how to see how sure its places are, unless it shows that", async () => {
    expect(await ranked("--draws", "0")).toMatch(/No rank is certain\. --draws 500 [^.]*; --sets [^.]*\./u);
    expect(await ranked()).not.toContain("No rank is certain");
    expect(await ranked("--sets")).not.toContain("No rank is certain");
    expect(await ranked("--method", "copeland")).not.toContain("No rank is certain");
  });
});
