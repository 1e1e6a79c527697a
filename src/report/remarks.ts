const finders = new WeakMap<object, RegExp>();

/** What a language has for readers' remarks, by their English, and what stands between two of them. */
export interface RemarkWords {
  readonly remarks?: Readonly<Record<string, string>>;
  readonly semicolon?: string;
}

/** A part of a text: told anew where it is a remark that the language has words for; the rest is a publisher's, and stays. */
export interface RemarkPart {
  readonly text: string;
  /** As words have it: with # for each figure. */
  readonly remark?: string;
}

/** A text in its parts, together the whole of it. */
export function remarkParts(text: string, { remarks = {}, semicolon = "; " }: RemarkWords): RemarkPart[] {
  let finder = finders.get(remarks);
  if (!finder) {
    const known = Object.keys(remarks).sort((a, b) => b.length - a.length);
    const any = known
      .map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll("#", FIGURE))
      .join("|");
    finder = new RegExp(`(?<=^|[;,] |\\(| (?=\\())(?:${any})(?=$|[;,)]| \\()`, "gu");
    finders.set(remarks, finder);
  }
  const parts: RemarkPart[] = [];
  let end = 0;
  const rest = (to?: number) => {
    if (end < (to ?? text.length)) parts.push({ text: text.slice(end, to).replaceAll("; ", semicolon) });
  };
  for (const { 0: found, index } of text.matchAll(finder)) {
    const figures = found.match(new RegExp(FIGURE, "gu")) ?? [];
    let [at, remark] = [0, found];
    for (const one of figures) remark = remark.replace(one, "#");
    const told = remarks[remark]?.replaceAll("#", () => figures[at++]!);
    if (told === undefined) continue;
    rest(index);
    parts.push({ text: told, remark });
    end = index + found.length;
  }
  if (parts.length === 0) return [{ text }];
  rest();
  return parts;
}

/** A number, a date, or what a publisher has in quotes. */
const FIGURE = '(?:-?\\d[\\d-]*|"[^"]*")';
