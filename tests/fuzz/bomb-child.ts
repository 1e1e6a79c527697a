import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ShortlistError } from "../../src/model/problem.ts";
import { readFile } from "../../src/tables/read.ts";
import { BOMBS } from "./bombs.ts";
import { LOADS } from "./loads.ts";

// A process of its own for each bomb: `list`, `make <name> <path>`, `read <name> <path>`, `load <name> <folder>`.
const [job, name = "", at = ""] = process.argv.slice(2);
if (job === "list") {
  const loads = Object.entries(LOADS).map(([title, { runs }]) => [title, runs.map((run) => [run].flat())]);
  console.log(JSON.stringify({ bombs: Object.keys(BOMBS), loads: Object.fromEntries(loads) }));
}
if (job === "make") writeFileSync(at, BOMBS[name]!.make());
if (job === "read") await read();
if (job === "load") {
  for (const [file, content] of LOADS[name]!.files()) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), content);
  }
}

async function read(): Promise<void> {
  const { ends } = BOMBS[name]!;
  const ending = /^(?:xls|xml|json|yaml)(?=:)/u.exec(name)?.[0] ?? "xlsx";
  const bytes = new Uint8Array(readFileSync(at));
  const start = performance.now();
  const end = await readFile({ path: `a.${ending}`, bytes }).then(
    () => ({ code: "read", message: "" }),
    (cause: unknown) =>
      cause instanceof ShortlistError
        ? { code: cause.code, message: cause.message }
        : { code: "CRASH", message: String(cause) },
  );
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ...end, ends, size: bytes.length, seconds, megabytes }));
}
