import type { Resolution } from "../../model/country.ts";
import type { Collector } from "../collector/index.ts";
import type { Iso3, ReadContext } from "../contract.ts";
import type { Entity, Part } from "./entity.ts";

export interface EntityCountry {
  readonly iso3: Iso3;
  /** For a part of a country: does a remark say that the figure is of the whole? Absent for whole countries. */
  readonly covers?: (remarks: readonly string[]) => boolean;
}

/** Names in the order of trust; the local ones are left out, being in forty languages. */
const FORMS = [
  /^conventional short form$/u,
  /^english short form$/u,
  /^conventional long form$/u,
  /^english long form$/u,
  /^dutch short form$/u,
];

/**
 * Which country an entity describes, or undefined where it describes none (oceans, the world, the European Union: they
 * have no Government > Country name) or none that is known; the reason is listed either way.
 *
 * The name in the file counts, and the code in the file's name only checks it: where the two disagree, the name is
 * taken and the conflict flagged. The name travels with the figures, while the file's name is the copier's doing (the
 * oldest snapshot uses ISO codes, the later ones GEC, and `ch` is Switzerland in the one and China in the other).
 * The code is used where no form of the name resolves.
 *
 * Gaza Strip and West Bank have a file each. Neither is Palestine, so of the West Bank's only those figures are read
 * that their remark says cover both; Gaza's file repeats these and is skipped.
 */
export function countryOf(
  entity: Entity,
  path: string,
  collector: Collector,
  context: ReadContext,
): EntityCountry | undefined {
  const names = namesOf(entity);
  if (names.length === 0) {
    const reason =
      "names no country (no Government > Country name), as for oceans, the world and the European Union";
    collector.problem("info", "not-a-country", `the file ${reason}; its country figures were not read`);
    return undefined;
  }
  const first = names[0]!;
  if (/\bGaza\b/u.test(first.name)) {
    collector.problem(
      "info",
      "part-of-country",
      `"${first.name}" is a part of Palestine, and its figures were not read; those that cover all of it are read from the West Bank's file`,
      first.locator,
    );
    return undefined;
  }
  if (/^West Bank$/u.test(first.name)) {
    const iso3 = collector.country("West Bank and Gaza", first.locator);
    if (iso3 === undefined) return undefined;
    collector.problem(
      "info",
      "part-of-country",
      `"${first.name}" is a part of Palestine; only figures noted to include the Gaza Strip were read`,
      first.locator,
    );
    return { iso3, covers: (remarks) => remarks.some(coversBoth) };
  }
  return countryOfNames(names, codeOf(entity, path), collector, context);
}

function countryOfNames(
  names: readonly Name[],
  code: FileCode | undefined,
  collector: Collector,
  context: ReadContext,
): EntityCountry | undefined {
  const answers: (Resolution & { readonly place: Name })[] = [];
  for (const place of names) {
    answers.push({ place, ...context.resolve(place.name) });
    if (answers.at(-1)!.iso3 !== undefined) break;
  }
  const found = answers.find(({ iso3 }) => iso3 !== undefined);
  const none = answers.find(({ match }) => match === "not-a-country");
  const listed = (found ?? none ?? answers[0]!).place;
  const byCode =
    code && (found || !none)
      ? context.resolve(code.code, code.scheme ? { scheme: code.scheme } : {}).iso3
      : undefined;
  if (found?.iso3 !== undefined) {
    if (byCode !== undefined && byCode !== found.iso3) {
      collector.problem(
        "warning",
        "country-conflict",
        `the file names "${listed.name}" (${found.iso3}) but its own name has the ${code!.system} code ${code!.code} (${byCode}); the name was taken`,
        listed.locator,
      );
    }
    return { iso3: found.iso3 };
  }
  if (byCode !== undefined) {
    collector.problem(
      "info",
      "country-by-code",
      `"${listed.name}" is no known country; the ${code!.system} code ${code!.code} of the file's name was taken (${byCode})`,
      listed.locator,
    );
    return { iso3: byCode };
  }
  collector.country(listed.name, listed.locator);
  return undefined;
}

interface Name {
  readonly name: string;
  readonly locator: string;
}

function namesOf(entity: Entity): Name[] {
  const parts = entity
    .fields("country name")
    .filter((field) => field.section === "government" || field.section === "govt")
    .flatMap((field) => field.parts);
  const names: Name[] = [];
  for (const form of FORMS) {
    for (const part of parts) if (form.test(part.key)) names.push(...variants(part));
  }
  return names;
}

/** `Falkland Islands (Islas Malvinas)` as it stands and without its bracket; a trailing `; note …` never belongs. */
function variants(part: Part): Name[] {
  const full = part.text.replace(/; .*$/u, "").trim();
  if (full === "" || /^(?:none|NA)$/iu.test(full)) return [];
  const bare = full.replace(/ ?\([^)]*\)/gu, "").trim();
  const both = bare === "" || bare === full ? [full] : [full, bare];
  return both.map((name) => ({ name, locator: part.locator }));
}

interface FileCode {
  readonly code: string;
  readonly system: "GEC" | "ISO";
  readonly scheme?: "gec";
}

/** `africa/ao.json` is a GEC code, `africa/ao-angola.json` of the oldest shape an ISO one; other names tell nothing. */
function codeOf(entity: Entity, path: string): FileCode | undefined {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/iu, "");
  const match = entity.shape === "entity" ? /^([a-z]{2})$/iu.exec(stem) : /^([a-z]{2})-/iu.exec(stem);
  if (!match) return undefined;
  const code = match[1]!.toUpperCase();
  return entity.shape === "entity" ? { code, system: "GEC", scheme: "gec" } : { code, system: "ISO" };
}

/** "includes Gaza Strip", "estimates are for Gaza and the West Bank", "entry includes West Bank and Gaza Strip". */
function coversBoth(remark: string): boolean {
  return (
    /\bgaza(?: strip)? and (?:the )?west bank\b|\bwest bank and (?:the )?gaza\b/iu.test(remark) ||
    /\bincludes? (?:the )?gaza strip\b/iu.test(remark)
  );
}
