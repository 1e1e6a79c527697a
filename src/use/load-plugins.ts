import { ShortlistError } from "../model/problem.ts";
import { type AddOthers, type Plugin, pluginsFrom } from "./plugin-files.ts";
import type { LoadedPlugin } from "./plugins.ts";

/** Plug-ins with all that they bring: see `pluginsFrom`. */
export function loadPlugins(
  given: readonly (string | Plugin)[],
  cwd: string,
): Promise<readonly LoadedPlugin[]> {
  return pluginsFrom(given, cwd, addOthers);
}

// Apart from the rest, since readers of files and checks come with it, and threads that draw have no use for those.
const addOthers: AddOthers = async ({ sources = [], checks = [] }, file) => {
  if (sources.length > 0) {
    const { addAdapters, catalogue } = await import("../dataset/catalogue.ts");
    const own = sources.flatMap(({ indicators }) => indicators).find(({ id }) => catalogue.has(id));
    if (own !== undefined)
      throw new ShortlistError("bad-plugin", `“${own.id}” is an indicator of shortlist's own`, {
        where: { file },
        wayOut: "Give the plug-in another name.",
      });
    addAdapters(sources);
  }
  if (checks.length > 0) (await import("../explain/audit/checks/index.ts")).addChecks(checks);
};
