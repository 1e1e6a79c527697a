// The figures of docs/performance.md: npm run bench [what] [-- options]. Without a word whole commands are measured; `npm run bench help`
// lists the others. Every part is a file of scripts/bench with its summary, its options and what it does with them.
import { parseArgs } from "node:util";

const PARTS = ["commands", "draws", "rank-sets", "units", "wide", "texts", "review", "page"];
const [what = "commands", ...rest] = process.argv[2]?.startsWith("-")
  ? [undefined, ...process.argv.slice(2)]
  : process.argv.slice(2);
const parts = new Map();
for (const name of PARTS)
  if (name === what || !PARTS.includes(what)) parts.set(name, await import(`./bench/${name}.js`));
const part = parts.get(what);
if (part) {
  const { values } = parseArgs({ args: rest, options: part.OPTIONS });
  console.log(`${what}: ${part.SUMMARY}. Node ${process.version}.\n`);
  await part.run(values);
} else {
  for (const [name, { SUMMARY, OPTIONS }] of parts) {
    const options = Object.entries(OPTIONS).map(
      ([option, { type, default: usual }]) =>
        `[--${option}${type === "string" ? ` ${usual ?? "<file>"}` : ""}]`,
    );
    console.log(
      `npm run bench ${[name, ...(options.length > 0 ? ["--", ...options] : [])].join(" ")}\n  ${SUMMARY}`,
    );
  }
  if (what !== "help") process.exitCode = 2;
}
