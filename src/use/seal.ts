import { sha256 } from "../dataset/store/files.ts";
import { withOwnHash } from "../dataset/written-json.ts";
import { defined } from "../model/collections.ts";
import type { RunRecord } from "../model/documents/run.ts";
import { sealOfHash } from "../model/seal.ts";
import type { DrawsAsked, Run, RunOptions } from "./load-run.ts";
import type { LoadedPlugin } from "./plugins.ts";
import { listFiles } from "./record-inputs.ts";
import { recordedWho, type Who } from "./who.ts";

/** Options of a run that can change a figure, or who is shown. */
export interface OptionsAsked extends RunOptions, Who, DrawsAsked {
  readonly top?: number;
  readonly sets?: number;
  readonly against?: string;
  readonly release?: boolean;
  readonly years?: string;
  /** By which the agenda of a review is drawn. */
  readonly seed?: number;
}

/** What contributions are measured against where nothing else is asked for. */
const AGAINST = "median";

/** As the record of a run has them. */
export function recordedOptions(options: OptionsAsked): RunRecord["options"] {
  const { asOf, knownBy, changes, lang, method, top, sets, draws, first, against, release, years } = options;
  return {
    asOf: asOf ?? null,
    ...defined({ knownBy }),
    ...recordedWho(options),
    ...defined({ weight: changes?.weights, minimum: changes?.minimums }),
    lang,
    method: method ?? null,
    top: top ?? null,
    ...defined({ sets, draws: draws || undefined, first, years }),
    ...(against === undefined || against === AGAINST ? {} : { against }),
    ...(release ? { release } : {}),
  };
}

/** The plug-ins of a run, as its record has them. The command line alone writes records, and its plug-ins are files. */
export function recordedPlugins(plugins: readonly LoadedPlugin[]): Pick<RunRecord, "plugins"> {
  if (plugins.length === 0) return {};
  return { plugins: plugins.map(({ name, version, sha256 }) => ({ name, version, sha256: sha256! })) };
}

type Sealed = Pick<RunRecord, "tool" | "lists" | "options" | "plugins"> & {
  readonly profile: Pick<RunRecord["profile"], "sha256">;
  readonly data: Pick<RunRecord["data"], "sha256" | "asOf">;
};

/**
 * What a seal is the hash of, as one text: version, profile, data, the lists of law, plug-ins, and every option that can change a figure or who is
 * shown. The language does not count, nor do formats and names of files: they change words, and the figures are the same in each. Weights
 * and minimums of the run are in the profile's hash. The year is the one that the run used, whether it was asked for or the latest.
 */
function sealedText({ tool, profile, data, lists, options, plugins = [] }: Sealed): string {
  const { lang: _, asOf: __, weight: ___, minimum: ____, ...others } = options;
  const counting = Object.entries({ ...others, top: options.top || null, asOf: data.asOf })
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const ofLists = sha256(lists.map((list) => `${list.name} ${list.sha256}\n`).join(""));
  const parts = [tool.version, profile.sha256, data.sha256, ofLists, Object.fromEntries(counting)];
  return JSON.stringify([...parts, ...plugins.map(({ name, sha256 }) => `${name} ${sha256}`)]);
}

export function sealOfText(text: string): string {
  return sealOfHash(sha256(text));
}

/** The seal of a run on record. That of a review covers ballots and outputs, too: reviewers keep it against all of them. */
export function sealOf(record: RunRecord): string {
  if (record.ballots) return sealOfHash(hashOf(record));
  return sealOfText(sealedText(record));
}

/** SHA-256 of a whole record, as it states it. */
export function hashOf(record: RunRecord): string {
  return record.ownSha256 ?? withOwnHash(record, sha256).ownSha256;
}

/** What the seal of a run that was just made is the hash of. */
export async function sealedTextOf(
  { loaded, surroundings, plugins }: Run,
  options: OptionsAsked,
): Promise<string> {
  return sealedText({
    tool: surroundings.tool,
    profile: loaded,
    data: surroundings.dataset,
    lists: await listFiles(),
    ...recordedPlugins(plugins),
    options: recordedOptions(options),
  });
}
