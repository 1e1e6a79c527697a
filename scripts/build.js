// Bundles the command line (what a ranking needs in one chunk, the rest loaded when asked for) and the library into dist/.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bundle, bundlePage } from "./bundle.js";
import { mccBands } from "./mcc-bands.js";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const BANDS = "data/countries/mcc-bands.json";
mccBands(await readFile(BANDS, "utf8"), BANDS);
const dist = new URL("../dist/", import.meta.url);
await rm(dist, { recursive: true, force: true });
await bundle({ index: "src/index.ts" }, { dir: "dist", format: "es" });
await bundle({ "draws-worker": "src/run/robustness/draws-worker.ts" }, { dir: "dist/workers", format: "es" });
// Node starts CommonJS faster than ES modules, and only CommonJS with what V8 made of the code before.
await bundle(
  { run: "src/cli/run.ts" },
  {
    dir: "dist/cli",
    format: "cjs",
    together: ["src/cli/run.ts", "src/cli/commands/rank.ts"],
    // What the tests have checked need not be checked at every start.
    define: { SHIPPED_MANIFEST: JSON.stringify(sha256(await readFile("data/manifest.json"))) },
  },
);
await writeFile(new URL("cli/package.json", dist), '{ "type": "commonjs" }\n');
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});

// Shipped profiles, read and checked once, so that a run need not: named by the hash of their text.
const { readProfile } = await import(new URL("index.js", dist).href);
await mkdir(new URL("profiles/", dist), { recursive: true });
for (const name of (await readdir("weights")).filter((file) => file.endsWith(".yaml"))) {
  const bytes = await readFile(`weights/${name}`);
  const profile = readProfile(bytes.toString("utf8"), `weights/${name}`);
  await writeFile(new URL(`profiles/${sha256(bytes)}.json`, dist), JSON.stringify(profile));
}

// One ranking, made for what V8 compiles on the way: kept on this machine (never packed), it saves later runs the compiling.
const { load, keepCompiled } = createRequire(import.meta.url)("../bin/load.js");
const silent = { write: () => true, isTTY: false };
const { run } = load(new URL("cli/run.js", dist));
const code = await run({
  argv: [process.execPath, "shortlist", "rank"],
  env: {},
  cwd: () => process.cwd(),
  stdin: process.stdin,
  stdout: silent,
  stderr: silent,
});
if (code !== 0) throw new Error(`the ranking of the shipped snapshot ended with exit code ${code}`);
keepCompiled(true);
await bundlePage("dist/page");
