import { evidences } from "../made/en/evidences.ts";
import { lists } from "../made/en/lists.ts";
import { missing } from "../made/en/missing.ts";
import { nodes } from "../made/en/nodes.ts";
import { scorecard } from "../made/en/scorecard.ts";
import { audit } from "./audit.ts";
import { comparison } from "./comparison.ts";
import { diff } from "./diff.ts";
import { effects } from "./effects.ts";
import { explanation } from "./explanation.ts";
import { facts } from "./facts.ts";
import { findings } from "./findings.ts";
import {
  asRead,
  atStart,
  counted,
  fewPlaces,
  inBrackets,
  inSentence,
  listed,
  ordinal,
  placed,
  placedBriefly,
  quoted,
  some,
  unitOf,
  when,
  withUnit,
} from "./grammar.ts";
import { ingested } from "./ingested.ts";
import { inspection } from "./inspection.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { memo } from "./memo.ts";
import { numbers } from "./numbers.ts";
import { otherMethods } from "./other-methods.ts";
import { page } from "./page.ts";
import { profile } from "./profile.ts";
import { publishers } from "./publishers.ts";
import { rankSets, weightSpace } from "./rank-sets.ts";
import { ranking } from "./ranking.ts";
import { robustness } from "./robustness.ts";
import { sensitivity } from "./sensitivity.ts";
import { verification } from "./verification.ts";
import { warnings } from "./warnings.ts";
import { whatif } from "./whatif.ts";
import { workbook } from "./workbook.ts";
import { yearBefore } from "./year-before.ts";

/*
 * English: every sentence and label of documents and warnings, each a whole message. Another language is one file or folder of
 * the same shape (`Translation`) and its place in `index.ts`. Figures come as numbers with their decimals, countries with
 * their codes, so that a language can inflect what stands around them.
 */

export const en = {
  /** Code of the language. */
  language: "en",
  numbers,

  /** Sentences one after the other. */
  text: (sentences: readonly string[]) => sentences.join(" "),
  listed,
  some,
  counted,
  asRead,
  fewPlaces,
  ordinal,
  unitOf,
  quoted,
  when,
  inBrackets,
  withUnit,
  inSentence,
  atStart,
  placed,
  placedBriefly,

  /** What a medium says of what it does not show. */
  cut: {
    more: (n: number) => `${n} more`,
    moreMoved: (n: number) => `${n} more moved`,
    beyond: (n: number) => `… and ${n} more`,
    beyondOfAll: (n: number) => `… and ${n} more (--top 0 shows all)`,
    columns: (titles: readonly string[], beyond: number) =>
      `${counted(titles.length + beyond, "more column", "more columns")}: ${titles.join(", ")}${beyond > 0 ? ` and ${beyond} more` : ""}.`,
  },

  ...missing,
  ...nodes,
  ...evidences,
  lists,
  effects,
  ranking,
  comparison,
  explanation,
  yearBefore,
  memo,
  diff,
  whatif,
  robustness,
  leaveOneOut,
  facts,
  otherMethods,
  rankSets,
  scorecard,
  sensitivity,
  weightSpace,
  audit,
  profile,
  verification,
  inspection,
  ingested,
  findings,
  warnings,
  workbook,
  page,
  publishers,
  /** The columns of `resolve`, called as in its JSON. */
  resolutions: { columns: { input: "input", iso3: "iso3", name: "name", match: "match", note: "note" } },
};
