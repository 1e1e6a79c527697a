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

function languagesOfNode(node: ProfileNode): string[] {
  return [...languagesOf(node.title), ...(isFactor(node) ? node.children.flatMap(languagesOfNode) : [])];
}

function languagesOf(text: Text | undefined): string[] {
  return text === undefined || typeof text === "string" ? [] : Object.keys(text);
}
