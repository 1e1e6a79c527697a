import { counted } from "../model/collections.ts";
import type { Manifest } from "../model/documents/manifest.ts";
import type { Messages } from "../words/index.ts";
import { type Inline, list, paragraph, type Span, section } from "./blocks.ts";
import { markdown } from "./renderers/markdown.ts";

/** Files that are named one by one; of more only how many stand in each folder. */
const MOST_FILES = 12;

/** The snapshot's own SOURCES.md: whose figures these are, and from which files they were taken. */
export function snapshotPage({ sources, inputs }: Manifest, words: Messages): string {
  const { publishers: say } = words;
  const blocks = sources.flatMap((source) =>
    section(source.title, [
      list([
        say.publisher({ name: source.publisher }),
        say.credit({ attribution: source.attribution }),
        say.terms({ terms: source.terms }),
        ...(source.url === "" ? [] : [{ text: source.url, role: "link" } as const]),
        say.extent(source.observations, source.countries, source.years),
        ...filesOf(
          inputs.filter((input) => input.source === source.id && input.observations > 0),
          say,
        ),
      ]),
    ]),
  );
  const made = inCode(say.made("shortlist ingest"));
  return markdown({ title: say.snapshot, blocks: [paragraph(made), ...blocks] }, words);
}

function filesOf(inputs: Manifest["inputs"], say: Messages["publishers"]): Inline[] {
  if (inputs.length <= MOST_FILES) return inputs.map(({ path, sha256 }) => inCode(say.file(path, sha256)));
  const folders = counted(inputs.map(({ path }) => path.split("/").slice(0, -2).join("/")));
  return [...folders].map(([folder, count]) => inCode(say.folder(count, `${folder}/`)));
}

/** Every second part of a text is a name or hash, as somebody would type it. */
function inCode(parts: readonly string[]): Inline {
  return parts.map((text, i): string | Span => (i % 2 === 0 ? text : { text, role: "code" }));
}
