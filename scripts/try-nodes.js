// Starts the packed tarball on the oldest Node that is promised, on other builds of the same line and on the newest of each:
// `npm run nodes`. One install is used by all of them in turn, so that each finds what the others have left behind; every
// run has to end with the same bytes, on standard output, on standard error and in files of every format.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { build } from "esbuild";

const VERSIONS = ["20.19.0", "20.20.0", "20", "22", "24"];
const ROUNDS = 2;
const FILES = ["csv", "json", "md", "html", "xlsx"].map((format) => `ranking.${format}`);
const MEMO = "memo.docx";
/** What is reckoned otherwise than a ranking. */
const DOCUMENTS = [
  ["robustness", "--draws", "500", "--sets", "0.95", "--sensitivity", "--format", "json"],
  ["whatif", "Ghana", "--format", "json"],
  ["audit", "--format", "json"],
  ["diff", "2022", "2023", "--format", "json", "--lang", "fr"],
];
/** A program that uses the types; what stands under `@ts-expect-error` must be a mistake, so that none of them is `any`. */
const TYPED = `import { rank, type Ranking } from "shortlist";
const { ranked }: Ranking = await rank({ profile: "cpc", asOf: 2023 });
// @ts-expect-error
ranked.nothing;
// @ts-expect-error
await rank({ nothing: 1 });
import { contractTests } from "shortlist/testing";
// @ts-expect-error
contractTests({ nothing: 1 });
import { explain, profileOf, score } from "shortlist/core";
const table = score(profileOf({ id: "mine", tree: {} }), [{ country: "Ghana", indicator: "a", value: 1 }]);
// @ts-expect-error
explain(table, "Ghana").nothing;
// @ts-expect-error
score(profileOf({ id: "mine", tree: {} }), [{ country: "Ghana" }]);
`;
/** Two files of types for each entry of the package, one rolled up and one that leads to it, and a few of what entries have in common. */
const [MOST_PACKED, MOST_UNPACKED, MOST_CORE] = [4_000_000, 20_000_000, 150_000];
const ENTRIES = Object.values(JSON.parse(readFileSync("package.json", "utf8")).exports).filter(
  ({ types }) => types,
);
/** A page's program, of which is asked how large it is. */
const CORE = 'export { explain, score, whatIf } from "shortlist/core";';
const platform = process.platform === "win32" ? "win" : process.platform;
const built = `node-${platform}-${process.arch}`;
const npm = (args, cwd) => {
  const said = spawnSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (said.status !== 0) throw new Error(`npm ${args.join(" ")} ended with ${said.status}:\n${said.stderr}`);
  return said;
};

