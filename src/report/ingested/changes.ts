import type { Messages } from "../../locales/index.ts";
import { ALL_OWN_TABLES, type SourceChange } from "../../model/dataset.ts";

/** Files that are named; of more only the number is said. */
const NAMED = 3;
/** Narrowest column of sources. */
const NARROWEST = 10;

/** Source by source what was added, replaced and kept, and what that did to the figures. */
export function changed(changes: readonly SourceChange[], words: Messages): string[] {
  const moved = changes.filter((one) => !isSame(one));
  const wide = Math.max(NARROWEST, ...moved.map(({ source }) => called(source, words).length));
  return moved.map((one) => {
    const what = words.ingested.change({ ...one, added: few(one.added), replaced: few(one.replaced) });
    return `${called(one.source, words).padEnd(wide)} ${what}`;
  });
}

/** What was left as it was, and what it means that figures are gone or in dispute. */
export function changeRemarks(changes: readonly SourceChange[], words: Messages): string[] {
  const { ingested: say } = words;
  const kept = changes.filter((one) => isSame(one) && one.kept > 0);
  const gone = changes.filter((one) => one.gone > 0);
  return [
    ...(kept.length > 0 ? [say.kept(kept.map(({ source }) => called(source, words)))] : []),
    ...(gone.some(({ replaced }) => replaced.length > 0) ? [say.gone] : []),
    // Files that are only added take no figure away.
    ...(gone.some(({ replaced }) => replaced.length === 0) ? [say.goneByYears] : []),
    ...(changes.some(({ disputed }) => disputed > 0) ? [say.disputed] : []),
  ];
}

function isSame({ added, replaced, fresh, changed, gone, disputed }: SourceChange): boolean {
  return added.length + replaced.length + fresh + changed + gone + disputed === 0;
}

function called(source: string, { ingested }: Messages): string {
  return source === ALL_OWN_TABLES ? ingested.ownTables : source;
}

function few(paths: readonly string[]): readonly string[] | number {
  return paths.length > NAMED ? paths.length : paths;
}
