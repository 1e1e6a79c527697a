/**
 * The first key that comes twice in one object of a JSON text, however it is escaped: a parser keeps the last of its values
 * without a word. The text must be JSON. Every character is looked at once. Places are 0-based in the text.
 */
export function findKeyTwice(
  text: string,
): { readonly key: string; readonly first: number; readonly position: number } | undefined {
  /** The keys of every object that is open, with their places; undefined for a list. */
  const open: (Map<string, number> | undefined)[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x7b) open.push(new Map());
    else if (code === 0x5b) open.push(undefined);
    else if (code === 0x7d || code === 0x5d) open.pop();
    else if (code === 0x22) {
      const end = endOfString(text, i);
      const keys = open.at(-1);
      if (keys !== undefined && isColonNext(text, end + 1)) {
        const written = text.slice(i, end + 1);
        const key = written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
        const first = keys.get(key);
        if (first !== undefined) return { key, first, position: i };
        keys.set(key, i);
      }
      i = end;
    }
  }
  return undefined;
}

/** Where the string ends that begins at `start`: the place of its last quote, or the text's end. */
export function endOfString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
}

function isColonNext(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === 0x3a;
}