const folder = mkdtempSync(join(tmpdir(), "shortlist-nodes-"));
try {
  // What the scripts of `npm pack` print stands before the list of what is packed.
  const { stdout } = npm(["pack", "--json", "--pack-destination", folder], ".");
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[$/mu)));
  const compiled = packed.files.filter(({ path }) => /compiled\/|\.bin$|\.compiled$/u.test(path));
  if (compiled.length > 0) throw new Error(`the tarball holds compiled code: ${compiled[0].path}`);

  const types = packed.files.filter(({ path }) => path.endsWith(".d.ts")).length;
  if (packed.size > MOST_PACKED || packed.unpackedSize > MOST_UNPACKED || types > 2 * ENTRIES.length + 4)
    throw new Error(
      `the tarball has ${packed.size} bytes, ${packed.unpackedSize} unpacked, ${types} files of types`,
    );
  console.log(`${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);
  const tarball = createPackageFromTarballData(readFileSync(join(folder, packed.filename)));
  // Modules alone: who still resolves as Node 10 did, or requires them, is told so by Node.
  const isMeant = ({ kind, resolutionKind }) => resolutionKind !== "node10" && kind !== "CJSResolvesToESM";
  const problems = (await checkPackage(tarball)).problems.filter(isMeant);
  if (problems.length > 0) throw new Error(`types are wrong: ${JSON.stringify(problems)}`);

  const install = (name, what) => {
    const into = join(folder, name);
    mkdirSync(into);
    writeFileSync(join(into, "package.json"), '{ "private": true }\n');
    const { stderr } = npm(["install", "--omit=dev", "--no-save", "--no-audit", "--no-fund", what], into);
    return { modules: join(into, "node_modules"), stderr };
  };
  const app = install("an app", join(folder, packed.filename));
  if (/warn/u.test(app.stderr)) throw new Error(`npm warns of the tarball:\n${app.stderr}`);
  const { scripts } = JSON.parse(readFileSync(join(app.modules, "shortlist", "package.json"), "utf8"));
  if (scripts !== undefined) throw new Error(`the tarball has scripts: ${Object.keys(scripts).join(", ")}`);
  const beside = readdirSync(app.modules).filter((name) => !name.startsWith(".") && name !== "shortlist");
  if (beside.length > 0) throw new Error(`the tarball brings packages: ${beside.join(", ")}`);
  writeFileSync(join(folder, "an app", "typed.mts"), TYPED);
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const strict = ["--strict", "--skipLibCheck", "false", "--module", "nodenext", "--target", "es2023"];
  execFileSync(process.execPath, [tsc, ...strict, "--noEmit", "typed.mts"], {
    cwd: join(folder, "an app"),
    stdio: "inherit",
  });
  const { outputFiles, warnings } = await build({
    stdin: { contents: CORE, resolveDir: join(folder, "an app") },
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", write: false },
  });
  const core = outputFiles[0].contents.length;
  if (core > MOST_CORE || warnings.length > 0)
    throw new Error(`the core has ${core} bytes, and ${warnings.length} warnings`);
  console.log(`${core} bytes of the core in a browser`);
  const bin = join(app.modules, "shortlist", "bin", "shortlist.js");
  const nodes = VERSIONS.map((version) =>
    join(
      install(version, `${built}@${version}`).modules,
      built,
      "bin",
      platform === "win" ? "node.exe" : "node",
    ),
  );

  // An audit of the shipped evidence finds something, and ends with 1.
  const { HOME: _, USERPROFILE: __, ...homeless } = process.env;
  const readOnly = join(folder, "read only");
  mkdirSync(readOnly);
  chmodSync(readOnly, 0o555);
  const ran = (node, args, cwd = folder) => {
    const { status, signal, stdout, stderr } = spawnSync(node, [bin, ...args], {
      encoding: "utf8",
      cwd,
      env: homeless,
      maxBuffer: 1 << 28,
    });
    if (status !== (args[0] === "audit" ? 1 : 0))
      throw new Error(`${args.join(" ")} on ${node} ended with ${signal ?? status}:\n${stderr}`);
    return stdout + stderr;
  };
  // As who has the tarball in a project starts it: by “npx”, on the Node that comes first.
  const inProject = (node, program, args) =>
    execFileSync(program, args, {
      encoding: "utf8",
      cwd: join(folder, "an app"),
      env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 1 << 28,
      shell: platform === "win",
    });
  /** Folders of the installed package: nobody may write into them, or its owner may. */
  const foldersInstalled = (mode) => {
    const at = join(app.modules, "shortlist");
    for (const name of ["", ...readdirSync(at, { recursive: true })])
      if (statSync(join(at, name)).isDirectory()) chmodSync(join(at, name), mode);
  };
  // The library, as a program imports it that has the tarball installed.
  const LIBRARY = `import { rank } from "shortlist";
    const { ranked } = await rank({ draws: 500 });
    console.log(JSON.stringify(ranked.map(({ country, score, topShare }) => [country, score, topShare])));`;
  /** As \`rank --format json\` prints it. */
  const WHOLE = `import { rank } from "shortlist";
    process.stdout.write(JSON.stringify(await rank(), null, 2) + "\\n");`;
  const imported = (node) => inProject(node, node, ["--input-type=module", "--eval", LIBRARY]);
  // What “plugin init” writes passes its own test, and its method ranks, in threads too.
  const plugin = join(folder, "an app", "peace");
  const PROFILE =
    "id: p\ntree: {children: [{indicator: cpi.score, normalise: {method: peace.bands, width: 5}}]}\n";
  const withPlugin = (node) => {
    rmSync(plugin, { recursive: true, force: true });
    inProject(node, "npx", ["--no-install", "shortlist", "plugin", "init", "peace"]);
    inProject(node, node, ["--test", join("peace", "peace.test.mjs")]);
    writeFileSync(join(plugin, "p.yaml"), PROFILE);
    const asked = [
      "--profile",
      join(plugin, "p.yaml"),
      "--plugin",
      join(plugin, "peace.mjs"),
      "--format",
      "json",
    ];
    const [one, two] = ["1", "2"].map((n) =>
      ran(node, ["robustness", "--draws", "4000", "--threads", n, ...asked]),
    );
    if (one !== two) throw new Error("a plug-in's draws depend on the threads");
    return one;
  };
  const same = new Map();
  const mustBeSame = (what, bytes, node, version) => {
    const known = same.get(what);
    if (known === undefined) same.set(what, bytes);
    else if (!Buffer.from(bytes).equals(Buffer.from(known)))
      throw new Error(`${what} has other bytes on Node ${version} (${node})`);
  };

  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    for (const node of [process.execPath, ...nodes]) {
      const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
      mustBeSame("rank", ran(node, ["rank", "--top", "3"], readOnly), node, version);
      if (round === 0) {
        ran(node, ["rank", ...FILES.flatMap((file) => ["--out", file]), "--force", "--sets"]);
        ran(node, ["explain", "Ghana", "--brief", "--date", "2026-12-01", "--out", MEMO, "--force"]);
        for (const file of [...FILES, MEMO])
          mustBeSame(file, readFileSync(join(folder, file)), node, version);
        mustBeSame("the library's ranking", imported(node), node, version);
        // From the tarball, by npx, by a program, and (below) from the clone.
        const whole = ["rank", "--format", "json", "--quiet"];
        mustBeSame("rank --format json", ran(node, whole), node, version);
        mustBeSame(
          "rank --format json",
          inProject(node, "npx", ["--no-install", "shortlist", ...whole]),
          node,
          version,
        );
        mustBeSame(
          "rank --format json",
          inProject(node, node, ["--input-type=module", "--eval", WHOLE]),
          node,
          version,
        );
        mustBeSame(
          "rank --format json",
          execFileSync(node, [resolve("bin/shortlist.js"), ...whole], {
            encoding: "utf8",
            maxBuffer: 1 << 28,
          }),
          node,
          version,
        );
        mustBeSame("a plug-in's draws", withPlugin(node), node, version);
        for (const args of DOCUMENTS) mustBeSame(args.join(" "), ran(node, args), node, version);
      }
      console.log(`round ${round + 1}: Node ${version} ${round === 0 ? "writes" : "ranks"}, the same bytes`);
    }
    // The second half begins with nothing kept.
    if (round + 1 === ROUNDS) rmSync(join(bin, "../../dist/compiled"), { recursive: true, force: true });
  }
  foldersInstalled(0o555);
  mustBeSame(
    "rank",
    ran(process.execPath, ["rank", "--top", "3"], readOnly),
    process.execPath,
    process.version,
  );
  foldersInstalled(0o755);
  const kept = readdirSync(join(bin, "../../dist/compiled")).length;
  if (kept < nodes.length) throw new Error(`only ${kept} builds of Node keep what they compiled`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
