import profileReasons from "../../../weights/*.fr.yaml";
import type { ProfileReasons } from "../../model/translation.ts";
import type { Translation } from "../contract.ts";
import { audit } from "../made/fr/audit.ts";
import { causes } from "../made/fr/causes.ts";
import { checks } from "../made/fr/checks.ts";
import { comparison } from "../made/fr/comparison.ts";
import { conditions } from "../made/fr/conditions.ts";
import { cut } from "../made/fr/cut.ts";
import { diff } from "../made/fr/diff.ts";
import { effects } from "../made/fr/effects.ts";
import { errors } from "../made/fr/errors.ts";
import { evidences } from "../made/fr/evidences.ts";
import { explanation } from "../made/fr/explanation.ts";
import { facts } from "../made/fr/facts.ts";
import { findings } from "../made/fr/findings.ts";
import { inDraws } from "../made/fr/inDraws.ts";
import { ingested } from "../made/fr/ingested.ts";
import { inspection } from "../made/fr/inspection.ts";
import { leaveOneOut } from "../made/fr/leaveOneOut.ts";
import { lists } from "../made/fr/lists.ts";
import { live } from "../made/fr/live.ts";
import { memo } from "../made/fr/memo.ts";
import { methodCall } from "../made/fr/methodCall.ts";
import { methods } from "../made/fr/methods.ts";
import { missing } from "../made/fr/missing.ts";
import { nodes } from "../made/fr/nodes.ts";
import { otherMethods } from "../made/fr/otherMethods.ts";
import { page } from "../made/fr/page.ts";
import { profile } from "../made/fr/profile.ts";
import { publishers } from "../made/fr/publishers.ts";
import { ranking } from "../made/fr/ranking.ts";
import { rankSets } from "../made/fr/rankSets.ts";
import { resolutions } from "../made/fr/resolutions.ts";
import { robustness } from "../made/fr/robustness.ts";
import { scorecard } from "../made/fr/scorecard.ts";
import { sensitivity } from "../made/fr/sensitivity.ts";
import { shares } from "../made/fr/shares.ts";
import { verification } from "../made/fr/verification.ts";
import { warnings } from "../made/fr/warnings.ts";
import { weightSpace } from "../made/fr/weightSpace.ts";
import { whatif } from "../made/fr/whatif.ts";
import { workbook } from "../made/fr/workbook.ts";
import { yearBefore } from "../made/fr/yearBefore.ts";
import countryNames from "../names/fr.json" with { type: "json" };
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
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { remarks } from "./remarks.ts";
import { typeset } from "./typography.ts";

/*
 * French, with the terms of the State Department's own translation of its fact sheet: traite des personnes, volonté politique,
 * plan d’action national, prévalence, cadre juridique, programmes connexes.
 */

export const fr: Translation = {
  ...typeset({
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
    profileReasons: profileReasons as ProfileReasons,
    reasonOf: { weight: "poids", direction: "sens", normalise: "normalisation", error: "erreur" },
    resolutions,
    checks,
    methods,
  }),
  language: "fr",
  countryNames,
  names,
  remarks,
  colon: "\u00a0: ",
  semicolon: "\u202f; ",
  numbers,
};
