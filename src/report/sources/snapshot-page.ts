import { counted } from "../../locales/en/grammar.ts";
import type { Manifest } from "../../model/manifest.ts";
import { type Inline, list, paragraph, type Span, section } from "../blocks.ts";
import { markdown } from "../renderers/markdown.ts";

/** Files that are named one by one; of more only how many stand in each folder. */
const NAMED = 12;

/** The snapshot's own SOURCES.md: whose figures these are, and from which files they were taken. */
export function snapshotPage({ sources, inputs }: Manifest): string {
  const blocks = sources.flatMap((source) =>
    section(source.title, [
      list([
        `Publisher: ${source.publisher}`,
        `Credit: ${source.attribution}`,
        `Terms: ${source.terms}`,
        ...(source.url === "" ? [] : [{ text: source.url, role: "link" } as const]),
        `${source.observations} observations of ${source.countries} countries and territories, ${span(source.years)}`,
        ...filesOf(inputs.filter((input) => input.source === source.id && input.observations > 0)),
      ]),
    ]),
  );
  const made = ["Made by ", code("shortlist ingest"), "; do not edit. "];
  const about =
    "The tables hold figures, each with its publisher, file and cell; the publishers' own files are not included.";
  return markdown({ title: "Sources of this snapshot", blocks: [paragraph([...made, about]), ...blocks] });
}

function span(years: readonly number[]): string {
  if (years.length === 0) return "no year";
  return years.length === 1 ? `${years[0]}` : `${years[0]} to ${years.at(-1)}`;
}

function filesOf(inputs: Manifest["inputs"]): Inline[] {
  if (inputs.length <= NAMED)
    return inputs.map(({ path, sha256 }) => [code(path), " (SHA-256 ", code(sha256), ")"]);
  const folders = new Map<string, number>();
  for (const { path } of inputs) {
    const folder = path.split("/").slice(0, -2).join("/");
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return [...folders].map(([folder, count]) => [
    `${counted(count, "file", "files")} under `,
    code(`${folder}/`),
    " (hashes in manifest.json)",
  ]);
}

const code = (text: string): Span => ({ text, role: "code" });
