import { expect, it } from "vitest";
import { type Diff, diffSchema } from "../../src/model/documents/diff.ts";
import { languages } from "../../src/words/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

const HEADER = "codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank\n";
const NAMES = { GHA: "Ghana", TGO: "Togo", BEN: "Benin" };
type Estimates = Readonly<Record<keyof typeof NAMES, number>>;
const rows = (year: number, estimates: Estimates) =>
  Object.entries(estimates)
    .map(
      ([code, estimate]) =>
        `${code}cc${year},${code},${NAMES[code as "GHA"]},${year},cc,${estimate},0.15,9,50\n`,
    )
    .join("");

const OLD = { GHA: -0.1, TGO: -0.6, BEN: -0.3 };
const cwd = folderOf({
  "old.csv": HEADER + rows(2023, OLD),
  // The edition after it says something else of 2023 for Ghana and Togo, and the same for Benin.
  "recalculated.csv": HEADER + rows(2023, { ...OLD, GHA: 0.2, TGO: -0.7 }) + rows(2024, { ...OLD, GHA: 0.3 }),
  // This one has another year alone.
  "continued.csv": HEADER + rows(2023, OLD) + rows(2024, { ...OLD, GHA: 0.3 }),
  // The same edition with another figure is no revision by its publisher that anybody knows of.
  "corrected.csv": HEADER + rows(2023, { ...OLD, GHA: 0.2 }),
  "cc.yaml":
    "id: cc\ntree:\n  children:\n    - {indicator: wgi.cc, normalise: {method: goalposts, from: -2.5, to: 2.5}}\n",
});
const diff = (one: string, other: string, ...args: string[]) =>
  runCli(["diff", one, other, "--profile", "./cc.yaml", ...args], { cwd });
const revisions = async (one: string, other: string) => {
  const document = JSON.parse((await diff(one, other, "--format", "json")).out) as Diff;
  expect(diffSchema.safeParse(document)).toMatchObject({ success: true });
  return document.revisions;
};

it("tells a revision of earlier years by the publisher from a change in the countries", async () => {
  const found = [{ source: "wgi", before: "2023", after: "2024", compared: 3, revised: 2 }];
  expect(await revisions("old.csv", "recalculated.csv")).toMatchObject(found);
  // Backwards too.
  expect(await revisions("recalculated.csv", "old.csv")).toMatchObject([
    { ...found[0], before: "2024", after: "2023" },
  ]);
});

it("holds for snapshots, of which a run reads the newest figures alone", async () => {
  for (const name of ["old", "recalculated"])
    expect((await runCli(["ingest", `${name}.csv`, "--into", name], { cwd })).code).toBe(0);
  expect(await revisions("old", "recalculated")).toMatchObject([{ compared: 3, revised: 2 }]);
});

it("says nothing where only a year was added, or where both are of one vintage", async () => {
  for (const other of ["continued.csv", "corrected.csv"])
    expect(await revisions("old.csv", other), other).toBeUndefined();
});

it("says it before the causes, in every language", async () => {
  const { out } = await diff("old.csv", "recalculated.csv", "--format", "md");
  const told =
    "2 of 3 figures for the same country and year differ between the vintages (2023 before, 2024 after)";
  expect(out).toContain(told);
  expect(out.indexOf(told)).toBeLessThan(out.indexOf("What moved the scores"));
  for (const { language } of languages) {
    const { out: said } = await diff("old.csv", "recalculated.csv", "--lang", language, "--format", "md");
    expect(said, language).toMatch(/World Bank.*2023.*2024/su);
  }
});
