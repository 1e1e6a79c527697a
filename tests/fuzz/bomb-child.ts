import { readFileSync, writeFileSync } from "node:fs";
import { ShortlistError } from "../../src/model/error.ts";
import { readFile } from "../../src/tables/read.ts";
import { BOMBS } from "./bombs.ts";

// A process of its own for each bomb: `list`, `make <name> <path>`, `read <name> <path>`.
const [job, name = "", at = ""] = process.argv.slice(2);
if (job === "list") console.log(JSON.stringify(Object.keys(BOMBS)));
if (job === "make") writeFileSync(at, BOMBS[name]!.make());
if (job === "read") await read();

async function read(): Promise<void> {
  const { file, ends } = BOMBS[name]!;
  const bytes = new Uint8Array(readFileSync(at));
  const start = performance.now();
  const end = await readFile({ path: file, bytes }).then(
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
