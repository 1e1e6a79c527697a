import profileReasons from "../../../weights/*.fr.yaml";
import type { ProfileReasons } from "../../model/translation.ts";
import type { Translation } from "../contract.ts";
import { made } from "../made/fr/index.ts";
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

/*
 * French, with the terms of the State Department's own translation of its fact sheet: traite des personnes, volonté politique,
 * plan d’action national, prévalence, cadre juridique, programmes connexes.
 */

export const fr: Translation = {
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
  ...made,
  ...made.missing,
  ...made.nodes,
  ...made.evidences,
  profileReasons: profileReasons as ProfileReasons,
  reasonOf: { weight: "poids", direction: "sens", normalise: "normalisation", error: "erreur" },
  language: "fr",
  countryNames,
  names,
  remarks,
  colon: "\u00a0: ",
  semicolon: "\u202f; ",
  numbers,
};
