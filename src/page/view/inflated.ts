import { fromLetters } from "../data/letters.ts";

/** The text that an element of the page holds, deflated and written in letters. */
export async function inflated(id: string): Promise<string> {
  const bytes = fromLetters(document.getElementById(id)!.textContent!.trim());
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
