import { messagesFrom } from "../contract.ts";
import { grammar, made } from "../made/en/index.ts";
import { numbers } from "./numbers.ts";

/*
 * English: every sentence and label of documents and warnings, each a whole message. Another language is one file or folder of
 * the same shape (`Translation`) and its place in `index.ts`. Figures come as numbers with their decimals, countries with
 * their codes, so that a language can inflect what stands around them.
 */

export const en = messagesFrom("en", numbers, grammar, made);
