import { audit } from "../made/en/audit.ts";
import { causes } from "../made/en/causes.ts";
import { checks } from "../made/en/checks.ts";
import { comparison } from "../made/en/comparison.ts";
import { conditions } from "../made/en/conditions.ts";
import { cut } from "../made/en/cut.ts";
import { diff } from "../made/en/diff.ts";
import { effects } from "../made/en/effects.ts";
import { errors } from "../made/en/errors.ts";
import { evidences } from "../made/en/evidences.ts";
import { explanation } from "../made/en/explanation.ts";
import { facts } from "../made/en/facts.ts";
import { findings } from "../made/en/findings.ts";
import { inDraws } from "../made/en/inDraws.ts";
import { ingested } from "../made/en/ingested.ts";
import { inspection } from "../made/en/inspection.ts";
import { leaveOneOut } from "../made/en/leaveOneOut.ts";
import { lists } from "../made/en/lists.ts";
import { live } from "../made/en/live.ts";
import { memo } from "../made/en/memo.ts";
import { methodCall } from "../made/en/methodCall.ts";
import { methods } from "../made/en/methods.ts";
import { missing } from "../made/en/missing.ts";
import { nodes } from "../made/en/nodes.ts";
import { otherMethods } from "../made/en/otherMethods.ts";
import { page } from "../made/en/page.ts";
import { profile } from "../made/en/profile.ts";
import { publishers } from "../made/en/publishers.ts";
import { ranking } from "../made/en/ranking.ts";
import { rankSets } from "../made/en/rankSets.ts";
import { resolutions } from "../made/en/resolutions.ts";
import { robustness } from "../made/en/robustness.ts";
import { scorecard } from "../made/en/scorecard.ts";
import { sensitivity } from "../made/en/sensitivity.ts";
import { shares } from "../made/en/shares.ts";
import { verification } from "../made/en/verification.ts";
import { warnings } from "../made/en/warnings.ts";
import { weightSpace } from "../made/en/weightSpace.ts";
import { whatif } from "../made/en/whatif.ts";
import { workbook } from "../made/en/workbook.ts";
import { yearBefore } from "../made/en/yearBefore.ts";
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
import { numbers } from "./numbers.ts";

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

  cut,
  ...missing,
  ...nodes,
  ...evidences,
  lists,
  live,
  effects,
  causes,
  errors,
  shares,
  ranking,
  comparison,
  conditions,
  methodCall,
  explanation,
  yearBefore,
  memo,
  diff,
  whatif,
  robustness,
  inDraws,
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
  resolutions,
  checks,
  methods,
};
