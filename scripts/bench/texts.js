import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BIN, inFolder, notMeasured, once, table } from "./measure.js";

export const SUMMARY = "ingest of 2,000 texts of the TIP Report, of ../shared/publisher-files";
export const OPTIONS = {};

const FOLDER = "../shared/publisher-files/tip-texts";
const MANY = 2000;
/** Texts at hand are parts of narratives of up to 2,000 characters: whole ones are so many times as long. */
const TOGETHER = 10;

export async function run() {
  if (!existsSync(FOLDER)) return notMeasured("texts", `${FOLDER} is absent`);
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
  // Without the years that they name, so that each can be said to be of any.
  const texts = names.map((name) =>
    readFileSync(join(FOLDER, name), "utf8").replaceAll(/\b20\d\d\b/g, "this year"),
  );
  const whole = texts.map((text) => Array.from({ length: TOGETHER }, () => text).join("\n\n"));
  /** Of so many texts, each of which an index gives a country and a year. */
  const ingest = (some, many) =>
    inFolder((folder) => {
      const list = Array.from({ length: many }, (_, i) => {
        const country = names[i % names.length].split("_")[0];
        writeFileSync(join(folder, `${i}.txt`), some[i % some.length]);
        return `${i}.txt,${country},${2001 + (Math.floor(i / names.length) % 24)},\n`;
      });
      writeFileSync(join(folder, "index.csv"), `file,iso3,report_year,part\n${list.join("")}`);
      const { cpu } = once([BIN, "ingest", folder, "--into", `${folder}-made`, "--quiet"]);
      rmSync(`${folder}-made`, { recursive: true });
      return cpu.toFixed(2);
    });
  table(
    ["ingest", "processor s", "bound, s"],
    [
      ["node -e 0", once(["-e", "0"]).cpu.toFixed(2), ""],
      ["1 text", await ingest(texts, 1), ""],
      [`${MANY} texts as at hand`, await ingest(texts, MANY), 10],
      [`${MANY / 10} texts of the length of whole narratives`, await ingest(whole, MANY / 10), ""],
    ],
  );
}
