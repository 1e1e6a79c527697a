import { describe, expect, it } from "vitest";
import { countries, resolve } from "../../src/countries/index.ts";
import { sample } from "../properties/seed.ts";

/** CLDR's languages with names of countries of their own, which is every one that Node carries. */
const locales =
  `af agq ak am ar as asa ast az az-Cyrl ba bas be bez bg blo bm bn bo br brx bs bs-Cyrl ca ccp ce ceb cgg chr
  ckb cs csw cv cy da dav de dje doi dsb dyo dz ee el en en-001 en-CA eo es es-419 et eu ewo fa fa-AF ff ff-Adlm fi fil fo
  fr fr-CA fur fy ga gd gl gsw gu gv ha haw he hi hr hsb hu hy ia id ie ig ii is it ja jgo jv ka kab kam kde kea kgp khq ki
  kk kk-Arab kln km kn ko ko-KP kok kok-Latn ks ks-Deva ksb ksf ksh ku kxv kxv-Deva kxv-Orya kxv-Telu ky lag lb lg lkt ln lo
  lrc lt lu luo luy lv mai mer mfe mg mgh mi mk ml mn mni mr ms mt mua my mzn naq nb nd nds ne nl nmg nn nqo nso nus nyn om
  or os pa pcm pl ps ps-PK pt pt-AO pt-PT qu rm rn ro rof ru rw sa sah sat sbp sc scn sd sd-Deva se seh sg shi shi-Latn shn
  si sk sl smn sn so sq sr sr-Cyrl-BA sr-Cyrl-ME sr-Latn sr-Latn-BA sr-Latn-ME su sv sw sw-KE syr ta te tg th ti tk tn to tok
  tr tt tyv tzm ug uk ur ur-IN uz uz-Cyrl vai vai-Latn vec vi wae wo xh xnr xog yav yi yo yo-BJ yrl yue yue-Hans za zgh zh
  zh-Hant zh-Hant-HK zu`.split(/\s+/);

/** What this Node calls each region in each language: "locale code name", short forms included. */
function* names(
  codes: readonly string[],
  among: readonly string[] = locales,
): Generator<readonly [locale: string, code: string, name: string]> {
  for (const locale of among) {
    for (const style of ["long", "short"] as const) {
      const list = new Intl.DisplayNames([locale], { type: "region", style, fallback: "none" });
      if (list.resolvedOptions().locale.split("-")[0] !== locale.split("-")[0]) continue;
      for (const code of codes) {
        const name = list.of(code);
        if (name !== undefined) yield [locale, code, name];
      }
    }
  }
}

/**
 * Names that mean one country there and another in a language that is read here, and two- and three-letter short forms
 * that are another entity's ISO code: the code counts, in every language.
 */
const elsewhere: ReadonlySet<string> = new Set([
  "GY Guyane", // French for French Guiana
  "GB GT",
  "GB KM",
  "GB RU",
  "US SA",
  "US AS",
  "US SJ",
]);

describe("resolve, given the names of all countries in every language of CLDR", () => {
  it("takes, of a quarter of the languages every day and of all under npm run properties, none of them for another country", {
    tags: "slow",
  }, () => {
    const wrong = new Set<string>();
    const tally = { names: 0, found: 0, unknown: 0, ambiguous: 0, "not-a-country": 0 };
    const seen = new Set<string>();
    const iso3 = new Map(countries().map((entity) => [entity.iso2, entity.iso3]));
    const among = sample(locales);
    for (const [locale, code, name] of names([...iso3.keys()], among)) {
      if (seen.has(`${code} ${name}`)) continue;
      seen.add(`${code} ${name}`);
      tally.names++;
      const answer = resolve(name);
      if (answer.iso3 === undefined) tally[answer.match as "unknown"]++;
      else if (answer.iso3 === iso3.get(code)) tally.found++;
      else if (!elsewhere.has(`${code} ${name}`)) wrong.add(`${locale} ${code} ${name}: ${answer.iso3}`);
    }
    console.log("names of countries in every language:", tally);
    expect([...wrong]).toEqual([]);
    expect(tally.names / among.length).toBeGreaterThan(80);
    expect(tally.found / among.length).toBeGreaterThan(10);
  });

  it("takes no continent, region or union for a country but where its name is a country's", () => {
    const regions =
      `001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145
      150 151 154 155 202 419 EU EZ UN QO`.split(/\s+/);
    // "United Nations" for short is some entity's alpha-2 code; the others are called after the country, or it after them.
    const called = new Set(
      `af UN VN: VNM|nl UN VN: VNM|cy UN CU: CUB|nn UN SN: SEN|tr UN BM: BMU|ps 053 آسترالیا: AUS|ps-PK 053 آسترالیا: AUS|bgn
      009 استرالیا: AUS|tyv 053 Австралия: AUS|qu 018 Sud Africa: ZAF|wo 018 Afrique du Sud: ZAF|ru 057 Микронезия: FSM|tyv
      057 Микронезия: FSM|kaa 057 Микронезия: FSM|yue 057 密克羅尼西亞: FSM|yue-Hans 057 密克罗尼西亚: FSM`
        .replace(/\s+/g, " ")
        .split("|"),
    );
    const taken = new Set<string>();
    for (const [locale, code, name] of names(regions)) {
      const { iso3 } = resolve(name);
      if (iso3 !== undefined) taken.add(`${locale} ${code} ${name}: ${iso3}`);
    }
    expect([...taken].filter((name) => !called.has(name))).toEqual([]);
  });
});

describe("resolve, given the short names of CLDR in the languages that are read in full", () => {
  /** Names that these languages give to more than one entity; listed as ambiguous on purpose. */
  const shared = new Set(["Congo", "Guiana", "São Martinho", "سانت مارتن", "中非", "刚果", "Гвиана"]);
  it.each(["en", "fr", "es", "pt", "pt-PT", "ru", "zh", "zh-Hant", "ar", "de"])(
    "finds at least 99 per cent of them in %s",
    (locale) => {
      const list = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
      const missed = countries()
        .map(({ iso2, iso3 }) => [list.of(iso2), iso3] as const)
        .filter(([name, iso3]) => name !== undefined && resolve(name).iso3 !== iso3);
      const share = (100 * (250 - missed.length)) / 250;
      console.log(
        `${locale}: ${share.toFixed(1)} % of 250 short names; not taken: ${missed.map(([name]) => name).join(", ")}`,
      );
      expect(missed.filter(([name]) => !shared.has(name!))).toEqual([]);
      expect(share).toBeGreaterThanOrEqual(99);
      // What a country is called in a language is no slip of its name in another.
      const slips = countries().flatMap(({ iso2 }) => {
        const name = list.of(iso2);
        return name !== undefined && resolve(name).note === "a misspelling" ? [name] : [];
      });
      expect(slips).toEqual([]);
    },
  );
});
