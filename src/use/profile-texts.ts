import { isRecord } from "../model/collections.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import { isShipped, type LoadedProfile, loadProfile, shippedProfiles } from "./profile.ts";

/**
 * Reasons and bases of a profile that are the user's own: those that no shipped profile has at the very place, by the ids of node and gate.
 * Only what ships is looked up in other languages; any other text stays as it is written, even where it reads as one of the tool's.
 */
export async function ownTexts({
  profile,
  sha256,
}: Pick<LoadedProfile, "profile" | "sha256">): Promise<ReadonlySet<string>> {
  return isShipped(sha256) ? new Set() : besidesShipped(profile, sha256);
}

/** The same of a ranking of which nothing is there but its document. */
export function ownTextsOf({ profile, ranked, apart, excluded }: Ranking): Promise<ReadonlySet<string>> {
  const gates = [
    ...[...ranked, ...apart].flatMap(({ flags }) =>
      flags.map(({ gate, ...rest }) => ({ id: gate, ...rest })),
    ),
    ...[...apart, ...excluded].flatMap((one) => one.gates),
  ];
  return besidesShipped({ ...profile, gates }, profile.sha256);
}

async function besidesShipped(texts: unknown, sha256: string): Promise<ReadonlySet<string>> {
  const shipped = await Promise.all(shippedProfiles().map((name) => loadProfile(name, "")));
  if (shipped.some((one) => one.sha256 === sha256)) return new Set();
  const known = new Set(shipped.flatMap(({ profile }) => textsIn(profile).map(({ at, text }) => at + text)));
  const own = textsIn(texts).filter(({ at, text }) => !known.has(at + text));
  return new Set(own.map(({ text }) => text));
}

const TEXTS = new Set(["reason", "basis"]);

interface Placed {
  readonly at: string;
  readonly text: string;
}

/** Every reason of a profile. */
function textsIn(part: unknown, at = "", profile?: unknown): Placed[] {
  if (Array.isArray(part)) return part.flatMap((one) => textsIn(one, at, profile));
  if (!isRecord(part)) return [];
  // The root is called as its profile is, and a copy of that by another name.
  const { id: own = at } = part;
  const whole = profile ?? own;
  const id = own === whole ? "" : own;
  return Object.entries(part).flatMap(([key, one]) => {
    if (!TEXTS.has(key)) return textsIn(one, String(id), whole);
    const texts = isRecord(one) ? Object.values(one) : [one];
    return texts.flatMap((text) => (typeof text === "string" ? [{ at: `${id} ${key} `, text }] : []));
  });
}
