import { type AuditCheck, type AuditedData, BARE, type EvidenceInUse } from "../../../model/audit.ts";
import type { Claim, Conflict } from "../../../model/dataset.ts";
import type { Finding } from "../../../model/documents/audit.ts";
import { gather } from "../../../model/gather.ts";
import type { Place } from "../../../model/observation.ts";
import { isOwnTable } from "../../../model/own-table.ts";
import { significant } from "../../../stats/significant.ts";

type Kind = "sources-disagree" | "overruled" | "revised";

/** Disagreements: those in use one by one, the settled and the idle ones counted by indicator. */
export const conflicts: AuditCheck<Pick<AuditedData, "conflicts" | "files" | "use">> = {
  id: "conflicts",
  title: "Conflicts between sources",
  rule: "Two files that give different values for one country, indicator and year, of which the one with precedence is kept. A person is needed where the kept value is in use and the two are not editions of one publisher's same layout: a newer edition revises an older one, and a table of your own overrules a publisher.",
  find({ conflicts, files, use }): Finding[] {
    const layouts = new Map(files.map(({ path, layout }) => [path, layout]));
    const cells = conflicts.length > 0 ? cellsInUse(use) : new Set<string>();
    const open: Finding[] = [];
    const settled = new Map<string, Conflict[]>();
    for (const conflict of conflicts) {
      if (!use.indicators.has(conflict.indicator) && !cells.has(cellOf(conflict.kept))) continue;
      if (conflict.settled === "none") {
        open.push(disagreement(conflict, use));
        continue;
      }
      const used = cells.has(cellOf(conflict.kept));
      const kind = kindOf(conflict, layouts);
      if (used && kind === "sources-disagree") {
        open.push(disagreement(conflict, use));
        continue;
      }
      const key = `${used ? kind : "not-in-use"}:${conflict.indicator}`;
      gather(settled, key, conflict);
    }
    const order = ["overruled", "revised", "not-in-use"];
    const counted = [...settled]
      .sort(
        ([a, x], [b, y]) =>
          order.indexOf(a.split(":")[0]!) - order.indexOf(b.split(":")[0]!) || y.length - x.length,
      )
      .map(([key, of]) => summary(key.split(":")[0]!, of, use));
    return [...open, ...counted];
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

function disagreement(
  { country, indicator, year, settled, kept, other }: Conflict,
  { nameOf }: EvidenceInUse,
): Finding {
  return {
    ...BARE,
    id: `conflicts:${indicator}:${country}:${year ?? ""}:${other.file}`,
    check: "conflicts",
    code: "sources-disagree",
    severity: "person",
    subject: `${indicator} of ${nameOf(country)}${year === undefined ? "" : ` ${year}`}`,
    indicators: [indicator],
    countries: [country],
    years: year === undefined ? [] : [year],
    figures: { kept: kept.value, other: other.value },
    places: [kept, other].map(({ file, locator }) => ({ file, locator })),
    message:
      settled === "none"
        ? `${kept.file} says ${shown(kept)} and ${other.file} says ${shown(other)}, and nothing says which goes first, so that neither is used: see which is right, and correct the other file or leave it out.`
        : `${shown(kept)} is used and ${other.file} says ${shown(other)}: see which is right, and put it into a table of your own if it is the other one.`,
  };
}

function summary(code: string, conflicts: readonly Conflict[], { nameOf }: EvidenceInUse): Finding {
  const { indicator } = conflicts[0]!;
  const widest = conflicts.reduce((most, one) => (gap(one) > gap(most) ? one : most));
  const example = `${nameOf(widest.country)}${widest.year === undefined ? "" : ` ${widest.year}`} from ${shown(widest.other)} to ${shown(widest.kept)}`;
  const n = conflicts.length;
  const count = `${n} ${n === 1 ? "value" : "values"}`;
  const messages: Record<string, string> = {
    overruled: `Your own table overrules ${count} in use (the widest: ${example}): nothing to do if that is meant.`,
    revised: `The publisher revised ${count} in use between editions (the widest: ${example}), and the newest counts: nothing to do unless a revision looks wrong.`,
    "not-in-use": `Files disagree on ${count} that no score or gate uses (the widest: ${example}): nothing to do for this ranking.`,
  };
  return {
    ...BARE,
    id: `conflicts:${code}:${indicator}`,
    check: "conflicts",
    code,
    severity: "note",
    subject: indicator,
    indicators: [indicator],
    countries: [...new Set(conflicts.map(({ country }) => country))],
    years: [...new Set(conflicts.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
    figures: { values: n, widestKept: widest.kept.value, widestOther: widest.other.value },
    places: [widest.kept, widest.other].map(({ file, locator }) => ({ file, locator })),
    message: messages[code]!,
  };
}

function gap({ kept, other }: Conflict): number {
  if (typeof kept.value !== "number" || typeof other.value !== "number") return 0;
  return Math.abs(kept.value - other.value);
}

function shown({ value }: Claim): string {
  return typeof value === "number" ? String(significant(value, 6)).replace("-", "\u2212") : `“${value}”`;
}
