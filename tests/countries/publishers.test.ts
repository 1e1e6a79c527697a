import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { Table } from "../../src/model/table.ts";
import { published } from "../sources/published.ts";

const folder = new URL("../../../shared/publisher-files/", import.meta.url);
const absent = !existsSync(folder);

/** Codes that a publisher writes for an entity that ISO 3166-1 codes otherwise. */
const own: Readonly<Record<string, string>> = {
  ADO: "AND",
  ROM: "ROU",
  ZAR: "COD",
  TMP: "TLS",
  WBG: "PSE",
  KSV: "XKX",
  KSO: "XKX", // these three in ILAB's edition of 2014
  KVR: "KGZ",
  BUR: "MMR",
  KOS: "XKX",
};
/** Only the code beside it says which Congo is meant; and no code of ISO's is behind these of the World Bank. */
const notTaken = new Set([
  "Congo",
  "Channel Islands",
  "Netherlands Antilles (former)",
  "Serbia and Montenegro (former)",
]);

async function tables(path: string): Promise<readonly Table[]> {
  return (await published(path)).tables;
}

/** The texts of some columns, from the first row after the one in which the first of them has this header. */
function columns(table: Table, header: RegExp, ...others: readonly (RegExp | number)[]): string[][] {
  const at = table.rows.findIndex(({ cells }) =>
    cells.some((cell) => header.test(String(cell ?? "").trim())),
  );
  const find = (which: RegExp | number) =>
    typeof which === "number"
      ? which
      : table.rows[at]!.cells.findIndex((cell) => which.test(String(cell ?? "").trim()));
  const wanted = [header, ...others].map(find);
  return table.rows.slice(at + 1).map(({ cells }) => wanted.map((column) => String(cells[column] ?? "")));
}

function disagreements(pairs: readonly (readonly string[])[]): string[] {
  return pairs
    .filter(([name, code]) => name !== "" && code !== "" && !notTaken.has(name!))
    .filter(([name, code]) => resolve(name!).iso3 !== (own[code!] ?? code))
    .map(
      ([name, code]) => `${name}: ${code} in the file, here ${resolve(name!).iso3 ?? resolve(name!).match}`,
    );
}

function xmlTexts(path: string, pattern: RegExp): string[][] {
  return [...readFileSync(new URL(path, folder), "latin1").matchAll(pattern)].map(([, ...groups]) =>
    groups.map((text) =>
      Buffer.from(text ?? "", "latin1")
        .toString("utf8")
        .trim(),
    ),
  );
}

