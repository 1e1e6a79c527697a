import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/dataset/store/files.ts";
import { withOwnHash } from "../../src/dataset/written-json.ts";
import { folderOf, runCli } from "./run-cli.ts";

const ROWS = [
  "Ghana,cpi.score,2022,43",
  "Ghana,cpi.score,2023,43",
  "Togo,cpi.score,2023,31",
  "Oz,cpi.score,2023,1",
];
const PROFILE =
  "id: t\ntree:\n  children:\n    - {indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}}\n";
const FROM = ["--data", "snap", "--profile", "p.yaml"];
const COMMANDS = {
  rank: ["rank", ...FROM],
  earlier: ["rank", ...FROM, "--as-of", "2022"],
  mixture: ["rank", ...FROM, "--data", "own.csv"],
  explain: ["explain", "Ghana", ...FROM],
  compare: ["compare", "Ghana", "Togo", ...FROM],
  whatif: ["whatif", "Ghana", ...FROM],
  audit: ["audit", ...FROM],
  diff: ["diff", "2022", "2023", ...FROM],
  report: ["report", ...FROM, "--out", "report"],
  verify: ["verify", "run.json"],
  ingest: ["ingest", "own.csv", "--into", "snap"],
} as const;

let cwd: string;
const at = (stem: string) =>
  join(cwd, "snap", readdirSync(join(cwd, "snap")).find((name) => name.startsWith(stem))!);

describe("a data file of a snapshot that was damaged", () => {
  beforeAll(async () => {
    cwd = folderOf({
      "f.csv": `country,indicator,year,value\n${ROWS.join("\n")}\n`,
      "own.csv": "country,indicator,year,value\nPeru,cpi.score,2023,33\n",
      "p.yaml": PROFILE,
    });
    await runCli(["ingest", "f.csv", "--into", "snap"], { cwd });
    await runCli(["rank", ...FROM, "--out", "r.csv"], { cwd });
    expect(readdirSync(cwd)).toContain("run.json");
  });

  const STEMS = ["tidy.current.", "tidy.history.", "newest.", "unresolved."] as const;
  const spoilt = async (
    stem: string,
    by: (bytes: Buffer) => Buffer | undefined,
    commands: readonly string[],
  ) => {
    const path = at(stem);
    const bytes = readFileSync(path);
    const other = by(bytes);
    if (other === undefined) rmSync(path);
    else writeFileSync(path, other);
    try {
      const found: [string, number, boolean][] = [];
      for (const name of commands) {
        const { code, err } = await runCli(COMMANDS[name as keyof typeof COMMANDS], { cwd });
        found.push([name, code, err.includes(path) && err.includes("--replace")]);
      }
      return found;
    } finally {
      writeFileSync(path, bytes);
    }
  };
  const refused = (commands: readonly string[]) => commands.map((name) => [name, 2, true]);

  it.each(["tidy.history.", "newest."])(
    "is told by every command with its path where it is gone: %s*",
    async (stem) => {
      const all = Object.keys(COMMANDS);
      expect(await spoilt(stem, () => undefined, all)).toEqual(refused(all));
    },
  );

  it.each(["tidy.history.", "unresolved."])(
    "is told by every command with its path where its size differs: %s*",
    async (stem) => {
      const all = Object.keys(COMMANDS);
      expect(await spoilt(stem, (bytes) => Buffer.concat([bytes, Buffer.from("\n")]), all)).toEqual(
        refused(all),
      );
    },
  );

  it.each(STEMS)("is told by audit and verify where a single byte differs: %s*", async (stem) => {
    const other = (bytes: Buffer) =>
      Buffer.from(bytes.map((byte, i) => (i === bytes.length - 2 ? byte ^ 1 : byte)));
    expect(await spoilt(stem, other, ["audit", "verify"])).toEqual(refused(["audit", "verify"]));
  });

  it("is told by the end of its last rows where the manifest states no size, as those of earlier versions", async () => {
    const path = join(cwd, "snap", "manifest.json");
    const text = readFileSync(path, "utf8");
    const manifest = JSON.parse(text);
    for (const file of manifest.files) delete file.bytes;
    writeFileSync(path, JSON.stringify(withOwnHash(manifest, sha256)));
    const longer = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("\n")]);
    expect((await runCli(COMMANDS.rank, { cwd })).code).toBe(0);
    expect(await spoilt("tidy.history.", longer, ["rank"])).toEqual(refused(["rank"]));
    writeFileSync(path, text);
  });
});
