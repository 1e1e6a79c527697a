import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const WEIGHTS = fileURLToPath(new URL("../weights", import.meta.url));
/** All that `weights` has in one language, which is imported as one module. */
const IN_LANGUAGE = /weights[/\\]\*\.([a-z-]+)\.yaml$/i;

/**
 * Makes of a YAML file a module whose default export is what the file holds. It is read where the program is bundled or tested, and never
 * while it runs. Of `weights/*.fr.yaml` it makes one module: why the shipped profiles are as they are, in that language.
 */
export const yamlModules = {
  name: "yaml-modules",
  resolveId(path) {
    return IN_LANGUAGE.test(path) ? join(WEIGHTS, basename(path)) : undefined;
  },
  load(path) {
    return IN_LANGUAGE.test(path) ? "" : undefined;
  },
  transform(text, path) {
    if (!path.endsWith(".yaml")) return undefined;
    const [, language] = IN_LANGUAGE.exec(path) ?? [];
    try {
      const content = language ? reasonsIn(language) : parse(text);
      return { code: `export default ${JSON.stringify(content)};`, moduleType: "js", map: null };
    } catch (error) {
      throw new Error(`${path}: ${error.message}`);
    }
  },
};

/**
 * By place (`nodes need basis`), and of each English text that a shipped profile has there, what it is in a language.
 *
 * @param {string} language
 * @param {string} folder with the profiles, and their texts in the language (`cpc.fr.yaml`)
 * @throws where a file tells of what its profile does not have, or what another file tells as well, or where the English of what it tells is
 * not that which it was translated from: `of` holds the start of its SHA-256, so that a changed reason never keeps an old translation
 */
export function reasonsIn(language, folder = WEIGHTS) {
  const reasons = {};
  const ending = `.${language}.yaml`;
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  for (const file of files.sort()) {
    const read = (name) => parse(readFileSync(join(folder, name), "utf8"));
    const profile = byId(read(file.replace(ending, ".yaml")));
    const { of, ...texts } = read(file);
    const hash = createHash("sha256");
    for (const [path, own] of textsIn(texts)) {
      const place = path.join(" ");
      const english = path.reduce((part, key) => part?.[key], profile);
      if (typeof english !== "string") throw new Error(`${file}: its profile has no text at “${place}”`);
      hash.update(`${place}\n${english}\n`);
      reasons[place] ??= {};
      if (english in reasons[place]) throw new Error(`${file}: another file tells “${place}” already`);
      reasons[place][english] = own;
    }
    const now = hash.digest("hex").slice(0, 12);
    if (of !== now) {
      const changed = "its profile's English is not what was translated: look at each text, then write";
      throw new Error(`${file}: ${changed} “of: ${JSON.stringify(now)}”`);
    }
  }
  return reasons;
}

/** A profile with its nodes below the root, and its gates, by id. */
function byId({ tree, gates = [], ...rest }) {
  const below = ({ children = [] }) => children.flatMap((node) => [node, ...below(node)]);
  const keyed = (all) => Object.fromEntries(all.map((one) => [one.id ?? one.indicator, one]));
  return { ...rest, tree, nodes: keyed(below(tree)), gates: keyed(gates) };
}

function textsIn(part, path = []) {
  if (typeof part === "string") return [[path, part]];
  return Object.entries(part).flatMap(([key, one]) => textsIn(one, [...path, key]));
}
