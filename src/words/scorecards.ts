import { scorecard as en } from "./made/en/scorecard.ts";
import { scorecard as es } from "./made/es/scorecard.ts";
import { scorecard as fr } from "./made/fr/scorecard.ts";
import type { Made } from "./made/messages.ts";
import { scorecard as pt } from "./made/pt/scorecard.ts";
import { scorecard as ru } from "./made/ru/scorecard.ts";
import { scorecard as zh } from "./made/zh/scorecard.ts";

/** What is said of a scorecard in a language. */
export type ScorecardMessages = Made["scorecard"];

/** What the live page says of a scorecard, by language: those of the live page. */
export const scorecardsIn: Readonly<Record<string, ScorecardMessages>> = { en, es, fr, pt, ru, zh };
