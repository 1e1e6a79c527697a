import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { listAsOf } from "../../src/dataset/lists.ts";
import type { Observation } from "../../src/model/observation.ts";
import { history } from "../../src/use/data/history.ts";
import { asKnown } from "../../src/use/data/known.ts";
import { rank } from "../../src/use/library.ts";
import { loadRun } from "../../src/use/load-run.ts";
import { dataset, observation } from "../dataset/make.ts";
import { sample } from "../properties/seed.ts";

const DATES = fileURLToPath(
  new URL("../../../shared/publisher-files/publication_dates.csv", import.meta.url),
);
const present = existsSync(DATES);

interface Stated {
  readonly source: string;
  readonly edition: string;
  readonly describes: string;
  readonly published: string;
}

const stated = present
  ? Papa.parse<Stated>(readFileSync(DATES, "utf8"), { header: true, skipEmptyLines: true }).data
  : [];

/** Of a month its last day, as the list beside the repository has months; of February 2026 the day that was found since. */
const MONTH_ENDS: Readonly<Record<string, string>> = { "2026-02": "2026-02-10", "2020-03": "2020-03-31" };
const whole = (date: string) => MONTH_ENDS[date] ?? date;

const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** What a file of that edition has as its vintage, where that is not the edition's name. */
const VINTAGE: Readonly<Record<string, string>> = { wgi: "2023", vdem: "2019" };
const INDICATOR: Readonly<Record<string, string>> = {
  cpi: "cpi.score",
  fiw: "fiw.pr",
  tip: "tip.tier",
  gsi: "gsi.prevalence",
  ilab: "ilab.advancement",
  wgi: "wgi.cc",
  vdem: "vdem.cspart",
};

/** An edition's own figure of each source with known dates, and the day on which it came out. */
const planted: (readonly [what: string, out: string, one: Observation])[] = [
  ...stated
    .filter(({ published }) => /^\d{4}-\d{2}(?:-\d{2})?$/u.test(published))
    .map(({ source, edition, describes, published }) => {
      const figure = { source, indicator: INDICATOR[source]!, vintage: VINTAGE[source] ?? edition };
      return [
        `${source} ${edition}`,
        whole(published),
        observation({ ...figure, year: Number(describes) }),
      ] as const;
    }),
  // Rules, which the list states in words.
  ...[2015, 2022, 2024].map((year) => {
    const vintage = String(year + 2);
    const figure = { source: "worldbank", indicator: "wb.income", year, vintage };
    return [`worldbank FY${vintage}`, `${year + 1}-07-01`, observation(figure)] as const;
  }),
  [
    "wgi 2020",
    "2020-09-30",
    observation({ source: "wgi", indicator: "wgi.cc", year: 2019, vintage: "2019" }),
  ],
  [
    "ogp 2018",
    "2018-12-31",
    observation({ source: "ogp", indicator: "ogp.participating", year: 2018, vintage: "2018" }),
  ],
  [
    "untc",
    "2017-12-29",
    observation({ source: "untc", indicator: "palermo.status", year: 2017, vintage: "2017-12-29" }),
  ],
  [
    "factbook",
    "2021-12-30",
    observation({ source: "factbook", indicator: "factbook.literacy", year: 2018, vintage: "2021-12-30" }),
  ],
  ["tip-text", "2024-06-24", withoutVintage({ source: "tip-text", indicator: "tip-text.law", year: 2024 })],
];

function withoutVintage(given: Partial<Observation>): Observation {
  const { vintage: _, ...rest } = observation(given);
  return rest;
}

const knownOn = (day: string, one: Observation, vintage: "revised" | "strict" = "revised") =>
  asKnown(dataset([one]), { day, vintage });

