import type { Messages } from "../../locales/index.ts";
import type { Audit, Finding } from "../../model/documents/audit.ts";
import { semicolonIn } from "../words/named.ts";

/** What of an audit every format for people says in the same words. */

/** The last words: what an exit of 1 stands for. */
export function needsPerson({ person, checks, findings }: Audit, { audit: say }: Messages): string {
  if (person === 0) return say.nothing;
  return say.needsPerson(
    checks
      .filter((check) => check.person > 0)
      .map(({ id, title, person: own }) => ({
        title,
        person: own,
        subjects: findings
          .filter(
            ({ check, severity, acknowledged }) => check === id && severity === "person" && !acknowledged,
          )
          .slice(0, NAMED)
          .map(({ subject }) => subject),
      })),
  );
}

const NAMED = 3;

/** The cells of a finding; many are counted. */
export function placesText({ places }: Finding, most: number, words: Messages): string {
  const shown = places.slice(0, most).map(({ file, locator }) => `${file}, ${locator}`);
  const more = places.length > most ? [words.audit.morePlaces(places.length - most)] : [];
  return [...shown, ...more].join(semicolonIn(words));
}

/** Why a finding is held to be settled; "" where nobody holds it so. */
export function acknowledgedText({ acknowledged }: Finding, { audit: say }: Messages): string {
  return acknowledged === undefined ? "" : say.acknowledged(acknowledged.until, acknowledged.reason);
}
