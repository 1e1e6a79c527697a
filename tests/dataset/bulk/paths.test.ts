import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { TABLES } from "../../fuzz/corpus.ts";
import { held, streamed } from "./paths.ts";
import { writtenTable } from "./written-tables.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".csv"))
  .map((name) => [name, readFileSync(FIXTURES + name)] as const);

/** Both ways give the same, or the stream leaves it to reading the text whole; returns whether it was read as a stream. */
async function isStreamed(text: string | Uint8Array, ...sizes: { head: number; beginning: number }[]) {
  let count = 0;
  for (const size of sizes) {
    const read = await streamed(text, size);
    if (read === undefined) continue;
    count += 1;
    expect({ text: String(text), size, read }).toEqual({ text: String(text), size, read: await held(text) });
  }
  return count > 0;
}

describe("a table read as a stream, of which next to nothing is looked at beforehand", () => {
  it.each([...TABLES.map((text) => [text, text] as const), ...fixtures])(
    "gives what %j gives held",
    async (_, text) => {
      await isStreamed(
        text,
        { head: 64, beginning: 3 },
        { head: 256, beginning: 8 },
        { head: 1e6, beginning: 500 },
      );
    },
  );

  it("gives what written tables give held", async () => {
    const [from, count] = [Number(process.env.PATHS_FROM ?? 0), Number(process.env.PATHS ?? 150)];
    let read = 0;
    for (let seed = from; seed < from + count; seed += 1) {
      const text = writtenTable(seed);
      read += Number(await isStreamed(text, { head: 300, beginning: 4 }, { head: 1e6, beginning: 12 }));
    }
    console.log("streamed", read, "of", count);
    expect(read).toBeGreaterThan(count / 3);
  });
});
