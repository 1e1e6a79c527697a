import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findingsOf } from "../../../src/sources/tip-text/findings.ts";
import { narrativeOf } from "../../../src/sources/tip-text/narrative.ts";
import type { PartKind } from "../../../src/sources/tip-text/parts.ts";

const FILE = fileURLToPath(new URL("../../../../shared/golden/tip-findings/labelled.json", import.meta.url));

/** Texts with the findings on which two readers agreed; they are not part of the repository. */
export const labelledPresent = existsSync(FILE);

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly year: string;
  readonly file?: string;
  readonly findings: readonly { readonly field: string; readonly value: string | number }[];
  /** On which the readers differed: neither right nor wrong. */
  readonly contested?: readonly string[];
}

/** Of one field: findings right, wrong, and missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** What the rules find in the labelled texts, field by field. */
export function measured(): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const of = (field: string) => {
    const tally = tallies.get(field) ?? { right: 0, wrong: 0, missed: 0 };
    tallies.set(field, tally);
    return tally;
  };
  for (const { text, year, file, findings, contested = [] } of JSON.parse(
    readFileSync(FILE, "utf8"),
  ) as Labelled[]) {
    const part = /_(prosecution|protection|prevention)\.txt$/u.exec(file ?? "")?.[1] as PartKind | undefined;
    const read = findingsOf(narrativeOf(text, { year: Number(year), ...(part ? { part } : {}) })).findings;
    const said = new Set(findings.map(keyOf));
    const found = new Set(read.map(keyOf));
    for (const one of read) {
      // A list of recommendations that is cut was not counted by the readers.
      if (contested.includes(keyOf(one)) || one.field === "recommendations") continue;
      if (said.has(keyOf(one))) of(one.field).right += 1;
      else of(one.field).wrong += 1;
    }
    for (const one of findings) if (!found.has(keyOf(one))) of(one.field).missed += 1;
  }
  return tallies;
}

function keyOf({ field, value }: { readonly field: string; readonly value: string | number }): string {
  return `${field}=${value}`;
}
