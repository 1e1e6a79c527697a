/** A plug-in's name. */
export const PLUGIN_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** The plug-in of a method, a source or a check, by its id: `gpi` of `gpi.score`. Undefined of shortlist's own, whose ids have no dot. */
export function pluginOf(id: string): string | undefined {
  const dot = id.indexOf(".");
  return dot < 0 ? undefined : id.slice(0, dot);
}

/** Whether an id is of one of some plug-ins, or of none. */
export function isGiven(id: string, plugins: readonly { readonly name: string }[]): boolean {
  const plugin = pluginOf(id);
  return plugin === undefined || plugins.some(({ name }) => name === plugin);
}
