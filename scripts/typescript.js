import { rmSync } from "node:fs";
import { bundle } from "./bundle.js";

/**
 * The exports of a TypeScript file, for a script that has to do as the program does.
 *
 * @param {string} path from the root of the repository
 */
export async function importTypescript(path) {
  const name = path.replace(/\W/g, "-");
  const made = new URL(`../dist/scripts/${name}.js`, import.meta.url);
  await bundle({ [name]: path }, { dir: "dist/scripts", format: "es" });
  const module = await import(made.href);
  rmSync(new URL(".", made), { recursive: true });
  return module;
}
