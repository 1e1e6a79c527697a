import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProfile } from "../open-profile.js";
import { BIN, once, spread, table } from "./measure.js";

export const SUMMARY =
  "the agenda of 50 ballots on 200 countries, with five ratings each, beside the ranking alone";
export const OPTIONS = { times: { type: "string", default: "5" } };

const NODES = ["need", "commitment", "prevalence", "political-will", "palermo", "freedom", "corruption"];

export function run({ times }) {
  const folder = mkdtempSync(join(tmpdir(), "shortlist-review-"));
  try {
    const profile = join(folder, "open.yaml");
    writeFileSync(profile, openProfile(readFileSync("weights/cpc.yaml", "utf8")));
    const blank = once([BIN, "review", "init", "--reviewer", "R", "--profile", profile]).stdout;
    const rank = [BIN, "rank", "--profile", profile, "--draws", "0", "--quiet"];
    const { ranked } = JSON.parse(once([...rank, "--format", "json"]).stdout);
    // Between half of the profile's weight and half as much again; no two ballots alike.
    const weightOf = (i, k) => 0.5 + ((i * 37 + k * 61) % 101) / 101;
    const ballots = Array.from({ length: 50 }, (_, i) => {
      const ratings = Array.from(
        { length: 5 },
        (_, k) => ranked[(i * 7 + k * 31) % ranked.length].country,
      ).map(
        (country) => `  - {country: ${country}, node: engagement, value: ${i % 11}, reason: x, source: y}\n`,
      );
      const weighed = NODES.reduce(
        (text, node, k) => text.replace(`"${node}":`, `"${node}": ${weightOf(i, k)}`),
        blank.replace('reviewer: "R"', `reviewer: R${i}`),
      );
      const path = join(folder, `${i}.yaml`);
      writeFileSync(path, weighed.replace(/^ratings:\n/mu, `ratings:\n${ratings.join("")}`));
      return path;
    });
    const review = [BIN, "review", "table", ...ballots, "--profile", profile, "--quiet"];
    const cpu = (args) =>
      spread(
        Array.from({ length: Number(times) }, () => once(args).cpu),
        2,
      );
    const rows = [
      [`rank, ${ranked.length} ranked, without draws`, cpu(rank), "none"],
      ["review table, 50 ballots", cpu(review), 2],
    ];
    table(["whole process", "processor s", "bound, s"], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
