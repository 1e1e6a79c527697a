import {
  type AuditCheck,
  type AuditedData,
  BARE,
  type EvidenceInUse,
  type Found,
} from "../../../model/audit.ts";
import { gather } from "../../../model/collections.ts";
import type { Conflict } from "../../../model/dataset.ts";
import type { Place } from "../../../model/observation.ts";
import { isOwnTable } from "../../../model/source.ts";
import type { Messages } from "../frame.ts";

type Kind = "sources-disagree" | "overruled" | "revised";

/** The disagreement, or of several that are told together the widest. */
type Disputed = Found<
  { args: Conflict } & ({ code: "sources-disagree" } | { code: Together; figures: { values: number } })
>;

/** Disagreements: those in use one by one, the settled and the idle ones counted by indicator. */
export const conflicts: AuditCheck<Pick<AuditedData, "conflicts" | "files" | "use">, Messages, Disputed> = {
  id: "conflicts",
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
  tell({ args, ...found }, { audit, checks: { conflicts: say } }, names) {
    const { indicator, country, year, settled, kept, other } = args;
    const one = { country, name: names.country(country) };
    const values = { kept: kept.value, other: other.value };
    if (found.code !== "sources-disagree")
      return {
        subject: indicator,
        message: say[found.code]({
          n: found.figures.values,
          widest: say.widest({ name: one.name, year, ...values }),
        }),
      };
    return {
      subject: audit.figureOf({ indicator, one, year }),
      message:
        settled === "none"
          ? say.unsettled({ ...values, keptFile: kept.file, otherFile: other.file })
          : say.disagree({ ...values, otherFile: other.file }),
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
