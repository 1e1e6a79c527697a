/** A block of CONTRIBUTING.md whose first line names a file: that file as a whole, or what is put into it. */
interface Block {
  readonly kind: string;
  readonly form: string;
  readonly path: string;
  readonly text: string;
}

/** What CONTRIBUTING.md adds, in its order. */
export function blocksOf(page: string): Block[] {
  return page.split(/^### /mu).flatMap((section) => {
    const kind = section.slice(0, section.indexOf("\n"));
    const found = section.matchAll(/^```(ts|txt|diff)\n\/\/ (\S+)\n(.*?)^```$/gmsu);
    return [...found].map(([, form, path, text]) => ({ kind, form: form!, path: path!, text: text! }));
  });
}

/** The text with a block's lines put in: between blank lines stand hunks, which say where and what was there. */
export function putInto(text: string, { path, text: block }: Block): string {
  let there = `\n${text}`;
  for (const hunk of block.trimEnd().split(/\n\n/u)) {
    const lines = hunk.split("\n");
    const of = (marks: string) =>
      `\n${lines.flatMap((line) => (marks.includes(line[0]!) ? line.slice(1) : [])).join("\n")}\n`;
    const parts = there.split(of(" -"));
    if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} places like:\n${hunk}`);
    there = parts.join(of(" +"));
  }
  return there.slice(1);
}
