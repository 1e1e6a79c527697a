// What a change of the default profile does, as Markdown: what is wanted of the profile in several years, other ways to join, weigh and
// fill, and the table that goes with a pull request: npm run profiles [-- --from cpc-2025 --to cpc --draws 500].
import { rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.js";

const { values: options } = parseArgs({
  options: {
    from: { type: "string", default: "cpc-2025" },
    to: { type: "string", default: "cpc" },
    draws: { type: "string", default: "500" },
  },
});
const made = new URL("../dist/profiles/profiles.js", import.meta.url);
await bundle({ profiles: "scripts/profiles.ts" }, { dir: "dist/profiles", format: "es" });
// The program loads its parts when it needs them.
const { profiles } = await import(made.href);
console.log((await profiles({ ...options, draws: Number(options.draws) })).join("\n"));
await rm(new URL(".", made), { recursive: true });
