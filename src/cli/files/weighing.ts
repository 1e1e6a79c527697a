import { pluginOf } from "../../model/plugin-id.ts";
import type { Weighing } from "../../report/html/profile-section.ts";
import { aggregators, normalisers } from "../../scoring/index.ts";
import type { Run } from "../../use/load-run.ts";

/** A profile with what each method does, for the pages that state it; of a plug-in's method its title is known. */
export function weighingOf({ loaded: { profile }, words }: Pick<Run, "loaded" | "words">): Weighing {
  const titles = [...normalisers, ...aggregators].filter(({ id }) => pluginOf(id) !== undefined);
  return {
    profile,
    methods: new Map([
      ...Object.entries(words.methods),
      ...titles.map(({ id, title }) => [id, title] as const),
    ]),
  };
}
