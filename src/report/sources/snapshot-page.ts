import { counted } from "../../locales/en.ts";
import type { Manifest } from "../../model/manifest.ts";
import { escapeMarkdown } from "../markdown.ts";

/** The snapshot's own SOURCES.md: whose figures these are, and from which files they were taken. */
export function snapshotPage(manifest: Manifest): string {
  const lines = [
    "# Sources of this snapshot",
    "",
    "Made by `shortlist ingest`; do not edit. The tables hold figures, each with its publisher, file and cell; the publishers' own files are not included.",
    "",
  ];
  for (const source of manifest.sources) {
    const { years } = source;
    const span =
      years.length === 0 ? "no year" : years.length === 1 ? `${years[0]}` : `${years[0]} to ${years.at(-1)}`;
    lines.push(
      `## ${escapeMarkdown(source.title)}`,
      "",
      `- Publisher: ${escapeMarkdown(source.publisher)}`,
      `- Credit: ${escapeMarkdown(source.attribution)}`,
      `- Terms: ${escapeMarkdown(source.terms)}`,
      ...(source.url === "" ? [] : [`- <${source.url}>`]),
      `- ${source.observations} observations of ${source.countries} countries and territories, ${span}`,
    );
    const inputs = manifest.inputs.filter((input) => input.source === source.id && input.observations > 0);
    const folders = new Map<string, number>();
    for (const { path, sha256 } of inputs) {
      if (inputs.length <= 12) lines.push(`- \`${path}\` (SHA-256 \`${sha256}\`)`);
      else {
        const folder = path.split("/").slice(0, -2).join("/");
        folders.set(folder, (folders.get(folder) ?? 0) + 1);
      }
    }
    for (const [folder, count] of folders)
      lines.push(`- ${counted(count, "file", "files")} under \`${folder}/\` (hashes in manifest.json)`);
    lines.push("");
  }
  return `${lines.join("\n")}`;
}
