import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import type { Profile } from "../../model/profile.ts";
import { named } from "../named.ts";
import { heading } from "../ranking/words.ts";
import { decimalsOf } from "../score-digits.ts";
import { breakdownSheet } from "./breakdown-sheet.ts";
import { profileSheet, sharesOf } from "./profile-sheet.ts";
import { excludedSheet, notesSheet, rankingSheet, sourcesSheet, unscoredSheet } from "./ranking-sheets.ts";
import type { Sheet } from "./sheet.ts";
import { workbook } from "./workbook.ts";

/** A ranking as a workbook: figures unrounded, down to each publisher's cell, and the profile to be edited and given back. */
export function rankingWorkbook(ranking: Ranking, profile: Profile, words: Messages): Promise<Uint8Array> {
  return workbook(
    heading(ranking, words),
    rankingSheets(ranking, profile, words),
    decimalsOf(ranking.profile),
  );
}

export function rankingSheets(document: Ranking, profile: Profile, words: Messages): Sheet[] {
  const ranking = named(document, words);
  return [
    rankingSheet(ranking, words),
    breakdownSheet(ranking, words),
    excludedSheet(ranking, words),
    unscoredSheet(ranking, words),
    profileSheet(profile, sharesOf(ranking.profile.factors)),
    sourcesSheet(ranking, words),
    notesSheet(ranking, words),
  ];
}
