import { expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";

async function said(indicator: string, values: readonly (number | string)[]) {
  const codes = ["GHA", "TGO", "MLI", "NER", "SEN", "BEN"];
  const rows = values.map((value, i) => `${codes[i]},${indicator},2023,${value}`);
  const bytes = new TextEncoder().encode(`country,indicator,year,value\n${rows.join("\n")}\n`);
  const { observations, problems } = await readSourceFile({ path: "mine.csv", bytes });
  expect(observations).toHaveLength(values.length);
  return problems.filter(({ code }) => code === "may-be-shares");
}

it("says of figures that all lie between 0 and 1 on a scale of 100 that they look like shares", async () => {
  const [found] = await said("factbook.literacy", [0.43, 0.31, 0.28, 0.32, 1]);
  expect(found).toMatchObject({ severity: "warning", undecided: { indicator: "factbook.literacy" } });
});

it.each([
  ["four of them", "factbook.literacy", [0.43, 0.31, 0.28, 0.32]],
  ["one that is above 1", "factbook.literacy", [0.43, 0.31, 0.28, 0.32, 1.5]],
  ["whole ones", "fiw.total", [0, 1, 1, 0, 1]],
  ["an indicator per 1,000", "gsi.prevalence", [0.5, 0.5, 0.6, 0.6, 0.6]],
  ["an indicator that nobody knows", "own.index", [0.43, 0.31, 0.28, 0.32, 0.5]],
])("says nothing of %s", async (_, indicator, values) => expect(await said(indicator, values)).toEqual([]));
