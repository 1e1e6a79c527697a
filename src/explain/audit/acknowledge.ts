import { en } from "../../locales/en/index.ts";
import { BARE } from "../../model/audit.ts";
import type { Acknowledgement, Finding } from "../../model/documents/audit.ts";

/** Told like a check; it looks at no data. */
export const ACKNOWLEDGEMENTS = "acknowledgements";

const english = en.audit.acknowledgements;

/**
 * Marks findings that somebody has looked at. What an acknowledgement that has run out names stays open; one that names no
 * finding, or has run out, is a finding itself, at its place in `file`.
 */
export function acknowledge(
  findings: readonly Finding[],
  accepted: readonly Acknowledgement[],
  { file, asOf }: { readonly file: string; readonly asOf: number | undefined },
  say = english,
): Finding[] {
  const idle = new Set(accepted);
  const year = asOf ?? Number.NEGATIVE_INFINITY;
  const isOver = ({ until = Number.POSITIVE_INFINITY }: Acknowledgement) => year > until;
  const marked = findings.map((finding) => {
    const naming = accepted.filter((one) => names(one, finding));
    for (const one of naming) idle.delete(one);
    const holding = naming.find((one) => !isOver(one));
    if (holding === undefined) return finding;
    const { reason, until } = holding;
    return { ...finding, acknowledged: { reason, ...(until === undefined ? {} : { until }) } };
  });
  const own = accepted.flatMap((one): Finding[] => {
    if (!idle.has(one) && !isOver(one)) return [];
    return [
      {
        ...BARE,
        id: `acknowledgements:${one.check}:${one.subject}:${one.place}`,
        check: ACKNOWLEDGEMENTS,
        code: idle.has(one) ? "acknowledges-nothing" : "acknowledgement-over",
        severity: "note",
        subject: say.about(one.check, one.subject),
        figures: { reason: one.reason },
        places: [{ file, locator: one.place }],
        message: idle.has(one) ? say.idle : say.over(one.until!, asOf!),
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
