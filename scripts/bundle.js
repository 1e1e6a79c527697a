import { readFile, rm, writeFile } from "node:fs/promises";
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
    plugins: [yamlModules, lighter],
    transform: { target: "node20", ...(define ? { define } : {}) },
    output: {
      dir,
      format,
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name]-[hash].js",
      minify: { compress: true, mangle: false, codegen: true },
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
      plugins: [yamlModules],
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
