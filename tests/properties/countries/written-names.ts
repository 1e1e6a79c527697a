import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../data/countries/written/", import.meta.url);
const spellingLists = readdirSync(folder).filter((file) => !/^(gec|ioc|settled)\.txt$/.test(file));

/** Every spelling of four letters or more that is written by hand, as it is written there, accents and all. */
export function writtenNames(): readonly string[] {
  const names = new Set<string>();
  for (const file of spellingLists) {
    for (const line of readFileSync(new URL(file, folder), "utf8").split("\n")) {
      if (/^(#|\[|\s*$)/.test(line)) continue;
      for (const field of line.replace(/ : [A-Z ]+$/, "").split("|")) {
        const name = field.trim();
        if ((name.match(/\p{L}/gu) ?? []).length >= 4) names.add(name);
      }
    }
  }
  return [...names];
}
