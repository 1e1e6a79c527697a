import { parse } from "yaml";

/**
 * Makes of a YAML file a module whose default export is what the file holds. It is read where the program is bundled or tested, and never
 * while it runs.
 */
export const yamlModules = {
  name: "yaml-modules",
  transform(text, path) {
    if (!path.endsWith(".yaml")) return undefined;
    try {
      return { code: `export default ${JSON.stringify(parse(text))};`, moduleType: "js", map: null };
    } catch (error) {
      throw new Error(`${path}: ${error.message}`);
    }
  },
};
