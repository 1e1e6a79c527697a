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
        say.extent({
          observations: source.observations,
          countries: source.countries,
          years: yearsText(source.years, say),
        }),
        ...filesOf(
          inputs.filter((input) => input.source === source.id && input.observations > 0),
          say,
        ),
      ]),
    ]),
  );
  const made = inCode(say.made({ command: code("shortlist ingest") }));
  return markdown({ title: say.snapshot, blocks: [paragraph(made), ...blocks] }, words);
}

function filesOf(inputs: Manifest["inputs"], say: Messages["publishers"]): Inline[] {
  if (inputs.length <= MOST_FILES)
    return inputs.map(({ path, sha256 }) => inCode(say.file({ path: code(path), sha256: code(sha256) })));
  const folders = counted(inputs.map(({ path }) => path.split("/").slice(0, -2).join("/")));
  return [...folders].map(([folder, count]) =>
    inCode(say.folder({ files: count, folder: code(`${folder}/`) })),
  );
}

function yearsText(years: readonly number[], { years: say }: Messages["publishers"]): string {
  const [from] = years;
  if (from === undefined) return say.none;
  return years.length === 1 ? say.one({ year: from }) : say.several({ from, to: years.at(-1)! });
}

/** What no name has: it stands around what a sentence sets apart. */
const MARK = "\u0001";

/** A name or hash in a sentence, as somebody would type it. */
function code(text: string): string {
  return `${MARK}${text}${MARK}`;
}

/** A sentence in which names and hashes are set apart. */
function inCode(sentence: string): Inline {
  return sentence.split(MARK).map((text, i): string | Span => (i % 2 === 0 ? text : { text, role: "code" }));
}
