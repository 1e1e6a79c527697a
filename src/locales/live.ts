import { live as en } from "./en/live.ts";
import { live as ru } from "./ru/live.ts";
import { live as zh } from "./zh/live.ts";

/** What the live page says in a language. */
export type LiveMessages = Widened<typeof en>;

/** Words of a language in place of the English ones. */
type Widened<T> = {
  readonly [key in keyof T]: T[key] extends string
    ? string
    : T[key] extends (...all: infer Given) => string
      ? (...all: Given) => string
      : Widened<T[key]>;
};

/** The languages of the live page, English first; a page carries them all. */
export const liveLanguages: readonly [LiveMessages, ...LiveMessages[]] = [en, ru, zh];
