// Writes the pages that are made from the code: command reference, sources, methods, JSON Schemas.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { bundle } from "./bundle.js";

const made = new URL("../dist/docs/content.js", import.meta.url);
await bundle({ content: "scripts/docs-content.ts" }, { dir: "dist/docs", format: "es" });
const { docs } = await import(made.href);
for (const folder of ["schemas", "pictures"]) await mkdir(`docs/${folder}`, { recursive: true });
for (const [path, text] of await docs()) await writeFile(path, text);
await rm(new URL(".", made), { recursive: true });
