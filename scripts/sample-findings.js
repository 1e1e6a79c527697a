// Findings to be read by a person: up to 30 of each field, drawn by a seed from the narratives and digests at hand that nobody labelled, each with
// its words within those around them: node scripts/sample-findings.js <seed> [<field>…]. Reads ../shared, and says so where it is absent.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FILES = "../shared/publisher-files";
const LABELLED = "../shared/golden/tip-findings/labelled.json";
const MOST = 30;
const AROUND = 220;

const [seed, ...wanted] = process.argv.slice(2);
if (!/^\d+$/u.test(seed ?? ""))
  throw new Error("which seed? node scripts/sample-findings.js <seed> [<field>…]");
if (!existsSync(FILES) || !existsSync(LABELLED)) {
  console.log(`${FILES} or ${LABELLED} is absent: nothing was drawn.`);
  process.exit();
}

const plain = (text) => text.replaceAll(/\\[nrt]|<[^>]*>|&nbsp;|\s+/gu, " ").replaceAll(/ +/gu, " ");
const labelled = JSON.parse(readFileSync(LABELLED, "utf8")).map(({ text }) => plain(text));
const { stdout } = spawnSync(
  process.execPath,
  [
    "bin/shortlist.js",
    "ingest",
    join(FILES, "factbook"),
    join(FILES, "tip-texts"),
    "--dry-run",
    "--format",
    "json",
  ],
  { encoding: "utf8", maxBuffer: 1 << 30 },
);
const fieldOf = (indicator) =>
  indicator.replace(/^tip-text\./u, "").replace(/^child\.forms\..*/u, "child.forms");

const texts = new Map();
/** The words with those around them; undefined where they stand in a text that was labelled. */
function within({ file, quote }) {
  const path = [file, `tip-texts/${file}`, `factbook/${file}`]
    .map((one) => join(FILES, one))
    .find(existsSync);
  const text = texts.get(path) ?? plain(readFileSync(path, "utf8")).replaceAll('\\"', '"');
  texts.set(path, text);
  const words = plain(quote);
  const at = text.indexOf(words);
  const [before, after] = [
    text.slice(Math.max(0, at - AROUND), at),
    text.slice(at + words.length).slice(0, AROUND),
  ];
  const near = `${before.slice(-60)}${words}${after.slice(0, 60)}`.trim();
  return labelled.some((one) => one.includes(near)) ? undefined : `${before}⟦${words}⟧${after}`;
}

/** Mulberry32: the same draws on every machine. */
function random(state) {
  let now = state;
  return () => {
    now = (now + 0x6d2b79f5) | 0;
    let mixed = Math.imul(now ^ (now >>> 15), 1 | now);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const byField = new Map();
const seen = new Set();
for (const one of JSON.parse(stdout).observations) {
  const field = fieldOf(one.indicator);
  if (!one.indicator.startsWith("tip-text.") || !one.quote || (wanted.length > 0 && !wanted.includes(field)))
    continue;
  const about = within(one);
  const key = `${one.country} ${one.indicator} ${one.quote}`;
  if (about === undefined || seen.has(key)) continue;
  seen.add(key);
  byField.set(field, [...(byField.get(field) ?? []), { ...one, about }]);
}
for (const [field, all] of [...byField].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const next = random(Number(seed));
  const drawn = all
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST);
  console.log(`\n## ${field}: ${drawn.length} of ${all.length}`);
  for (const [i, { one }] of drawn.entries())
    console.log(
      `${i + 1}. ${one.country} ${one.year} ${one.indicator.split(".").at(-1)} = ${one.value}\n   ${one.about}`,
    );
}
