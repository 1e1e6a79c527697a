import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

/** The World Bank's aggregates with their codes, as its data API lists them. */
const worldBank =
  `AFE Africa Eastern and Southern|AFW Africa Western and Central|ARB Arab World|CEB Central Europe and the Baltics|
  CSS Caribbean small states|EAP East Asia & Pacific (excluding high income)|EAR Early-demographic dividend|EAS East Asia & Pacific|
  ECA Europe & Central Asia (excluding high income)|ECS Europe & Central Asia|EMU Euro area|EUU European Union|
  FCS Fragile and conflict affected situations|HIC High income|HPC Heavily indebted poor countries (HIPC)|IBD IBRD only|
  IBT IDA & IBRD total|IDA IDA total|IDB IDA blend|IDX IDA only|INX Not classified|
  LAC Latin America & Caribbean (excluding high income)|LCN Latin America & Caribbean|
  LDC Least developed countries: UN classification|LIC Low income|LMC Lower middle income|LMY Low & middle income|
  LTE Late-demographic dividend|MEA Middle East & North Africa|MIC Middle income|
  MNA Middle East & North Africa (excluding high income)|NAC North America|OED OECD members|OSS Other small states|
  PRE Pre-demographic dividend|PSS Pacific island small states|PST Post-demographic dividend|SAS South Asia|
  SSA Sub-Saharan Africa (excluding high income)|SSF Sub-Saharan Africa|SST Small states|
  TEA East Asia & Pacific (IDA & IBRD countries)|TEC Europe & Central Asia (IDA & IBRD countries)|
  TLA Latin America & the Caribbean (IDA & IBRD countries)|TMN Middle East & North Africa (IDA & IBRD countries)|
  TSA South Asia (IDA & IBRD)|TSS Sub-Saharan Africa (IDA & IBRD countries)|UMC Upper middle income|WLD World`
    .split("|")
    .map((pair) => [pair.trim().slice(0, 3), pair.trim().slice(4)] as const);

/** The regions of the UN's M49 with their numeric codes. */
const m49 =
  `001 World|002 Africa|015 Northern Africa|202 Sub-Saharan Africa|014 Eastern Africa|017 Middle Africa|018 Southern Africa|
  011 Western Africa|019 Americas|419 Latin America and the Caribbean|029 Caribbean|013 Central America|005 South America|
  021 Northern America|142 Asia|143 Central Asia|030 Eastern Asia|035 South-eastern Asia|034 Southern Asia|145 Western Asia|
  150 Europe|151 Eastern Europe|154 Northern Europe|039 Southern Europe|155 Western Europe|009 Oceania|
  053 Australia and New Zealand|054 Melanesia|061 Polynesia`
    .split("|")
    .map((pair) => [pair.trim().slice(0, 3), pair.trim().slice(4)] as const);

/** Former states and territories of ISO 3166-3 that no single entity of today succeeds, with their alpha-3 codes. */
const former =
  `ANT Netherlands Antilles|CSK Czechoslovakia|DDR German Democratic Republic|SCG Serbia and Montenegro|
  SUN USSR, Union of Soviet Socialist Republics|YMD Yemen, Democratic|YUG Yugoslavia, Socialist Federal Republic of`
    .split("|")
    .map((pair) => [pair.trim().slice(0, 3), pair.trim().slice(4)] as const);

describe("resolve, given aggregates", () => {
  it("knows all 49 of the World Bank by name and by code as no country", () => {
    expect(worldBank).toHaveLength(49);
    for (const [code, name] of worldBank) {
      for (const text of [code, name, name.toUpperCase(), `${name} (${code})`]) {
        expect(resolve(text).iso3, text).toBeUndefined();
        expect(resolve(text, { scheme: "worldbank" }).iso3, text).toBeUndefined();
      }
      expect(resolve(name).match, name).toBe("not-a-country");
      expect(resolve(code).match, code).toBe("not-a-country");
    }
  });

  it("knows the regions of the UN's M49 by name and by code as no country; Micronesia alone is the state", () => {
    expect(m49).toHaveLength(29);
    for (const [code, name] of m49) {
      expect(resolve(name).match, name).toBe("not-a-country");
      expect(resolve(code).match, code).toBe("not-a-country");
    }
    expect(resolve("057").match).toBe("not-a-country");
    expect(resolve("Micronesia").iso3).toBe("FSM");
  });

  it("knows states of ISO 3166-3 that fell apart or were joined, by name and by code, as former ones", () => {
    for (const [code, name] of former) {
      expect(resolve(name).match, name).toBe("not-a-country");
      expect(resolve(code).match, code).toBe("not-a-country");
    }
  });

  it("takes a state's former name for the state, and its withdrawn code for nothing", () => {
    const renamed = {
      BUR: ["Burma", "MMR"],
      DHY: ["Dahomey", "BEN"],
      HVO: ["Upper Volta", "BFA"],
      NHB: ["New Hebrides", "VUT"],
      RHO: ["Southern Rhodesia", "ZWE"],
      AFI: ["French Afars and Issas", "DJI"],
      BYS: ["Byelorussian SSR", "BLR"],
    };
    for (const [code, [name, iso3]] of Object.entries(renamed)) {
      expect(resolve(name!).iso3, name).toBe(iso3);
      expect(resolve(code).iso3, code).toBeUndefined();
    }
    expect(resolve("Zaire").iso3).toBe("COD");
    expect(resolve("East Timor").iso3).toBe("TLS");
  });
});
