import {
  type AuditCheck,
  type AuditedData,
  BARE,
  type EvidenceInUse,
  type Found,
} from "../../../model/audit.ts";
import { gather } from "../../../model/collections.ts";
import type { Claim, Conflict } from "../../../model/dataset.ts";
import type { Place } from "../../../model/observation.ts";
import { isOwnTable } from "../../../model/source.ts";
import { en } from "../../../words/en/index.ts";

type Kind = "sources-disagree" | "overruled" | "revised";

const { asRead, counted } = en;

/** The disagreement that is widest, of those that are told together. */
type Widest = {
  readonly name: string;
  readonly year: number | undefined;
  readonly kept: Claim;
  readonly other: Claim;
};

/** `Ghana 2021 from 43 to 44`. */
function example({ name, year, kept, other }: Widest): string {
  return `${name}${year === undefined ? "" : ` ${year}`} from ${asRead(other.value)} to ${asRead(kept.value)}`;
}

const english = {
  title: "Conflicts between sources",
  rule: "Two files that give different values for one country, indicator and year, of which the one with precedence is kept. A person is needed where the kept value is in use and the two are not editions of one publisher's same layout: a newer edition revises an older one, and a table of your own overrules a publisher.",
  about: en.audit.figureOf,
  unsettled: (kept: Claim, other: Claim) =>
    `${kept.file} says ${asRead(kept.value)} and ${other.file} says ${asRead(other.value)}, and nothing says which goes first, so that neither is used: see which is right, and correct the other file or leave it out.`,
  disagree: (kept: Claim, other: Claim) =>
    `${asRead(kept.value)} is used and ${other.file} says ${asRead(other.value)}: see which is right, and put it into a table of your own if it is the other one.`,
  overruled: (values: number, widest: Widest) =>
    `Your own table overrules ${counted(values, "value", "values")} in use (the widest: ${example(widest)}): nothing to do if that is meant.`,
  revised: (values: number, widest: Widest) =>
    `The publisher revised ${counted(values, "value", "values")} in use between editions (the widest: ${example(widest)}), and the newest counts: nothing to do unless a revision looks wrong.`,
  "not-in-use": (values: number, widest: Widest) =>
    `Files disagree on ${counted(values, "value", "values")} that no score or gate uses (the widest: ${example(widest)}): nothing to do for this ranking.`,
};

/** The disagreement, or of several that are told together the widest. */
type Disputed = Found<
  { args: Conflict } & ({ code: "sources-disagree" } | { code: Together; figures: { values: number } })
>;

/** Disagreements: those in use one by one, the settled and the idle ones counted by indicator. */
export const conflicts: AuditCheck<
  Pick<AuditedData, "conflicts" | "files" | "use">,
  Disputed,
  typeof english,
  "conflicts"
> = {
  id: "conflicts",
  english,
  find({ conflicts, files, use }) {
    const layouts = new Map(files.map(({ path, layout }) => [path, layout]));
    const cells = conflicts.length > 0 ? cellsInUse(use) : new Set<string>();
    const open: Disputed[] = [];
    const settled = new Map<string, Conflict[]>();
    for (const conflict of conflicts) {
      if (!use.indicators.has(conflict.indicator) && !cells.has(cellOf(conflict.kept))) continue;
      const used = cells.has(cellOf(conflict.kept));
      const kind = kindOf(conflict, layouts);
      if (conflict.settled === "none" || (used && kind === "sources-disagree"))
        open.push(disagreement(conflict));
      else gather(settled, `${used ? kind : "not-in-use"}:${conflict.indicator}`, conflict);
    }
    const order = ["overruled", "revised", "not-in-use"];
    const together = [...settled]
      .sort(
        ([a, x], [b, y]) =>
          order.indexOf(a.split(":")[0]!) - order.indexOf(b.split(":")[0]!) || y.length - x.length,
      )
      .map(([key, of]) => summary(key.split(":")[0] as Together, of));
    return [...open, ...together];
  },
  tell({ args, ...found }, say, names) {
    const { indicator, country, year, settled, kept, other } = args;
    const name = names.country(country);
    if (found.code !== "sources-disagree")
      return {
        subject: indicator,
        message: say[found.code](found.figures.values, { name, year, kept, other }),
      };
    return {
      subject: say.about({ indicator, name, year }),
      message: settled === "none" ? say.unsettled(kept, other) : say.disagree(kept, other),
    };
  },
};

function cellsInUse({ observations }: EvidenceInUse): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const one of observations) for (const place of one.inputs ?? [one]) cells.add(cellOf(place));
  return cells;
}

function cellOf({ file, locator }: Place): string {
  return `${file}\u0000${locator}`;
}

function kindOf({ kept, other }: Conflict, layouts: ReadonlyMap<string, string | undefined>): Kind {
  if (isOwnTable(kept.source) && !isOwnTable(other.source)) return "overruled";
  const editions =
    kept.source === other.source &&
    !isOwnTable(kept.source) &&
    kept.file !== other.file &&
    layouts.get(kept.file) === layouts.get(other.file);
  return editions ? "revised" : "sources-disagree";
}

function disagreement(conflict: Conflict): Disputed {
  const { country, indicator, year, kept, other } = conflict;
  return {
    ...BARE,
    id: `conflicts:${indicator}:${country}:${year ?? ""}:${other.file}`,
    check: "conflicts",
    code: "sources-disagree",
    severity: "person",
    indicators: [indicator],
    countries: [country],
    years: year === undefined ? [] : [year],
    figures: { kept: kept.value, other: other.value },
    places: [kept, other].map(({ file, locator }) => ({ file, locator })),
    args: conflict,
  };
}

type Together = "overruled" | "revised" | "not-in-use";

function summary(code: Together, conflicts: readonly Conflict[]): Disputed {
  const { indicator } = conflicts[0]!;
  const widest = conflicts.reduce((most, one) => (gap(one) > gap(most) ? one : most));
  return {
    ...BARE,
    id: `conflicts:${code}:${indicator}`,
    check: "conflicts",
    code,
    severity: "note",
    indicators: [indicator],
    countries: [...new Set(conflicts.map(({ country }) => country))],
    years: [...new Set(conflicts.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
    figures: { values: conflicts.length, widestKept: widest.kept.value, widestOther: widest.other.value },
    places: [widest.kept, widest.other].map(({ file, locator }) => ({ file, locator })),
    args: widest,
  };
}

function gap({ kept, other }: Conflict): number {
  if (typeof kept.value !== "number" || typeof other.value !== "number") return 0;
  return Math.abs(kept.value - other.value);
}
