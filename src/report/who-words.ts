import type { Ranking, Shown } from "../model/documents/ranking.ts";
import { counted } from "./english.ts";

type Dataset = Pick<Ranking["dataset"], "asOf" | "among" | "standIns">;

/** `evidence as of 2023`, whether it rests on stand-ins, and who was scored where that is not everybody. */
export function evidenceWords({ asOf, among, standIns }: Dataset): string {
  return `evidence as of ${asOf ?? "no stated year"}${standIns ? ", on stand-ins for the publisher's own figures" : ""}${amongWords({ among })}`;
}

/** `, among 48 countries only: Bureau of African Affairs`; nothing where everybody was scored. */
export function amongWords({ among }: Pick<Dataset, "among">): string {
  if (!among) return "";
  return `, among ${counted(among.countries, "country", "countries")} only: ${names(among.asked)}`;
}

/** What was asked for: `only Ghana, Peru; without Bureau of African Affairs`; nothing where everybody is shown. */
export function shownWords(shown: Omit<Shown, "of">): string {
  const { countries, region, exclude } = shown;
  return [
    ...(countries ? [`only ${names(countries)}`] : []),
    ...(region ? [`only in ${names(region)}`] : []),
    ...(exclude ? [`without ${names(exclude)}`] : []),
  ].join("; ");
}

/** What a reader must know of a ranking that shows some only. */
export function shownNotes({ shown, ranked, excluded, unscored }: Ranking): string[] {
  if (!shown) return [];
  const { of } = shown;
  return [
    `Shown: ${ranked.length} of ${of.ranked} ranked, ${excluded.length} of ${of.excluded} excluded, ${unscored.length} of ${of.unscored} not scored (${shownWords(shown)}). Ranks, scores and medians count everybody; what follows is of those shown.`,
  ];
}

function names(asked: NonNullable<Shown["countries"]>): string {
  return asked.map(({ name }) => name).join(", ");
}
