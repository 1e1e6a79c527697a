import { readdirSync, readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { fileURLToPath } from "node:url";
import zopfli from "@gfx/zopfli";
import { build } from "rolldown";
import { wordsMade } from "./words.js";
import { yamlModules } from "./yaml.js";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Bundles TypeScript for Node, dependencies included.
 *
 * @param {Record<string, string>} input name of the output file, without its ending, and the source file
 * @param {{ dir: string, format: "es" | "cjs", together?: string[], define?: Record<string, string> }} options `together`: source files whose code, with
 *   all that they import at once, goes into one chunk
 */
export async function bundle(input, { dir, format, together, define }) {
  wordsMade();
  await build({
    cwd: root,
    input,
    platform: "node",
    logLevel: "warn",
    plugins: [yamlModules, lighter, whole],
    transform: { target: "node20", ...(define ? { define } : {}) },
    output: {
      dir,
      format,
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name]-[hash].js",
      minify: { compress: true, mangle: { keepNames: true }, codegen: true },
      ...(together
        ? {
            plugins: [inAscii("core")],
            codeSplitting: { groups: [{ name: inOneChunk(together), debugName: "together" }] },
          }
        : {}),
    },
  });
}

/** V8 reads a text of one byte a character faster, and keeps half of the bytes of it. */
function inAscii(name) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return {
    name: "in-ascii",
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === "chunk" && file.name === name)
          file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
    },
  };
}

/**
 * What packages do for nothing here. Half of the time of cli-table3 goes into a text for its debugging, and most of the rest into widths,
 * which the tables here have a measure of. What hucre deflates is deflated anew (src/report/xlsx/workbook.ts): it need not be at all.
 */
const REPLACED = {
  "cli-table3/src/cell.js": ["utils.truncate(this.content, 10, this.truncate)", '""'],
  "cli-table3/src/utils.js": [
    "stringWidth = require('string-width')",
    `stringWidth = require("${root}src/report/text/visible.ts").widthOf`,
  ],
  "hucre/dist/zip/writer.mjs": ["options?.compress ?? true", "false"],
};

const lighter = {
  name: "lighter",
  transform(code, id) {
    const file = id.replaceAll("\\", "/").split("/node_modules/").at(-1);
    const [from, to] = REPLACED[file] ?? [];
    if (from === undefined) return undefined;
    if (!code.includes(from)) throw new Error(`${file} has no longer “${from}”`);
    return code.replace(from, to);
  },
};

/** Folders of the packages that are bundled. */
const packages = new Set();

/** Who installs the tarball gets no package beside it: nothing may ask for one. */
const whole = {
  name: "whole",
  generateBundle(_, files) {
    for (const { fileName, imports = [], dynamicImports = [], moduleIds = [] } of Object.values(files)) {
      const outside = [...imports, ...dynamicImports].find((id) => !(id in files) && !isBuiltin(id));
      if (outside !== undefined) throw new Error(`${fileName} asks for ${outside}, which is not bundled`);
      for (const id of moduleIds) {
        const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(id)?.[0];
        if (folder !== undefined) packages.add(folder);
      }
    }
  },
};

/** What licences ask for of whoever passes code on: their text, of each package that was bundled. */
export function notices() {
  const texts = [...packages].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.\w+)?$/iu.test(one));
    if (file === undefined) throw new Error(`${name} has no file of its licence`);
    return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
  });
  return `The code of shortlist holds that of these packages.\n\n${[...new Set(texts)].sort().join(`\n${"-".repeat(72)}\n\n`)}`;
}

/**
 * The declarations of each entry in one file, what several have in common beside them, with what they need of zod's: who uses them has
 * no zod.
 *
 * @param {Record<string, string>} input by the name of an entry, the declarations that the compiler wrote
 */
export async function bundleTypes(input, dir) {
  const [{ rollup }, { dts }] = await Promise.all([import("rollup"), import("rollup-plugin-dts")]);
  const made = await rollup({
    input,
    plugins: [dts({ respectExternal: true })],
    onwarn(warning) {
      // Types that an entry uses and does not hand out have no names outside, whether they stand in its file or beside it.
      if (!/private shared type exports/u.test(warning.message)) throw new Error(warning.message);
    },
  });
  const names = { entryFileNames: "[name].d.ts", chunkFileNames: "types/[hash].d.ts" };
  const { output } = await made.write({ dir, ...names });
  await made.close();
  const own = output.map(({ fileName }) => fileName);
  const other = output.flatMap(({ imports }) => imports).find((file) => !own.includes(file));
  if (other !== undefined) throw new Error(`the declarations ask for ${other}`);
}

