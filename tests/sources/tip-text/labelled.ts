import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSourceFile } from "../../../src/dataset/read.ts";
import { yearAtEnd } from "../../../src/sources/factbook/tip-report.ts";
import { findingsOf } from "../../../src/sources/tip-text/findings.ts";
import { narrativeOf } from "../../../src/sources/tip-text/narrative.ts";

/** Labelled texts: those of the environment's TIP_LABELS, else the first that were labelled; none is part of the repository. */
const NAMED = process.env.TIP_LABELS;
const FILE =
  NAMED ?? fileURLToPath(new URL("../../../../shared/golden/tip-findings/labelled.json", import.meta.url));

/** A file that is named must be there; without a name the measure is skipped where the first labels are absent. */
export const labelledPresent = NAMED !== undefined || existsSync(FILE);
export const labelledAreNamed = NAMED !== undefined;

interface Said {
  readonly field: string;
  readonly value: string | number;
}

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly year?: string | number | null;
  /** An excerpt's file, whose name begins with the country; a digest has none. */
  readonly file?: string | null;
  readonly findings: readonly Said[];
  /** On which the readers differed: neither right nor wrong. */
  readonly contested?: readonly (string | Said)[];
}

/** Of one field: findings right, wrong, and missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

interface Measured {
  /** Field by field. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Texts that are not taken for narratives. */
  readonly refused: readonly string[];
  /** Each finding that is wrong or missed: text, which of the two, what. */
  readonly differences: readonly string[];
}

/** What the rules find in the labelled texts: excerpts are read as lone files of which nobody says which part they are. */
export async function measured(): Promise<Measured> {
  const tallies = new Map<string, Tally>();
  const [refused, differences]: [string[], string[]] = [[], []];
  const count = (id: string, what: keyof Tally, { field, value }: Said, quote = "") => {
    const tally = tallies.get(field) ?? { right: 0, wrong: 0, missed: 0 };
    tallies.set(field, tally);
    tally[what] += 1;
    if (what !== "right") differences.push(`${id} ${what}: ${field} = ${value}${quote && ` “${quote}”`}`);
  };
  for (const one of JSON.parse(readFileSync(FILE, "utf8")) as Labelled[]) {
    const { id, text, findings, contested = [] } = one;
    const read = one.file ? await ofExcerpt(one, one.file) : ofDigest(one);
    if (read === undefined) refused.push(`${id} ${one.file}`);
    const open = new Set(contested.map((each) => (typeof each === "string" ? each : keyOf(each))));
    // Readers count what a list holds that is cut; the rules leave the number out.
    const isAsked = (field: string) => field === "recommendations" && !/[.!)]\s*$/u.test(text);
    const said = new Set(findings.map(keyOf));
    const found = new Set(read?.map(keyOf));
    for (const each of read ?? [])
      if (!open.has(keyOf(each)) && !isAsked(each.field))
        count(id, said.has(keyOf(each)) ? "right" : "wrong", each, each.quote);
    for (const each of findings)
      if (!found.has(keyOf(each)) && !isAsked(each.field)) count(id, "missed", each);
  }
  return { tallies, refused, differences };
}

type Read = readonly (Said & { readonly quote: string })[];

function ofDigest({ text, year }: Labelled): Read {
  const own = year ? Number(year) : yearAtEnd(text.trim());
  return findingsOf(narrativeOf(text, own === undefined ? {} : { year: own })).findings;
}

async function ofExcerpt({ text, year }: Labelled, file: string): Promise<Read | undefined> {
  const { source, observations } = await readSourceFile(
    { path: file, bytes: new TextEncoder().encode(text) },
    { about: { country: file.slice(0, 3), year: Number(year) } },
  );
  if (source !== "tip-text") return undefined;
  return observations.flatMap(({ indicator, value, quote = "" }) => {
    const field = indicator.replace(/^tip-text\./u, "");
    if (field === indicator) return [];
    const form = /^child\.forms\.(.+)$/u.exec(field)?.[1];
    return form === undefined
      ? [{ field, value: value!, quote }]
      : [{ field: "child.forms", value: form.replaceAll("-", " "), quote }];
  });
}

function keyOf({ field, value }: Said): string {
  return `${field}=${value}`;
}
