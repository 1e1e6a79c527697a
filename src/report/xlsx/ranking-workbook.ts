import type { Ranking } from "../../model/documents/ranking.ts";
import type { Profile, ProfileNode } from "../../model/profile.ts";
import type { Edited } from "../../model/workbook.ts";
import type { Messages } from "../../words/index.ts";
import { heading } from "../ranking/notes.ts";
import { decimalsOf } from "../text/decimals.ts";
import { localised } from "../text/localised.ts";
import { weightsOf } from "../text/node.ts";
import { countrySheet } from "./country-sheet.ts";
import { extrasOf, factsOf, inOrder } from "./facts.ts";
import { categoriesSheet, normalisedSheet, rawSheet } from "./figure-sheets.ts";
import { gatesSheet } from "./gates-sheet.ts";
import { HEAD, isPlaced, type Layout, type LiveTable, layoutOf, RAW_WIDTH, whyFixed } from "./layout.ts";
import { notesSheet, sourcesSheet } from "./notes-sheets.ts";
import type { OpenCells } from "./profile-sheet.ts";
import { profileSheet } from "./profile-sheet.ts";
import { rankingSheet } from "./ranking-sheet.ts";
import { reviewSheet } from "./review-sheet.ts";
import { scoresSheet } from "./scores-sheet.ts";
import type { Sheet } from "./sheet.ts";
import { mustHold, workbook } from "./workbook.ts";

/** A ranking, and what it was made from. */
export interface Ranked {
  readonly ranking: Ranking;
  readonly table: LiveTable;
  /** Of every year, as it was read. */
  readonly profile: Profile;
  readonly nameOf: (country: string) => string;
}

/** A ranking as a workbook that is one: formulas make it from the publishers' figures and the profile's weights, which can be changed and given back. */
export function rankingWorkbook(ranked: Ranked, words: Messages): Promise<Uint8Array> {
  return workbook(
    heading(ranked.ranking, words),
    rankingSheets(ranked, words),
    decimalsOf(ranked.ranking.profile),
    ranked.ranking.seal,
  );
}

export function rankingSheets(
  { ranking: document, table, profile, nameOf }: Ranked,
  words: Messages,
): Sheet[] {
  const ranking = localised(document, words);
  const layout = layoutOf(table, ranking, nameOf, words);
  const weights = weightsOf(ranking.profile.factors);
  const { sheet: gatesOwn, gates } = gatesSheet(ranking, words);
  const { sheets } = words.workbook;
  const { sheet: profileOwn, places } = profileSheet(profile, weights, openIn(layout), titlesIn(layout), {
    written: {
      gates: gates.pairs,
      sheets: { gates: sheets.gates, scores: sheets.scores, raw: sheets.raw },
    },
    cleared: gates.cleared,
    notes: whyFixed(layout),
  });
  const facts = factsOf(ranking, words);
  const rankingFacts = { facts, order: inOrder(layout.countries, facts), extras: extrasOf(ranking, words) };
  const { sheet: categories, points } = categoriesSheet(layout);
  return [
    rankingSheet(heading(ranking, words), layout, places, rankingFacts),
    notesSheet(ranking, layout),
    countrySheet(layout, places, weights, rankingFacts),
    reviewSheet(ranking, words),
    profileOwn,
    scoresSheet(layout, places, gates, rankingFacts, points),
    normalisedSheet(layout, places, points),
    rawSheet(layout),
    categories,
    gatesOwn,
    sourcesSheet(ranking, words),
  ];
}

/** Refuses as many figures as no workbook is made of: before any is explained. */
export function mustHoldFigures(countries: number, indicators: number, words: Messages): void {
  mustHold(words.workbook.sheets.raw, HEAD + countries, 2 + RAW_WIDTH * indicators);
}

/** What a node is called; one that this year's tree does not have by its id. */
function titlesIn({ table: { plan }, titleOf }: Layout): (node: ProfileNode) => string {
  const byId = new Map(plan.items.map((item) => [item.node.id, item]));
  return ({ id }) => {
    const item = byId.get(id);
    return item ? titleOf(item) : id;
  };
}

/** What of each node may be written into: what formulas follow. */
function openIn({ table: { plan, columns }, still }: Layout): (node: string) => OpenCells | undefined {
  const byId = new Map(plan.items.map((item) => [item.node.id, item]));
  return (node) => {
    const item = byId.get(node);
    if (item === undefined) return undefined;
    const parent = plan.items[item.parent];
    const edited = new Set<Edited>();
    if (parent && still[parent.index] === undefined && !parent.chooses) edited.add("weight");
    if (still[item.index] === undefined) {
      if (item.leaf < 0) {
        if (!item.chooses) edited.add("minimumCoverage");
      } else {
        edited.add("direction");
        if (columns[item.leaf]!.inWorkbook()?.ends) edited.add("from").add("to");
      }
    }
    if (item.fit?.inWorkbook?.ends && isPlaced(item, still)) edited.add("from").add("to");
    return {
      edited,
      parent: parent?.node.id,
      siblings: parent?.children.map((child) => plan.items[child]!.node.id) ?? [],
      taken: parent?.chooses ?? false,
    };
  };
}
