// Regenerates src/words/names/*.json: what documents in another language than English call countries, in the alphabetical
// order of that language. Names are CLDR's, as Node's Intl.DisplayNames has them, but for those of
// written.txt beside them; the order is that of Intl.Collator. Run by hand, with the Node version of .nvmrc, and commit
// the result: another Node may carry another CLDR.
import { readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../src/words/names/", import.meta.url);
const read = (path) => readFileSync(new URL(path, folder), "utf8");
const countries = JSON.parse(read("../../../data/countries/reference.json"));
const written = new Map(
  read("written.txt")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [language, iso3, name] = line.split("|").map((part) => part.trim());
      return [`${language} ${iso3}`, name];
    }),
);

for (const language of ["fr", "es", "pt", "ru", "zh"]) {
  const cldr = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const { compare } = new Intl.Collator(language);
  const names = countries
    .map(({ iso2, iso3 }) => {
      const own = written.get(`${language} ${iso3}`);
      if (own === cldr.of(iso2)) throw new Error(`written.txt has ${language} ${iso3} as CLDR has it`);
      written.delete(`${language} ${iso3}`);
      return [iso3, own ?? cldr.of(iso2)];
    })
    .sort(([, a], [, b]) => compare(a, b));
  if (new Set(names.map(([, name]) => name)).size !== names.length)
    throw new Error(`two countries have one name in ${language}`);
  writeFileSync(
    new URL(`${language}.json`, folder),
    `${JSON.stringify(Object.fromEntries(names), undefined, 2)}\n`,
  );
}
if (written.size > 0)
  throw new Error(`written.txt has unknown countries or languages: ${[...written.keys()].join(", ")}`);
