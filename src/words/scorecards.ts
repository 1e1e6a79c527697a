import { scorecard as en } from "./en/scorecard.ts";
import { scorecard as es } from "./es/scorecard.ts";
import { scorecard as fr } from "./fr/scorecard.ts";
import type { ScorecardMessages } from "./live-contract.ts";
import { scorecard as pt } from "./pt/scorecard.ts";
import { scorecard as ru } from "./ru/scorecard.ts";
import { scorecard as zh } from "./zh/scorecard.ts";

export type { ScorecardMessages } from "./live-contract.ts";

/** What the live page says of a scorecard, by language: those of the live page. */
export const scorecardsIn: Readonly<Record<string, ScorecardMessages>> = { en, es, fr, pt, ru, zh };
