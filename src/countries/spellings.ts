/** Ways to read one input as a name, the likeliest first: as it stands, without footnote marks, turned around its comma. */
export function* readings(input: string): Generator<string> {
  yield input;
  const text = input
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/<(sup\w*)>[^<]*<\/\1>/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&#0?39;|&apos;|&rsquo;/g, "'")
    .replace(/[¹²³⁰⁴-⁹ᵃᵇᶜᵈᵉ*†‡§¶]+/g, " ")
    .replace(/\[[^\]]{1,4}\]/g, " ")
    .trim();
  if (text !== input) yield text;
  yield* turned(text);
  const unmarked = text.replace(
    /\s*(\(\s*[a-z0-9]\s*\)|\s[a-z0-9]{1,2}\s*[/)]|\s?\d{1,2}(\s*,\s*\d{1,2})*)\s*$/i,
    "",
  );
  if (unmarked !== text) {
    yield unmarked;
    yield* turned(unmarked);
  }
}

/** "Korea, South" and "Iran (Islamic Republic of)" the other way round. */
function* turned(text: string): Generator<string> {
  const comma = /^([^,()]+),([^,()]+)$/.exec(text) ?? /^([^()]+)\(([^()]+)\)$/.exec(text);
  if (comma) yield `${comma[2]} ${comma[1]}`;
}
