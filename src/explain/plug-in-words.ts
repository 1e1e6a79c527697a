import { aggregators, normalisers, treatments } from "../scoring/index.ts";
import { type CheckMessages, tellers } from "./audit/checks/index.ts";

const methods = [...aggregators, ...normalisers, ...treatments];

/** What the plug-ins say, each in English in its own file: what another language says in their place, by their ids. */
export const plugInWords = {
  checks: Object.fromEntries(tellers.map(({ id, english }) => [id, english])) as CheckMessages,
  /** What a method of normalising, aggregating or treating does. */
  methods: Object.fromEntries(methods.map(({ id, summary }) => [id, summary])) as Readonly<
    Record<string, string>
  >,
};

export type PlugInWords = typeof plugInWords;
