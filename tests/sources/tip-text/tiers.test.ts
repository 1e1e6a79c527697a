import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../../src/countries/index.ts";
import { factbook } from "../../../src/sources/factbook/index.ts";
import { present } from "../published.ts";

const folder = fileURLToPath(new URL("../../../../shared/publisher-files/", import.meta.url));
/** One tier a country and year, as others put them together from State's lists; some of their rows they took from the Factbook. */
const TABLES = ["tip/tip_tiers_2001-2023.csv", "tip/tip_tiers_2022_2024_2025.csv"];
const FROM_THE_FACTBOOK = "world-factbook";

interface Compared {
  readonly country: string;
  readonly year: number;
  readonly read: string;
  readonly listed: string;
  readonly edition: string;
}

/** What the digest itself begins with, as a pattern of the test's own reads it. */
interface Digest extends Compared {
  readonly named: string | undefined;
  readonly isSecond: boolean;
}

/**
 * Every difference, with the reason where it is known. In each the digest names the tier that is read: the Factbook's editors and State's list
 * differ. The rules read no tier wrong.
 */
const DIFFERENCES: readonly (Compared & { readonly reason: string })[] = [
  {
    country: "SDN",
    year: 2014,
    read: "Tier 3",
    listed: "Tier 2 Watch List",
    edition: "2015-11-29",
    reason: "unknown: the digest has the words of Tier 3 too (“is not making significant efforts”)",
  },
  {
    country: "THA",
    year: 2014,
    read: "Tier 2 Watch List",
    listed: "Tier 3",
    edition: "2015-11-29",
    reason: "the digest keeps the tier and the words of the report of 2013, whose digest has both",
  },
  ...["2016-11-26", "2017-03-29", "2020-11-27"].map((edition) => ({
    country: "THA",
    year: 2015,
    read: "Tier 2 Watch List",
    listed: "Tier 3",
    edition,
    reason: "the digest contradicts itself: it has the words of Tier 3 (“is not making significant efforts”)",
  })),
];

/** The tier of each country and year, and whether the row was taken from the Factbook. */
function tables(): ReadonlyMap<string, readonly [tier: string, isSecond: boolean]> {
  const rows = TABLES.flatMap((path) =>
    readFileSync(folder + path, "utf8")
      .trim()
      .split(/\r?\n/u)
      .slice(1),
  );
  const listed = new Map<string, readonly [string, boolean]>();
  for (const row of rows) {
    const [country, year, tier, origin] = row.split(",");
    listed.set(`${country} ${year}`, [tier!, origin !== FROM_THE_FACTBOOK]);
  }
  return listed;
}

/** The tiers that the rules read in the digests of every edition at hand, beside those of the tables. */
function compared(): readonly Digest[] {
  const listed = tables();
  const editions = readdirSync(`${folder}factbook`).filter((name) => /^\d{4}-\d\d-\d\d$/u.test(name));
  return editions.flatMap((edition) =>
    readdirSync(`${folder}factbook/${edition}`, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".json"))
      .flatMap((name) => {
        const path = `factbook/${edition}/${name}`;
        const text = readFileSync(folder + path, "utf8");
        if (!/tier[ _]rating/u.test(text)) return [];
        const data: unknown = JSON.parse(text);
        const named = /"(?:text": ")?(Tier [123](?: Watch ?List)?|Special Case)\s*[-–—:]/iu.exec(
          text.slice(text.search(/tier[ _]rating/u)),
        )?.[1];
        const file = { path, format: "json", tables: [], data, problems: [] } as const;
        const recognition = factbook.recognise(file);
        if (!recognition) return [];
        return factbook.read(file, recognition, { resolve }).observations.flatMap((one) => {
          const row = listed.get(`${one.country} ${one.year}`);
          if (one.indicator !== "tip-text.tier" || row === undefined) return [];
          const [tier, isSecond] = row;
          const read = String(one.value);
          return [{ country: one.country, year: one.year!, read, listed: tier, edition, named, isSecond }];
        });
      }),
  );
}

describe.runIf(present)("the tier that is read in a digest (needs ../shared/publisher-files)", () => {
  let all: readonly Digest[];
  beforeAll(() => {
    all = compared();
  });

  it("is that of the tier table of the same year in at least 99 of 100 digests", () => {
    const alike = all.filter(({ read, listed }) => read === listed);
    expect(all.length).toBeGreaterThan(500);
    expect(alike.length / all.length).toBeGreaterThanOrEqual(0.99);
  });

  it("differs only where it is listed here, with the reason as far as it is known", () => {
    const differing = all.filter(({ read, listed }) => read !== listed);
    expect(
      differing.map(({ country, year, read, listed, edition }) => ({ country, year, read, listed, edition })),
    ).toEqual(DIFFERENCES.map(({ reason: _reason, ...one }) => one));
  });

  it("is the tier that the digest itself begins with, the differing ones too", () => {
    // Others have markup before it.
    const begun = all.filter(({ named }) => named !== undefined);
    expect(begun.length).toBeGreaterThan(350);
    for (const { named, read, country, edition } of begun)
      expect([country, edition, read.toLowerCase()]).toEqual([
        country,
        edition,
        named!.toLowerCase().replace("watchlist", "watch list"),
      ]);
    expect(
      DIFFERENCES.every(({ edition, country }) =>
        begun.some((one) => one.edition === edition && one.country === country),
      ),
    ).toBe(true);
  });

  it("is compared with rows that others took from the Factbook, too: without them a little under 99 of 100", () => {
    const second = all.filter(({ isSecond }) => isSecond);
    const alike = second.filter(({ read, listed }) => read === listed);
    expect([alike.length, second.length]).toEqual([467, 472]);
  });
});
