// Files made to fill the memory or to never end: each is read in a process of its own, and must end as it should in under
// 5 s and 500 MB. `npm run bombs`, or `npm run bombs -- <part of a name>`. Exit code 1 where one does not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.js";

const MAX_SECONDS = 5;
const MAX_MEGABYTES = 500;

const folder = mkdtempSync(join(tmpdir(), "shortlist-bombs-"));
let failed = 0;
try {
  await bundle({ child: "tests/fuzz/bomb-child.ts" }, { dir: folder, format: "es" });
  const run = (...args) =>
    spawnSync(process.execPath, [join(folder, "child.js"), ...args], { encoding: "utf8", timeout: 120_000 });
  const names = JSON.parse(run("list").stdout).filter((name) => name.includes(process.argv[2] ?? ""));
  for (const name of names) {
    const file = join(folder, "bomb");
    const made = run("make", name, file);
    const read = run("read", name, file);
    failed += report(name, made, read) ? 0 : 1;
  }
  console.log(`${names.length - failed} of ${names.length} end as they should`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;

function report(name, made, read) {
  if (made.status !== 0 || read.status !== 0) {
    console.log(
      `FAIL ${name}: ${`${made.stderr}${read.stderr || read.signal}`.trim().split("\n").slice(0, 6).join(" ")}`,
    );
    return false;
  }
  const { code, message, ends, size, seconds, megabytes } = JSON.parse(read.stdout);
  const isGood = ends.includes(code) && seconds < MAX_SECONDS && megabytes < MAX_MEGABYTES;
  const figures = `${(size / 1024 / 1024).toFixed(1)} MB, ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB of memory`;
  console.log(`${isGood ? "ok  " : "FAIL"} ${name}: ${figures}: ${code} ${message.slice(0, 110)}`);
  return isGood;
}
