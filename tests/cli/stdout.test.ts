import { closeSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { folderOf } from "./run-cli.ts";

const FULL = "/dev/full";
const HAS_FULL = process.platform === "linux";

interface Outcome {
  readonly code: number;
  readonly err: string;
}

async function printing(
  args: readonly string[],
  stdout: Parameters<typeof run>[0]["stdout"],
  cwd = tmpdir(),
) {
  let err = "";
  const code = await run({
    argv: ["node", "shortlist", ...args],
    env: {},
    cwd: () => cwd,
    stdout,
    stderr: {
      write: (text) => {
        err += text;
      },
    },
    stdin: (async function* () {
      yield "Ghana\n";
    })(),
  });
  return { code, err } satisfies Outcome;
}

/** A stream whose every write fails in this way, later, as those of Node do. */
function failing(code: string) {
  const error = Object.assign(new Error(code), { code });
  let told: (error: NodeJS.ErrnoException) => void = () => undefined;
  return {
    write(_data: unknown, done?: (error: Error) => void) {
      queueMicrotask(() => {
        told(error);
        done?.(error);
      });
    },
    on(_event: "error", listener: (error: NodeJS.ErrnoException) => void) {
      told = listener;
    },
  };
}

const FIGURES = "country,indicator,year,value\nGHA,a.x,2020,1\nTGO,a.x,2020,2\n";
const PROFILE = "id: mine\ntree:\n  children:\n    - {indicator: a.x, normalise: {method: min-max}}\n";

describe("standard output", () => {
  it.skipIf(!HAS_FULL)(
    "that takes nothing ends every command with 2 and a word, text and bytes alike",
    { tags: "slow" },
    async () => {
      const cwd = folderOf({ "f.csv": FIGURES, "mine.yaml": PROFILE });
      const own = ["--data", "f.csv", "--profile", "./mine.yaml"];
      await printing(["report", ...own, "--out", "r"], { write: () => true }, cwd);
      const fd = openSync(FULL, "w");
      try {
        for (const args of [
          ...["table", "csv", "json", "md", "html", "xlsx"].map((format) => [
            "rank",
            ...own,
            "--format",
            format,
          ]),
          ...["table", "md", "json", "html"].map((format) => ["explain", "GHA", ...own, "--format", format]),
          ["compare", "GHA", "TGO", ...own],
          ["whatif", "GHA", ...own],
          ["audit", ...own],
          ["diff", "r/run.json", "r/run.json"],
          ["verify", "r/run.json"],
          ["inspect", "f.csv"],
          ["ingest", "f.csv", "--dry-run"],
          ["resolve", "Ghana"],
          ["resolve", "--stdin", "--format", "csv"],
          ["profile", "list"],
          ["profile", "validate", "./mine.yaml"],
          ["sources", "--format", "json"],
          ["--help"],
          ["rank", "--help"],
          ["--version"],
        ]) {
          const { code, err } = await printing(args, { fd, write: () => true, on: () => undefined }, cwd);
          expect([args, code]).toEqual([args, 2]);
          expect(err).toContain("standard output cannot be written: the disk is full");
        }
      } finally {
        closeSync(fd);
      }
    },
  );

  it.each(["EIO", "ENOSPC", "EBADF"])(
    "that fails with %s only once everything is done ends with 2",
    async (code) => {
      const outcome = await printing(["resolve", "Ghana"], failing(code));
      expect(outcome).toEqual({ code: 2, err: expect.stringContaining("standard output cannot be written") });
    },
  );

  it("whose reader has gone is no mistake, and nothing is said", async () => {
    expect(await printing(["resolve", "Ghana"], failing("EPIPE"))).toEqual({ code: 0, err: "" });
  });

  it("that is a file gets every byte", async () => {
    const cwd = folderOf({});
    writeFileSync(join(cwd, "out"), "");
    const fd = openSync(join(cwd, "out"), "w");
    const outcome = await printing(["profile", "schema"], { fd, write: () => true, on: () => undefined });
    closeSync(fd);
    expect(outcome).toEqual({ code: 0, err: "" });
    const { readFileSync } = await import("node:fs");
    const { profileJsonSchema } = await import("../../src/profile/index.ts");
    const { ownWords } = await import("../../src/words/index.ts");
    expect(JSON.parse(readFileSync(join(cwd, "out"), "utf8"))).toEqual(profileJsonSchema(ownWords.methods));
  });

  it("is what matters: that nothing can be said on stderr changes no exit code", async () => {
    const stderr = failing("ENOSPC");
    const process = (args: string[]) => ({
      argv: ["node", "shortlist", ...args],
      env: {},
      cwd: tmpdir,
      stdout: { write: () => true },
      stderr,
      stdin: (async function* () {})(),
    });
    expect(await run(process(["resolve", "Ghana"]))).toBe(0);
    expect(await run(process(["resolve"]))).toBe(2);
  });
});
