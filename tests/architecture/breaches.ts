import { type Facts, factsOf, type SourceText } from "./facts.ts";
import { DOORS, ENTRY, PLUGINS, ROOMS } from "./rooms.ts";

const LONGEST = 300;
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
/** The clock, chance, the network and the machine's language are handed in, never taken. */
const UNREPEATABLE =
  /^(?:Date\.now|new Date\(\)|Math\.random|performance\.now|\.toLocale\w+|\.localeCompare)$/u;
const UNREPEATABLE_GLOBALS = ["setTimeout", "setInterval", "fetch", "XMLHttpRequest", "performance"];

/** Every breach of the house's rules among the files of `src/`, one sentence each. */
export function breaches(sources: readonly SourceText[]): string[] {
  const all = sources.map(factsOf);
  const entries = new Set(all.flatMap(({ path, files }) => (nameOf(path) === "index" ? files : [])));
  return all.flatMap((facts) =>
    [...style(facts), ...imports(facts), ...pluginImports(facts, entries), ...platform(facts)].map(
      (what) => `${facts.path}: ${what}`,
    ),
  );
}

function style({ path, lines }: Facts): string[] {
  const vague = path.split("/").find((part) => VAGUE.test(part.replace(/\.(?:d\.)?ts$/u, "")));
  return [
    ...(lines > LONGEST ? [`has ${lines} lines, more than ${LONGEST}`] : []),
    ...(vague === undefined ? [] : [`“${vague}” says nothing about what it holds`]),
  ];
}

function imports({ path, files, modules }: Facts): string[] {
  const room = roomOf(path);
  const rules = ROOMS[room];
  if (room !== ENTRY && !rules) return [`“${room}” is no room of the house`];
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

/**
 * Files of one plug-in folder never import each other, but for what they share and a plug-in's own helpers, which carry
 * its name. `entries` are the files that an `index.ts` lists: they are plug-ins whatever they are called.
 */
function pluginImports({ path, files }: Facts, entries: ReadonlySet<string>): string[] {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const shared = PLUGINS[folder];
  const name = nameOf(path);
  if (!shared || name === "index") return [];
  return files.flatMap((file) => {
    if (file.slice(0, file.lastIndexOf("/")) !== folder) return [];
    const other = nameOf(file);
    if (shared.includes(other)) return [];
    const isHelper = other.includes("-") && !entries.has(file);
    return isHelper && family(other) === family(name)
      ? []
      : [`a plug-in may not import another one (${file})`];
  });

  function family(one: string): string {
    return one.split("-")[0]!;
  }
}

function platform({ path, globals, members }: Facts): string[] {
  const room = roomOf(path);
  if (room === "cli") return [];
  const rules = ROOMS[room];
  const mayUseDom = rules?.dom?.test(belowRoom(path)) ?? false;
  const banned = [
    "console",
    ...(mayUseNode(path) ? [] : NODE_GLOBALS),
    ...(mayUseDom ? [] : [...DOM_GLOBALS, ...UNREPEATABLE_GLOBALS]),
    ...(room === "locales" || room === "report" ? [] : ["Intl"]),
  ];
  return [
    ...banned.filter((name) => globals.has(name)).map((name) => `may not use “${name}”`),
    ...(mayUseDom ? [] : [...members].filter((one) => UNREPEATABLE.test(one))).map(
      (one) => `may not use “${one}”: its result differs from run to run or from machine to machine`,
    ),
  ];
}

function mayUseNode(path: string): boolean {
  const node = ROOMS[roomOf(path)]?.node ?? "none";
  return node === "all" || (node !== "none" && node.test(belowRoom(path)));
}

function roomOf(path: string): string {
  return path.split("/")[1]!;
}

function belowRoom(path: string): string {
  return path.split("/").slice(2).join("/");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.ts$/u, "");
}

function packageOf(module: string): string {
  const parts = module.split("/");
  return parts.slice(0, module.startsWith("@") ? 2 : 1).join("/");
}
