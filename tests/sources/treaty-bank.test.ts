import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { treatyBank } from "../../src/sources/treaty-bank.ts";
import { listed } from "../tables/listed.ts";
import { present, published } from "./published.ts";
import { delimited } from "./sheets.ts";

// Invented days, but for the Protocol's first.
const LINES = listed(`
  name_nl,entry_into_force | België,25-12-2003 | Centraal Afrikaanse Republiek,05-11-2006 |
  Papoea-Nieuw-Guinea,03-04-2019 | Congo,01-02-2015 | Europese Unie,06-10-2006 | Ierland,31-02-10 | Tsjaad,`);
const read = (lines: readonly string[]) => {
  const file = delimited(lines);
  return treatyBank.read(file, treatyBank.recognise(file)!, { resolve });
};

describe("the Dutch treaty database", () => {
  it("names parties with the day on which the Protocol entered into force, as of the newest day of the list", () => {
    const { observations } = read(LINES);
    expect(observations.map(({ country, year, value, locator }) => [country, year, value, locator])).toEqual([
      ["BEL", 2019, "party", "line 2, column 2"],
      ["CAF", 2019, "party", "line 3, column 2"],
      ["PNG", 2019, "party", "line 4, column 2"],
    ]);
    expect(observations[2]).toMatchObject({
      vintage: "2019-04-03",
      note: expect.stringContaining("in force since 2019-04-03"),
    });
  });

  it("lists a name that two countries have, and flags what is no date and how the list was dated", () => {
    const { unresolved, problems } = read(LINES);
    expect(unresolved.map(({ name, match }) => [name, match])).toEqual([
      ["Congo", "ambiguous"],
      ["Europese Unie", "unknown"],
    ]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["status-date-inferred", "line 4, column 2"],
      ["bad-date", "line 7, column 2"],
    ]);
  });

  it("is told from other treaties by the Protocol's first day, before which nobody was bound", () => {
    const treaty = (...days: string[]) =>
      treatyBank.recognise(delimited([LINES[0]!, ...days.map((day) => `België,${day}`)]));
    expect(treaty("25-12-2003", "01-01-2004")).toBeDefined();
    expect(treaty("25-12-2003", "29-09-2003")).toBeUndefined();
    expect(treaty("28-01-2004", "01-01-2005")).toBeUndefined();
    expect(treaty("twelve", "25-12-2003")).toBeUndefined();
  });

  it.skipIf(!present)("reads every line of the excerpt (needs ../shared/publisher-files)", async () => {
    const path = "palermo/entry_into_force_trb2024-34_excerpt.csv";
    const file = await published(path);
    const { observations, unresolved } = treatyBank.read(file, treatyBank.recognise(file)!, { resolve });
    const text = readFileSync(
      fileURLToPath(new URL(`../../../shared/publisher-files/${path}`, import.meta.url)),
      "utf8",
    );
    const days = text
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").at(-1)!.trim().split("-").reverse().join("-"));
    expect(unresolved).toEqual([]);
    expect(observations.map(({ note }) => /since (\S+),/u.exec(note!)![1])).toEqual(days);
    const named = (iso3: string) => observations.find(({ country }) => country === iso3)?.note;
    expect(named("BGD")).toContain("2019-10-12");
    expect(named("COM")).toContain("2020-07-23");
    expect(named("BTN")).toContain("2023-03-22");
    expect(named("COD")).toContain("2005-11-27");
    expect(named("COG")).toBeUndefined();
  });
});
