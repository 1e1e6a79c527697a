import profileReasons from "../../../weights/*.fr.yaml";
import type { ProfileReasons } from "../../model/translation.ts";
import { messagesFrom, type Translation } from "../contract.ts";
import { grammar, made } from "../made/fr/index.ts";
import countryNames from "../names/fr.json" with { type: "json" };
import { namesIn } from "../shipped.ts";
import names from "./names.yaml";
import { numbers } from "./numbers.ts";

/*
 * French, with the terms of the State Department's own translation of its fact sheet: traite des personnes, volonté politique,
 * plan d’action national, prévalence, cadre juridique, programmes connexes.
 */

export const fr: Translation = {
  ...messagesFrom("fr", numbers, grammar, made),
  ...namesIn(names),
  countryNames,
  profileReasons: profileReasons as ProfileReasons,
  reasonOf: { weight: "poids", direction: "sens", normalise: "normalisation", error: "erreur" },
  colon: "\u00a0: ",
  semicolon: "\u202f; ",
};
