import { ownWords } from "../locales/index.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import type { Origin } from "../model/evidence.ts";
import { entryOf } from "../model/gather.ts";
import { isOwnTable, NAMED_TABLES } from "../model/own-table.ts";
import type { ScoreTable } from "../scoring/index.ts";

/** What is not a publisher's file is called. */
const OTHER_SOURCES: Readonly<Record<string, string>> = {
  derived: "derived by shortlist from the publishers' figures",
  "derived-with-own": "derived by shortlist from the publishers' figures and your own",
  list: "lists kept with shortlist (data/lists)",
};

/** The publishers whose figures the run used, with the files these came from. */
export function sourcesUsed(dataset: Dataset, table: ScoreTable): Ranking["dataset"]["sources"] {
  const size = table.evidence.countries.length;
  const nothing = () => ({
    files: new Set<string>(),
    years: new Set<number>(),
    countries: new Uint8Array(size),
  });
  const used = new Map<string, ReturnType<typeof nothing>>();
  const fileOf = new Map(dataset.files.map((file) => [file.path, file]));
  const count = (source: string, file: string, year: number | undefined, country: number) => {
    const { files, years, countries } = entryOf(used, source, nothing);
    files.add(file);
    if (year !== undefined) years.add(year);
    countries[country] = 1;
  };
  const countAll = (originOf: (i: number) => Origin | undefined) => {
    for (let i = 0; i < size; i += 1) {
      const one = originOf(i);
      if (one === undefined) continue;
      if (one.inputs === undefined) {
        count(one.source, one.file, one.year, i);
        continue;
      }
      for (const { file } of one.inputs) {
        count(one.source, file, one.year, i);
        // A derived figure is its publisher's too, who is to be credited.
        const publisher = fileOf.get(file)?.source;
        if (publisher !== undefined && publisher !== one.source) count(publisher, file, one.year, i);
      }
    }
  };
  for (const { observations } of table.columns) countAll((i) => observations.origin(i));
  // What decides which countries are compared is used too.
  const by = table.plan.profile.peers?.by;
  const groups = by === undefined ? undefined : table.evidence.values({ indicator: by });
  if (groups) countAll((i) => groups.get(table.evidence.countries[i]!));
  const publishers = new Map(dataset.sources.map((source) => [source.id, source]));
  const holdsOwn = (files: ReadonlySet<string>) =>
    [...files].some((file) => isOwnTable(fileOf.get(file)?.source ?? ""));
  const otherSource = (id: string, files: ReadonlySet<string>) =>
    OTHER_SOURCES[id === "derived" && holdsOwn(files) ? "derived-with-own" : id];
  return [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { files, years, countries }]) => ({
      id,
      publisher: otherSource(id, files) ?? publishers.get(id)?.publisher ?? "Own table",
      attribution: isOwnTable(id)
        ? ownWords.ownCredit([...files].sort(), NAMED_TABLES)
        : OTHER_SOURCES[id] === undefined
          ? (publishers.get(id)?.attribution ?? "")
          : "",
      files: [...files].sort().map((name) => ({ name, sha256: fileOf.get(name)?.sha256 ?? "" })),
      years: [...years].sort((a, b) => a - b),
      countries: countries.reduce((sum, one) => sum + one, 0),
    }));
}
