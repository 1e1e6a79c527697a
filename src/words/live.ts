import { live as en } from "./en/live.ts";
import { live as es } from "./es/live.ts";
import { live as fr } from "./fr/live.ts";
import type { LiveMessages } from "./live-contract.ts";
import { live as pt } from "./pt/live.ts";
import { live as ru } from "./ru/live.ts";
import { live as zh } from "./zh/live.ts";

export type { LiveMessages } from "./live-contract.ts";

/** The languages of the live page, English first; a page carries them all. */
export const liveLanguages: readonly [LiveMessages, ...LiveMessages[]] = [en, es, fr, pt, ru, zh];
