import { fromBase85 } from "../data/base85.ts";

/** The text that an element of the page holds, deflated and in base 85. */
export async function inflated(id: string): Promise<string> {
  const bytes = fromBase85(document.getElementById(id)!.textContent!.trim());
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
