import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";

async function saidOf(text: string): Promise<unknown[]> {
  const { observations, problems } = await readSourceFile({ path: "t.csv", bytes: Buffer.from(text) });
  return [observations.length, ...problems.map(({ severity, code, locator }) => [severity, code, locator])];
}

describe("rows above the only header that can be read", () => {
  const rows = "Ghana,a,2020,43\nPeru,a,2020,33\nMali,a,2020,28\n";

  it("are said where nothing stands below it, so that no figure is read at all", async () => {
    expect(await saidOf(`xyz,indicator,year,value\n${rows}country,indicator,year,value\n`)).toEqual([
      0,
      ["warning", "rows-not-read", "lines 2-4, column 1"],
    ]);
  });
});
