import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";

const SCORECARDS = readFileSync(
  new URL("../fixtures/mcc/synthetic-scorecards.csv", import.meta.url),
  "utf8",
).split("\n");

/** The fixture's header, its first country, and Kenya with another inflation, whose scale has no upper end. */
async function commasIn(inflation: string): Promise<unknown[]> {
  const [head, ghana, kenya] = SCORECARDS;
  const text = [head, ghana, kenya!.replace("30,8,92", `30,"${inflation}",92`)].join("\n");
  const { source, problems } = await readSourceFile({ path: "m.csv", bytes: Buffer.from(text) });
  expect(source).toBe("mcc");
  return problems.filter(({ code }) => code === "thousands-guessed").map(({ locator }) => locator);
}

describe("commas in a publisher's figures", () => {
  it("are doubtful before three digits where no other figure tells what they are", async () => {
    expect(await commasIn("12,345")).toEqual(["line 3, column 5"]);
    expect(await commasIn("12,345,678")).toEqual([]);
    expect(await commasIn("12345")).toEqual([]);
  });
});
