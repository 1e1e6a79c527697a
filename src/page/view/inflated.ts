/** The text that an element of the page holds, deflated and in base 64. */
export async function inflated(id: string): Promise<string> {
  const packed = document.getElementById(id)!.textContent!.trim();
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
