import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { readPlain, sha256 } from "../../dataset/store/files.ts";
import { withOwnHash } from "../../dataset/written-json.ts";
import { defined, gather } from "../../model/collections.ts";
import type { RunRecord } from "../../model/documents/run.ts";
import { ShortlistError } from "../../model/problem.ts";
import { json } from "../../report/renderers/json.ts";
import { pathOfData, SHIPPED, tool } from "../../use/data/package-files.ts";
import { trueFolder } from "../../use/files/out-paths.ts";
import type { Run } from "../../use/load-run.ts";
import { dataFiles, extendsOf, listFiles } from "../../use/record-inputs.ts";
import { SEED } from "../../use/robustness/options.ts";
import { type OptionsAsked, recordedOptions, recordedPlugins, sealOf } from "../../use/seal.ts";
import type { Rendered, RenderedBytes } from "./rendered.ts";

export type Output = RenderedBytes & { readonly format: { readonly id: string } };

export interface Made {
  readonly command: RunRecord["command"];
  readonly about?: RunRecord["about"];
  /** Of a review; their paths are from the working directory. */
  readonly ballots?: RunRecord["ballots"];
  /** What it is made of can be found again only where that has places. */
  readonly options: Omit<OptionsAsked, "profile" | "data"> & {
    readonly profile: string;
    readonly data?: readonly string[];
  };
  readonly run: Run;
  readonly cwd: string;
}

/** The records of a run, as files to be written beside its outputs: one for each folder that it writes into. */
export async function recordsOf(outputs: readonly Output[], made: Made): Promise<Rendered[]> {
  // By the folder that is meant, however it is written.
  const folders = new Map<string, Output[]>();
  for (const output of outputs) {
    const folder = await trueFolder(resolve(made.cwd, dirname(output.path)));
    gather(folders, folder, output);
  }
  return Promise.all(
    [...folders.values()]
      .map((own) => ({ folder: dirname(own[0]!.path), own }))
      .map(async ({ folder, own }) => ({
        path: join(folder, await nameFor(resolve(made.cwd, folder), own)),
        text: json(await recordOf(resolve(made.cwd, folder), own, made)),
      })),
  );
}

const RECORD = "run.json";

/** `run.json`; where that is the record of other files, or no record, one named after the first output. */
async function nameFor(folder: string, outputs: readonly Output[]): Promise<string> {
  if (!existsSync(join(folder, RECORD))) return RECORD;
  const text = textOf(join(folder, RECORD));
  const written = new Set(outputs.map(({ path }) => basename(path)));
  const listed = text === undefined ? undefined : outputsIn(text);
  return listed?.some((path) => written.has(path)) ? RECORD : `${basename(outputs[0]!.path)}.${RECORD}`;
}

/** Undefined where it is no file that can be read: nothing of ours, then. */
function textOf(path: string): string | undefined {
  try {
    return readPlain(path).toString("utf8");
  } catch (error) {
    if (error instanceof ShortlistError) return undefined;
    throw error;
  }
}

function outputsIn(text: string): string[] | undefined {
  try {
    const { document, outputs } = JSON.parse(text) as Partial<RunRecord>;
    return document === "shortlist/run/1" ? outputs?.map(({ path }) => path) : undefined;
  } catch {
    return undefined;
  }
}

/** The record of outputs that stand in one folder. */
export async function recordOf(
  folder: string,
  outputs: readonly Output[],
  { command, about, ballots, options, run, cwd }: Made,
): Promise<RunRecord> {
  const { loaded, dataset } = run;
  const isFile = loaded.file === options.profile;
  const record: RunRecord = {
    document: "shortlist/run/1",
    tool: { ...tool },
    command,
    ...defined({
      about,
      ballots: ballots?.map((one) => ({ ...one, path: pathFrom(folder, resolve(cwd, one.path)) })),
    }),
    options: recordedOptions(options),
    seed: options.seed ?? (options.sets !== undefined || options.draws ? SEED : null),
    profile: {
      at: isFile ? pathFrom(folder, resolve(cwd, loaded.file)) : options.profile,
      id: loaded.profile.id,
      sha256: loaded.sha256,
      ...extendsOf(loaded),
    },
    ...recordedPlugins(run.plugins),
    data: {
      at:
        options.data?.map((path) => (path === SHIPPED ? path : pathFrom(folder, resolve(cwd, path)))) ?? null,
      sha256: dataset.sha256,
      asOf: run.surroundings.dataset.asOf,
      files: await dataFiles(
        options.data?.map((path) => pathOfData(path, cwd)),
        run,
      ),
    },
    lists: await listFiles(),
    outputs: outputs.map(({ path, format, bytes }) => ({
      path: basename(path),
      format: format.id,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  };
  return withOwnHash(ballots ? record : { ...record, seal: sealOf(record) }, sha256);
}

/** With forward slashes, and told apart from a shipped profile's name. */
function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path).split(sep).join("/");
  return way.startsWith(".") ? way : `./${way}`;
}
