import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "sarif";
import { expect, it } from "vitest";
import type { Audit, Finding } from "../../src/model/documents/audit.ts";
import { asSarif } from "../../src/report/renderers/sarif.ts";
import { folderOf, jsonOnce, runCli, runOnce } from "../cli/run-cli.ts";

const audit = await jsonOnce<Audit>("audit", "--quiet");
const asItIs = (file: string) => file;
const { runs } = asSarif(audit, "weights/cpc.yaml", asItIs);
const { results = [], tool } = runs[0]!;
const resultOf = ({ id }: Finding) =>
  results.find(({ partialFingerprints }) => partialFingerprints?.["finding/v1"] === id)!;

it("has every finding once, under a rule that is described, as a warning where a person is needed", () => {
  expect(results).toHaveLength(audit.findings.length);
  const rules = tool.driver.rules!.map(({ id }) => id);
  for (const finding of audit.findings) {
    const { ruleId, level, message } = resultOf(finding);
    expect(rules).toContain(ruleId);
    expect(level).toBe(finding.severity === "person" ? "warning" : "note");
    expect(message.text).toContain(finding.message);
  }
});

it("stands at the line of a text, at the file of anything else with the cell by name, and at the profile's file without a cell", () => {
  const inText = audit.findings.find(({ places }) => places[0]?.locator === "line 1772, column 3")!;
  expect(resultOf(inText).locations![0]).toEqual({
    physicalLocation: {
      artifactLocation: { uri: `tip/${inText.places[0]!.file.split("/")[1]}` },
      region: { startLine: 1772 },
    },
    logicalLocations: [{ fullyQualifiedName: "line 1772, column 3" }],
  });
  const inSheet = audit.findings.find(({ places }) => /^Sheet1![A-Z]+\d+$/u.test(places[0]?.locator ?? ""))!;
  const [{ physicalLocation, logicalLocations }] = resultOf(inSheet).locations as [
    NonNullable<ReturnType<typeof resultOf>["locations"]>[number],
  ];
  expect(physicalLocation).not.toHaveProperty("region");
  expect(logicalLocations).toEqual([{ fullyQualifiedName: inSheet.places[0]!.locator }]);
  const nowhere = audit.findings.find(({ places }) => places.length === 0)!;
  expect(resultOf(nowhere).locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: "weights/cpc.yaml" } } },
  ]);
});

it("names files as addresses, and suppresses what somebody has looked at, with the reason", () => {
  const [first] = audit.findings as [Finding];
  const odd: Finding = {
    ...first,
    places: [{ file: "own tables\\a #1%.csv", locator: "line 2" }],
    acknowledged: { reason: "Coup of July 2023." },
  };
  const [result, ofProfile] = asSarif(
    { ...audit, findings: [odd, { ...first, places: [] }] },
    "./mine.yaml",
    asItIs,
  ).runs[0]!.results as [Result, Result];
  expect(result.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe("own%20tables/a%20%231%25.csv");
  expect(ofProfile.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe("mine.yaml");
  expect(result.suppressions).toEqual([{ kind: "external", justification: "Coup of July 2023." }]);
});

it("is printed and written by audit", async () => {
  const { out } = await runOnce("audit", "--quiet", "--format", "sarif");
  expect(JSON.parse(out)).toEqual(asSarif(audit, "weights/cpc.yaml", () => "data/manifest.json"));
});

it("stands at the manifest where figures come from a file that went into a snapshot, which no checkout has, and names file and cell", async () => {
  const { out } = await runOnce("audit", "--quiet", "--format", "sarif");
  const at = (JSON.parse(out) as ReturnType<typeof asSarif>).runs[0]!.results!.flatMap(
    ({ locations = [] }) => locations,
  );
  const files = new Set(at.map(({ physicalLocation }) => physicalLocation!.artifactLocation!.uri!));
  expect([...files].sort()).toEqual(["data/manifest.json", "weights/cpc.yaml"]);
  for (const file of files) expect(existsSync(file)).toBe(true);
  const inText = audit.findings.find(({ places }) => places[0]?.locator === "line 1772, column 3")!;
  expect(at).toContainEqual({
    physicalLocation: { artifactLocation: { uri: "data/manifest.json" } },
    logicalLocations: [{ fullyQualifiedName: `${inText.places[0]!.file}, line 1772, column 3` }],
  });
});

it("stands at the manifest that names the file, of several snapshots", { tags: "slow" }, async () => {
  const cwd = folderOf({ "own.csv": "country,indicator,year,value\nGhana,gsi.prevalence,2021,3.44\n" });
  expect((await runCli(["ingest", "own.csv", "--into", "mine"], { cwd })).code).toBe(0);
  rmSync(join(cwd, "own.csv"));
  // The publisher's figure has precedence, and the other is told as overruled.
  const data = ["--data", "shipped", "./mine/"];
  const { out } = await runCli(["audit", ...data, "--countries", "GHA", "--quiet", "--format", "sarif"], {
    cwd,
  });
  const at = (JSON.parse(out) as ReturnType<typeof asSarif>).runs[0]!.results!.flatMap(
    ({ locations = [] }) => locations,
  );
  expect(at).toContainEqual({
    physicalLocation: { artifactLocation: { uri: "mine/manifest.json" } },
    logicalLocations: [{ fullyQualifiedName: "own.csv, line 2, column 4" }],
  });
});
