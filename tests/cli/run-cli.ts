import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { run } from "../../src/cli/run.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly stdin?: string;
  readonly columns?: number;
}

/** The command line in-process, as its bin would run it; without `columns` its output is a pipe. */
export async function runCli(args: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  let [out, err] = ["", ""];
  const { columns } = around;
  const code = await run({
    argv: ["node", "shortlist", ...args],
    env: around.env ?? {},
    cwd: () => around.cwd ?? tmpdir(),
    stdout: {
      write: (text) => {
        out += text;
      },
      ...(columns === undefined ? {} : { isTTY: true, columns }),
    },
    stderr: {
      write: (text) => {
        err += text;
      },
    },
    stdin: (async function* () {
      yield around.stdin ?? "";
    })(),
  });
  return { code, out, err };
}

/** A folder of files for one test file's tests, gone afterwards. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "shortlist-test-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
