// Starts the packed tarball on the oldest Node that is promised, on other builds of the same line and on the newest of each:
// `npm run nodes`. One install is used by all of them in turn, so that each finds what the others have left behind; every
// run has to end with the same bytes.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSIONS = ["20.19.0", "20.20.0", "20", "22", "24"];
const ROUNDS = 2;
const platform = process.platform === "win32" ? "win" : process.platform;
const built = `node-${platform}-${process.arch}`;
const npm = (args, cwd) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });

const folder = mkdtempSync(join(tmpdir(), "shortlist-nodes-"));
try {
  const [packed] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], "."));
  const compiled = packed.files.filter(({ path }) => /compiled\/|\.bin$|\.compiled$/u.test(path));
  if (compiled.length > 0) throw new Error(`the tarball holds compiled code: ${compiled[0].path}`);

  const install = (name, what) => {
    const into = join(folder, name);
    mkdirSync(into);
    writeFileSync(join(into, "package.json"), '{ "private": true }\n');
    npm(["install", "--omit=dev", "--no-save", "--no-audit", "--no-fund", what], into);
    return join(into, "node_modules");
  };
  const bin = join(install("app", join(folder, packed.filename)), "shortlist", "bin", "shortlist.js");
  const nodes = VERSIONS.map((version) =>
    join(install(version, `${built}@${version}`), built, "bin", platform === "win" ? "node.exe" : "node"),
  );

  let expected;
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    for (const node of [process.execPath, ...nodes]) {
      const { status, signal, stdout, stderr } = spawnSync(node, [bin, "rank", "--top", "3"], {
        encoding: "utf8",
        cwd: folder,
      });
      const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
      if (status !== 0) throw new Error(`rank on Node ${version} ended with ${signal ?? status}:\n${stderr}`);
      expected ??= stdout;
      if (stdout !== expected) throw new Error(`rank on Node ${version} wrote other bytes:\n${stdout}`);
      console.log(`round ${round + 1}: Node ${version} ranks, the same bytes`);
    }
    // The second half begins with nothing kept.
    if (round + 1 === ROUNDS) rmSync(join(bin, "../../dist/compiled"), { recursive: true, force: true });
  }
  const kept = readdirSync(join(bin, "../../dist/compiled")).length;
  if (kept < nodes.length) throw new Error(`only ${kept} builds of Node keep what they compiled`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
