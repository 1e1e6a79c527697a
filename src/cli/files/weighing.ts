import type { Weighing } from "../../report/html/profile-section.ts";
import type { Run } from "../../use/load-run.ts";

/** A profile with what each method does, for the pages that state it. */
export function weighingOf({ loaded: { profile }, words }: Pick<Run, "loaded" | "words">): Weighing {
  return { profile, methods: new Map(Object.entries(words.methods)) };
}
