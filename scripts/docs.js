// Writes the pages that are made from the code: command reference, sources, methods, JSON Schemas.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const bundle = new URL("../dist/docs-content.js", import.meta.url);
await build({
  entryPoints: ["scripts/docs-content.ts"],
  outfile: "dist/docs-content.js",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
  banner: {
    js: 'import{createRequire as shortlistRequire}from"node:module";const require=shortlistRequire(import.meta.url);',
  },
});
const { docs } = await import(bundle.href);
await mkdir("docs/schemas", { recursive: true });
for (const [path, text] of await docs()) await writeFile(path, text);
await rm(bundle);
