// Regenerates data/countries/*.json from what is written by hand in data/countries/written, the names of
// i18n-iso-countries and the names of Node's Intl.DisplayNames (CLDR), and the codes of iso-3166. Run by hand, with the Node version of .nvmrc, as
// `node scripts/build-countries.js`; the result is committed. A spelling that two entities claim stops it: it has to be
// settled in written/settled.txt first. `--lone` also prints the spellings for which only i18n-iso-countries stands.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { iso31662 } from "iso-3166";
import { importTypescript } from "./typescript.js";

const require = createRequire(import.meta.url);
const folder = new URL("../data/countries/", import.meta.url);
const { fold, foldMarked, foldEveryWord } = await importTypescript("src/countries/spelling.ts");

/** The 53 coded entities that are not states. */
const territories = split(
  `ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY
   MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF`,
);
const languages = split("en fr es pt ru zh ar de");
/** CLDR's locales for them, those of a region only where it has names of its own. */
const locales = split(
  `en en-GB en-AU en-CA fr fr-CA fr-BE fr-CH es es-MX es-419 es-US es-AR pt pt-PT ru ru-UA zh zh-Hant zh-HK ar ar-LY ar-SA
   ar-EG ar-AE de de-AT de-CH`,
);
/** CLDR's codes of continents, regions and unions, and of places that are part of a coded entity. */
const regions = split(
  `001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202
   419 EU EZ UN QO`,
);
const parts = split("AC CP DG EA IC TA");
/** i18n-iso-countries gives Kosovo a code of its own making. */
const codes = require("i18n-iso-countries/codes.json").map(([iso2, iso3, numeric]) =>
  iso2 === "XK" ? { iso2, iso3: "XKX" } : { iso2, iso3, numeric },
);
const iso3Of = new Map(codes.map(({ iso2, iso3 }) => [iso2, iso3]));

/**
 * Key -> what claims it -> where. A claim is an alpha-3 code, "#kind" of something that is no country, or "?" and the
 * codes that an ambiguous name could mean.
 */
const claims = new Map();
/** Keys of official and short ISO names. */
const exact = new Set();
const names = new Map();
const spellings = new Map();
/** Key -> the way to write it that has most accents, apostrophes and hyphens. */
const written = new Map();

readEnglish();
for (const language of split("french spanish portuguese russian chinese german arabic local")) {
  for (const [iso3, ...list] of rows(`${language}.txt`))
    for (const spelling of list) name(spelling, iso3, language);
}
for (const language of languages) {
  const { countries } = require(`i18n-iso-countries/langs/${language}.json`);
  for (const [iso2, list] of Object.entries(countries)) {
    for (const spelling of [list].flat()) name(spelling, iso3Of.get(iso2), `i18n ${language}`);
  }
}
for (const locale of locales) readCldr(locale);
for (const [iso3, list] of spellings)
  for (const turned of inversions([...list])) claim(turned, iso3, "turned");
readOthers();
writeFileSync(new URL("reference.json", folder), reference());
writeFileSync(new URL("spellings.json", folder), `${JSON.stringify(settle(), undefined, 1)}\n`);
writeFileSync(
  new URL("schemes.json", folder),
  `${JSON.stringify({ gec: pairs("gec.txt"), ioc: pairs("ioc.txt") }, undefined, 1)}\n`,
);

writeFileSync(new URL("subdivisions.json", folder), `${JSON.stringify(subdivisions(), undefined, 1)}\n`);

/** The codes of two and three letters that the parts of each country have: those that a table can take for countries'. */
function subdivisions() {
  const all = new Map();
  const add = (iso2, codes) =>
    all.set(iso3Of.get(iso2), [...(all.get(iso3Of.get(iso2)) ?? []), ...codes].sort());
  for (const { code } of iso31662) {
    const [iso2, own] = code.split("-");
    if (/^[A-Z]{2,3}$/.test(own)) add(iso2, [own]);
  }
  for (const line of lines("subdivision-codes.txt")) {
    const [iso2, ...codes] = line.split(" ");
    add(iso2, codes);
  }
  return Object.fromEntries(
    [...all]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([iso3, codes]) => [iso3, [...new Set(codes)].join(" ")]),
  );
}

function readEnglish() {
  for (const [iso3, name_, isoShort, isoOfficial, ...others] of rows("english.txt")) {
    const short = isoShort || name_;
    const official = isoOfficial || short;
    names.set(iso3, name_);
    for (const spelling of [short, official, name_, ...others]) name(spelling, iso3, "english");
    for (const spelling of [short, official]) exact.add(fold(spelling)).add(foldEveryWord(spelling));
  }
}

function readCldr(locale) {
  for (const style of ["long", "short"]) {
    const list = new Intl.DisplayNames([locale], { type: "region", style, fallback: "none" });
    for (const { iso2, iso3 } of codes) name(list.of(iso2), iso3, `cldr ${locale}`);
    for (const code of regions) claim(list.of(code), "#aggregate", `cldr ${locale}`);
    for (const code of parts) claim(list.of(code), "#part", `cldr ${locale}`);
  }
}

