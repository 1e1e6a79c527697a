// Regenerates data/countries/places.json: the names of parts of countries (ISO 3166-2) in the languages that are read and in
// each country's own, their names by the standard itself (npm's iso-3166), the cities after which time zones are called, and what written/places.txt lists. Run by hand, after
// build-countries.js, as `node scripts/build-places.js FOLDER`, with the folder `common` of CLDR's core.zip: the npm packages
// of CLDR have these names in English only.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { iso31662 } from "iso-3166";
import { importTypescript } from "./typescript.js";

const cldr = process.argv[2];
if (!cldr || !existsSync(`${cldr}/subdivisions/en.xml`))
  throw new Error("usage: node scripts/build-places.js FOLDER, where FOLDER/subdivisions/en.xml is CLDR's");
const folder = new URL("../data/countries/", import.meta.url);
const { clean, fold, withoutKind } = await importTypescript("src/countries/spelling.ts");
const { entries } = await importTypescript("src/countries/names-and-codes.ts");

const languages = split("en fr es pt ru zh ar de");
/** Parts that have an ISO 3166-1 code of their own: their names are countries'. */
const coded = new Set(
  split(`frgp frmq frgf frre fryt frbl frmf frpf frpm frnc frwf frtf fr971 fr972 fr973 fr974 fr976 nlaw nlcw nlsx nlbq1 nlbq2
   nlbq3 usas usgu usmp uspr usum usvi cnhk cnmo cntw cn71 cn91 cn92 fi01 no21 no22 shhl rskm`),
);
/** Parts that another state claims, or that publishers score apart from the state under which ISO 3166-2 lists them. */
const disputed = new Set(
  split("ua43 ua40 geab pkjk pkgb injk inla mdsn cn54 cnxz ma14 ma15 ma16 maaou mabod maesm malaa maoud"),
);
const alpha3 = new Map(
  JSON.parse(text(new URL("reference.json", folder))).map(({ iso2, iso3 }) => [iso2, iso3]),
);
/** The regions of Morocco since 2015, which reach into Western Sahara; CLDR has those before. */
const western = new Set(["Guelmim-Oued Noun", "Laâyoune-Sakia El Hamra", "Dakhla-Oued Ed-Dahab"]);
/** What every language of CLDR calls a country is no place, though not read here: "Kongo" in one, a town in another. */
const abroad = new Set(foreignNames());
/** Alpha-3 code or "disputed" -> keys. */
const keys = new Map();

const homonyms = new Set([...names("en")].filter(([, name]) => isCountry(name)).map(([id]) => id));
for (const language of languages) parts(language, () => true);
for (const [language, iso2s] of ownLanguages()) {
  if (!languages.includes(language) && existsSync(`${cldr}/subdivisions/${language}.xml`))
    parts(language, (iso2) => iso2s.has(iso2));
}
for (const { code, name } of iso31662) {
  const id = code.toLowerCase().replace("-", "");
  const target = disputed.has(id) || western.has(written(name)) ? "disputed" : alpha3.get(code.slice(0, 2));
  if (!coded.has(id))
    for (const half of name.split("/")) place(written(half), target, homonyms.has(id) || isCountry(half));
}
for (const language of languages) zoneCities(language);
for (const line of text(new URL("written/places.txt", folder)).split("\n")) {
  const [iso2, ...names] = line.split("|").map((field) => field.trim());
  if (/^[A-Z]{2}$/.test(iso2))
    for (const name of names) {
      place(name, alpha3.get(iso2));
      if (mayBe(fold(name))) put(fold(name), alpha3.get(iso2)); // said by hand, whatever it is elsewhere
    }
}
const sorted = [...keys].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  new URL("places.json", folder),
  `${JSON.stringify(Object.fromEntries(sorted.map(([within, set]) => [within, [...set].sort().join("|")])), undefined, 1)}\n`,
);
console.log(`${sorted.reduce((sum, [, set]) => sum + set.size, 0)} names of places`);

function parts(language, wanted) {
  for (const [id, name] of names(language)) {
    const iso2 = id.slice(0, 2).toUpperCase();
    if (coded.has(id) || !alpha3.has(iso2) || !wanted(iso2)) continue;
    for (const form of [name, ...(language === "ru" ? romanised(name) : [])])
      place(form, disputed.has(id) ? "disputed" : alpha3.get(iso2), homonyms.has(id));
  }
}

