// The shipped snapshot, made anew from the publishers' files beside this repository: `npm run data`. What is read and what is left
// out, and why, is stated here; a file that is new there is read, and one that the snapshot has and that is gone stops it.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PUBLISHER_FILES = "../shared/publisher-files";
const into = process.argv[2] ?? "data";

/** The evidence is that of the end of this year; figures of later ones wait for the next snapshot. */
const AS_OF = 2025;
/** History is kept from this year on, for `--as-of` and `diff`. */
const FROM = 2013;

/** What is no table of figures, or may not be shipped. */
const LEFT_OUT = [
  [/^PROVENANCE\.md$/u, "says where the others are from"],
  [
    /^engagement\/civicus_/u,
    "names those invited to one summit, under terms that a snapshot cannot keep (CC BY-SA)",
  ],
  [/^restrictions\/(?:us_restrictions\.csv|pd_excerpts\.txt)$/u, "lists of law, written down in data/lists"],
  [/^palermo\/notes\.txt$/u, "notes on the list beside it"],
];

const isLeftOut = (path) => LEFT_OUT.some(([pattern]) => pattern.test(path));
const paths = readdirSync(PUBLISHER_FILES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(PUBLISHER_FILES.length + 1))
  .filter((path) => !isLeftOut(path))
  .sort();

const { inputs } = JSON.parse(readFileSync("data/manifest.json", "utf8"));
const absent = inputs.filter(({ path }) => !existsSync(join(PUBLISHER_FILES, path)));
if (absent.length > 0) {
  console.error(
    `${absent.length} of the snapshot's ${inputs.length} files are not in ${PUBLISHER_FILES}: ${absent[0].path} …`,
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "shortlist-data-"));
try {
  for (const path of paths) cpSync(join(PUBLISHER_FILES, path), join(folder, path));
  const years = ["--as-of", String(AS_OF), "--from", String(FROM)];
  const { status } = spawnSync(
    process.execPath,
    ["bin/shortlist.js", "ingest", folder, "--into", into, "--replace", ...years],
    { stdio: "inherit" },
  );
  process.exitCode = status ?? 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
