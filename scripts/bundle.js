import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const root = fileURLToPath(new URL("../", import.meta.url));

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
