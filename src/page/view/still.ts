import type { PageData } from "../data/packed.ts";

/** The parts of the document that the page shows and its program does not draw. */
const PARTS = ".skip, #about, #profile, #sources, #checking";
const LETTER = /\p{L}/u;

/**
 * Tells them in a language, or as they are written where that has no words for them. What is the same in every language is a publisher's
 * or an author's, and is marked as English; not what an author says who speaks one language alone, which may be any.
 */
export function tellingStill(data: PageData): (language: string) => void {
  const { still, profile, language: written } = data;
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)];
  const isEnglish = typeof profile.title === "object" && profile.title.en !== undefined;
  const texts = parts.flatMap((part) =>
    textNodes(part).map((node) => ({
      own: node.data,
      isMarked: part.id !== "profile" || isEnglish,
      nodes: [node] as ChildNode[],
    })),
  );
  return (asked) => {
    const language = texts.length === still.length && data.told[asked]?.still ? asked : written;
    for (const part of parts) part.lang = language;
    for (const [i, text] of texts.entries()) {
      const { own, isMarked } = text;
      const told = language === written ? writtenIn(own, still[i]) : toldIn(language, own, still[i], data);
      const nodes = told.map(([words, isAlike]) => {
        if (!isAlike || !isMarked || language === "en" || !LETTER.test(words)) return new Text(words);
        const span = document.createElement("span");
        span.lang = "en";
        span.append(words);
        return span;
      });
      const [first, ...others] = text.nodes;
      for (const other of others) other.remove();
      first!.replaceWith(...nodes);
      text.nodes = nodes;
    }
  };
}

type Told = readonly [words: string, isAlike: boolean];
type Pieces = PageData["still"][number];

function toldIn(
  language: string,
  own: string,
  pieces: Pieces | undefined,
  { shipped, told }: PageData,
): readonly Told[] {
  const { [language]: words } = told;
  const pieceOf = (at: number) => words?.shipped?.[at] ?? shipped[at] ?? words!.still![at - shipped.length]!;
  return (pieces ?? [own]).map((piece) =>
    typeof piece === "string" ? [piece, true] : [pieceOf(piece), false],
  );
}

/** What is alike in every language stands in the text in this order; what is alike in all others does not stand there. */
function writtenIn(own: string, pieces: Pieces | undefined): readonly Told[] {
  const told: Told[] = [];
  let from = 0;
  for (const piece of pieces ?? [own]) {
    if (typeof piece === "number") continue;
    const at = own.indexOf(piece, from);
    if (at < 0) return [[own, false]];
    told.push([own.slice(from, at), false], [piece, true]);
    from = at + piece.length;
  }
  return [...told, [own.slice(from), false]];
}

function textNodes(part: Element): Text[] {
  part.normalize();
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() !== "") found.push(node);
  }
  return found;
}
