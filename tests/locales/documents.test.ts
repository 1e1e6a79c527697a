import { expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { catalogue } from "../../src/dataset/catalogue.ts";
import { inspectFile } from "../../src/dataset/inspect/inspect.ts";
import { ownIndicators } from "../../src/dataset/own-indicators.ts";
import { readLists } from "../../src/dataset/store.ts";
import type { Inspection } from "../../src/model/documents/inspection.ts";
import type { Verification } from "../../src/model/documents/run.ts";
import { inspectionBlocks } from "../../src/report/inspection/blocks.ts";
import { profileBlocks } from "../../src/report/profile/blocks.ts";
import { profileListBlocks } from "../../src/report/profile/list-blocks.ts";
import { resolutionBlocks } from "../../src/report/resolutions/blocks.ts";
import { sourcesBlocks } from "../../src/report/sources/blocks.ts";
import { verificationBlocks } from "../../src/report/verification/blocks.ts";
import { whatifBlocks } from "../../src/report/whatif/blocks.ts";
import { loadProfile } from "../../src/run/profile/load.ts";
import { whatifRun } from "../../src/run/whatif.ts";
import { sources } from "../../src/sources/index.ts";
import { BRACKETS, bypassing, ENGLISH, inBrackets, textsOf } from "./pseudo.ts";

const { words, given } = inBrackets();
const cwd = process.cwd();
const lists = await readLists("data/lists");

/** What the messages are given as codes, for which a language has its own words. */
const CODES = ["exclude", "flag", "weight", "direction", "normalise", "passes", "loses its score"];
function leaks(reports: Parameters<typeof textsOf>[0][], documents: readonly unknown[], excused = {}) {
  const texts = [...reports.flatMap(textsOf), ...given];
  given.clear();
  const found = bypassing(texts, [...documents, lists, CODES, [...catalogue.values()]], excused);
  expect(found.used).toEqual(Object.keys(excused).sort());
  return found.leaks;
}

it("whatif says nothing that is not in the catalogue", async () => {
  const asked = { profile: "mcc", lang: BRACKETS, top: 10 };
  const found = await Promise.all([
    whatifRun("EST", asked, cwd),
    whatifRun(
      "GHA",
      { ...asked, set: ["mcc.rule-of-law=0.4"], weight: ["mcc.control-of-corruption=2"] },
      cwd,
    ),
  ]);
  const reports = found.map(({ document }) => whatifBlocks(document, words));
  const documents = found.flatMap(({ document, run }) => [document, run.loaded.profile]);
  expect(leaks(reports, documents)).toEqual([]);
});

it("inspect says nothing that is not in the catalogue", async () => {
  const text =
    "Corruption Perceptions Index\n\nCountry,ISO3,CPI score 2023,Note\nGhana,GHA,43,a\nPeru,PER,x,b\nNowhere,,12,c\n,,,\nWorld,,40,d\n";
  const file = { path: "own.csv", bytes: new TextEncoder().encode(text) };
  const document = {
    document: "shortlist/inspection/1",
    tool: { name: "t", version: "1" },
    sha256: "0",
    ...(await inspectFile(file, "own.csv")),
  } as unknown as Inspection;
  const english = {
    [ENGLISH.places]: ["line 6, column 1"],
    [ENGLISH.readers]: document.problems.map(({ message }) => message),
  };
  expect(leaks([inspectionBlocks(document, 5, words)], [document], english)).toEqual([]);
});

it("profile, sources, resolve and verify say nothing that is not in the catalogue", async () => {
  const profiles = await Promise.all(
    ["cpc", "mcc", "hdi"].map(async (name) => (await loadProfile(name, cwd)).profile),
  );
  const rows = profiles.map(({ id, title, description }) => ({
    id,
    title: String(title),
    description: String(description),
    needs: ownIndicators(["x"]),
  }));
  const shown = profiles.map((one) =>
    profileBlocks(one, {
      sha256: "012345678901",
      shareOf: () => 0.5,
      chooses: () => true,
      titleOf: (id) => catalogue.get(id)?.title,
      textOf: (text, otherwise) => (typeof text === "string" ? text : (text?.en ?? otherwise)),
      words,
    }),
  );
  const resolutions = ["Ghana", "Congo", "Nowhere", "World"].map((name) => resolve(name));
  const one = { path: "a.csv", recorded: "0", recomputed: "0", file: "0", line: 3 };
  const verification: Verification = {
    document: "shortlist/verification/1",
    tool: { name: "shortlist", version: "1" },
    changed: (["tool", "profile", "data", "file", "list", "record"] as const).map((what) => ({
      what,
      name: "b.csv",
      recorded: null,
      now: "1",
    })),
    outputs: (["matches", "edited", "differs", "missing"] as const).map((status) => ({ ...one, status })),
    matches: false,
  };
  const reports = [
    profileListBlocks(rows, words),
    ...shown,
    sourcesBlocks(sources, words),
    resolutionBlocks(resolutions, words),
    verificationBlocks(verification, words),
  ];
  expect(leaks(reports, [profiles, rows, sources, resolutions, verification])).toEqual([]);
});
