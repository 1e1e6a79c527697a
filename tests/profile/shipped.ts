import { readdirSync, readFileSync } from "node:fs";
import { isFactor, type Profile, type ProfileNode } from "../../src/model/profile.ts";
import { readProfile } from "../../src/profile/index.ts";

const folder = new URL("../../weights/", import.meta.url);

/** The profiles that the project ships, with the text that they were read from. */
export const shipped = readdirSync(folder)
  .filter((name) => /^[^.]+\.yaml$/u.test(name))
  .map((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    return { name, text, profile: readProfile(text, `weights/${name}`) };
  });

export function shippedProfile(id: string): Profile {
  return shipped.find(({ profile }) => profile.id === id)!.profile;
}

/** Every node below one, itself included, in profile order. */
export function nodesOf(node: ProfileNode): ProfileNode[] {
  return isFactor(node) ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

export function nodeOf(profile: Profile, id: string): ProfileNode {
  return nodesOf(profile.tree).find((node) => node.id === id)!;
}
