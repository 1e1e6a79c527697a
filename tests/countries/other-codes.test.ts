import { describe, expect, it } from "vitest";
import { countries, resolve } from "../../src/countries/index.ts";

const list = (text: string) => text.trim().split(/\s+/);
const iso2 = new Set(countries().map((entity) => entity.iso2));
const iso3 = new Set(countries().map((entity) => entity.iso3));

/** FIFA's codes that differ from ISO's, each with what it stands for. */
const fifa = `ALG DZA ANG AGO ARU ABW BAH BHS BAN BGD BER BMU BHU BTN BOT BWA BUL BGR CAM KHM CAY CYM CHA TCD CHI CHL CRC
  CRI CRO HRV CTA CAF DEN DNK EQG GNQ FIJ FJI GAM GMB GER DEU GRE GRC GRN GRD GUA GTM GUI GIN HAI HTI HON HND IDN IDN KSA SAU
  KUW KWT LES LSO LIB LBN MAD MDG MAS MYS MTN MRT MRI MUS NED NLD NEP NPL NCA NIC NIG NER NGA NGA OMA OMN PAR PRY PHI PHL POR PRT
  PUR PRI RSA ZAF SEY SYC SIN SGP SKN KNA SOL SLB SRI LKA SUD SDN SUI CHE TAN TZA TOG TGO TGA TON TRI TTO UAE ARE URU URY
  VAN VUT VIE VNM ZAM ZMB ZIM ZWE`;

describe("resolve, given codes of other systems and no word of the system", () => {
  it("takes the two letters of a state of the US for the ISO code that they are, or for nothing", () => {
    const states =
      list(`AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC
      ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC`);
    expect(states).toHaveLength(51);
    for (const code of states) {
      const answer = resolve(code);
      if (iso2.has(code)) expect(answer, code).toMatchObject({ match: "exact" });
      else expect(answer.iso3, code).toBeUndefined();
    }
  });

  it("takes FIFA's codes for the country that they mean, or for none, but where ISO has given them to another", () => {
    const pairs = list(fifa);
    const clashes: string[] = [];
    for (let at = 0; at < pairs.length; at += 2) {
      const [code, meant] = [pairs[at]!, pairs[at + 1]!];
      const answer = resolve(code);
      if (answer.iso3 !== undefined && answer.iso3 !== meant) clashes.push(`${code} ${answer.iso3}`);
      if (iso3.has(code)) expect(answer.iso3, code).toBe(code);
    }
    expect(clashes).toEqual([]);
  });

  it("takes every code under every scheme for a country or none, and never a code of two letters for GEC's rest", () => {
    for (const code of iso2) {
      const there = resolve(code, { scheme: "gec" });
      if (there.match === "exact") expect.fail(`${code} is read as ISO where a source uses GEC`);
    }
    for (const code of iso3) {
      const there = resolve(code, { scheme: "ioc" });
      if (there.match === "exact") expect.fail(`${code} is read as ISO where a source uses IOC`);
    }
  });
});
