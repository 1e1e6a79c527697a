import { inDraws as enDraws } from "./made/en/inDraws.ts";
import { live as en } from "./made/en/live.ts";
import { inDraws as esDraws } from "./made/es/inDraws.ts";
import { live as es } from "./made/es/live.ts";
import { inDraws as frDraws } from "./made/fr/inDraws.ts";
import { live as fr } from "./made/fr/live.ts";
import type { Made } from "./made/messages.ts";
import { inDraws as ptDraws } from "./made/pt/inDraws.ts";
import { live as pt } from "./made/pt/live.ts";
import { inDraws as ruDraws } from "./made/ru/inDraws.ts";
import { live as ru } from "./made/ru/live.ts";
import { inDraws as zhDraws } from "./made/zh/inDraws.ts";
import { live as zh } from "./made/zh/live.ts";

/** What the live page says in a language, of draws as other documents do. */
export type LiveMessages = ReturnType<typeof withDraws>;

function withDraws(live: Made["live"], inDraws: Made["inDraws"]) {
  return { ...live, sure: { ...live.sure, ...inDraws } };
}

/** The languages of the live page, English first; a page carries them all. */
export const liveLanguages: readonly [LiveMessages, ...LiveMessages[]] = [
  withDraws(en, enDraws),
  withDraws(es, esDraws),
  withDraws(fr, frDraws),
  withDraws(pt, ptDraws),
  withDraws(ru, ruDraws),
  withDraws(zh, zhDraws),
];
