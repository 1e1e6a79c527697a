import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import type { Reading } from "../../src/sources/contract.ts";
import { editionOf, entityOf, plainText } from "../../src/sources/factbook/entity.ts";
import { figuresOf } from "../../src/sources/factbook/figures.ts";
import { balanceOf, factbook } from "../../src/sources/factbook/index.ts";
import { cells, present } from "./published.ts";

const FOLDER = fileURLToPath(new URL("../../../shared/publisher-files/factbook/", import.meta.url));

const files: ParsedFile[] = [];
const readings = new Map<string, Reading>();

function load(): void {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".json"),
  );
  for (const path of paths.sort()) {
    const data: unknown = JSON.parse(readFileSync(FOLDER + path, "utf8"));
    files.push({ path: path.replaceAll("\\", "/"), format: "json", tables: [], data, problems: [] });
  }
  for (const file of files) {
    const recognition = factbook.recognise(file);
    if (recognition) readings.set(file.path, factbook.read(file, recognition, { resolve }));
  }
}

const observations = (path: string): readonly Observation[] => readings.get(path)!.observations;

/** The text at a JSON pointer. */
function textAt(path: string, locator: string): unknown {
  let value: unknown = files.find((file) => file.path === path)!.data;
  for (const key of locator.slice(1).split("/")) {
    value = (value as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return value;
}

/** Quantile by linear interpolation between order statistics. */
function quantile(sorted: readonly number[], p: number): number {
  const h = (sorted.length - 1) * p;
  const [lo, hi] = [sorted[Math.floor(h)]!, sorted[Math.ceil(h)]!];
  return lo + (h - Math.floor(h)) * (hi - lo);
}

describe.skipIf(!present)(
  "the nine snapshots of the World Factbook (needs ../shared/publisher-files)",
  () => {
    beforeAll(load);

    it("are recognised file by file, save the catalogues of keys and the package descriptions", () => {
      expect(readings.size).toBe(197 + 8 * 261);
      const others = files.filter((file) => !readings.has(file.path)).map((file) => file.path.slice(11));
      expect(others).toHaveLength(16);
      expect([...new Set(others)].sort()).toEqual(["meta/categories.json", "package.json"]);
    });

    it("read as somebody else read them", () => {
      const expected = cells("factbook-cells.txt");
      expect(expected.length).toBeGreaterThanOrEqual(120);
      const missed = expected.filter(
        ([path, country, indicator, year, value, locator]) =>
          !observations(path!).some(
            (o) =>
              o.country === country &&
              o.indicator === indicator &&
              o.year === Number(year) &&
              o.value === Number(value) &&
              o.locator === locator &&
              o.formula === undefined,
          ),
      );
      expect(missed).toEqual([]);
    });

    it("hold, at every place given, a text with the figure given", { tags: "slow" }, () => {
      const wrong: string[] = [];
      for (const path of readings.keys()) {
        for (const { locator, value, formula, quote } of observations(path)) {
          const [pointer, words] = locator.split(/, sentence \d+, characters /u) as [string, string?];
          const text = textAt(path, pointer);
          // What a digest says is quoted letter by letter, from the characters that are named of the text without its markup.
          const [from, to] = (words ?? "").split("-").map(Number);
          const ok =
            typeof text === "string" &&
            (words !== undefined
              ? quote !== undefined && plainText(text).slice(from! - 1, to) === quote
              : typeof value === "string" ||
                formula !== undefined ||
                [...text.replaceAll(",", "").matchAll(/-?\d*\.?\d+/gu)].some(
                  ([digits]) => Number(digits) === value,
                ));
          if (!ok) wrong.push(`${path} ${locator} ${value}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it("give no country and year two values of one indicator in one file", () => {
      for (const path of readings.keys()) {
        const keys = observations(path).map(
          ({ country, indicator, year }) => `${country} ${indicator} ${year}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }
    });

    it("name no country that stays unknown: what is listed is uninhabited, disputed or a base", () => {
      const listed = new Set(
        [...readings.values()].flatMap(({ unresolved }) => unresolved.map(({ name }) => name)),
      );
      const known = [
        "Akrotiri",
        "Ashmore and Cartier Islands",
        "Baker Island",
        "Baker Island, Howland Island, Jarvis Island, Johnston Atoll, Kingman Reef, Midway Islands, Palmyra Atoll",
        "Clipperton Island",
        "Coral Sea Islands",
        "Dhekelia",
        "Jan Mayen",
        "Navassa Island",
        "Paracel Islands",
        "Spratly Islands",
        "Svalbard",
        // Two countries have these; only the code of the file's name tells which.
        "Virgin Islands",
        "Wake Island",
      ];
      expect([...listed].filter((name) => !known.includes(name))).toEqual([]);
    });

    it("keep every year of a text: Russia 2014 has two, Chile 2026 three", () => {
      const rates = (path: string) =>
        observations(path)
          .filter(({ indicator }) => indicator === "factbook.unemployment")
          .map(({ year, value }) => [year, value]);
      expect(rates("2014-08-24/europe/ru-russia.json")).toEqual([
        [2012, 5.7],
        [2011, 6.6],
      ]);
      expect(rates("2026-01-22/south-america/ci.json").map(([year]) => year)).toEqual([2024, 2023, 2022]);
    });

    it("flag what is in doubt rather than guess", () => {
      const flagged = (path: string, code: string) =>
        readings
          .get(path)!
          .problems.filter((problem) => problem.code === code)
          .map(({ message }) => message);
      expect(flagged("2014-08-24/africa/ng-nigeria.json", "bad-number")).toEqual([
        'factbook.unemployment: the text "23.9% (2011 est.); 4.9% (2011 est.)" gives two different figures for 2011; it was left out',
      ]);
      expect(flagged("2021-12-30/africa/ly.json", "bad-number")[0]).toContain("about one-third of Libyans");
      expect(flagged("2022-12-29/central-america-n-caribbean/ac.json", "bad-number")[0]).toContain(
        "3.8% of GDP (202 est.)",
      );
      expect(flagged("2026-01-22/australia-oceania/cq.json", "no-balance")[0]).toContain(
        "revenues are of 2016, expenditures of 2015 and the GDP of 2022",
      );
      const bad = [...readings.values()].flatMap(({ problems }) =>
        problems.filter(({ code }) => code === "bad-number"),
      );
      const added = bad.filter(({ message }) => /^factbook\.(?:mothers-age|internet-users)/u.test(message));
      // Read one by one: notes run into the figure, “less than 1%”, “(201 est.)”, “(20201 est.)”.
      expect(added).toHaveLength(12);
      expect(bad.length - added.length).toBe(27);
    });

    it.each([
      // (5.474 - 6.296) / 19.401, (11.716 - 13.583) / 78.78; beside a printed one of 2017: (16.885 - 24.271) / 95.52
      ["2026-01-22/africa/bc.json", "BWA", 2024, -4.236895],
      ["2026-01-22/africa/tz.json", "TZA", 2024, -2.369891],
      ["2023-12-30/africa/ke.json", "KEN", 2019, -7.732412],
    ])("have no balance of that year in %s, so that it is computed", (path, country, year, value) => {
      const all = observations(path).filter(({ indicator }) => indicator === "factbook.budget-balance");
      const balance = all.filter(({ formula }) => formula !== undefined);
      expect(balance).toMatchObject([{ country, year, locator: "/Economy/Budget/revenues/text" }]);
      expect(balance[0]!.value).toBeCloseTo(value, 6);
      expect(balance[0]!.formula).toBeDefined();
      expect(balance[0]!.inputs).toHaveLength(3);
      expect(balance[0]!.note).toContain("computed");
    });

    it("compute no balance where the budget and the only GDP are of different years: 2019, 2023 and 2022 against 2024", () => {
      for (const path of ["africa/ni", "africa/ke", "africa/gh"]) {
        const found = observations(`2026-01-22/${path}.json`).map(({ indicator }) => indicator);
        expect(found).not.toContain("factbook.budget-balance");
      }
    });

    it("show that computed and printed balances of one year agree, to the rounding", () => {
      const same: number[] = [];
      for (const file of files) {
        const entity = entityOf(file.data);
        if (!entity || /\/(?:xx|ee|gz|we|world|eu-european-union)\.json$/u.test(file.path)) continue;
        const edition = editionOf(file.path, file.data);
        const balance = balanceOf(entity, file.path, edition);
        if ("reason" in balance) continue;
        const field = entity.fields("budget surplus + or deficit")[0];
        const part = field?.parts.find(({ key }) => key === "text");
        if (!field || !part) continue;
        const [printed] = figuresOf(field, part, { unit: "percent of GDP", dated: /^$/u }, edition).figures;
        if (!printed || printed.year !== balance.year) continue;
        same.push(Math.abs(balance.value - printed.value));
      }
      same.sort((a, b) => a - b);
      expect(same.length).toBeGreaterThan(800);
      expect(quantile(same, 0.5)).toBeCloseTo(0.025, 3);
      expect(quantile(same, 0.95)).toBeCloseTo(0.05, 2);
    });

    it.each([
      ["2014-08-24/world.json", 2013, 44, 21],
      ["2015-11-29/world/xx.json", 2015, 44, 23],
      ["2020-11-27/world/xx.json", 2015, 44, 23],
      ["2021-12-30/world/xx.json", 2020, 44, 19],
      ["2022-12-29/world/xx.json", 2022, 34, 22],
      ["2022-12-29/world/xx.json", 2020, 44, 19],
      ["2023-12-30/world/xx.json", 2023, 26, 24],
      ["2026-01-22/world/xx.json", 2025, 25, 20],
    ])("list in %s the Watch List and Tier 3 of %i: %i and %i countries", (path, year, watch, three) => {
      const placed = observations(path).filter((o) => o.indicator === "tip.tier" && o.year === year);
      expect(placed.filter(({ value }) => value === "Tier 2 Watch List")).toHaveLength(watch);
      expect(placed.filter(({ value }) => value === "Tier 3")).toHaveLength(three);
      expect(placed).toHaveLength(watch + three);
      expect(readings.get(path)!.unresolved).toEqual([]);
      expect(readings.get(path)!.problems.map(({ code }) => code)).toEqual(["not-a-country"]);
    });

    it("place single countries as the lists print them", () => {
      const tier = (path: string, country: string, year: number) =>
        observations(path).find((o) => o.indicator === "tip.tier" && o.country === country && o.year === year)
          ?.value;
      expect(tier("2023-12-30/world/xx.json", "COG", 2023)).toBe("Tier 2 Watch List");
      expect(tier("2023-12-30/world/xx.json", "VNM", 2023)).toBe("Tier 2 Watch List");
      expect(tier("2023-12-30/world/xx.json", "PRK", 2023)).toBe("Tier 3");
      expect(tier("2022-12-29/world/xx.json", "VNM", 2022)).toBe("Tier 3");
      expect(tier("2022-12-29/world/xx.json", "VNM", 2020)).toBe("Tier 2 Watch List");
      expect(tier("2021-12-30/world/xx.json", "MMR", 2020)).toBe("Tier 3");
      expect(tier("2015-11-29/world/xx.json", "COD", 2015)).toBe("Tier 2 Watch List");
      expect(tier("2014-08-24/world.json", "FSM", 2013)).toBe("Tier 2 Watch List");
      expect(tier("2026-01-22/world/xx.json", "SXM", 2025)).toBe("Tier 3");
      expect(tier("2026-01-22/africa/so.json", "SOM", 2025)).toBe("Special case");
      expect(tier("2015-11-29/africa/ag.json", "DZA", 2014)).toBe("Tier 3");
    });

    it("leave out the placements that name no report: Papua New Guinea in 2014, Antigua in 2015", () => {
      const undated = [...readings].filter(([, { problems }]) =>
        problems.some(({ code }) => code === "tip-year"),
      );
      expect(undated.map(([path]) => path)).toEqual([
        "2014-08-24/pacific/pg-papua-new-guinea.json",
        "2015-11-29/central-america-n-caribbean/ac.json",
      ]);
    });
  },
);
