import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";
import { readProfile } from "../../src/profile/index.ts";
import { compile, type ScoreTable, score } from "../../src/scoring/index.ts";
import { evidenceOf } from "./reference-files.ts";

const profile = readProfile(
  readFileSync(new URL("../../weights/inform.yaml", import.meta.url), "utf8"),
  "inform.yaml",
);

/** Invented components; empty is missing. The columns are those of INFORM's results sheet. */
const TABLE = `COUNTRY,Earthquake,Flood,Tsunami,Tropical Cyclone,Drought,Current Highly Violent Conflict Intensity,Projected Conflict Risk,Development & Deprivation,Inequality,Aid Dependency,Uprooted people,Health Conditions,Children U5,Recent Shocks,Food Security,DRR,Governance,Communication,Physical infrastructure,Access to health care
Peru,9.8,6.1,8.4,0,3.2,0,4.1,3.9,6.4,0.8,5.6,2.2,2.4,1.1,4.4,4.6,5.9,4.3,5.5,4
Mali,0.1,6.2,0,0,6.3,9,9.6,9.6,4.6,4.6,6.1,7.4,8.8,3.3,3,5.2,6.7,8.1,8.8,8.7
Malta,4.2,0.1,5.1,0,1,0,0,0.6,,0,5.4,0.2,0.3,0,1.2,,3.1,1.5,0.2,2
Fiji,7.3,5.5,10,7.9,1.4,0,1.3,4.2,5.1,5.8,0,1.4,1.9,7.7,2.3,3.6,5.8,5,,4.7
`;

type Row = Readonly<Record<string, number | undefined>>;

/* INFORM's formulas as its workbook writes them, without its rounding: an implementation apart from the project's. */
const present = (values: readonly (number | undefined)[]) =>
  values.filter((value): value is number => value !== undefined);
const mean = (...values: (number | undefined)[]) =>
  present(values).reduce((sum, x) => sum + x, 0) / present(values).length;
/** (10 - GEOMEAN((10 - x) / 10 * 9 + 1, …)) / 9 * 10. */
const toHigher = (...values: (number | undefined)[]) => {
  const reversed = present(values).map((x) => ((10 - x) / 10) * 9 + 1);
  return ((10 - reversed.reduce((product, r) => product * r, 1) ** (1 / reversed.length)) / 9) * 10;
};

function inform(row: Row) {
  const natural = toHigher(row.Earthquake, row.Flood, row.Tsunami, row["Tropical Cyclone"], row.Drought);
  const conflict = row["Current Highly Violent Conflict Intensity"]!;
  const human = conflict > 0 ? conflict : 0.7 * row["Projected Conflict Risk"]!;
  const hazard = toHigher(natural, human);
  const deprivation = row["Development & Deprivation"];
  const socioEconomic = mean(deprivation, deprivation, row.Inequality, row["Aid Dependency"]);
  const others = toHigher(
    row["Health Conditions"],
    row["Children U5"],
    row["Recent Shocks"],
    row["Food Security"],
  );
  const groups = toHigher(row["Uprooted people"], others);
  const vulnerability = toHigher(socioEconomic, groups);
  const institutional = mean(row.DRR, row.Governance);
  const infrastructure = mean(
    row.Communication,
    row["Physical infrastructure"],
    row["Access to health care"],
  );
  const coping = toHigher(institutional, infrastructure);
  return {
    natural,
    human,
    hazard,
    "socio-economic": socioEconomic,
    "other-groups": others,
    "vulnerable-groups": groups,
    vulnerability,
    institutional,
    infrastructure,
    coping,
    inform: (hazard * vulnerability * coping) ** (1 / 3),
  };
}

const ISO: Readonly<Record<string, string>> = { Peru: "PER", Mali: "MLI", Malta: "MLT", Fiji: "FJI" };

function table(text: string): Promise<ScoreTable> {
  return readSourceFile({ path: "inform.csv", bytes: new TextEncoder().encode(text) }).then(
    ({ observations }) => score(compile(profile), evidenceOf(observations)),
  );
}

describe("the profile inform", () => {
  it("gives what INFORM's formulas give, at every node, missing components included", async () => {
    const { ranked, plan } = await table(TABLE);
    const [header, ...lines] = TABLE.trim()
      .split("\n")
      .map((line) => line.split(","));
    let compared = 0;
    for (const [name, ...cells] of lines) {
      const row = Object.fromEntries(
        header!.slice(1).map((column, i) => [column, cells[i] === "" ? undefined : Number(cells[i])]),
      );
      const one = ranked.find(({ country }) => country === ISO[name!])!;
      for (const [id, expected] of Object.entries(inform(row))) {
        const { index } = plan.items.find(({ node }) => node.id === id)!;
        expect(Math.abs(one.scores[index]! - expected), `${name} ${id}`).toBeLessThan(1e-9);
        compared += 1;
      }
    }
    expect(compared).toBe(4 * 11);
  });

  it("is 0.7 of the projected risk only where there is no highly violent conflict", async () => {
    const { ranked, plan } = await table(TABLE);
    const human = plan.items.find(({ node }) => node.id === "human")!.index;
    const of = (code: string) => ranked.find(({ country }) => country === code)!.scores[human]!;
    // Mali: 9, whatever the projected 9.6; Peru: 0.7 × 4.1 = 2.87.
    expect(of("MLI")).toBe(9);
    expect(of("PER")).toBeCloseTo(2.87, 12);
  });

  it("ranks the most at risk first, and leaves unscored a country without a whole dimension", async () => {
    const { ranked, unscored } = await table(TABLE.replace(/^(Malta(?:,[^,\n]*){15}).*$/mu, "$1,,,,,"));
    expect(ranked.map(({ country }) => country)).toEqual(["MLI", "PER", "FJI"]);
    expect(unscored.map(({ country, failure }) => [country, failure])).toEqual([
      ["MLT", { node: "coping", cause: { code: "nothing-assessed" } }],
    ]);
  });
});