describe.skipIf(!present)("what was known on a day", () => {
  it("has a figure of every source from the day on which its edition came out, and none a day before", () => {
    expect(new Set(planted.map(([, , { source }]) => source)).size).toBe(12);
    for (const [what, out, one] of planted) {
      for (const vintage of ["revised", "strict"] as const) {
        const [on] = knownOn(out, one, vintage).observations;
        expect(on, `${what} on ${out}`).toBeDefined();
        expect(on!.revised, what).toBeUndefined();
        expect(knownOn(before(out), one, vintage).observations, `${what} before ${out}`).toEqual([]);
      }
    }
  });

  it("has the value of a later edition with its mark, or not at all", () => {
    const years = stated.filter(({ source, describes }) => source === "cpi" && Number(describes) <= 2024);
    expect(years.length).toBeGreaterThan(10);
    for (const { describes, published } of years) {
      const one = observation({ year: Number(describes), vintage: "2025" });
      const [on] = knownOn(published, one).observations;
      expect(on).toMatchObject({
        published: { edition: describes, date: published },
        revised: { edition: "2025", date: "2026-02-10" },
        note: "as revised in edition 2025, published 2026-02-10",
      });
      expect(knownOn(published, one, "strict").observations).toEqual([]);
      expect(knownOn(before(published), one).observations).toEqual([]);
    }
  });
});

describe("what no date is known of", () => {
  it("is left out and counted, by source", () => {
    const own = observation({ source: "tidy", indicator: "x" });
    const found = knownOn("2024-01-01", own);
    expect(found.observations).toEqual([]);
    expect(found.known).toMatchObject({ leftOut: [{ source: "tidy", figures: 1 }], later: [] });
  });

  it("is an edition that came out on a day that nobody knows: a figure counts as revised, and not under strict", () => {
    const one = observation({ year: 2020, vintage: "2027" });
    expect(knownOn("2021-01-28", one).observations[0]).toMatchObject({
      revised: { edition: "2027" },
      note: "as revised in edition 2027, whose date is not known",
    });
    expect(knownOn("2021-01-28", one, "strict").observations).toEqual([]);
  });
});

describe("what is derived", () => {
  const files = [
    { path: "a", source: "fiw", sha256: "", bytes: 0, observations: 1 },
    { path: "b", source: "wgi", sha256: "", bytes: 0, observations: 1 },
  ];
  const inputs = [
    { file: "a", locator: "1" },
    { file: "b", locator: "1" },
  ];
  it("was known when all that it is made of was", () => {
    const one = observation({
      source: "derived",
      indicator: "x",
      year: 2022,
      vintage: "2022",
      file: "a",
      inputs,
    });
    const known = (day: string) =>
      asKnown(dataset([one], { files }), { day, vintage: "revised" }).observations.length;
    // Freedom in the World of 2022 came out on 9 March 2023, the governance indicators of 2022 in that September.
    expect(known("2023-03-09")).toBe(0);
    expect(known("2023-09-30")).toBe(1);
  });

  it("is marked where any of its cells is of a later edition", () => {
    const mixed = [
      { ...files[0]!, source: "cpi" },
      { ...files[1]!, source: "worldbank" },
    ];
    const one = observation({
      source: "derived",
      indicator: "x",
      year: 2020,
      vintage: "2025",
      file: "a",
      inputs,
    });
    const known = (vintage: "revised" | "strict") =>
      asKnown(dataset([one], { files: mixed }), { day: "2025-01-01", vintage }).observations;
    // The classes of fiscal year 2025 were out since July 2024; the index of 2025 came out in February 2026.
    expect(known("revised").map(({ revised }) => revised?.date)).toEqual(["2026-02-10"]);
    expect(known("strict")).toEqual([]);
  });
});

it("takes lists as they stood on the day, not at the end of the year", () => {
  const list = {
    id: "l",
    title: "L",
    source: "s",
    exhaustive: false as const,
    why: "w",
    entries: [{ countries: ["COL"], from: "2022-04-26" }],
  };
  expect(listAsOf(list, 2022, "2022-04-25").listed).toEqual({});
  expect(Object.keys(listAsOf(list, 2022, "2022-04-26").listed)).toEqual(["COL"]);
  expect(listAsOf(list, 2021, "2022-04-26").listed).toEqual({});
});

const SIGNINGS = {
  Ghana: "2015-06-23",
  Philippines: "2017-04-11",
  Peru: "2017-06-01",
  Jamaica: "2018-05-01",
  Mongolia: "2020-04-02",
  Colombia: "2022-04-26",
  "Côte d'Ivoire": "2022-12-07",
  Romania: "2024-09-16",
};

/** The months of September and December, by whose last day a habit and an assumption have it. */
const MONTHS = /^\d{4}-(?:09|12)$/u;

