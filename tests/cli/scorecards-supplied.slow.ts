import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { runCli } from "./run-cli.ts";

// Every figure here is synthetic, on countries whose names were taken as they came: nobody's scorecards.

const folder = mkdtempSync(join(tmpdir(), "shortlist-scorecards-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, lines: readonly string[]): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

/** Five a group of FY2025's bands ($2,165, $4,515, $7,895), and Brazil above them; the World Bank's groups of 2024 differ. */
const GNI: Readonly<Record<string, number>> = {
  ...{ BEN: 1440, KEN: 2110, ZMB: 1320, SEN: 1640, NPL: 1430 },
  ...{ GHA: 2380, TUN: 3840, EGY: 3900, VNM: 4180, MAR: 3700 },
  ...{ ALB: 7570, COL: 6870, PER: 7230, FJI: 5390, JAM: 6550 },
  BRA: 9280,
};
const COUNTRIES = Object.keys(GNI);
const RIGHTS = ["Political Rights", "Civil Liberties"];
const RANKED = [
  ...["Control of Corruption", "Government Effectiveness", "Rule of Law", "Freedom of Information"],
  ...["Child Health", "Health Expenditures", "Natural Resource Protection", "Education Expenditures"],
  ...["Girls' Primary Education Completion Rate", "Girls' Lower Secondary Education Completion Rate"],
  ...["Girls' Upper Secondary Education Completion Rate", "Access to Credit", "Business Start-Up"],
  ...[
    "Fiscal Policy",
    "Gender in the Economy",
    "Land Rights and Access",
    "Regulatory Quality",
    "Trade Policy",
  ],
];
const NAMES = [...RIGHTS, "Inflation", "Immunization Rates", ...RANKED];
/** The first of each five passes all, the second all but one of the ranked, and so on down: 5, 4, 3, 2, 1 everywhere. */
const figure = (country: string, name: string): number => {
  const place = 5 - (COUNTRIES.indexOf(country) % 5);
  if (name === "Political Rights") return 30;
  if (name === "Civil Liberties") return 40;
  if (name === "Inflation") return 5;
  return name === "Immunization Rates" ? 95 : place;
};

const wide = (fiscalYear: number, withGni = true) =>
  write(`wide-${fiscalYear}-${withGni}/scorecards.csv`, [
    ["Country", "Fiscal Year", ...(withGni ? ["GNI per capita"] : []), ...NAMES].join(","),
    ...COUNTRIES.map((country) =>
      [
        country,
        `FY${fiscalYear}`,
        ...(withGni ? [GNI[country]] : []),
        ...NAMES.map((n) => figure(country, n)),
      ].join(),
    ),
  ]);

const tidy = (fiscalYear: number) =>
  write(`tidy-${fiscalYear}/scorecards.csv`, [
    "Country,Indicator,Score,Median,Pass,Fiscal Year,GNI per capita (US$)",
    ...COUNTRIES.flatMap((country) =>
      NAMES.map(
        (n) =>
          `${country},${n},${figure(country, n)},3,,FY${fiscalYear},"${GNI[country]!.toLocaleString("en-US")}"`,
      ),
    ),
  ]);

/** A file an indicator, and the companions of MCC's own export, of which two carry what the files have and two carry no country. */
function perFiscalYear(fiscalYear: number): string {
  const yy = fiscalYear - 2000;
  const of = (name: string) => `own-${fiscalYear}/${name}_fy${yy}.csv`;
  for (const name of NAMES)
    write(of(name.toLowerCase().replaceAll("'", "").replaceAll(" ", "_")), [
      "CountryCode, Year, Value, Display, SE",
      ...COUNTRIES.map(
        (country) => `${country}, ${fiscalYear - 2}, ${figure(country, name)}, ${figure(country, name)}, `,
      ),
    ]);
  const codes = { PolRig: "Political Rights", Infl: "Inflation", Trade: "Trade Policy" };
  write(of("selection_indicators"), [
    "CountryCode, IndicatorCode, Year, Value, Display, PR, SE",
    ...COUNTRIES.flatMap((country) =>
      Object.entries(codes).map(
        ([code, name]) =>
          `${country}, ${code}, ${fiscalYear - 2}, ${figure(country, name)}, ${figure(country, name)}, , `,
      ),
    ),
  ]);
  write(of("indicators_threshold"), [
    "IndicatorCode, IncomeCategory, Year, Median, SE, Threshold",
    ...Object.keys(codes).map((code) => `${code}, LIC, ${fiscalYear - 2}, 3, , `),
  ]);
  for (const [group, isIn] of [
    ["lic", (gni: number) => gni <= 2165],
    ["lmic", (gni: number) => gni > 2165 && gni <= 4515],
  ] as const)
    write(of(`${group}_indicators`), [
      "CountryCode, PolRigDisplay, InflDisplay, TradeDisplay",
      ...COUNTRIES.filter((country) => isIn(GNI[country]!)).map(
        (country) =>
          `${country}, ${Object.values(codes)
            .map((name) => figure(country, name))
            .join(", ")}`,
      ),
    ]);
  return join(folder, `own-${fiscalYear}`);
}

const rank = async (...args: string[]): Promise<Ranking> =>
  JSON.parse((await runCli(["rank", "--data", "shipped", ...args, "--format", "json"])).out) as Ranking;
const explain = async (...args: string[]): Promise<Explanation> =>
  JSON.parse(
    (await runCli(["explain", "--data", "shipped", ...args, "--format", "json"])).out,
  ) as Explanation;

describe("scorecards that a user supplies", () => {
  it.each([
    ["one wide table", wide(2025)],
    ["one tidy table", tidy(2025)],
  ])(
    "%s: MCC's bands of GNI per capita decide the groups, though the World Bank's are newer",
    async (_, data) => {
      const { ranked, excluded, dataset } = await rank("--data", data, "--profile", "mcc");
      // Of five the first two beat the median, and rights, liberties, inflation and immunisation pass by their limits.
      expect(ranked.map(({ country, scorecard }) => [country, scorecard?.passed])).toEqual(
        ["ALB", "BEN", "COL", "GHA", "KEN", "TUN"].map((country) => [country, 20]),
      );
      // $9,280 is beyond the last band; by the World Bank it would be one of the upper-middle group.
      expect(excluded.find(({ country }) => country === "BRA")!.gates.map(({ id }) => id)).toEqual([
        "no-scorecard",
      ]);
      // $7,570 was checked against the limit.
      expect(ranked.find(({ country }) => country === "ALB")!.flags).toEqual([]);
      expect(dataset).not.toHaveProperty("standIns");
    },
  );

  it("to whom nothing of the profile applies is said to have been excluded the year before, and not to be unknown", async () => {
    const { since } = await explain("Brazil", "--data", wide(2025), "--profile", "mcc");
    expect(since!.status).toBe("excluded");
  });

  it("without a column of GNI the World Bank's groups stand in, and the limit is flagged as not checkable", async () => {
    const { ranked } = await rank("--data", wide(2025, false), "--profile", "mcc", "--as-of", "2023");
    const flagged = ranked.filter(({ flags }) => flags.some(({ gate }) => gate === "limit-not-checkable"));
    expect(flagged.map(({ country }) => country)).toEqual(expect.arrayContaining(["ALB", "COL"]));
  });

  it.each([2026])(
    "of fiscal year %i, whose bands are not at hand, are judged by other rules, and that is said",
    async (fy) => {
      const { ranked, warnings } = await rank("--data", wide(fy), "--profile", "mcc", "--as-of", "2025");
      expect(warnings.map(({ code }) => code)).toContain("rules-of-other-years");
      const albania = ranked.find(({ country }) => country === "ALB")!;
      expect(albania.flags.map(({ gate }) => gate)).toEqual(["limit-not-checkable"]);
    },
  );

  it("one file an indicator, with the companions of MCC's export, count each country once", async () => {
    const newer = await rank("--data", perFiscalYear(2026), "--profile", "mcc", "--as-of", "2024");
    expect(newer.ranked[0]!.scorecard).toMatchObject({ passed: 20, failed: 0, notAssessed: 0 });
  });

  it("stand alone: no other publisher's figures are among those of which the median is taken, and that is said", async () => {
    const { warnings, ranked, unscored } = await rank("--data", wide(2025), "--profile", "mcc");
    expect(ranked.every(({ country }) => country in GNI)).toBe(true);
    expect(unscored.map(({ country }) => country)).toContain("MWI");
    expect(warnings.find(({ code }) => code === "no-stand-ins")!.message).toMatch(
      /MCC's own figures are available for 15 countries, so nothing replaces those of \d+ more/u,
    );
  });

  it("under cpc take the place of the governance indicators, by MCC's groups and the newer education indicators", async () => {
    const { factors } = await explain("Ghana", "--data", wide(2025), "--profile", "cpc");
    const nodes = (all: Explanation["factors"]): Explanation["factors"] =>
      all.flatMap((one) => [one, ...nodes(one.children ?? [])]);
    const scorecard = nodes(factors).find(({ id }) => id === "scorecard")!;
    expect(scorecard.scorecard).toMatchObject({ passed: 20, failed: 0, notAssessed: 0 });
    expect(nodes(factors).find(({ id }) => id === "governance")!.weight).toBe(0);
  });
});

describe("figures that stand in for a part of a scorecard", () => {
  it("are named on the first line of every output, however few they are", async () => {
    const few = write("few/scorecards.csv", [
      ["Country", "Fiscal Year", ...NAMES.slice(2, 14)]
        .filter((n) => n !== "Control of Corruption")
        .join(","),
      ...COUNTRIES.map((country) =>
        [
          country,
          "FY2025",
          ...NAMES.slice(2, 14)
            .filter((n) => n !== "Control of Corruption")
            .map((n) => figure(country, n)),
        ].join(),
      ),
    ]);
    const args = ["--data", "shipped", "--data", few, "--profile", "mcc", "--as-of", "2023"];
    const { out } = await runCli(["rank", ...args]);
    expect(out.split("\n")[0]).toContain("with stand-ins for the publisher's own figures");
  });
});
