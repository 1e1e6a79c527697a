import type { PlugInWords } from "../explain/plug-in-words.ts";
import type { en } from "./en/index.ts";

/** What documents say in a language; the words of plug-ins, which bring them in English, are there in every other. */
export type Messages = typeof en & Partial<PlugInWords>;

/** A language other than English: whatever is missing from it is an error of the compiler. */
export type Translation = typeof en & PlugInWords;
