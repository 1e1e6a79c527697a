import { expect, it } from "vitest";
import { countries } from "../../src/countries/index.ts";
import { readParsedFile, readSourceFile } from "../../src/dataset/read.ts";
import { sources } from "../../src/sources/index.ts";
import { present, published } from "../sources/published.ts";

const HEAD =
  "Country / Territory,ISO3,Region,CPI score 2023,Rank,Standard error,Number of sources,Lower CI,Upper CI";
const STATES = countries().filter(({ standing }) => standing === "state");

/** Invented scores of so many states in the publisher's layout, and what is said of the file as a whole. */
async function ofStates(count: number) {
  const rows = STATES.slice(0, count).map(({ iso3, name }) => `"${name}",${iso3},X,40,1,1,8,38,42`);
  const bytes = new TextEncoder().encode(`${[HEAD, ...rows].join("\n")}\n`);
  const { observations, problems } = await readSourceFile({ path: "cpi.csv", bytes });
  expect(observations.filter(({ indicator }) => indicator === "cpi.score")).toHaveLength(count);
  return problems.filter(({ code }) => code === "table-may-be-cut");
}

it("says of a publisher's file that it has fewer than nine tenths of a whole edition's countries", async () => {
  // The smallest edition at hand, of 2015, has 168; nine tenths of that are 151.2.
  expect(await ofStates(152)).toEqual([]);
  const [cut, ...more] = await ofStates(151);
  expect(more).toEqual([]);
  expect(cut).toMatchObject({ severity: "warning", undecided: { indicator: "cpi.score", year: 2023 } });
  expect(cut!.message).toContain("cpi.score of 2023 is there for 151 countries");
});

it("says so of an evident extract, too, of a tenth and fewer, which nobody has to settle", async () => {
  const [extract] = await ofStates(16);
  expect(extract).toMatchObject({ severity: "info" });
  expect(extract).not.toHaveProperty("undecided");
  expect(extract!.message).toContain("cpi.score of 2023 is there for 16 countries");
  expect((await ofStates(17))[0]).toMatchObject({ severity: "warning", undecided: { year: 2023 } });
});

it("knows the indicators whose countries it counts", () => {
  for (const { fewest = [], indicators } of sources)
    for (const one of fewest.flatMap(({ indicators }) => indicators))
      expect(indicators.map(({ id }) => id)).toContain(one);
});

it.runIf(present).each(
  `cpi/cpi2023.csv cpi/CPI2012.xlsx gsi/2023-Global-Slavery-Index-Data.xlsx
    tip/tip_tiers_2022_2024_2025.csv tip/TIP_Tiers_overyears.csv worldbank/CLASS.xlsx
    engagement/OGP_data.xlsx`.split(/\s+/u),
)("says nothing of a whole file: %s", { tags: "slow" }, async (path) => {
  const { problems } = readParsedFile(await published(path));
  expect(problems.filter(({ code }) => code === "table-may-be-cut")).toEqual([]);
});
