import { type Facts, factsOf, type SourceText } from "./facts.ts";
import { DOORS, ENTRIES, PLUGINS, ROOMS } from "./rooms.ts";

/** A file is a concept, however long; above this there are more likely two. */
const LONGEST = 800;
/** Words of a language and outlines of countries: a line for each. */
const TABLE = /^src\/(?:words\/|page\/draw\/world\.ts$)/u;
const VAGUE = /^(?:utils?|helpers?|types?|services?)$/u;
const NODE_GLOBALS = ["process", "Buffer", "global", "require", "__dirname", "__filename", "setImmediate"];
const DOM_GLOBALS = [
  "document",
  "window",
  "navigator",
  "localStorage",
  "sessionStorage",
  "location",
  "HTMLElement",
];
/** The clock, chance, the network and the machine's language are handed in, never taken; powers differ from one V8 to the next. */
const UNREPEATABLE =
  /^(?:\*\*|Math\.pow|Date\.now|new Date\(\)|Math\.random|performance\.now|\.toLocale\w+|\.localeCompare)$/u;
const UNREPEATABLE_GLOBALS = ["setTimeout", "setInterval", "fetch", "XMLHttpRequest", "performance"];

/** Every breach of the house's rules among the files of `src/`, one sentence each. */
export function breaches(sources: readonly SourceText[]): string[] {
  const all = sources.map(factsOf);
  const circled = circles(new Map(all.map(({ path, files }) => [path, files])));
  return all.flatMap((facts) =>
    [
      ...style(facts),
      ...imports(facts),
      ...pluginImports(facts),
      ...platform(facts),
      ...(circled.get(facts.path) ?? []),
    ].map((what) => `${facts.path}: ${what}`),
  );
}

/** What the table of the house allows and nobody does: rooms, packages, platforms and doors without a file behind them. */
export function unusedAllowances(sources: readonly SourceText[]): string[] {
  const all = sources.map(factsOf);
  const found: string[] = [];
  for (const [room, { rooms, packages, node, ...places }] of Object.entries(ROOMS)) {
    const own = all.filter(({ path }) => roomOf(path) === room);
    const [files, modules] = [own.flatMap(({ files }) => files), own.flatMap(({ modules }) => modules)];
    const unused = (is: boolean, what: string) => is || found.push(`${room}: ${what}`);
    for (const one of rooms)
      unused(
        files.some((file) => roomOf(file) === one),
        one,
      );
    for (const one of packages)
      unused(
        modules.some((module) => packageOf(module) === one),
        one,
      );
    if (node !== "none")
      unused(
        modules.some((module) => module.startsWith("node:")),
        "node",
      );
    for (const [kind, pattern] of Object.entries({ ...places, ...(node instanceof RegExp && { node }) }))
      unused(
        [...own.map(({ path }) => belowRoom(path)), ...files].some((file) => pattern.test(file)),
        kind,
      );
  }
  for (const { from, to, files } of DOORS) {
    const through = all.filter(({ path }) => roomOf(path) === from).flatMap((facts) => facts.files);
    if (!through.some((file) => roomOf(file) === to && files.test(file))) found.push(`door: ${from}, ${to}`);
  }
  const units = new Set(all.map(({ path }) => unitOf(path)).map((one) => one && `${one.folder}/${one.unit}`));
  for (const [folder, shared] of Object.entries(PLUGINS))
    for (const unit of shared) if (!units.has(`${folder}/${unit}`)) found.push(`plug-ins: ${folder}/${unit}`);
  return found;
}

/** For each file that comes back to itself by what it imports, types included, the shortest way back. */
function circles(imports: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  // Files all of whose imports lead nowhere lead nowhere themselves: what is left comes back to itself, or leads to what does.
  const left = new Set(imports.keys());
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const path of left) if (!imports.get(path)!.some((next) => left.has(next))) left.delete(path);
  }
  for (const start of left) {
    const ways = [[start]];
    const seen = new Set<string>();
    for (const way of ways) {
      for (const next of imports.get(way.at(-1)!) ?? []) {
        if (next === start) {
          found.set(start, [`imports itself by way of ${way.slice(1).join(", ")}`]);
          ways.length = 0;
          break;
        }
        if (seen.has(next)) continue;
        seen.add(next);
        ways.push([...way, next]);
      }
    }
  }
  return found;
}

