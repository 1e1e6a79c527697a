// Regenerates data/countries/*.json from what is written by hand in data/countries/written, the names of
// i18n-iso-countries and the names of Node's Intl.DisplayNames (CLDR). Run by hand, with the Node version of .nvmrc;
// the result is committed. Prints every spelling that two entities claim; such a spelling must be settled in
// written/settled.txt before the files are written.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const folder = new URL("../data/countries/", import.meta.url);
const { fold, foldWhole } = await importTypescript("src/countries/fold.ts");

/** The 53 coded entities that are not states. */
const territories = new Set(
  (
    "ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT " +
    "JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF"
  ).split(" "),
);
/** CLDR's locales, those of a region only where it has names of its own. */
const locales =
  "en en-GB en-AU en-CA fr fr-CA fr-BE fr-CH es es-MX es-419 es-US es-AR pt pt-PT ru ru-UA zh zh-Hant zh-HK ar ar-LY ar-SA " +
  "ar-EG ar-AE de de-AT de-CH";
/** CLDR's codes of continents and regions, of unions, and of places that are parts of a coded entity. */
const regions =
  "001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 " +
  "202 419 EU EZ UN QO";
const parts = "AC CP DG EA IC TA";
const codes = require("i18n-iso-countries/codes.json").map(([iso2, iso3, numeric]) =>
  iso2 === "XK" ? { iso2, iso3: "XKX" } : { iso2, iso3, numeric },
);
const iso3Of = new Map(codes.map(({ iso2, iso3 }) => [iso2, iso3]));

/** key -> Map of what claims it ("AFG" or "#historical") to the spellings that did. */
const claims = new Map();
const exact = new Set();
const names = new Map();

for (const fields of lines("english.txt").map((line) => line.split("|").map((field) => field.trim()))) {
  const [iso3, name, ...rest] = fields;
  const short = rest[0] || name;
  const official = rest[1] || short;
  names.set(iso3, name);
  for (const spelling of [short, official]) {
    claim(spelling, iso3);
    exact.add(fold(spelling)).add(foldWhole(spelling));
  }
  for (const spelling of [name, ...rest.slice(2)]) claim(spelling, iso3);
}
for (const file of ["french", "spanish", "portuguese", "russian", "chinese", "german", "arabic", "local"]) {
  for (const line of lines(`${file}.txt`)) {
    const [iso3, ...spellings] = line.split("|").map((field) => field.trim());
    if (!names.has(iso3)) throw new Error(`${file}.txt: no country ${iso3}`);
    for (const spelling of spellings) claim(spelling, iso3, file);
  }
}
for (const language of ["en", "fr", "es", "pt", "ru", "zh", "ar", "de"]) {
  const list = require(`i18n-iso-countries/langs/${language}.json`).countries;
  for (const [iso2, spellings] of Object.entries(list)) {
    for (const spelling of [spellings].flat()) claim(spelling, iso3Of.get(iso2), `i18n ${language}`);
  }
}
for (const locale of locales.split(" ")) {
  for (const style of ["long", "short"]) {
    const list = new Intl.DisplayNames([locale], { type: "region", style, fallback: "none" });
    for (const { iso2, iso3 } of codes) claim(list.of(iso2), iso3, `cldr ${locale}`);
    for (const code of regions.split(" ")) claim(list.of(code), "#aggregate", `cldr ${locale}`);
    for (const code of parts.split(" ")) claim(list.of(code), "#part", `cldr ${locale}`);
  }
}
let kind = "";
for (const line of lines("not-a-country.txt")) {
  const group = /^\[(.+)\]$/.exec(line);
  if (group) kind = group[1];
  else for (const spelling of line.split("|")) claim(spelling.trim(), `#${kind}`);
}
for (const line of lines("ambiguous.txt")) {
  const [spellings, targets] = line.split(":");
  for (const spelling of spellings.split("|")) claim(spelling.trim(), `?${targets.trim()}`);
}

const settled = new Map(lines("settled.txt").map((line) => line.split(" : ").map((part) => part.trim())));
if (process.argv.includes("--only")) {
  for (const [key, by] of claims)
    for (const [t, ss] of by) if ([...ss].every((x) => x.includes("[i18n"))) console.log("ONLY", t, key, [...ss].join(", "));
}
const table = { exact: {}, alias: {}, ambiguous: {}, not: {} };
let collisions = 0;
for (const [key, by] of claims) {
  const answer = settled.get(key);
  if (by.size > 1 && answer === undefined) {
    collisions++;
    console.log(
      `${key}: ${[...by].map(([target, spellings]) => `${target} (${[...spellings].join(", ")})`).join(" / ")}`,
    );
    continue;
  }
  const target = answer ?? [...by.keys()][0];
  if (target === "-") continue;
  if (target.startsWith("#")) add(table.not, target.slice(1), key);
  else if (target.startsWith("?")) add(table.ambiguous, target.slice(1), key);
  else add(exact.has(key) ? table.exact : table.alias, target, key);
}
for (const group of Object.values(table))
  for (const target of Object.keys(group)) group[target] = group[target].sort().join("|");

const reference = codes
  .map(({ iso3, iso2, numeric }) => ({
    iso3,
    iso2,
    ...(numeric ? { numeric } : {}),
    name: names.get(iso3),
    standing: territories.has(iso3) ? "territory" : "state",
  }))
  .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
write("reference.json", `[\n${reference.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
write("spellings.json", `${JSON.stringify(table, undefined, 1)}\n`);
console.log(`${reference.length} entities, ${claims.size} keys, ${collisions} collisions`);

function claim(spelling, target, source = "written") {
  if (spelling === undefined || spelling === "") return;
  for (const key of new Set([fold(spelling), foldWhole(spelling)])) {
    if (!claims.has(key)) claims.set(key, new Map());
    const by = claims.get(key);
    if (!by.has(target)) by.set(target, new Set());
    by.get(target).add(`${spelling} [${source}]`);
  }
}

function add(group, target, key) {
  group[target] ??= [];
  group[target].push(key);
}

function lines(name) {
  const text = readFileSync(new URL(`written/${name}`, folder), "utf8");
  return text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

function write(name, text) {
  writeFileSync(new URL(name, folder), text);
}

async function importTypescript(path) {
  const bundle = await build({
    entryPoints: [new URL(`../${path}`, import.meta.url).pathname],
    bundle: true,
    format: "esm",
    write: false,
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`
  );
}
