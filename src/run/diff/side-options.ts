import { defined } from "../../model/defined.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Selection } from "../arguments/selection.ts";
import type { RunOptions } from "../load-run.ts";
import type { SideArgument } from "./side-argument.ts";

/** The options that say what a side leaves open. */
export interface SideOptions {
  readonly data?: readonly string[];
  readonly profile?: string;
  readonly profileBefore?: string;
  readonly profileAfter?: string;
  readonly asOf?: number;
  readonly asOfBefore?: number;
  readonly asOfAfter?: number;
  readonly lang: string;
  /** Who is scored on both sides; of a record what it states. */
  readonly among?: Selection;
}

/** What each kind of side takes from the options; records and rankings state everything themselves. */
const OPEN: Readonly<Record<SideArgument["kind"], readonly ("data" | "profile" | "asOf" | "among")[]>> = {
  record: [],
  ranking: [],
  year: ["data", "profile", "among"],
  profile: ["data", "asOf", "among"],
  data: ["profile", "asOf", "among"],
};

/** Refuses options that would be passed over. */
export function mustApply(before: SideArgument, after: SideArgument, options: SideOptions): void {
  const refuse = (option: string, whom: string, kind: string) => {
    throw new ShortlistError("idle-option", `${option} has nothing to apply to: ${whom} (${kind})`, {
      wayOut: "Leave the option out, or give another side: a folder or file of data, a profile, or a year.",
    });
  };
  for (const [key, option] of [
    ["data", "--data"],
    ["profile", "--profile"],
    ["asOf", "--as-of"],
    ["among", "--among"],
  ] as const) {
    const open = [before, after].filter(({ kind }) => OPEN[kind].includes(key));
    if (options[key] !== undefined && open.length === 0) {
      refuse(option, "both sides state it themselves", `${before.kind}, ${after.kind}`);
    }
  }
  for (const [side, key, given, option] of [
    [before, "profile", options.profileBefore, "--profile-before"],
    [after, "profile", options.profileAfter, "--profile-after"],
    [before, "asOf", options.asOfBefore, "--as-of-before"],
    [after, "asOf", options.asOfAfter, "--as-of-after"],
  ] as const) {
    if (given !== undefined && !OPEN[side.kind].includes(key))
      refuse(option, "that side states it itself", side.kind);
  }
}

const DEFAULT_PROFILE = "cpc";

/** The run that a side stands for; only of a year, a profile or data. */
export function runOptions(side: SideArgument, which: "before" | "after", options: SideOptions): RunOptions {
  const own =
    which === "before"
      ? { profile: options.profileBefore, asOf: options.asOfBefore }
      : { profile: options.profileAfter, asOf: options.asOfAfter };
  const data = side.kind === "data" ? [side.path] : options.data;
  const profile =
    side.kind === "profile" ? side.profile : (own.profile ?? options.profile ?? DEFAULT_PROFILE);
  const asOf = side.kind === "year" ? side.year : (own.asOf ?? options.asOf);
  return { profile, lang: options.lang, ...defined({ among: options.among, data, asOf }) };
}
