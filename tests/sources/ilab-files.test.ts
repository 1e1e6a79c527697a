import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { ilab } from "../../src/sources/ilab/index.ts";
import { anyName } from "./parse-text.ts";
import { cells, present, published } from "./published.ts";

describe.skipIf(!present)("ilab on the real files (needs ../shared/publisher-files)", () => {
  const readings = new Map<string, ReturnType<typeof ilab.read>>();
  async function real(path: string) {
    if (!readings.has(path)) {
      const file = await published(`ilab/${path}`);
      readings.set(path, ilab.read(file, ilab.recognise(file)!, anyName));
    }
    return readings.get(path)!;
  }

  it("reads 126 cells as Python's ElementTree reads them", { tags: "slow" }, async () => {
    const expected = cells("ilab-cells.txt");
    expect(expected).toHaveLength(126);
    for (const [file, year, country, indicator, locator, value] of expected) {
      const { observations } = await real(file!);
      const found = observations.find((o) => o.country === country && o.indicator === indicator)!;
      const read = [found.year, found.locator, found.value].map(String);
      expect(read, `${file} ${locator}`).toEqual([year, locator, value]);
    }
  });

  // Counted in the files with Python: level 143 - 12 empty - 3 without assessment; Palermo 112 Yes + 18 No, one of them twice.
  it.each([
    [
      "edition-2014/countries_for_app.xml",
      2014,
      { "ilab.advancement": 136, "ilab.palermo": 134, "ilab.working-children": 99 },
    ],
    [
      "edition-2015/countries_2015.xml",
      2015,
      { "ilab.advancement": 133, "ilab.palermo": 128, "ilab.working-children": 97 },
    ],
    [
      "edition-2016/countries_2016.xml",
      2016,
      { "ilab.advancement": 133, "ilab.palermo": 133, "ilab.working-children": 97 },
    ],
    [
      "edition-2017/countries_2017.xml",
      2017,
      { "ilab.advancement": 131, "ilab.palermo": 131, "ilab.working-children": 96 },
    ],
    // One of 86 figures is Gambia's second and two are Pakistan's provinces.
    [
      "edition-2018/countries_2018.xml",
      2018,
      { "ilab.advancement": 130, "ilab.palermo": 130, "ilab.working-children": 83 },
    ],
    // Of 103 figures two are Pakistan's provinces and two Somalia's.
    [
      "edition-2020/countries_2020.xml",
      2020,
      { "ilab.advancement": 128, "ilab.palermo": 129, "ilab.working-children": 99 },
    ],
    // Of 103 figures Montserrat's is left out.
    [
      "edition-2022/countries_2021.xml",
      2022,
      { "ilab.advancement": 128, "ilab.palermo": 129, "ilab.working-children": 102 },
    ],
  ])("reads as many values from %s as there are", { tags: "slow" }, async (path, year, counts) => {
    const { observations } = await real(path);
    expect(new Set(observations.map((o) => o.year))).toEqual(new Set([year]));
    for (const [indicator, count] of Object.entries(counts)) {
      expect(
        observations.filter((o) => o.indicator === indicator),
        indicator,
      ).toHaveLength(count);
    }
  });

  it("leaves out the two impossible figures of 2022 and says where they stand", async () => {
    const { observations, problems } = await real("edition-2022/countries_2021.xml");
    expect(problems.filter((p) => p.code === "suspicious-value").map((p) => p.locator)).toEqual([
      "Country[73]/Country_Statistics/Children_Working_and_Studying_7-14_yrs_old/Total",
      "Country[83]/Country_Statistics/Children_Work_Statistics/Total_Percentage_of_Working_Children",
    ]);
    expect(
      observations.find((o) => o.country === "Montserrat" && o.indicator === "ilab.primary-completion")
        ?.value,
    ).toBe(96.8);
  });

  it("reads the same from the second copy of 2022", async () => {
    const strip = ({ observations }: Awaited<ReturnType<typeof real>>) =>
      observations.map(({ country, indicator, year, value }) => ({ country, indicator, year, value }));
    expect(strip(await real("edition-2022/ios/countries_2016.xml"))).toEqual(
      strip(await real("edition-2022/countries_2021.xml")),
    );
  });

  it("takes Zanzibar's missing law for Tanzania's in 2017", async () => {
    const { observations } = await real("edition-2017/countries_2017.xml");
    expect(
      observations.find((o) => o.country === "Tanzania" && o.indicator === "ilab.law-minimum-age-work"),
    ).toMatchObject({
      value: "no",
      locator: "Country[122]/Legal_Standards/Minimum_Work/Territory[1]/Standard",
    });
  });

  it.each([
    "edition-2014/countries_for_app.xml",
    "edition-2015/countries_2015.xml",
    "edition-2022/countries_2021.xml",
  ])("resolves every name of %s, each to a country of its own", async (path) => {
    const file = await published(`ilab/${path}`);
    const { unresolved, observations, problems } = ilab.read(file, ilab.recognise(file)!, { resolve });
    expect(unresolved).toEqual([]);
    expect(problems.filter((p) => p.code === "code-mismatch")).toEqual([]);
    const lists = observations.filter((o) => o.indicator === "ilab.goods-child-labour");
    expect(new Set(lists.map((o) => o.country)).size).toBe(lists.length);
    for (const territory of ["CXR", "NFK", "FLK", "NIU", "PSE", "XKX"]) {
      expect(lists.map((o) => o.country)).toContain(territory);
    }
  });

  it("reads nothing from the goods files, which repeat the countries files", async () => {
    expect((await real("edition-2022/goods_2021.xml")).observations).toEqual([]);
    expect((await real("edition-2014/complete_goods_by_good.xml")).observations).toEqual([]);
  });
});
