import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { thisProcess } from "../../../src/use/files/atomic.ts";
import { withFolder } from "../../../src/use/files/file-set.ts";
import { folderOf } from "../../cli/run-cli.ts";

const LOCK = ".shortlist.lock";
const DEAD = 999_999_999;

function lockedBy(text: string, ageSeconds = 0): string {
  const folder = folderOf({ [LOCK]: text });
  const then = Date.now() / 1000 - ageSeconds;
  utimesSync(join(folder, LOCK), then, then);
  return folder;
}

async function hold(folder: string, work: () => Promise<void> = async () => undefined, patienceMs = 0) {
  const said: string[] = [];
  const holding = {
    purpose: "files",
    say: (text: string) => said.push(text),
    patienceMs,
    makes: true,
  } as const;
  const error = await withFolder(folder, holding, work).catch((reason) => reason);
  return { said: said.join(""), error };
}

describe("the lock of a folder", () => {
  it("names process, host, start and purpose while it is held, and is gone afterwards", async () => {
    const folder = folderOf({});
    const { pid, host, start } = thisProcess();
    await hold(folder, async () => {
      expect(readFileSync(join(folder, LOCK), "utf8")).toMatch(
        new RegExp(`^${pid} ${host} ${(start ?? "-").replace(".", "\\.")} files [0-9a-f-]{36}\n$`, "u"),
      );
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps out everybody else as long as it is held, and nobody who waits long enough", async () => {
    const folder = folderOf({});
    const order: string[] = [];
    let waits: ReturnType<typeof hold> | undefined;
    const { error } = await hold(folder, async () => {
      const refused = await hold(folder);
      expect(refused.error).toMatchObject({ code: "busy", where: { file: join(folder, LOCK) } });
      waits = hold(folder, async () => void order.push("second"), 60_000);
      await new Promise((resolve) => setTimeout(resolve, 10));
      order.push("first");
    });
    expect([error, (await waits)!.error]).toEqual([undefined, undefined]);
    expect(order).toEqual(["first", "second"]);
  });

  it.skipIf(thisProcess().start === undefined)(
    "of a number that is another process's by now, as that of process 1 in a new container, blocks nobody",
    async () => {
      const { pid, host, start } = thisProcess();
      const [ticks, boot] = start!.split(".");
      expect((await hold(lockedBy(`${pid} ${host} ${start} files x\n`))).error).toMatchObject({
        code: "busy",
      });
      for (const other of [`${Number(ticks) + 1}.${boot}`, `${ticks}.00000000`])
        expect(await hold(lockedBy(`${pid} ${host} ${other} files x\n`))).toEqual({
          said: "",
          error: undefined,
        });
    },
  );

  it("of a process that is gone is taken over", async () => {
    const folder = lockedBy(`${DEAD} ${hostname()}\n`);
    expect(await hold(folder)).toEqual({ said: "", error: undefined });
    expect(existsSync(join(folder, LOCK))).toBe(false);
  });

  it("of another host stays, and its age and the way out are said", async () => {
    const folder = lockedBy(`1 elsewhere 5.00000000 files x\n`, 3 * 3600);
    const { error } = await hold(folder);
    expect(error).toMatchObject({ code: "busy" });
    expect(error.wayOut).toContain("process 1 on elsewhere");
    expect(error.wayOut).toContain("3 hours ago");
    expect(error.wayOut).toContain("remove the lock");
    expect(existsSync(join(folder, LOCK))).toBe(true);
  });

  it.each(["", "\n", "garbage", "\u0000\u0001", "-5 host", "1"])(
    "that says nothing (%j) is taken over with a word",
    async (text) => {
      const folder = lockedBy(text, 60);
      const { said, error } = await hold(folder);
      expect(error).toBeUndefined();
      expect(said).toBe(`warning: ${join(folder, LOCK)} names no process: it is taken over\n`);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("that is a folder is refused rather than waited for", async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, LOCK));
    expect((await hold(folder)).error).toMatchObject({ code: "busy" });
  });

  it("of a dead process falls to one of any number that would take it over at once", async () => {
    for (let round = 0; round < 20; round += 1) {
      // Sometimes one that took over died in turn, and what it made stands there too.
      const dead = `${DEAD} ${hostname()} - files ${round}\n`;
      const folder = lockedBy(dead);
      if (round % 2 === 1) {
        const { createHash } = await import("node:crypto");
        const claim = createHash("sha256").update(dead).digest("hex").slice(0, 16);
        writeFileSync(join(folder, `${LOCK}.${claim}`), `${DEAD} ${hostname()} - files successor\n`);
      }
      let [inside, most, done] = [0, 0, 0];
      const work = async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 2));
        inside -= 1;
        done += 1;
      };
      const outcomes = await Promise.all(Array.from({ length: 4 }, () => hold(folder, work)));
      expect(most).toBe(1);
      expect(done).toBe(outcomes.filter(({ error }) => error === undefined).length);
      for (const { error } of outcomes) if (error) expect(error).toMatchObject({ code: "busy" });
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});
