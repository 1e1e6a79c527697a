import { isDeepStrictEqual } from "node:util";
import { sha256 } from "../../dataset/store/files.ts";
import { isAsWritten } from "../../dataset/written-json.ts";
import { type RunRecord, runSchema, type Verification } from "../../model/documents/run.ts";
import { hashWith } from "../../use/profile.ts";
import { changesBetween } from "../../use/record.ts";

/**
 * In words, how the run on record differs from the one now; undefined where either is no whole record, and where they differ in
 * nothing that has words.
 */
export function recordMoved(before: string, after: string): readonly string[] | undefined {
  const [old, now] = [before, after].map((text) => runSchema.safeParse(JSON.parse(text)).data);
  if (old === undefined || now === undefined) return undefined;
  const said = [
    ...(isAsWritten(JSON.parse(before), sha256) === false
      ? ["the record was changed since it was written: its own SHA-256 differs"]
      : []),
    ...(old.command === now.command ? [] : [`made by “${old.command}”, now by “${now.command}”`]),
    ...other("countries", words(old.about?.countries), words(now.about?.countries)),
    ...otherOptions(old.options, now.options),
    ...other("--profile", old.profile.at, now.profile.at),
    ...other("--data", words(old.data.at), words(now.data.at)),
    ...changesBetween(old, now).flatMap((one) =>
      one.what === "profile" && one.name === old.profile.at ? profileMoved(old, now) : inWords(one),
    ),
    ...otherOutputs(old.outputs, now.outputs),
  ];
  return said.length === 0 ? undefined : said;
}

/** A run with other weights or minimums has another hash; whether the file itself changed is known where one of the runs has none. */
function profileMoved(old: RunRecord, now: RunRecord): string[] {
  // That it is another one is said of the option.
  if (old.profile.at !== now.profile.at) return [];
  const has = ({ options: { weight, minimum } }: RunRecord) => ({
    weights: weight ?? {},
    minimums: minimum ?? {},
  });
  const [was, is] = [has(old), has(now)];
  // The file's own hash is recorded where it extends another.
  if (old.profile.extends || isDeepStrictEqual(was, is)) return [`profile ${old.profile.at} has changed`];
  const isSame = [
    hashWith(was, now.profile.sha256) === old.profile.sha256,
    hashWith(is, old.profile.sha256) === now.profile.sha256,
  ];
  if (isSame.includes(true)) return [];
  const hasNone = [was, is].some(
    ({ weights, minimums }) => Object.keys({ ...weights, ...minimums }).length === 0,
  );
  return [
    hasNone
      ? `profile ${old.profile.at} has changed`
      : `profile ${old.profile.at}: --weight or --minimum differ, so it is not known whether the file has changed`,
  ];
}

type Options = RunRecord["options"];

const OPTIONS: Readonly<Record<keyof Options, string>> = {
  asOf: "--as-of",
  knownBy: "--known-by",
  among: "--among",
  countries: "--countries",
  region: "--region",
  exclude: "--exclude",
  weight: "--weight",
  minimum: "--minimum",
  lang: "--lang",
  method: "--method",
  top: "--top",
  sets: "--sets",
  draws: "--draws",
  first: "--first",
  years: "--years",
  against: "--against",
  release: "--release",
};

function otherOptions(old: Options, now: Options): string[] {
  const keys = Object.keys(OPTIONS) as (keyof Options)[];
  return keys.flatMap((key) => other(OPTIONS[key], words(old[key]), words(now[key])));
}

function words(value: Options[keyof Options]): string {
  if (value === null || value === undefined) return "none";
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "object"
    ? Object.entries(value)
        .map(([node, number]) => `${node}=${number}`)
        .join(" ")
    : String(value);
}

function other(option: string, was: string, is: string): string[] {
  return was === is ? [] : [`${option}: ${was} on record, ${is} now`];
}

const INPUTS = { file: "data file", list: "list", profile: "profile", ballot: "ballot" } as const;

function inWords({ what, name, recorded, now }: Verification["changed"][number]): string[] {
  switch (what) {
    case "tool":
      return [`made by ${recorded}, now by ${now}`];
    case "file":
    case "list":
    case "ballot":
    case "profile": {
      const input = `${INPUTS[what]} ${name}`;
      if (recorded === null) return [`${input} is read now, and the run on record did not read it`];
      if (now === null) return [`${input} was read by the run on record, and is not read now`];
      return [`${input} has changed`];
    }
    // The files tell of the evidence, and the outputs of themselves.
    default:
      return [];
  }
}

function otherOutputs(old: RunRecord["outputs"], now: RunRecord["outputs"]): string[] {
  const made = new Map(now.map((output) => [output.path, output]));
  const had = new Set(old.map(({ path }) => path));
  return [
    ...old.flatMap(({ path, sha256 }) => {
      const output = made.get(path);
      if (output === undefined) return [`${path} was made by the run on record, and is not made now`];
      return output.sha256 === sha256 ? [] : [`${path} has other contents`];
    }),
    ...now.flatMap(({ path }) =>
      had.has(path) ? [] : [`${path} is made now, and the run on record did not make it`],
    ),
  ];
}