function style({ path, lines }: Facts): string[] {
  const vague = path.split("/").find((part) => VAGUE.test(part.replace(/\.(?:d\.)?tsx?$/u, "")));
  return [
    ...(lines > LONGEST && !TABLE.test(path) ? [`has ${lines} lines, more than ${LONGEST}`] : []),
    ...(vague === undefined ? [] : [`“${vague}” says nothing about what it holds`]),
  ];
}

function imports({ path, files, modules }: Facts): string[] {
  const room = roomOf(path);
  const rules = ROOMS[room];
  if (!ENTRIES.includes(room) && !rules) return [`“${room}” is no room of the house`];
  const found: string[] = [];
  for (const file of files) {
    if (!file.startsWith("src/")) {
      if (!rules?.data?.test(file)) found.push(`${room} may not import ${file}`);
      continue;
    }
    const other = roomOf(file);
    if (other === room) continue;
    const allowed = rules ? rules.rooms.includes(other) : other !== "cli" && other in ROOMS;
    if (!allowed) found.push(`${room} may not import ${other} (${file})`);
    for (const door of DOORS) {
      if (door.from === room && door.to === other && !door.files.test(file))
        found.push(`${room} may not import ${file} of ${other}`);
    }
  }
  for (const module of modules) {
    if (module.startsWith("node:")) {
      if (!mayUseNode(path)) found.push(`may not use Node's API (${module})`);
    } else if (!rules?.packages.includes(packageOf(module))) {
      found.push(`${room} may not import the package ${module}`);
    }
  }
  return found;
}

/** Plug-ins of one folder never import each other, but for what they share; from outside only a plug-in's face is seen. */
function pluginImports({ path, files }: Facts): string[] {
  return files.flatMap((file) => {
    const other = unitOf(file);
    if (!other) return [];
    const own = unitOf(path);
    if (own?.folder === other.folder && own.unit === other.unit) return [];
    if (PLUGINS[other.folder]!.includes(other.unit)) return [];
    // As the list of the folder sees each plug-in's face, a list by another name sees each one's part of that name.
    if (own?.folder === other.folder && path === `${own.folder}/${own.unit}.ts` && other.part === own.unit)
      return [];
    if (own?.folder === other.folder && own.unit !== "index")
      return [`a plug-in may not import another one (${file})`];
    return other.face ? [] : [`may not import what is inside a plug-in (${file})`];
  });
}

/** The plug-in that a file belongs to: the file itself, what it is the data of by the same name, or the folder it is in; undefined where it belongs to none. */
function unitOf(path: string): { folder: string; unit: string; part: string; face: boolean } | undefined {
  const folder = Object.keys(PLUGINS).find((one) => path.startsWith(`${one}/`));
  if (folder === undefined) return undefined;
  const [unit = "", ...inside] = path
    .slice(folder.length + 1)
    .replace(/\.(?:ts|yaml)$/u, "")
    .split("/");
  const part = inside.join("/");
  return { folder, unit, part, face: part === "" || part === "index" };
}

function platform({ path, globals, members }: Facts): string[] {
  const room = roomOf(path);
  if (room === "cli" || ROOMS[room]?.browser?.test(belowRoom(path))) return [];
  const banned = [
    "console",
    ...(mayUseNode(path) ? [] : NODE_GLOBALS),
    ...DOM_GLOBALS,
    ...UNREPEATABLE_GLOBALS,
    // A language is named wherever its rules are asked for.
    ...(room === "report" || room === "words" ? [] : ["Intl"]),
  ];
  return [
    ...banned.filter((name) => globals.has(name)).map((name) => `may not use “${name}”`),
    ...[...members]
      .filter((one) => UNREPEATABLE.test(one) && !(one === "Date.now" && mayAskTheTime(path)))
      .map((one) => `may not use “${one}”: its result differs from run to run or from machine to machine`),
  ];
}

function mayUseNode(path: string): boolean {
  const node = ROOMS[roomOf(path)]?.node ?? "none";
  return node === "all" || (node !== "none" && node.test(belowRoom(path)));
}

function mayAskTheTime(path: string): boolean {
  return ROOMS[roomOf(path)]?.clock?.test(belowRoom(path)) ?? false;
}

function roomOf(path: string): string {
  return path.split("/")[1]!;
}

function belowRoom(path: string): string {
  return path.split("/").slice(2).join("/");
}

function packageOf(module: string): string {
  const parts = module.split("/");
  return parts.slice(0, module.startsWith("@") ? 2 : 1).join("/");
}
