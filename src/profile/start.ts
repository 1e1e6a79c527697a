import { isMap, isScalar, type Node, parseDocument, stringify } from "yaml";

/** What a profile that is started from another one is to be called. */
export interface Start {
  readonly id: string;
  readonly title: string;
  /** What it was started from, in words. */
  readonly origin: string;
}

const MODELINE = /^# yaml-language-server: \$schema=.*$/mu;
/** Words that YAML takes for something other than text. */
const NO_TEXT = /^(?:true|false|null|~)$/iu;

/**
 * The text of a profile under another id and title, with everything else, comments included, as it stands. Its description
 * becomes where it comes from: what was said of the old weights need not be true of the new ones.
 */
export function startedFrom(text: string, { id, title, origin }: Start): string {
  const isJson = isJsonText(text);
  const at = topValues(text);
  const name = isJson ? JSON.stringify(id) : scalar(id);
  const [quoted, separator] = [JSON.stringify(title), isJson ? ', "title": ' : "\ntitle: "];
  return edited(text, [
    put(text, at.get("id")!, at.has("title") ? name : `${name}${separator}${quoted}`),
    ...(at.has("title") ? [put(text, at.get("title")!, quoted)] : []),
    ...(at.has("description") ? [put(text, at.get("description")!, JSON.stringify(origin))] : []),
  ]);
}

/** The text of a profile whose editor finds the schema at this address: a comment in YAML, a key in JSON. */
export function withSchema(text: string, address: string): string {
  if (isJsonText(text)) {
    const there = topValues(text).get("$schema");
    if (there) return edited(text, [put(text, there, JSON.stringify(address))]);
    return text.replace("{", () => `{\n"$schema": ${JSON.stringify(address)},`);
  }
  const line = `# yaml-language-server: $schema=${address}`;
  return MODELINE.test(text) ? text.replace(MODELINE, () => line) : `${line}\n${text}`;
}

/** A profile as YAML, from what a workbook's sheet states. */
export function asYaml(stated: Readonly<Record<string, unknown>>): string {
  return stringify(stated, { lineWidth: 0, compat: "yaml-1.1" });
}

function scalar(word: string): string {
  return /^[A-Za-z][\w-]*$/u.test(word) && !NO_TEXT.test(word) ? word : JSON.stringify(word);
}

function isJsonText(text: string): boolean {
  return text.trimStart().startsWith("{");
}

interface At {
  /** Where the key ends. */
  readonly key: number;
  /** The value's first character, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** Where the values of the keys at the top stand. */
function topValues(text: string): ReadonlyMap<string, At> {
  const { contents } = parseDocument(text);
  const found = new Map<string, At>();
  for (const { key, value } of isMap<Node, Node>(contents) ? contents.items : []) {
    if (!isScalar(key) || !key.range || !value?.range) continue;
    const [start, end] = value.range;
    found.set(String(key.value), {
      key: key.range[1],
      start,
      end: start + text.slice(start, end).trimEnd().length,
    });
  }
  return found;
}

type Edit = readonly [from: number, to: number, by: string];

/** Another value for a key, on the key's own line. */
function put(text: string, { key, start, end }: At, value: string): Edit {
  return /^:\s*$/u.test(text.slice(key, start)) ? [key, end, `: ${value}`] : [start, end, value];
}

function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort(([a], [b]) => b - a)
    .reduce((made, [from, to, by]) => `${made.slice(0, from)}${by}${made.slice(to)}`, text);
}
