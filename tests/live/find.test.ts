import { beforeAll, describe, expect, it } from "vitest";
import { countries } from "../../src/countries/index.ts";
import { spellingsOfStates } from "../../src/countries/names-and-codes.ts";
import { liveCodes } from "../../src/page/data/pack.ts";
import { finder, spellingsFor } from "../../src/page/score/find.ts";
import { calledIn, messagesIn } from "../../src/words/index.ts";

describe("who is searched for", () => {
  const names = new Map<string, readonly string[]>();
  let find: ReturnType<typeof finder>;
  let bytes = 0;
  const found = (search: string) => {
    const isFound = find(search);
    return countries().flatMap(({ iso3 }) => (isFound(iso3) ? [iso3] : []));
  };

  beforeAll(async () => {
    const languages = await Promise.all(liveCodes.map(messagesIn));
    for (const { iso3, name } of countries())
      names.set(
        iso3,
        languages.map((words) => calledIn(words, iso3, name)),
      );
    const all = spellingsOfStates();
    const known = countries().map(({ iso3, iso2, name }) => {
      const spellings = spellingsFor(names.get(iso3)!, all.get(iso3) ?? []);
      bytes += Buffer.byteLength(spellings.join("|"));
      return { country: iso3, own: name, others: [...names.get(iso3)!, ...spellings], code: iso2 };
    });
    find = finder(known);
  });

  it.each([
    ["civ", "CIV"],
    ["Ivory Coast", "CIV"],
    ["cote d", "CIV"],
    ["Elfenbeinküste", "CIV"],
    ["Берег Слоновой Кости", "CIV"],
    ["象牙海岸", "CIV"],
    ["Burma", "MMR"],
    ["Birmania", "MMR"],
    ["Swaziland", "SWZ"],
    ["Suazilandia", "SWZ"],
    ["Cape Verde", "CPV"],
    ["Czech Republic", "CZE"],
    ["Republic of Zaire", "COD"],
    ["DRC", "COD"],
    ["UAE", "ARE"],
    ["Timor Oriental", "TLS"],
    ["Holland", "NLD"],
    ["Turkey", "TUR"],
    ["sao tome", "STP"],
    ["Kirghizstan", "KGZ"],
    ["Tailandia", "THA"],
    ["Kosowo", "XKX"],
  ])("finds by %s the one of %s", (search, country) => {
    expect(found(search)).toEqual([country]);
  });

  it("finds everybody by each name in each language and by each code", { tags: "slow" }, () => {
    for (const { iso3, iso2 } of countries())
      for (const search of [iso3, iso2, ...names.get(iso3)!]) expect(found(search), search).toContain(iso3);
  });

  it("finds states by five in six of all spellings in the letters of these languages, in 5,000 bytes", {
    tags: "slow",
  }, () => {
    const missed: string[] = [];
    let of = 0;
    // One in three, spread over all of them, says as much.
    for (const [country, spellings] of spellingsOfStates())
      for (const name of spellings.filter(
        (one, at) => at % 3 === 0 && /^(?:[a-z]+|[а-я]+|\p{Script=Han}+)$/u.test(one),
      )) {
        of += 1;
        if (!find(name)(country)) missed.push(`${country} ${name}`);
      }
    expect(of).toBeGreaterThan(2000);
    expect(missed.length / of, missed.slice(0, 60).join("\n")).toBeLessThan(1 / 6);
    expect(bytes).toBeLessThan(5_000);
  });

  it("finds nobody by what is no name, and everybody by nothing", () => {
    expect(found("xqzzv")).toEqual([]);
    expect(found(" ")).toHaveLength(countries().length);
  });
});