/** A Russian name in Latin letters, by the letters of the United Nations and as English writes them. */
function romanised(name) {
  const letters = [
    "а a a,б b b,в v v,г g g,д d d,е e e,ё e e,ж z zh,з z z,и i i,й j y,к k k,л l l,м m m,н n n,о o o,п p p,р r r,с s s,т t t",
    "у u u,ф f f,х h kh,ц c ts,ч c ch,ш s sh,щ sc shch,ъ  ,ы y y,ь  ,э e e,ю ju yu,я ja ya",
  ];
  const rows = letters
    .join(",")
    .split(",")
    .map((row) => row.split(" "));
  return [1, 2].map((way) => {
    const map = new Map(rows.map((row) => [row[0], row[way]]));
    return [...name.toLowerCase()].map((letter) => map.get(letter) ?? letter).join("");
  });
}

function* names(language) {
  for (const [, id, name] of xml("subdivisions", language).matchAll(
    /<subdivision type="(\w+)"[^>]*>([^<]+)</g,
  ))
    yield [id, written(name)];
}

function zoneCities(language) {
  const zones = new Map();
  for (const [, code, aliases] of text(`${cldr}/bcp47/timezone.xml`).matchAll(
    /<type name="(\w+)"[^>]*alias="([^"]+)"/g,
  )) {
    const iso3 = alpha3.get(code.slice(0, 2).toUpperCase());
    // A code of five letters is a UN/LOCODE, which begins with the country; others are made up.
    if (iso3 && code.length >= 5) for (const zone of aliases.split(" ")) zones.set(zone, iso3);
  }
  for (const [, zone, name] of xml("main", language).matchAll(
    /<zone type="([^"]+)">\s*(?:<long>[\s\S]*?<\/long>\s*|<short>[\s\S]*?<\/short>\s*)*<exemplarCity[^>]*>([^<]+)</g,
  )) {
    const english = zone.split("/").at(-1).replaceAll("_", " ");
    if (zones.has(zone)) place(written(name), zones.get(zone), isCountry(english));
  }
}

/** Language -> countries in which it is official, there or in a region. */
function ownLanguages() {
  const own = new Map();
  const territories = text(`${cldr}/supplemental/supplementalData.xml`).matchAll(
    /<territory type="([A-Z]{2})"[^>]*>([\s\S]*?)<\/territory>/g,
  );
  for (const [, iso2, inside] of territories) {
    for (const [, language] of inside.matchAll(/<languagePopulation type="(\w+)"[^>]*officialStatus=/g))
      own.set(language, (own.get(language) ?? new Set()).add(iso2));
  }
  return own;
}

/** What CLDR has, without the note in brackets that keeps two articles of an encyclopedia apart. */
function written(name) {
  const plain = name.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return clean(plain).replace(/\s*[[(（][^()（）[\]]*[\])）]?$/, "");
}

/** A place that is called like a country is known by its name only together with the word for what it is. */
function place(name, within, homonym = false) {
  const bared = withoutKind(name);
  const found = homonym ? bared && key(name) : (bared && key(bared.name)) || key(name);
  if (found) put(found, within);
}

/** The key of a name that no country has a claim to: its meaning always wins, and so do the lists of what else is no country. */
function key(name) {
  const found = fold(name);
  return mayBe(found) && !abroad.has(found) ? found : undefined;
}

function mayBe(found) {
  const entry = entries().get(found);
  if (entry) return entry.match === "not-a-country" && /^(?:part|historical)$/.test(entry.kind);
  return !/^[a-z0-9]{0,2}$|^\d+$/.test(found) && found !== "nan";
}

function put(found, within) {
  keys.set(within, (keys.get(within) ?? new Set()).add(found));
}

function isCountry(name) {
  const entry = entries().get(fold(withoutKind(name)?.name ?? name));
  return entry !== undefined && entry.match !== "not-a-country";
}

function* foreignNames() {
  for (const file of readdirSync(`${cldr}/main`)) {
    const locale = file.replace(".xml", "").replaceAll("_", "-");
    if (locale === "root") continue;
    for (const style of ["long", "short"]) {
      const list = new Intl.DisplayNames([locale], { type: "region", style, fallback: "none" });
      if (list.resolvedOptions().locale.split("-")[0] !== locale.split("-")[0]) continue;
      for (const iso2 of alpha3.keys()) {
        const name = list.of(iso2);
        if (name) yield fold(name);
      }
    }
  }
}

function xml(part, language) {
  return text(`${cldr}/${part}/${language}.xml`);
}

function text(path) {
  return readFileSync(path, "utf8");
}

function split(list) {
  return list.trim().split(/\s+/);
}
