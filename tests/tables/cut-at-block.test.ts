import { expect, it } from "vitest";
import { readFile } from "../../src/tables/read.ts";

/** A tidy table of so many bytes, whose last cell is a number. */
function tableOf(bytes: number, end = "") {
  const head = "country,indicator,year,value\n";
  const row = "GHA,cpi.score,2023,43\n";
  const rows = head + row.repeat(1000);
  const text = rows.slice(0, bytes - end.length).replace(/.$/su, "4") + end;
  return { path: "a.csv", bytes: new TextEncoder().encode(text) };
}
const codes = async (file: ReturnType<typeof tableOf>) =>
  (await readFile(file)).problems.filter(({ code }) => code === "text-may-be-cut");

it("says that a text without a last end of line may be cut where it fills whole blocks", async () =>
  expect(await codes(tableOf(8192))).toMatchObject([{ severity: "warning", file: "a.csv" }]));

it("says nothing of a text that ends with its line, or that merely lacks the last end of line", async () => {
  expect(await codes(tableOf(8192, "\n"))).toEqual([]);
  expect(await codes(tableOf(8191))).toEqual([]);
});
