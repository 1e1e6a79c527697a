import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";

const SCORECARDS = readFileSync(
  new URL("../fixtures/mcc/synthetic-scorecards.csv", import.meta.url),
  "utf8",
).split("\n");

/** The fixture's header, its first country, and Kenya with another inflation, whose scale has no upper end. */
async function doubtsIn(inflation: string, beside = "5"): Promise<unknown[]> {
  const [head, ghana, kenya] = SCORECARDS;
  const text = [
    head,
    ghana!.replace("40,5,95", `40,"${beside}",95`),
    kenya!.replace("30,8,92", `30,"${inflation}",92`),
  ].join("\n");
  const { source, problems } = await readSourceFile({ path: "m.csv", bytes: Buffer.from(text) });
  expect(source).toBe("mcc");
  return problems.filter(({ code }) => code === "thousands-guessed").map(({ locator }) => locator);
}

describe("marks in a publisher's figures", () => {
  it("commas are doubtful before three digits where no other figure tells what they are", async () => {
    expect(await doubtsIn("12,345")).toEqual(["line 3, column 5"]);
    expect(await doubtsIn("12,345,678")).toEqual([]);
    expect(await doubtsIn("12345")).toEqual([]);
  });

  it("points are doubtful before three digits beside decimal commas", async () => {
    expect(await doubtsIn("12.345", "4,5")).toEqual(["line 3, column 5"]);
    expect(await doubtsIn("12.345", "4.5")).toEqual([]);
  });

  it("commas before three digits are doubtful beside decimal commas too, since they were read as thousands", async () =>
    expect(await doubtsIn("12,345", "4,5")).toEqual(["line 3, column 5"]));
});

it("an indicator that is a number in one table of a file and a word in another is said, with both places", async () => {
  const text = "country,indicator,value\nGhana,own,1\nTogo,own,2\n\ncountry,indicator,value\nMali,own,high\n";
  const { problems } = await readSourceFile({ path: "t.csv", bytes: Buffer.from(text) });
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: "mixed-kinds",
      locator: "line 6, column 3",
      message: expect.stringContaining("a number at line 2, column 3"),
    }),
  );
});
