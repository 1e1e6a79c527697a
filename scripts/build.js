// Builds the command line (what a ranking needs in one chunk, the rest loaded when asked for), the library and the pages.
//
// `dist/<id>` holds a whole build, named by the hash of what it is made of, and is put there by one renaming; the lines of LEADS
// lead to it, each replaced by one renaming too. Whoever runs meanwhile has all of the old build or all of the new one: the old one
// stays for those who are still running.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const isPacked = ["pack", "publish"].includes(process.env.npm_command);

async function build() {
  const { bundle, bundleCore, bundlePage, bundleTypes, notices } = await import("./bundle.js");
  const { mccBands } = await import("./mcc-bands.js");
  const BANDS = "data/countries/mcc-bands.json";
  mccBands(readFileSync(BANDS, "utf8"), BANDS);

  const id = idOfSources();
  const made = `dist/new-${process.pid}`;
  rmSync(made, { recursive: true, force: true });
  // What the build alone runs is bundled for itself: code that it had in common with the rest would be gone with it.
  const own = `${made}/build`;
  await bundle({ "kept-years": "src/use/data/kept-years.ts" }, { dir: own, format: "es" });
  await bundle(
    { "draws-worker": "src/use/robustness/draws-worker.ts" },
    { dir: `${made}/workers`, format: "es" },
  );
  // Node starts CommonJS faster than ES modules, and only CommonJS with what V8 made of the code before. The library has its code in
  // common with the command line, and is an ES module that hands it on.
  await bundle(
    { run: "src/cli/run.ts", index: "src/index.ts", testing: "src/testing.ts" },
    {
      dir: `${made}/cli`,
      format: "cjs",
      together: ["src/cli/run.ts", "src/cli/commands/rank.ts"],
      // What the tests have checked need not be checked at every start.
      define: { SHIPPED_MANIFEST: JSON.stringify(sha256(readFileSync("data/manifest.json"))) },
    },
  );
  writeFileSync(`${made}/cli/package.json`, '{ "type": "commonjs" }\n');
  for (const entry of ENTRIES) {
    const names = Object.keys(require(`../${made}/cli/${entry}.js`)).sort();
    writeFileSync(`${made}/${entry}.js`, `export { ${names.join(", ")} } from "./cli/${entry}.js";\n`);
  }
  const types = ["-p", "tsconfig.build.json", "--outDir", `${made}/emitted`];
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", ...types], { stdio: "inherit" });
  await bundleCore(`${made}/core`);
  const declared = [...ENTRIES, "core"].map((entry) => [entry, `${made}/emitted/src/${entry}.d.ts`]);
  await bundleTypes(Object.fromEntries(declared), made);
  rmSync(`${made}/emitted`, { recursive: true });

  // Shipped profiles, read and checked once, so that a run need not: named by the hash of their text.
  const { readProfile } = await import(new URL(`../${made}/index.js`, import.meta.url).href);
  const { keepYears } = await import(new URL(`../${own}/kept-years.js`, import.meta.url).href);
  const profiles = [];
  mkdirSync(`${made}/profiles`);
  for (const name of readdirSync("weights").filter((file) => /^[^.]+\.yaml$/.test(file))) {
    const bytes = readFileSync(`weights/${name}`);
    profiles.push(readProfile(bytes.toString("utf8"), `weights/${name}`));
    writeFileSync(`${made}/profiles/${sha256(bytes)}.json`, JSON.stringify(profiles.at(-1)));
  }
  await keepYears("data", made, profiles);
  rmSync(own, { recursive: true });
  await bundlePage(`${made}/page`);
  writeFileSync(`${made}/THIRD-PARTY-NOTICES.txt`, notices());
  await rankOnce(join(dist, `new-${process.pid}`, "cli", "run.js"));
  putInPlace(`new-${process.pid}`, id);
}

/** Twelve characters that say what the build is made of. */
function idOfSources() {
  const hash = createHash("sha256");
  for (const top of [
    "package.json",
    "package-lock.json",
    "data/manifest.json",
    "scripts",
    "src",
    "weights",
  ]) {
    if (!existsSync(top)) continue;
    const files = statSync(top).isFile() ? [top] : filesIn(top).map((name) => join(top, name));
    // What is made of the messages follows from them.
    for (const path of files.filter((name) => !name.startsWith(join("src", "words", "made"))))
      hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex").slice(0, 12);
}

/** One ranking, made for what V8 compiles on the way: kept on this machine (never packed), it saves later runs the compiling. */
async function rankOnce(file) {
  const { load, keepCompiled } = require("../bin/load.js");
  const silent = { write: () => true, isTTY: false };
  const code = await load(file).run({
    argv: [process.execPath, "shortlist", "rank"],
    env: {},
    cwd: () => process.cwd(),
    stdin: process.stdin,
    stdout: silent,
    stderr: silent,
  });
  if (code !== 0) throw new Error(`the ranking of the shipped snapshot ended with exit code ${code}`);
  keepCompiled(true);
}

/** What is imported of the library: `shortlist`, `shortlist/testing`. */
const ENTRIES = ["index", "testing"];

/** What leads to a build, by its id. */
const LEADS = {
  ...Object.fromEntries(
    ENTRIES.flatMap((entry) =>
      [".d.ts", ".js"].map((end) => [entry + end, (id) => `export * from "./${id}/${entry}.js";\n`]),
    ),
  ),
  "core.d.ts": (id) => `export * from "./${id}/core.js";\n`,
  "core.js": (id) => `export * from "./${id}/core/core.js";\n`,
  "run.cjs": (id) => `module.exports = require("./${id}/cli/run.js");\n`,
  "build.json": (id) => `${JSON.stringify({ id })}\n`,
};
/** Who began with an older build has so long to load the rest of it. */
const KEPT_MS = 3_600_000;

function putInPlace(made, id) {
  // The same sources give the same bytes: whoever runs them sees no difference, and what was damaged is mended.
  if (existsSync(join(dist, id))) renameEach(join(dist, made), join(dist, id));
  else renameSync(join(dist, made), join(dist, id));
  const before =
    existsSync(join(dist, "build.json")) && JSON.parse(readFileSync(join(dist, "build.json"), "utf8")).id;
  for (const [name, textOf] of Object.entries(LEADS)) {
    writeFileSync(join(dist, `new-${process.pid}`), textOf(id));
    renameSync(join(dist, `new-${process.pid}`), join(dist, name));
  }
  const now = Date.now();
  if (before && before !== id && existsSync(join(dist, before)))
    utimesSync(join(dist, before), now / 1000, now / 1000);
  const current = [id, ...Object.keys(LEADS), "compiled"];
  for (const name of readdirSync(dist).filter((one) => !current.includes(one))) {
    const path = join(dist, name);
    if (isPacked || now - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}

function renameEach(from, to) {
  for (const name of filesIn(from)) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    renameSync(join(from, name), join(to, name));
  }
  rmSync(from, { recursive: true });
}

/** In an order that is the same everywhere. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder).length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

const TOOLS = [
  "rolldown",
  "rollup",
  "rollup-plugin-dts",
  "@gfx/zopfli",
  "typescript",
  "preact",
  "@preact/signals",
];
const absent = TOOLS.filter((name) => !existsSync(new URL(`../node_modules/${name}`, import.meta.url)));
if (absent.length === 0) await build();
else {
  const isInstall = process.env.npm_lifecycle_event === "prepare" && !isPacked;
  console.error(
    `shortlist was not built: the development tools are not installed (${absent.join(", ")}). “npm ci” without --omit=dev installs them and builds.`,
  );
  process.exit(isInstall ? 0 : 1);
}