function readOthers() {
  let kind = "";
  for (const line of lines("not-a-country.txt")) {
    const group = /^\[(.+)\]$/.exec(line);
    if (group) kind = group[1];
    else for (const spelling of line.split("|")) claim(spelling.trim(), `#${kind}`, kind);
  }
  for (const line of lines("ambiguous.txt")) {
    const [list, candidates] = line.split(" : ");
    for (const spelling of list.split("|")) claim(spelling.trim(), `?${candidates.trim()}`, "ambiguous");
  }
  for (const { iso2, iso3, numeric } of codes) {
    for (const code of [iso2, iso3, numeric]) {
      // An ISO code is looked up before any name, so a name that looks like another entity's code can never be meant.
      if (claims.has(code?.toLowerCase())) claim(code, iso3, "ISO code");
    }
  }
}

/**
 * "Kenya, Republic of" for every "Republic of Kenya" whose last words are a name of the same country. Not "Macedonia, N.",
 * which would take "Macedonian" with it.
 */
function* inversions(list) {
  const short = new Map(list.map((spelling) => [words(spelling).map(fold).join(" "), spelling]));
  for (const spelling of list) {
    const all = words(spelling);
    for (let head = 1; head < all.length; head++) {
      const tail = short.get(all.slice(head).map(fold).join(" "));
      if (tail !== undefined && all.slice(0, head).join("").length > 1)
        yield `${tail}, ${all.slice(0, head).join(" ")}`;
    }
  }
}

function words(spelling) {
  return spelling.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== "");
}

function settle() {
  const settled = new Map(lines("settled.txt").map((line) => line.split(" : ").map((part) => part.trim())));
  const table = { exact: {}, alias: {}, ambiguous: {}, not: {} };
  const open = [];
  for (const [key, by] of [...claims].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (by.size > 1 && !settled.has(key)) open.push(`${key}: ${[...by].map(said).join(" / ")}`);
    const [target, sources] = [settled.get(key) ?? [...by.keys()][0], [...by.values()][0]];
    settled.delete(key);
    if (
      process.argv.includes("--lone") &&
      [...sources].every((source) => source.endsWith("]") && source.includes("[i18n"))
    )
      console.log(`only i18n: ${key}: ${said([target, sources])}`);
    if (target === "-") continue;
    if (target.startsWith("#")) add(table.not, target.slice(1), key);
    else if (target.startsWith("?")) add(table.ambiguous, target.slice(1), key);
    else add(exact.has(key) ? table.exact : table.alias, target, key);
  }
  for (const key of settled.keys()) open.push(`${key}: settled, but nobody claims it`);
  if (open.length > 0) throw new Error(`settle these in written/settled.txt:\n${open.join("\n")}`);
  console.log(`${codes.length} entities, ${claims.size} keys`);
  return Object.fromEntries(
    Object.entries(table).map(([group, targets]) => [
      group,
      Object.fromEntries(
        Object.entries(targets)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([target, keys]) => [target, keys.join("|")]),
      ),
    ]),
  );
}

function said([target, sources]) {
  return `${target} (${[...sources].join(", ")})`;
}

function reference() {
  const entities = codes.map(({ iso3, iso2, numeric }) => ({
    iso3,
    iso2,
    ...(numeric ? { numeric } : {}),
    name: names.get(iso3),
    standing: territories.includes(iso3) ? "territory" : "state",
  }));
  entities.sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
  return `[\n${entities.map((entity) => ` ${JSON.stringify(entity)}`).join(",\n")}\n]\n`;
}

function name(spelling, iso3, source) {
  if (!names.has(iso3)) throw new Error(`${source}: no country ${iso3}`);
  if (!spelling) return;
  if (!spellings.has(iso3)) spellings.set(iso3, new Set());
  spellings.get(iso3).add(spelling);
  claim(spelling, iso3, source);
}

function claim(spelling, target, source) {
  if (!spelling) return;
  for (const key of new Set([fold(spelling), foldEveryWord(spelling)])) {
    if (key === "") throw new Error(`${source}: nothing to look up in "${spelling}"`);
    if (!claims.has(key)) claims.set(key, new Map());
    const by = claims.get(key);
    if (!by.has(target)) by.set(target, new Set());
    by.get(target).add(`${spelling} [${source}]`);
  }
  const marked = foldMarked(spelling);
  const key = fold(spelling);
  if (marks(marked) > marks(written.get(key) ?? key)) written.set(key, marked);
}

function marks(marked) {
  return marked.replace(/[a-z]/g, "").length;
}

function add(group, target, key) {
  group[target] ??= [];
  group[target].push(written.get(key) ?? key);
}

function pairs(file) {
  const list = lines(file).join(" ").split(",");
  return Object.fromEntries(list.map((pair) => pair.trim().split(" ")));
}

function rows(file) {
  return lines(file).map((line) => line.split("|").map((field) => field.trim()));
}

function lines(file) {
  const text = readFileSync(new URL(`written/${file}`, folder), "utf8");
  return text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

function split(text) {
  return text.trim().split(/\s+/);
}
