import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { sourceAnchor } from "../anchors.ts";
import { code, type Section as Part, paragraph, section } from "../blocks.ts";
import { stopped } from "../stopped.ts";
import type { Section } from "./section.ts";

type Source = Ranking["dataset"]["sources"][number];

/** The publishers whose figures were used, their credit lines, and each file with the hash that identifies it. */
export function sourcesSection({ sources }: Ranking["dataset"], words: Messages): Section {
  return { id: "sources", title: words.sources, blocks: sources.flatMap((one, i) => source(one, i, words)) };
}

function source(
  { publisher, id, attribution, files, years, countries }: Source,
  index: number,
  { text, page: { sources: say } }: Messages,
): Part[] {
  const credit = attribution === "" ? [] : [stopped(attribution)];
  const columns = [{ title: say.columns.file }, { title: say.columns.sha256 }];
  const rows = files.map(({ name, sha256 }) => [code(name), sha256 === "" ? say.notAFile : code(sha256)]);
  return section(
    `${publisher} (${id})`,
    [
      paragraph(text([...credit, say.figures(countries, years)])),
      ...section(
        say.files(files.length),
        [{ kind: "table", caption: say.filesCaption(publisher), columns, rows }],
        {
          folded: true,
        },
      ),
    ],
    { id: sourceAnchor(index) },
  );
}
