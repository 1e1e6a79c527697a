import { execFileSync } from "node:child_process";
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const FIGURES = "country,indicator,year,value\nGHA,a.x,2020,1\nTGO,a.x,2020,2\nBEN,a.x,2020,3\n";
const PROFILE = "id: mine\ntree:\n  children:\n    - {indicator: a.x, normalise: {method: min-max}}\n";

/** Nothing is ever written into it. */
let cwd: string;
beforeAll(async () => {
  cwd = await scene();
}, 60_000);

/** Data as a file and as a folder, a profile, a snapshot, and links to some of them. */
async function scene(): Promise<string> {
  const cwd = folderOf({ "f.csv": FIGURES, "p.json": JSON.stringify(profile), "mine.yaml": PROFILE });
  mkdirSync(join(cwd, "folder.csv"));
  mkdirSync(join(cwd, "d", "sub"), { recursive: true });
  cpSync(join(cwd, "f.csv"), join(cwd, "d", "sub", "g.csv"));
  symlinkSync("f.csv", join(cwd, "soft.csv"));
  symlinkSync("d", join(cwd, "dd"));
  linkSync(join(cwd, "f.csv"), join(cwd, "hard.csv"));
  linkSync(join(cwd, "d", "sub", "g.csv"), join(cwd, "hard-inner.csv"));
  await runCli(["ingest", "f.csv", "--into", "snap"], { cwd });
  return cwd;
}

const profile = { id: "p", tree: { children: [{ indicator: "a.x", normalise: { method: "min-max" } }] } };

const bytesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, "hex")]),
  );

describe("--out", () => {
  it.each([
    ["an input", "f.csv", ["f.csv"]],
    ["an input by a roundabout way", "f.csv", ["./d/../f.csv"]],
    ["an input but for case", "f.csv", ["F.CSV"]],
    ["an input by a symbolic link", "f.csv", ["soft.csv"]],
    ["an input that is named by a symbolic link", "soft.csv", ["f.csv"]],
    ["an input by a hard link", "f.csv", ["hard.csv"]],
    ["a file of a data folder", "d", ["d/sub/g.csv"]],
    ["a file of a data folder by a hard link", "d", ["hard-inner.csv"]],
    ["a new file in a data folder, which the next run would read", "d", ["d/sub/new.csv"]],
    ["a new file in a data folder by a link to it", "d", ["dd/new.csv"]],
    ["a file of a snapshot", "snap", ["snap/manifest.json"]],
    ["a new file beside a snapshot's that is read", "snap", ["snap/new.csv"]],
    ["a file of a snapshot that is not read", "f.csv", ["snap/manifest.json"]],
    ["the profile", "f.csv", ["p.json"]],
    ["the name of the record", "f.csv", ["run.json"]],
    ["the name of the record elsewhere", "f.csv", ["out/Run.JSON"]],
    ["the name of another record", "f.csv", ["a.csv.run.json"]],
    ["another --out", "f.csv", ["a.csv", "./a.csv"]],
    ["another --out but for case", "f.csv", ["a.csv", "A.csv"]],
    ["a folder", "f.csv", ["folder.csv"]],
    ["a place among the devices", "f.csv", ["/dev/x.csv"]],
  ])("refuses %s, with --force too, and writes nothing", { tags: "slow" }, async (_what, data, outs) => {
    const before = bytesOf(cwd);
    const named = outs.flatMap((out) => ["--out", out]);
    for (const force of [[], ["--force"], ["--check"]]) {
      const args = ["rank", "--data", data, "--profile", "./p.json", ...named, ...force];
      const { code, out, err } = await runCli(args, { cwd });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^error: .+\n {2}at .+\n {2}(?:Name|Give) /mu);
      expect(err).not.toContain("exists and differs");
    }
    expect(bytesOf(cwd)).toEqual(before);
  });

  it("is taken anywhere else: beside an input, and in the folder of another link's name", async () => {
    const cwd = await scene();
    for (const out of ["g.csv", "snap/sub.csv"]) {
      const { code, err } = await runCli(["rank", "--data", "f.csv", "--profile", "./p.json", "--out", out], {
        cwd,
      });
      expect([code, err]).toEqual([0, expect.stringContaining(`wrote ${out}`)]);
    }
    expect(readFileSync(join(cwd, "f.csv"), "utf8")).toBe(FIGURES);
  });

  it("into one folder that is written in several ways is one set with one record", async () => {
    const cwd = await scene();
    symlinkSync("snap", join(cwd, "to-snap"));
    const outs = ["snap/a.csv", "./snap/b.csv", "to-snap/c.csv"].flatMap((out) => ["--out", out]);
    const { code } = await runCli(["rank", "--data", "f.csv", "--profile", "./p.json", ...outs], { cwd });
    const { outputs } = JSON.parse(readFileSync(join(cwd, "snap", "run.json"), "utf8"));
    expect(code).toBe(0);
    expect(outputs.map(({ path }: { path: string }) => path)).toEqual(["a.csv", "b.csv", "c.csv"]);
  });

  it.skipIf(process.platform === "win32")(
    "refuses a pipe, a socket and a device, and waits for none",
    async () => {
      const cwd = await scene();
      execFileSync("mkfifo", [join(cwd, "pipe.csv")]);
      symlinkSync("/dev/null", join(cwd, "device.csv"));
      const server = createServer().listen(join(cwd, "socket.csv"));
      try {
        await new Promise((resolve) => server.on("listening", resolve));
        for (const kind of ["pipe", "device", "socket"])
          for (const force of [[], ["--force"], ["--check"]]) {
            const args = [
              "rank",
              "--data",
              "f.csv",
              "--profile",
              "./p.json",
              "--out",
              `${kind}.csv`,
              ...force,
            ];
            const { code, err } = await runCli(args, { cwd });
            expect([code, err]).toEqual([2, expect.stringContaining(`there is a ${kind} of that name`)]);
          }
      } finally {
        server.close();
      }
    },
  );

  it("refuses what any other command reads", async () => {
    const cwd = await scene();
    const common = ["--data", "f.csv", "--profile", "./p.json", "--out", "p.json", "--force"];
    for (const args of [["explain", "GHA"], ["compare", "GHA", "TGO"], ["whatif", "GHA"], ["audit"]]) {
      const { code, err } = await runCli([...args, ...common], { cwd });
      expect([code, err]).toEqual([2, expect.stringContaining("--out names a file that this run reads")]);
    }
    await runCli(["rank", "--data", "f.csv", "--profile", "./p.json", "--out", "a.json"], { cwd });
    const { code, err } = await runCli(["diff", "a.json", "a.json", "--out", "a.json", "--force"], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("--out names a file that this run reads")]);
  });
});

