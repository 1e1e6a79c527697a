import { country as countryOf } from "../countries/reference.ts";
import { hasStandIns, isStandIn } from "../dataset/derivations/mcc-stand-ins.ts";
import { evidenceAsOf } from "../dataset/evidence.ts";
import type { Surroundings } from "../explain/index.ts";
import { calledAs, leavingAsWritten, type Messages, messagesIn } from "../locales/index.ts";
import type { Dataset } from "../model/dataset.ts";
import { defined } from "../model/defined.ts";
import { ShortlistError } from "../model/error.ts";
import type { Evidence } from "../model/evidence.ts";
import { remembered } from "../model/remembered.ts";
import { inYear } from "../profile/in-year.ts";
import { indicatorsOf } from "../profile/indicators.ts";
import { compile, type Plan, type ScoreTable, score } from "../scoring/index.ts";
import { copeland } from "../scoring/methods/copeland.ts";
import type { Selection } from "./arguments/selection.ts";
import { loadData } from "./data/load.ts";
import { mustKnow } from "./profile/known-names.ts";
import { type LoadedProfile, loadProfile } from "./profile/load.ts";
import { mustHaveItsTable } from "./profile/own-table.ts";
import { mustSpeak } from "./profile/spoken.ts";
import { sourcesUsed } from "./sources-used.ts";
import { tool } from "./tool.ts";
import { runWarnings } from "./warnings/index.ts";

export interface RunOptions {
  readonly data?: readonly string[];
  readonly profile: string;
  readonly asOf?: number;
  readonly lang: string;
  readonly strict?: boolean;
  /** Of docs/method.md; only Copeland's replaces the profile's own root. */
  readonly method?: string;
  /** Who is scored at all; absent: everybody in the data. */
  readonly among?: Selection;
  /** Files that disagree without anything to settle it do not stop the run. */
  readonly unsettled?: "listed";
}

/** A scored run: what `rank`, `explain` and the rest start from. */
export interface Run {
  readonly loaded: LoadedProfile;
  readonly dataset: Dataset;
  readonly table: ScoreTable;
  readonly surroundings: Surroundings;
  /** Of the language that was asked for: what of the run is said to people is said in them. */
  readonly words: Messages;
  /** The texts of profile and tables that are the user's own, and are not told in another language. */
  asWritten(): Promise<ReadonlySet<string>>;
  /** The same, said in another language. */
  toldIn(language: string): Promise<Run>;
  /** The words of that language alone. */
  wordsIn(language: string): Promise<Messages>;
}

/** The one method that ranks; the others check. */
export const COPELAND = copeland.id;

/** Profile and data to scores, with every warning that a reader should see. */
export async function loadRun(options: RunOptions, cwd: string, load = loadData): Promise<Run> {
  const loaded = await loadProfile(options.profile, cwd);
  mustSpeak(loaded.profile, loaded.file, options.lang);
  const { profile } = loaded;
  const wanted = indicatorsOf(profile);
  const year = options.asOf ?? (profile.asOf === "latest" ? undefined : profile.asOf);
  const dataset = await load({
    cwd,
    inColumns: true,
    need: { indicators: wanted, ...defined({ asOf: year }) },
    ...defined({ data: options.data, findings: options.strict, unsettled: options.unsettled }),
  });
  await mustHaveItsTable(profile, loaded.file, dataset);
  await mustKnow(loaded, dataset);
  const asOf = year ?? dataset.latest;
  const evidence = evidenceAsOf(dataset, asOf, options.among && [...options.among.countries]);
  if (options.among && evidence.countries.length === 0) throw noneScored(options.among);
  const plan = compile(inYear(profile, asOf));
  const table = options.method === COPELAND ? await byCopeland(plan, evidence) : score(plan, evidence);
  const sources = sourcesUsed(dataset, table);
  const standIns = restsOnStandIns(table);
  const asWritten = remembered(async (_: true) => {
    const { ownTexts } = await import("./profile/own-texts.ts");
    return ownTexts(loaded, dataset.catalogue);
  });
  const wordsIn = async (lang: string) => {
    const spoken = await messagesIn(lang);
    return spoken.shipped ? leavingAsWritten(spoken, await asWritten(true)) : spoken;
  };
  const toldIn = async (lang: string): Promise<Run> => {
    const words = await wordsIn(lang);
    const titles = new Map(dataset.catalogue.map(({ id, title }) => [id, calledAs(words, title)]));
    return {
      loaded,
      dataset,
      table,
      words,
      toldIn,
      wordsIn,
      asWritten: () => asWritten(true),
      surroundings: {
        language: lang,
        titleOf: (indicator) => titles.get(indicator),
        words,
        tool,
        profileSha256: loaded.sha256,
        dataset: {
          asOf: asOf ?? null,
          sha256: dataset.sha256,
          ...(options.among
            ? { among: { asked: [...options.among.asked], countries: evidence.countries.length } }
            : {}),
          ...(standIns ? { standIns: true as const } : {}),
          sources,
        },
        warnings: await runWarnings({ loaded, dataset, table, among: options.among, lang, words }),
        nameOf: (iso3) => countryOf(iso3)?.name ?? iso3,
      },
    };
  };
  return toldIn(options.lang);
}

function noneScored({ asked }: Selection): ShortlistError {
  const whom = asked.map(({ name }) => name).join(", ");
  return new ShortlistError(
    "not-in-data",
    `--among leaves nobody to score: the data hold nothing about ${whom} that the profile asks for`,
    {
      wayOut: "Name others, or pass data that have them with --data.",
    },
  );
}

/** Whether anybody's score is made, in part, of figures that stand in for the publisher's own. */
function restsOnStandIns({ columns, ranked, apart, excluded }: ScoreTable): boolean {
  const might = columns.filter(({ leaf }) => hasStandIns(leaf.node.indicator));
  return might.some(({ leaf, observations }) =>
    [...ranked, ...apart, ...excluded].some((one) => {
      const origin = observations.origin(one.index);
      return origin !== undefined && isStandIn(origin) && one.shares[leaf.index]! > 0;
    }),
  );
}

/** The other methods are loaded only when they are asked for. */
async function byCopeland(plan: Plan, evidence: Evidence): Promise<ScoreTable> {
  return (await import("../scoring/copeland-root.ts")).scoreByCopeland(plan, evidence);
}
