// Bundles the command line (one small entry, one chunk per command, loaded when chosen) and the library into dist/.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { build } from "esbuild";

/**
 * cli-table3 measures every cell many times over with string-width, whose expression for emoji takes longer than the whole
 * ranking may. Text without anything that could be wide, such as Latin letters and the dashes of a range, is as wide as it is
 * long; everything else is still measured by string-width itself.
 */
const plainWidth = {
  name: "plain-width",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ path, namespace, resolveDir }) =>
      namespace === "plain-width"
        ? { path: createRequire(`${resolveDir}/`).resolve(path) }
        : { path: "plain-width", namespace: "plain-width" },
    );
    onLoad({ filter: /.*/, namespace: "plain-width" }, () => ({
      resolveDir: process.cwd(),
      contents: String.raw`
        const full = require("string-width");
        const plain = /^[\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff\u2010-\u2026\u2212]*$/;
        module.exports = (text) => (typeof text === "string" && plain.test(text) ? text.length : full(text));
      `,
    }));
  },
};

const dist = new URL("../dist/", import.meta.url);
await rm(dist, { recursive: true, force: true });
await build({
  entryPoints: { "cli/run": "src/cli/run.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: "chunks/[name]-[hash]",
  plugins: [plainWidth],
  logLevel: "warning",
  // CommonJS packages that are bundled ask for Node's own modules through require.
  banner: {
    js: 'import{createRequire as shortlistRequire}from"node:module";const require=shortlistRequire(import.meta.url);',
  },
});
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});

// Shipped profiles, read and checked once, so that a run need not: named by the hash of their text.
const { readProfile } = await import(new URL("index.js", dist).href);
await mkdir(new URL("profiles/", dist), { recursive: true });
for (const name of (await readdir("weights")).filter((file) => file.endsWith(".yaml"))) {
  const bytes = await readFile(`weights/${name}`);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const profile = readProfile(bytes.toString("utf8"), `weights/${name}`);
  await writeFile(new URL(`profiles/${hash}.json`, dist), JSON.stringify(profile));
}