/** Last day of the edition that a figure stands in, by the list beside the repository alone. */
function editionDay({ source, vintage, year }: Observation): string {
  if (source === "tip" || source === "tip-text")
    return dayOf(source === "tip-text" ? "tip" : source, `${year}`);
  if (source === "worldbank") return `${Number(vintage) - 1}-07-01`;
  if (source === "ogp") return `${vintage}-12-31`;
  if (source === "untc" || source === "factbook") return vintage!;
  if (source === "wgi") return dayOf(source, String(Number(vintage) + 1));
  return dayOf(source, source === "vdem" ? "10" : vintage!);
}

function dayOf(source: string, edition: string): string {
  const found = stated.find((one) => one.source === source && one.edition === edition);
  if (!found) throw new Error(`no date of ${source} ${edition}`);
  return whole(found.published);
}

describe.skipIf(!present)("as known by each signing", () => {
  // Every one of them in `npm run properties`, and with it in CI.
  it.each(sample(Object.entries(SIGNINGS)))(
    "before that of %s no cell of a later edition is without its mark",
    { tags: "slow" },
    async (_, day) => {
      const run = await loadRun(
        { profile: "cpc", lang: "en", knownBy: { day, vintage: "revised" } },
        process.cwd(),
      );
      const strict = await loadRun(
        { profile: "cpc", lang: "en", knownBy: { day, vintage: "strict" } },
        process.cwd(),
      );
      const sourceOf = new Map(run.dataset.files.map(({ path, source }) => [path, source]));
      const sourcesOf = (one: Observation) =>
        one.source === "derived"
          ? (one.inputs ?? [one]).map(({ file }) => sourceOf.get(file)!)
          : [one.source];
      const isLater = (one: Observation) =>
        sourcesOf(one).some((source) => editionDay({ ...one, source }) > day);
      const past = await history(run, undefined, process.cwd(), {});
      const all = [...run.dataset.observations, ...past.observations];
      const isOut = ({ published }: Observation) => {
        const date = published?.date ?? "never";
        return (MONTHS.test(date) ? `${date}-30` : whole(date)) <= day;
      };
      expect(all.filter((one) => !isOut(one))).toEqual([]);
      expect(all.filter((one) => (one.revised !== undefined) !== isLater(one))).toEqual([]);
      const marked = all.filter(
        ({ revised, note }) => revised && note?.includes(`as revised in edition ${revised.edition}`),
      );
      expect(marked.length).toBe(all.filter(isLater).length);
      expect(marked.length).toBeGreaterThan(100);
      expect(strict.dataset.observations.filter(isLater)).toEqual([]);
      expect(strict.dataset.observations.length).toBeGreaterThan(100);
      expect(run.table.evidence.asOf).toBe(Number(day.slice(0, 4)));
    },
  );
});

describe("a run as known by a day", () => {
  it("asks for no estimate of prevalence before one was out, and says so", { tags: "slow" }, async () => {
    const waived = async (day: string) => {
      const run = await loadRun(
        { profile: "cpc", lang: "en", knownBy: { day, vintage: "revised" } },
        process.cwd(),
      );
      const said = run.surroundings.warnings.filter(({ code }) => code === "requirement-waived");
      return {
        ranked: run.table.ranked.length,
        unpublished: said.map((one) => ("args" in one ? one.args : one)),
      };
    };
    // The Global Slavery Index 2023 came out on 24 May 2023.
    const [without, having] = [await waived("2023-05-23"), await waived("2023-05-24")];
    expect(without.unpublished).toMatchObject([{ node: { id: "prevalence" }, unpublished: "2023-05-23" }]);
    expect(without.ranked).toBeGreaterThan(50);
    expect(having.unpublished).toEqual([]);
  });

  it("refuses a year after the day, and a day that is none", { tags: "slow" }, async () => {
    const known = (day: string, asOf?: number) =>
      rank({ draws: 0, knownBy: { day, vintage: "revised" }, ...(asOf === undefined ? {} : { asOf }) });
    await expect(known("2022-04-26", 2023)).rejects.toMatchObject({ code: "bad-usage" });
    await expect(known("2022-04-31")).rejects.toMatchObject({ code: "bad-usage" });
    const ranking = await known("2022-04-26", 2021);
    expect(ranking.dataset).toMatchObject({ asOf: 2021, knownBy: { day: "2022-04-26", vintage: "revised" } });
  });
});
