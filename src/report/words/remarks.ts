/** Remarks that a language has words for: where they stand in a text, behind a comma or not, and each with its figures. */
interface Finder {
  readonly any: RegExp;
  readonly each: readonly { readonly is: RegExp; readonly remark: string }[];
}

const finders = new WeakMap<object, Finder>();

/** What a language has for readers' remarks, by their English, and what stands between two of them, or between what a publisher says and one. */
export interface RemarkWords {
  readonly remarks?: Readonly<Record<string, string>>;
  readonly semicolon?: string;
  readonly comma?: string;
}

/** A part of a text: told anew where it is a remark that the language has words for; the rest is a publisher's, and stays. */
export interface RemarkPart {
  readonly text: string;
  /** As words have it: with # for each figure. */
  readonly remark?: string;
}

/** A text in its parts, together the whole of it. */
export function remarkParts(
  text: string,
  { remarks = {}, semicolon = "; ", comma = ", " }: RemarkWords,
): RemarkPart[] {
  const { any, each } = finderOf(remarks);
  // Most texts have none, and `matchAll` makes its expression anew for each text.
  if (text.search(any) < 0) return [{ text }];
  const parts: RemarkPart[] = [];
  let end = 0;
  const rest = (to?: number) => {
    if (end < (to ?? text.length)) parts.push({ text: text.slice(end, to).replaceAll("; ", semicolon) });
  };
  for (const { 0: whole, 1: before = "", 2: found = "", index } of text.matchAll(any)) {
    const known = each.find(({ is }) => is.test(found));
    if (known === undefined) continue;
    const [, ...figures] = known.is.exec(found)!;
    let at = 0;
    rest(index);
    if (before !== "") parts.push({ text: comma });
    parts.push({ text: remarks[known.remark]!.replaceAll("#", () => figures[at++]!), remark: known.remark });
    end = index + whole.length;
  }
  if (parts.length === 0) return [{ text }];
  rest();
  return parts;
}

function finderOf(remarks: Readonly<Record<string, string>>): Finder {
  let finder = finders.get(remarks);
  if (!finder) {
    // A longer one may begin as a shorter one does, and one that names its figure comes before one that takes any.
    const known = Object.keys(remarks).sort((a, b) => b.length - a.length || (a < b ? 1 : -1));
    const pattern = (one: string) => one.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll("#", FIGURE);
    const any = known.map(pattern).join("|");
    finder = {
      any: new RegExp(`(, )?(?<=^|[;,] |[(（]| (?=\\())(${any})(?=$|[;,)）]| \\()`, "gu"),
      each: known.map((remark) => ({ is: new RegExp(`^${pattern(remark)}$`, "u"), remark })),
    };
    finders.set(remarks, finder);
  }
  return finder;
}

/** A number, a date, or what a publisher has in quotes. */
const FIGURE = '(-?\\d[\\d-]*|"[^"]*")';
