import type { Messages } from "../../locales/index.ts";
import { gather } from "../../model/collections.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { CAVEATS } from "../../model/problem.ts";

/** Warnings whose sentence names the place of each of its figures. */
const NAMING_PLACES: ReadonlySet<string> = new Set(["unsettled-conflict", "settled-conflict"]);

/** A warning as a sentence, with its place in brackets unless the sentence itself names it. */
export function warningText({ code, message, where }: Ranking["warnings"][number], words: Messages): string {
  return where === null || NAMING_PLACES.has(code) ? message : `${message} (${fewPlaces(where, words)})`;
}

/** Places of one kind that a sentence names. */
const MOST_PLACES = 3;

/** A place that stands for many (`lines 3, 5, 8-9, column 4`) with the first three of them and how many more there are. */
export function fewPlaces(place: string, { fewPlaces: say }: Messages): string {
  const texts = place.split("; ");
  const more = texts.length > MOST_PLACES ? [say.more(texts.length - MOST_PLACES)] : [];
  return [...texts.slice(0, MOST_PLACES).map((text) => fewOfOne(text, say)), ...more].join("; ");
}

function fewOfOne(place: string, say: Messages["fewPlaces"]): string {
  const [, before, list, after] =
    /^(.*?\blines )(\d[\d\-, ]*\d)(, columns? .*)$/su.exec(place) ??
    /^(.*!)([A-Z]{1,3}\d[A-Z\d:,]*)()$/su.exec(place) ??
    [];
  if (before === undefined) return place;
  const [comma, all] = [before.endsWith("!") ? "," : ", ", list!.split(/, ?/u)];
  if (all.length <= MOST_PLACES) return place;
  return `${before}${say.moreLines(all.slice(0, MOST_PLACES).join(comma), all.length - MOST_PLACES)}${after}`;
}

/** Warnings that stand with the figures in every document, wherever these go: what they are not, and what was not asked for. */
export function isCaveat({ code }: Pick<Ranking["warnings"][number], "code">): boolean {
  return CAVEATS.includes(code);
}

/** Indicators by family, so that fourteen of one do not hide two of another: `mcc.* (14), findings.engagement`. */
export function byFamily(indicators: readonly string[], most: number): string {
  const groups = new Map<string, string[]>();
  for (const indicator of indicators) {
    const family = indicator.split(".")[0]!;
    gather(groups, family, indicator);
  }
  return [...groups]
    .map(([family, members]) =>
      members.length > most ? `${family}.* (${members.length})` : members.join(", "),
    )
    .join(", ");
}
