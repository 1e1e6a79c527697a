import { en } from "../../locales/en/index.ts";
import type { Audit, Finding } from "../../model/documents/audit.ts";

/** What of an audit every format for people says in the same words. */

export function auditHeading({ profile, dataset }: Audit): string {
  const evidence = dataset.asOf === null ? en.among(dataset) : `, ${en.evidence(dataset)}`;
  return `Audit of ${profile.title}${evidence}`;
}

export function auditSummary({ countries, person, notes, acknowledged, shown }: Audit): string {
  const { ranked, unscored, excluded } = countries;
  const need =
    person === 0
      ? "Nothing needs a person"
      : `${count(person, "finding")} ${person === 1 ? "needs" : "need"} a person`;
  const whom = shown
    ? ` Shown are findings about ${en.shownAs(shown)}, and those about no country in particular.`
    : "";
  const known = acknowledged > 0 ? `, ${acknowledged} acknowledged` : "";
  return `${need}, ${count(notes, "note")}${known}. Candidates: ${ranked} ranked and ${unscored} without a score; ${excluded} excluded by a gate.${whom}`;
}

/** The last words: what an exit of 1 stands for. */
export function needsPerson({ person, checks, findings }: Audit): string {
  if (person === 0) return "Nothing needs a person.";
  const parts = checks
    .filter((check) => check.person > 0)
    .map(({ id, title, person: own }) => {
      const subjects = findings
        .filter(({ check, severity, acknowledged }) => check === id && severity === "person" && !acknowledged)
        .map(({ subject }) => subject);
      const more = own > NAMED ? `, and ${own - NAMED} more` : "";
      return `${title.toLowerCase()} (${own}): ${subjects.slice(0, NAMED).join(", ")}${more}`;
    });
  return `Needs a person: ${parts.join("; ")}.`;
}

const NAMED = 3;

/** What a check found, after its title: `3 need a person, 5 notes`. */
export function tally({ person, notes, acknowledged }: Audit["checks"][number]): string {
  const parts = [
    ...(person > 0 ? [`${person} ${person === 1 ? "needs" : "need"} a person`] : []),
    ...(notes > 0 ? [count(notes, "note")] : []),
    ...(acknowledged > 0 ? [`${acknowledged} acknowledged`] : []),
  ];
  return parts.length === 0 ? "nothing found" : parts.join(", ");
}

/** The cells of a finding; many are counted. */
export function placesText({ places }: Finding, most: number): string {
  const shown = places.slice(0, most).map(({ file, locator }) => `${file}, ${locator}`);
  const more = places.length > most ? [`and ${places.length - most} more`] : [];
  return [...shown, ...more].join("; ");
}

/** Why a finding is held to be settled; "" where nobody holds it so. */
export function acknowledgedText({ acknowledged }: Finding): string {
  if (acknowledged === undefined) return "";
  const until = acknowledged.until === undefined ? "" : ` until ${acknowledged.until}`;
  return `acknowledged${until}: ${acknowledged.reason}`;
}

export function years(from: number | null, to: number | null): string {
  if (from === null || to === null) return "\u2013";
  return from === to ? String(from) : `${from}\u2013${to}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
