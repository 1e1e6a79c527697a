import { isCheckedAtBuild } from "../dataset/store/manifest.ts";
import { isRecord } from "../model/collections.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import { indicatorsOf } from "../profile/names.ts";
import { isShipped, type LoadedProfile, loadProfile, shippedProfiles } from "./profile.ts";

/**
 * Texts of a profile that are the user's own: those that no shipped profile has at the very place, by the ids of node and gate. Only
 * what ships is looked up in other languages; any other text stays as it is written, even where it reads as one of the tool's.
 */
export async function ownTexts(
  { profile, sha256 }: Pick<LoadedProfile, "profile" | "sha256">,
  data: Dataset["catalogue"] = [],
): Promise<ReadonlySet<string>> {
  // The indicators' lists bring all publishers' readers with them.
  if (isShipped(sha256) && isCheckedAtBuild(data)) return new Set();
  const { ownIndicators } = await import("../dataset/catalogue.ts");
  // A column of the user's own is called by its header.
  const columns = ownIndicators([...indicatorsOf(profile), ...data.map(({ id }) => id)]);
  return new Set([...columns, ...(await besidesShipped(profile, sha256))]);
}

/** The same of a ranking of which nothing is there but its document: whether a profile states an indicator's title it does not tell. */
export function ownTextsOf({ profile, ranked, apart, excluded }: Ranking): Promise<ReadonlySet<string>> {
  const gates = [
    ...[...ranked, ...apart].flatMap(({ flags }) =>
      flags.map(({ gate, ...rest }) => ({ id: gate, ...rest })),
    ),
    ...[...apart, ...excluded].flatMap((one) => one.gates),
  ];
  return besidesShipped({ ...profile, gates }, profile.sha256, ({ isCatalogues }) => !isCatalogues);
}

async function besidesShipped(
  texts: unknown,
  sha256: string,
  counts: (one: Placed) => boolean = () => true,
): Promise<ReadonlySet<string>> {
  const shipped = await Promise.all(shippedProfiles().map((name) => loadProfile(name, "")));
  if (shipped.some((one) => one.sha256 === sha256)) return new Set();
  const { catalogue } = await import("../dataset/catalogue.ts");
  const all = (part: unknown) => textsIn(part, (indicator) => catalogue.get(indicator)?.title);
  const known = new Set(shipped.flatMap(({ profile }) => all(profile).map(({ at, text }) => at + text)));
  const own = all(texts).filter((one) => counts(one) && !known.has(one.at + one.text));
  return new Set(own.map(({ text }) => text));
}

const TEXTS = new Set(["title", "authority", "description", "short"]);

interface Placed {
  readonly at: string;
  readonly text: string;
  /** Whether it is the title that the indicator has of itself. */
  readonly isCatalogues: boolean;
}

/** Every text of a profile that somebody reads. */
function textsIn(
  part: unknown,
  titleOf: (indicator: string) => string | undefined,
  at = "",
  profile?: unknown,
): Placed[] {
  if (Array.isArray(part)) return part.flatMap((one) => textsIn(one, titleOf, at, profile));
  if (!isRecord(part)) return [];
  // The root is called as its profile is, and a copy of that by another name.
  const { indicator, id: own = at } = part;
  const whole = profile ?? own;
  const id = own === whole ? "" : own;
  return Object.entries(part).flatMap(([key, one]) => {
    if (!TEXTS.has(key)) return textsIn(one, titleOf, String(id), whole);
    const texts = isRecord(one) ? Object.values(one) : [one];
    const title = titleOf(String(indicator));
    return texts.flatMap((text) =>
      typeof text === "string"
        ? [{ at: `${id} ${key} `, text, isCatalogues: key === "title" && text === title }]
        : [],
    );
  });
}
