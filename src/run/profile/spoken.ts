import { languages } from "../../locales/index.ts";
import { ShortlistError } from "../../model/error.ts";
import { isFactor, type Profile, type ProfileNode, type Text } from "../../model/profile.ts";

/** Refuses a language in which neither documents are nor a title of the profile is: it would be silently English. */
export function mustSpeak(profile: Profile, file: string, language: string): void {
  const spoken = new Set([
    ...languages.map(({ language: code }) => code),
    ...languagesOf(profile.title),
    ...languagesOfNode(profile.tree),
  ]);
  if (spoken.has(language)) return;
  throw new ShortlistError("bad-usage", `no title of the profile is in the language “${language}”`, {
    where: { file },
    wayOut: `It has ${[...spoken].sort().join(", ")}.`,
  });
}

/** A profile with the titles of a later one in more languages, wherever that one says the same in English. */
export function titledAs(profile: Profile, later: Profile): Profile {
  const known = new Map(
    [...titlesOf(later.tree), ...later.gates.map(({ title }) => title)].map((title) => [
      english(title),
      title,
    ]),
  );
  const retitled = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(retitled);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, one]) => {
        const other = key === "title" ? known.get(english(one as Text)) : undefined;
        if (typeof other !== "object") return [key, retitled(one)];
        return [key, typeof one === "string" ? other : { ...other, ...one }];
      }),
    );
  };
  return retitled(profile) as Profile;
}

function english(text: Text | undefined): string | undefined {
  return typeof text === "string" ? text : text?.en;
}

function titlesOf(node: ProfileNode): (Text | undefined)[] {
  return [node.title, ...(isFactor(node) ? node.children.flatMap(titlesOf) : [])];
}

function languagesOfNode(node: ProfileNode): string[] {
  return titlesOf(node).flatMap(languagesOf);
}

function languagesOf(text: Text | undefined): string[] {
  return text === undefined || typeof text === "string" ? [] : Object.keys(text);
}
