import type { Profile } from "../model/profile.ts";
import type { Weighing } from "../report/html/profile-section.ts";
import { aggregators, normalisers, treatments } from "../scoring/index.ts";

/** A profile with what each method does, for the pages that state it. */
export function weighingOf(profile: Profile): Weighing {
  const methods = [...aggregators, ...normalisers, ...treatments];
  return { profile, methods: new Map(methods.map(({ id, summary }) => [id, summary])) };
}