describe("report --out", () => {
  it.each([
    ["a file that is there", "f.csv"],
    ["the name of a file that is not", "new.html"],
  ])("refuses %s before the run, and says which command writes one file", async (_what, name) => {
    const before = bytesOf(cwd);
    // The data are not even looked for.
    const { code, err } = await runCli(["report", "--data", "nowhere.csv", "--out", name, "--force"], {
      cwd,
    });
    expect(code).toBe(2);
    expect(err).toContain(`“shortlist rank --out ${name}” writes one file.`);
    expect(bytesOf(cwd)).toEqual(before);
  });

  it.each([
    ["the folder of an input", "f.csv", "."],
    ["the folder of an input by a link", "d/sub/g.csv", "dd/sub"],
    ["a data folder", "d", "d"],
    ["a folder in a data folder", "d", "d/sub"],
    ["a snapshot", "f.csv", "snap"],
    ["a file", "f.csv", "f.csv"],
  ])("refuses %s, with --force too, and writes nothing", async (_what, data, out) => {
    const before = bytesOf(cwd);
    for (const force of [[], ["--force"]]) {
      const args = ["report", "--data", data, "--profile", "./mine.yaml", "--out", out, ...force];
      expect(await runCli(args, { cwd })).toMatchObject({ code: 2, out: "" });
    }
    expect(bytesOf(cwd)).toEqual(before);
  });
});

describe("ingest --into", () => {
  it.each([
    ["the folder that is read", "d", "d"],
    ["a folder in it", "d", "d/new"],
    ["it by a link", "d", "dd/new"],
    ["a file", "d", "f.csv"],
    ["a folder below a file", "d", "f.csv/new"],
  ])("refuses %s, with --force too, and writes nothing", async (_what, from, into) => {
    const before = bytesOf(cwd);
    for (const force of [[], ["--force"]]) {
      const { code, err } = await runCli(["ingest", from, "--into", into, ...force], { cwd });
      expect([code, err]).toEqual([2, expect.not.stringContaining("fault of shortlist")]);
    }
    expect(bytesOf(cwd)).toEqual(before);
  });
});

it("leaves a link that leads to no file, unless it is forced", async () => {
  const cwd = folderOf({ "f.csv": FIGURES, "p.json": JSON.stringify(profile) });
  symlinkSync("unplugged.json", join(cwd, "out.json"));
  const args = ["rank", "--data", "f.csv", "--profile", "./p.json", "--out", "out.json"];
  const { code, err } = await runCli(args, { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining("there is a link that leads to no file")]);
  expect(readlinkSync(join(cwd, "out.json"))).toBe("unplugged.json");
  expect((await runCli([...args, "--force"], { cwd })).code).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8"))).toHaveProperty("ranked");
});
