// The shipped snapshot, made anew from the files that its manifest names: `npm run data`. Newer files beside them are left
// alone; to take one in, ingest it into data/ and run this again.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PUBLISHER_FILES = "../shared/publisher-files";
const into = process.argv[2] ?? "data";

const { inputs, asOf, latest, from } = JSON.parse(readFileSync("data/manifest.json", "utf8"));
const absent = inputs.filter(({ path }) => !existsSync(join(PUBLISHER_FILES, path)));
if (absent.length > 0) {
  console.error(
    `${absent.length} of ${inputs.length} files are not in ${PUBLISHER_FILES}: ${absent[0].path} …`,
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "shortlist-data-"));
try {
  for (const { path } of inputs) cpSync(join(PUBLISHER_FILES, path), join(folder, path));
  const years = ["--as-of", String(asOf ?? latest), "--from", String(from)];
  const { status } = spawnSync(
    process.execPath,
    ["bin/shortlist.js", "ingest", folder, "--into", into, "--replace", ...years],
    { stdio: "inherit" },
  );
  process.exitCode = status ?? 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
