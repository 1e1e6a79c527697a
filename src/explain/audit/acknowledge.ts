import { BARE } from "../../model/audit.ts";
import type { Acknowledgement, Finding } from "../../model/documents/audit.ts";

/** As the checks are told; it looks at no data. */
export const acknowledgements = {
  id: "acknowledgements",
  title: "Acknowledgements that hold for nothing",
  rule: "An acknowledgement (--accept) names a finding by its check and its subject, id, country or indicator, gives a reason, and may hold up to a year, compared with the year of the evidence. One that matches nothing hides nothing, and may be taken out of the file.",
};

/**
 * Marks findings that somebody has looked at. What an acknowledgement that has run out names stays open; one that names no
 * finding, or has run out, is a finding itself, at its place in `file`.
 */
export function acknowledge(
  findings: readonly Finding[],
  accepted: readonly Acknowledgement[],
  { file, asOf }: { readonly file: string; readonly asOf: number | undefined },
): Finding[] {
  const idle = new Set(accepted);
  const isOver = ({ until }: Acknowledgement) => until !== undefined && asOf !== undefined && asOf > until;
  const marked = findings.map((finding) => {
    const naming = accepted.filter((one) => names(one, finding));
    for (const one of naming) idle.delete(one);
    const holding = naming.find((one) => !isOver(one));
    if (holding === undefined) return finding;
    const { reason, until } = holding;
    return { ...finding, acknowledged: { reason, ...(until === undefined ? {} : { until }) } };
  });
  const own = accepted.flatMap((one): Finding[] => {
    const message = idle.has(one)
      ? "No finding has this check and subject: take the acknowledgement out, or correct it."
      : `It held until ${one.until} and the evidence is of ${asOf}: look at the finding again.`;
    if (!idle.has(one) && !isOver(one)) return [];
    return [
      {
        ...BARE,
        id: `acknowledgements:${one.check}:${one.subject}:${one.place}`,
        check: "acknowledgements",
        code: idle.has(one) ? "acknowledges-nothing" : "acknowledgement-over",
        severity: "note",
        subject: `${one.check}, ${one.subject}`,
        figures: { reason: one.reason },
        places: [{ file, locator: one.place }],
        message,
      },
    ];
  });
  return [...marked, ...own];
}

/** By the words of its subject, by its id with or without the check, or by the one country or indicator it is about. */
function names({ check, subject }: Acknowledgement, finding: Finding): boolean {
  if (check !== finding.check) return false;
  const only = (list: readonly string[]) => list.length === 1 && list[0] === subject;
  return (
    subject === finding.subject ||
    subject === finding.id ||
    `${check}:${subject}` === finding.id ||
    only(finding.countries) ||
    only(finding.indicators)
  );
}
