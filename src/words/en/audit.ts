import type { Audit, Importance } from "../../model/documents/audit.ts";
import { audit as made } from "../made/en/audit.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { percent } = numbers;

function notes(n: number): string {
  return counted(n, "note", "notes");
}

/** What measures income: its kind alone. */
function incomeKind(measure: NonNullable<Importance["income"]>["measure"]): string {
  return measure === "group" ? "the income group" : "GDP per capita";
}

/** What measures income, in words that go on: `GDP per capita (factbook.gdp-per-capita-ppp)`. */
function incomeIs({
  measure,
  indicator,
}: Pick<NonNullable<Importance["income"]>, "measure" | "indicator">): string {
  return `${incomeKind(measure)} (${indicator})`;
}

export const audit = {
  ...made,
  incomeIs,
  incomeKind,
  /** The last words: what an exit of 1 stands for. */
  needsPerson: (
    checks: readonly {
      readonly title: string;
      readonly person: number;
      readonly subjects: readonly string[];
    }[],
  ) =>
    `Needs a person: ${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? `, and ${person - subjects.length} more` : "";
        return `${title.toLowerCase()} (${person}): ${subjects.join(", ")}${more}`;
      })
      .join("; ")}.`,
  /** What a check found, after its title: `3 need a person, 5 notes`. */
  tally: ({
    person,
    notes: noted,
    acknowledged,
  }: Pick<Audit["checks"][number], "person" | "notes" | "acknowledged">) => {
    const parts = [
      ...(person > 0 ? [`${counted(person, "needs", "need")} a person`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [`${acknowledged} acknowledged`] : []),
    ];
    return parts.length === 0 ? "nothing found" : parts.join(", ");
  },
  silent: (checks: readonly string[]) =>
    `Nothing found: ${checks.map((title) => title.toLowerCase()).join(", ")}.`,
  withRank: (name: string, rank: number | string) => `${name} (rank ${rank})`,

  structure: {
    ...made.structure,
    /** Beside them those of which too few of the ranked have evidence. */
    parts: (parts: number, without: number) =>
      without === 0 ? String(parts) : `${parts} of ${parts + without}`,
  },

  coverage: {
    ...made.coverage,
    ranked: (
      least: number,
      most: number,
      middle: number,
      worst: readonly { readonly name: string; readonly coverage: number }[],
    ) =>
      `Evidence for ${percent(least)} to ${percent(most)} of the weight among the ranked, ${percent(middle)} in the middle; least: ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
  },
};