/**
 * Bundles the core of the library for whoever bundles it again: one module for all but what checks a profile, which stands in another, so
 * that a bundle without it has nothing of it.
 *
 * @param {string} dir
 */
export async function bundleCore(dir) {
  await build({
    cwd: root,
    input: { core: "src/core.ts" },
    preserveEntrySignatures: "allow-extension",
    platform: "neutral",
    logLevel: "warn",
    plugins: [yamlModules, whole],
    // Of zod the modules, and none of its builds for Node.
    resolve: { mainFields: ["module", "main"] },
    transform: { target: "es2023" },
    output: {
      dir,
      format: "es",
      entryFileNames: "[name].js",
      chunkFileNames: "[name].js",
      minify: true,
      codeSplitting: {
        groups: [{ name: partOfCore, debugName: "core" }],
        // A group would have all that its modules import besides.
        includeDependenciesRecursively: false,
      },
    },
  });
}

function partOfCore(id) {
  if (id === `${root}src/core.ts`) return null;
  return CHECKS_PROFILES.test(id) ? "profile" : "scoring";
}

const CHECKS_PROFILES =
  /[\\/](?:zod|src[\\/]profile[\\/](?:check|checked|conditions|defaults|mistakes)\.ts|stated-profile\.ts)/u;

function inOneChunk(files) {
  let members;
  return (id, context) => {
    members ??= closure(files, context);
    return members.has(id) ? "core" : null;
  };
}

function closure(files, context) {
  const members = new Set();
  const visit = (id) => {
    if (members.has(id)) return;
    members.add(id);
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) visit(next);
  };
  for (const file of files) visit(`${root}${file}`);
  return members;
}

/**
 * What a live page holds: `live.deflated`, the program, or that of a scorecard, `scorecard.deflated`, which bring nothing from outside,
 * deflated here once and not for each page; `loader.js`, which starts it; and their style sheets, deflated too, `live.css.deflated` and
 * `scorecard.css.deflated`.
 *
 * @param {string} dir
 * @returns the modules of the first program with their code, by path
 */
export async function bundlePage(dir) {
  const modules = new Map();
  for (const [name, file] of Object.entries({
    live: "main.tsx",
    scorecard: "scorecard.tsx",
    loader: "loader.ts",
  })) {
    const { output } = await build({
      cwd: root,
      input: { [name]: `src/page/view/${file}` },
      platform: "browser",
      logLevel: "warn",
      plugins: [yamlModules, whole],
      tsconfig: "tsconfig.page.json",
      transform: { target: "es2023" },
      output: { dir, format: "iife", entryFileNames: "[name].js", minify: true },
    });
    if (name === "live")
      for (const [id, { code }] of Object.entries(output[0].modules))
        modules.set(id.slice(root.length), code ?? "");
  }
  const sheet = async (file) => shortened(await readFile(`${root}src/page/view/${file}`, "utf8"));
  const own = await sheet("style.css");
  const sheets = { live: own, scorecard: own + (await sheet("card.css")) };
  for (const [name, text] of Object.entries(sheets)) {
    const program = `${root}${dir}/${name}.js`;
    await writeFile(`${root}${dir}/${name}.deflated`, await deflated(await readFile(program)));
    await writeFile(`${root}${dir}/${name}.css.deflated`, await deflated(Buffer.from(text)));
    await rm(program);
  }
  return modules;
}

/** The same bytes on every Node, which its own zlib does not make, and a twelfth fewer than fflate's in a second. */
function deflated(bytes) {
  return zopfli.deflateAsync(bytes, { numiterations: 5 });
}

/** A style sheet without what only its readers need. */
function shortened(css) {
  return (
    css
      .replace(/\/\*.*?\*\//gsu, "")
      .replace(/\s+/gu, " ")
      // Before a colon a space tells `a :is(b)` from `a:is(b)`.
      .replace(/ ?([{};,>]) ?|(:) /gu, "$1$2")
      .replaceAll(";}", "}")
      .trim()
  );
}
