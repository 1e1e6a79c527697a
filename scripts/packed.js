// What `npm pack` and `npm publish` pack, which `prepack` puts in place; `postpack` brings back what is this repository's own.
//
// The manifest goes without its scripts, for npm warns of every package that has a `prepare` script, and without dependencies, for
// the build bundles them (scripts/bundle.js): nothing is run where the tarball is installed, and nothing is installed beside it.
//
// Data files are compressed; src/dataset/store/files.ts reads it so. Left out are the names of countries, which are
// bundled, and pictures.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const [OWN, WHOLE] = ["package.json", ".package.json.whole"];
const [DATA, PACKED, SIZES] = ["data", ".br", "packed.json"];
const LEFT_OUT = ["docs/pictures", "data/countries/*.json", "data/countries/written"];

const build = existsSync("dist/build.json") && JSON.parse(readFileSync("dist/build.json", "utf8")).id;
// Also where an earlier `npm pack` was stopped in between.
if (existsSync(WHOLE)) renameSync(WHOLE, OWN);
for (const folder of [DATA, `dist/${build}`].filter((one) => existsSync(one)))
  for (const name of readdirSync(folder))
    if (name === SIZES || name.endsWith(PACKED)) rmSync(`${folder}/${name}`);

if (process.env.npm_lifecycle_event === "prepack") {
  const text = readFileSync(OWN, "utf8");
  const { scripts: _, dependencies: __, devDependencies: ___, overrides: ____, ...packed } = JSON.parse(text);
  packed.files?.push(...[...LEFT_OUT, ...compressed()].map((path) => `!${path}`));
  writeFileSync(`${WHOLE}.new`, text);
  renameSync(`${WHOLE}.new`, WHOLE);
  writeFileSync(`${OWN}.new`, `${JSON.stringify(packed, null, 2)}\n`);
  renameSync(`${OWN}.new`, OWN);
}

/** Paths of the files that lie beside their compressed form now. */
function compressed() {
  if (!build) return [];
  const { files } = JSON.parse(readFileSync(`${DATA}/manifest.json`, "utf8"));
  const names = files.map(({ name }) => name);
  const sizes = Object.fromEntries(names.map((name) => [name, compress(`${DATA}/${name}`)]));
  writeFileSync(`${DATA}/${SIZES}`, `${JSON.stringify(sizes)}\n`);
  const years = `dist/${build}/years.jsonl`;
  compress(years);
  return [...names.map((name) => `${DATA}/${name}`), years];
}

/** How many bytes are left. */
function compress(path) {
  const bytes = readFileSync(path);
  // Ten seconds for all, for an eighth less than quality 9 gives in half of one.
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 10,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const made = brotliCompressSync(bytes, { params });
  writeFileSync(path + PACKED, made);
  return made.length;
}