describe.skipIf(absent)("resolve, given publishers' own files (needs ../shared/publisher-files)", () => {
  it.each<[string, RegExp, RegExp, number]>([
    ["cpi/cpi2023.csv", /^Country/, /^ISO3$/, 180],
    ["cpi/CPI2022_GlobalResultsTrends.xlsx", /^Country/, /^ISO3$/, 180],
    ["cpi/CPI2017.xlsx", /^Country/, /^ISO3$/, 180],
    ["tip/tip_tiers_orig.csv", /^countryname$/, /^iso$/, 180],
    ["wgi/wgidataset.xlsx", /^countryname$/, /^code$/, 213],
  ])("agrees with the codes beside the names in %s", { tags: "slow" }, async (path, header, code, least) => {
    // One of the governance indicators' 214 is of before their time.
    const pairs = columns((await tables(path))[0]!, header, code).filter(
      ([name]) => name !== "Netherlands Antilles (former)",
    );
    expect(new Set(pairs.map(([name]) => name)).size).toBeGreaterThanOrEqual(least);
    expect(disagreements(pairs)).toEqual([]);
    if (path.startsWith("wgi/"))
      for (const code of new Set(pairs.map(([, code]) => code!)))
        expect(resolve(code, { scheme: "worldbank" }).iso3, code).toBe(own[code] ?? code);
  });

  it.each<[string, RegExp, number]>([
    ["tip/TIP_Tiers_overyears.csv", /^Country$/, 180],
    ["tip/tiers_2015.csv", /^countryname$/, 180],
    ["tip/tip_tiers_2001-2023.csv", /^iso3$/, 180],
    ["gsi/2023-Global-Slavery-Index-Data.xlsx", /^Country$/, 176],
  ])("finds every country of %s", async (path, header, least) => {
    const all = await tables(path);
    const isIndex = path.startsWith("gsi/");
    const table = isIndex ? all.find(({ name }) => /summary data/.test(name)) : all[0];
    // The rows of the index without a region are sums.
    const rows = columns(table!, header, isIndex ? 1 : 0).filter(([, region]) => !isIndex || region !== "");
    const names = rows.map(([name]) => name!);
    expect(names.length).toBeGreaterThanOrEqual(least);
    expect(names.filter((name) => name !== "Congo" && resolve(name).iso3 === undefined)).toEqual([]);
  });

  it("finds every country of the CPI of 2012, which has no codes", async () => {
    const [first] = await tables("cpi/CPI2012.xlsx");
    const names = first!.rows
      .slice(2)
      .flatMap(({ cells }) => cells.slice(0, 4).filter((cell) => typeof cell === "string"));
    const countries = names.filter((name) => name.length > 3 && name !== "Congo");
    expect(countries.filter((name) => resolve(name).iso3 === undefined)).toEqual([]);
    expect(new Set(countries.map((name) => resolve(name).iso3)).size).toBeGreaterThanOrEqual(174);
  });

  it("agrees with the codes of the World Bank, old ones and all, and takes none of its aggregates", async () => {
    const history = (await tables("worldbank/OGHIST.xlsx")).find(
      ({ name }) => name === "Country Analytical History",
    )!;
    const economies = history.rows
      .map(({ cells }) => [String(cells[1] ?? ""), String(cells[0] ?? "")])
      .filter(([name, code]) => /^[A-Z]{3}$/.test(code!) && !/former/.test(name!));
    expect(economies).toHaveLength(219); // 218, and Mayotte among the former ones
    expect(disagreements(economies)).toEqual([]);

    const list = (await tables("worldbank/CLASS.xlsx")).find(({ name }) => name === "List of economies")!;
    const classified = columns(list, /^Economy$/, /^Code$/, /^Region$/);
    expect(disagreements(classified.filter(([, , region]) => region !== ""))).toEqual([]);
    const aggregates = classified.filter(([name, , region]) => name !== "" && region === "");
    expect(aggregates.length).toBeGreaterThan(40);
    for (const [name, code] of aggregates) {
      expect(resolve(name!).match, name).toBe("not-a-country");
      expect(resolve(code!).iso3, code).toBeUndefined();
    }
  });

  it("takes no former state of the World Bank's history for a state of today", async () => {
    const history = (await tables("worldbank/OGHIST.xlsx")).find(
      ({ name }) => name === "Country Analytical History",
    )!;
    const former = history.rows
      .map(({ cells }) => String(cells[1] ?? ""))
      .filter((name) => /\(former\)/.test(name));
    expect(former).toHaveLength(5);
    for (const name of former) expect(resolve(name).match, name).toBe("not-a-country");
  });

  it("finds every country of Freedom in the World, and takes none of the territories that have no code", async () => {
    const sheet = (await tables("fiw/All_data_FIW_2013-2025.xlsx"))[1]!;
    const rows = columns(sheet, /^Country\/Territory$/, /^C\/T$/);
    const named = (kind: string) => [...new Set(rows.filter(([, is]) => is === kind).map(([name]) => name!))];
    expect(named("c")).toHaveLength(195);
    expect(named("c").filter((name) => resolve(name).iso3 === undefined)).toEqual([]);
    const coded = named("t").flatMap((name) => resolve(name).iso3 ?? []);
    expect(coded.sort()).toEqual(["ESH", "HKG", "PRI"].filter((iso3) => coded.includes(iso3)));
    for (const name of named("t"))
      if (!resolve(name).iso3) expect(resolve(name).match, name).toBe("not-a-country");
  });

  it("finds every participant of the Palermo Protocol but the European Union, footnotes and all", async () => {
    const listed = columns((await tables("untc/18-12-a.csv"))[0]!, /^Participant$/).map(([name]) => name!);
    const marked = xmlTexts("untc/XVIII-12-a.en.xml", /<Row>\s*<Entry>(.*?)<\/Entry>/gs).map(
      ([name]) => name!,
    );
    expect(listed.length).toBeGreaterThanOrEqual(167);
    expect(marked.length).toBeGreaterThanOrEqual(174);
    const missed = [...listed, ...marked].filter((name) => resolve(name).iso3 === undefined);
    expect([...new Set(missed)].sort()).toEqual(
      ["Congo", "European Union", "Participant"].filter((name) => missed.includes(name)),
    );
  });

  it("finds every country of the Department of Labor's editions", () => {
    const coded = xmlTexts(
      "ilab/edition-2014/countries_for_app.xml",
      /<Country>\s*<Name>(.*?)<\/Name>(?:(?!<\/Country>).)*?<ISO3>(.*?)<\/ISO3>/gs,
    );
    expect(coded.length).toBeGreaterThanOrEqual(140);
    expect(disagreements(coded)).toEqual([]);
    for (const edition of [
      "2015/countries_2015",
      "2016/countries_2016",
      "2018/countries_2018",
      "2022/countries_2021",
    ]) {
      const names = xmlTexts(`ilab/edition-${edition}.xml`, /<Country>\s*<Name>(.*?)<\/Name>/gs).map(
        ([name]) => name!,
      );
      expect(names.length, edition).toBeGreaterThanOrEqual(140);
      expect(
        names.filter((name) => resolve(name).iso3 === undefined),
        edition,
      ).toEqual([]);
    }
  });

  it("finds by its file's GEC code what the World Factbook names inside, in every snapshot", () => {
    let compared = 0;
    for (const snapshot of readdirSync(new URL("factbook/", folder)).filter((name) =>
      /^20(1[5-9]|2)/.test(name),
    )) {
      const base = new URL(`factbook/${snapshot}/`, folder);
      for (const file of readdirSync(base, { recursive: true, encoding: "utf8" })) {
        const gec = /[\\/]([a-z]{2})\.json$/.exec(file)?.[1];
        if (gec === undefined) continue;
        const text = readFileSync(new URL(file, base), "utf8");
        const name = /"conventional short form":\s*\{\s*"text":\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
        // "Virgin Islands" are the American ones; um.json lists the islands that ISO joins as UMI.
        if (name === undefined || name === "none" || gec === "vq" || gec === "um") continue;
        compared++;
        const [byCode, byName] = [resolve(gec, { scheme: "gec" }), resolve(name)];
        expect(byCode.iso3, `${snapshot}/${file} ${name}`).toBe(byName.iso3);
      }
    }
    expect(compared).toBeGreaterThan(1900);
  });

  it("agrees with the ISO codes that the Factbook's copier keeps for GEC codes", async () => {
    const entities = columns(
      (await tables("factbook/master_countries.csv"))[0]!,
      /^CanonicalCode$/,
      /^ISOAlpha2$/,
      /^EntityType$/,
    );
    const sovereign = entities.filter(([, , type]) => type === "sovereign");
    expect(sovereign).toHaveLength(192);
    for (const [gec, iso2] of sovereign) {
      if (iso2 === "NA") continue;
      expect(resolve(gec!, { scheme: "gec" }).iso3, gec).toBe(resolve(iso2!).iso3);
    }
  });
});
