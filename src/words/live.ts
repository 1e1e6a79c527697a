import { acts as enActs } from "./made/en/acts.ts";
import { inDraws as enDraws } from "./made/en/inDraws.ts";
import { live as en } from "./made/en/live.ts";
import { acts as esActs } from "./made/es/acts.ts";
import { inDraws as esDraws } from "./made/es/inDraws.ts";
import { live as es } from "./made/es/live.ts";
import { acts as frActs } from "./made/fr/acts.ts";
import { inDraws as frDraws } from "./made/fr/inDraws.ts";
import { live as fr } from "./made/fr/live.ts";
import type { Made } from "./made/messages.ts";
import { acts as ptActs } from "./made/pt/acts.ts";
import { inDraws as ptDraws } from "./made/pt/inDraws.ts";
import { live as pt } from "./made/pt/live.ts";
import { acts as ruActs } from "./made/ru/acts.ts";
import { inDraws as ruDraws } from "./made/ru/inDraws.ts";
import { live as ru } from "./made/ru/live.ts";
import { acts as zhActs } from "./made/zh/acts.ts";
import { inDraws as zhDraws } from "./made/zh/inDraws.ts";
import { live as zh } from "./made/zh/live.ts";

/** What the live page says in a language, of draws and of real weights as other documents do. */
export type LiveMessages = ReturnType<typeof withShared>;

function withShared(live: Made["live"], inDraws: Made["inDraws"], acts: Made["acts"]) {
  return { ...live, acts, sure: { ...live.sure, ...inDraws } };
}

/** The languages of the live page, English first; a page carries them all. */
export const liveLanguages: readonly [LiveMessages, ...LiveMessages[]] = [
  withShared(en, enDraws, enActs),
  withShared(es, esDraws, esActs),
  withShared(fr, frDraws, frActs),
  withShared(pt, ptDraws, ptActs),
  withShared(ru, ruDraws, ruActs),
  withShared(zh, zhDraws, zhActs),
];
