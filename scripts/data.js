// The shipped snapshot, made anew from the publishers' files beside this repository: `npm run data`. What is read and what is left
// out, and why, is stated here; a file that is new there is read, and one that the snapshot has and that is gone stops it. So does a
// source whose figures are others though neither its files nor the revision of its reader are (src/sources/revisions.ts).
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";

const PUBLISHER_FILES = "../shared/publisher-files";
const into = process.argv[2] ?? "data";

/** The evidence is that of the end of this year; figures of later ones wait for the next snapshot. */
const AS_OF = 2025;
/** History is kept from this year on, for `--as-of` and `diff`. */
const FROM = 2013;

/** What is no table of figures, or may not be shipped. */
const LEFT_OUT = [
  [/^PROVENANCE\.md$/u, "says where the others are from"],
  [/^publication_dates\.csv$/u, "says when editions came out, and holds no figures"],
  [
    /^engagement\/civicus_/u,
    "names those invited to one summit, under terms that a snapshot cannot keep (CC BY-SA)",
  ],
  [
    /^restrictions\/(?:us_restrictions\.csv|facts_[\d-]+\.csv|pd_excerpts\.txt)$/u,
    "lists of law, written down in data/lists",
  ],
  [/^palermo\/notes\.txt$/u, "notes on the list beside it"],
];

const isLeftOut = (path) => LEFT_OUT.some(([pattern]) => pattern.test(path));
const paths = readdirSync(PUBLISHER_FILES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(PUBLISHER_FILES.length + 1))
  .filter((path) => !isLeftOut(path))
  .sort();

/** Of each source: what it is made of, and its figures. */
function sourcesIn(snapshot) {
  const { sources, inputs, files } = JSON.parse(readFileSync(join(snapshot, "manifest.json"), "utf8"));
  return sources.map(({ id, revision = 1 }) => {
    const made = inputs.filter(({ source }) => source === id).map(({ path, sha256 }) => `${path} ${sha256}`);
    const figures = files
      .filter(({ source, holds }) => source === id && (holds === "current" || holds === "history"))
      .flatMap(
        ({ name }) =>
          Papa.parse(readFileSync(join(snapshot, name), "utf8"), { header: true, skipEmptyLines: true }).data,
      )
      .map(({ country, indicator, year, value, se, lower, upper }) =>
        [country, indicator, year, value, se, lower, upper].join(" "),
      );
    return { id, made: [revision, ...made].join("\n"), figures: figures.sort().join("\n") };
  });
}

const before = sourcesIn("data");
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
  // What is derived has no files of its own.
  const isUnsaid = ({ id, made, figures }) =>
    before.some((old) => old.id === id && old.made === made && old.figures !== figures);
  const unsaid = (status === 0 ? sourcesIn(into) : []).filter((one) => one.id !== "derived" && isUnsaid(one));
  if (unsaid.length > 0) {
    console.error(
      `other figures than before of the same files: ${unsaid.map(({ id }) => id).join(", ")}. Say what has changed in src/sources/revisions.ts, and run this again.`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
