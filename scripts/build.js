// Bundles the command line (one small entry, one chunk per command, loaded when chosen) and the library into dist/.
import { rm } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { build } from "esbuild";

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
  logLevel: "warning",
  // CommonJS packages that are bundled ask for Node's own modules through require.
  banner: { js: 'import{createRequire as shortlistRequire}from"node:module";const require=shortlistRequire(import.meta.url);' },
});
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
