import { country as countryOf } from "../src/countries/reference.ts";
import type { Surroundings } from "../src/explain/index.ts";
import type { Warning, WarningInWords } from "../src/model/warning.ts";
import { inWords, type Telling, warningsInWords } from "../src/report/text/warnings.ts";
import { loadRun, type Run, type RunLabels, tellingOf } from "../src/use/load-run.ts";
import { en } from "../src/words/en/index.ts";
import { calledIn, type Messages } from "../src/words/index.ts";

/** A run whose warnings are in words, as renderers ask for them, in the language of its labels. */
export async function spoken(run: Run, labels: RunLabels = run.surroundings) {
  const surroundings = await inWords<Surroundings<WarningInWords> & RunLabels>(
    { ...run.surroundings, ...labels },
    tellingOf(run, labels),
  );
  return { ...run, surroundings, words: labels.words };
}

export async function spokenRun(...asked: Parameters<typeof loadRun>) {
  return spoken(await loadRun(...asked));
}

/** Without a run: indicators and lists are called by their ids. */
export function tellingIn(words: Messages, finding: Telling["finding"] = async ({ id }) => id): Telling {
  const country = (iso3: string) => calledIn(words, iso3, countryOf(iso3)?.name ?? iso3);
  const names = { country, indicator: (id: string) => id, list: (id: string) => id };
  return { words, language: words.language, names, finding };
}

/** What warnings say in English. */
export async function messagesOf(warnings: readonly Warning[]): Promise<string[]> {
  return (await warningsInWords(warnings, tellingIn(en))).map(({ message }) => message);
}
