import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * cli-table3 measures every cell many times over with string-width, whose expression for emoji takes longer than the whole
 * ranking may. Text without anything that could be wide, such as Latin letters and the dashes of a range, is as wide as it is
 * long; everything else is still measured by string-width itself.
 */
const plainWidth = {
  name: "plain-width",
  resolveId: {
    filter: { id: /^string-width$/ },
    handler: (id, importer) =>
      importer === "\0plain-width"
        ? createRequire(createRequire(`${root}package.json`).resolve("cli-table3")).resolve(id)
        : "\0plain-width",
  },
  load: {
    filter: { id: /plain-width$/ },
    handler: () => String.raw`
      const full = require("string-width");
      const plain = /^[\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff\u2010-\u2026\u2212]*$/;
      module.exports = (text) => (typeof text === "string" && plain.test(text) ? text.length : full(text));
    `,
  },
};

/**
 * Bundles TypeScript for Node, dependencies included.
 *
 * @param {Record<string, string>} input name of the output file, without its ending, and the source file
 * @param {{ dir: string, format: "es" | "cjs", together?: string[], define?: Record<string, string> }} options `together`: source files whose code, with
 *   all that they import at once, goes into one chunk
 */
export async function bundle(input, { dir, format, together, define }) {
  await build({
    cwd: root,
    input,
    platform: "node",
    plugins: [plainWidth],
    logLevel: "warn",
    transform: { target: "node20", ...(define ? { define } : {}) },
    output: {
      dir,
      format,
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name]-[hash].js",
      minify: { compress: true, mangle: false, codegen: true },
      ...(together
        ? { codeSplitting: { groups: [{ name: inOneChunk(together), debugName: "together" }] } }
        : {}),
    },
  });
}

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
