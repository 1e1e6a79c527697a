// How long “shortlist ingest” takes to read 2,000 texts of the TIP Report: npm run bench:texts. The bound: 10 s for texts as they are at
// hand, parts of narratives of up to 2,000 characters; whole narratives are some ten times as long. Reads ../shared/publisher-files, and says so
// where they are absent; seconds are those of one processor, the run of Node without work is told beside them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FOLDER = "../shared/publisher-files/tip-texts";
const MANY = 2000;
const TOGETHER = 10;

if (!existsSync(FOLDER)) {
  console.log(`${FOLDER} is absent: nothing was measured.`);
  process.exit();
}
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
// Without the years that they name, so that each can be said to be of any.
const texts = names.map((name) =>
  readFileSync(join(FOLDER, name), "utf8").replaceAll(/\b20\d\d\b/g, "this year"),
);
const whole = texts.map((text) => Array.from({ length: TOGETHER }, () => text).join("\n\n"));

/** Seconds of processor time of one run of Node. */
function seconds(args) {
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%U %S", process.execPath, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${args.join(" ")} exited with ${status}: ${stderr.slice(0, 2000)}`);
  const [user, system] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return user + system;
}

/** The same of an ingest of so many texts, each of which an index gives a country and a year. */
function ingest(some, many) {
  const folder = mkdtempSync(join(tmpdir(), "texts-"));
  const list = Array.from({ length: many }, (_, i) => {
    const country = names[i % names.length].split("_")[0];
    writeFileSync(join(folder, `${i}.txt`), some[i % some.length]);
    return `${i}.txt,${country},${2001 + (Math.floor(i / names.length) % 24)},\n`;
  });
  writeFileSync(join(folder, "index.csv"), `file,iso3,report_year,part\n${list.join("")}`);
  const taken = seconds(["bin/shortlist.js", "ingest", folder, "--into", `${folder}-made`, "--quiet"]);
  rmSync(`${folder}-made`, { recursive: true });
  rmSync(folder, { recursive: true });
  return taken;
}

console.log(`node -e 0: ${seconds(["-e", "0"]).toFixed(2)} s`);
console.log(`ingest of 1 text: ${ingest(texts, 1).toFixed(2)} s`);
console.log(`ingest of ${MANY} texts as at hand: ${ingest(texts, MANY).toFixed(2)} s`);
console.log(
  `ingest of ${MANY / 10} texts of the length of whole narratives: ${ingest(whole, MANY / 10).toFixed(2)} s`,
);
