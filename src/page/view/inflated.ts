import { fromBase91 } from "../data/base91.ts";

/** The text that an element of the page holds, deflated and in base 91. */
export async function inflated(id: string): Promise<string> {
  const bytes = fromBase91(document.getElementById(id)!.textContent!.trim());
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
