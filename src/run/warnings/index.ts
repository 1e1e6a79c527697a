import { country as countryOf } from "../../countries/reference.ts";
import { hasStandIns, isStandIn } from "../../dataset/derivations/mcc-stand-ins.ts";
import { calledAs, calledIn, type Messages } from "../../locales/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import type { Dataset } from "../../model/dataset.ts";
import { defined } from "../../model/defined.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { listOf } from "../../model/list.ts";
import type { Profile } from "../../model/profile.ts";
import { textIn } from "../../model/text-in.ts";
import { reasonIn } from "../../model/word-of.ts";
import { holdsIn, waivedIn } from "../../profile/in-year.ts";
import { indicatorsOf, namesOf } from "../../profile/indicators.ts";
import { families } from "../../report/words/families.ts";
import { candidates, type ScoreTable } from "../../scoring/index.ts";
import { significant } from "../../stats/significant.ts";
import type { Selection } from "../arguments/selection.ts";
import { notScored } from "../arguments/who.ts";
import type { LoadedProfile } from "../profile/load.ts";
import { categoryWarnings } from "./categories.ts";
import {
  conflictWarnings,
  dataProblems,
  inNoList,
  olderOwnWarnings,
  olderReaderWarnings,
  outlierWarnings,
  undatedWarnings,
} from "./data.ts";
import { evidenceKinds } from "./evidence-kinds.ts";
import { fewCandidates } from "./few-candidates.ts";
import { illFittingWarnings } from "./ill-fitting.ts";
import { intervalWarnings } from "./intervals.ts";
import { smallFitWarnings } from "./small-fit.ts";

interface Scored {
  readonly loaded: LoadedProfile;
  readonly dataset: Dataset;
  readonly table: ScoreTable;
  readonly among: Selection | undefined;
  /** Of the profile's titles. */
  readonly lang: string;
  readonly words: Messages;
}

/** Everything that a reader of a run should know, in the order in which it is told. */
export async function runWarnings({
  loaded,
  dataset,
  table,
  among,
  lang,
  words,
}: Scored): Promise<Ranking["warnings"]> {
  const { countries, asOf } = table.evidence;
  const wanted = indicatorsOf(loaded.profile);
  const titles = new Map(dataset.catalogue.map(({ id, title }) => [id, calledAs(words, title)]));
  const labels = { language: lang, titleOf: (indicator: string) => titles.get(indicator), words };
  return [
    ...(loaded.workbook ? (await import("./workbook.ts")).ofWorkbook(loaded, table, words) : []),
    ...notScored(among, countries, words.warnings.notInData),
    ...outsideItsYears(loaded.profile, asOf, words),
    ...waived(loaded.profile, asOf, words),
    ...(await sinceReference(table, dataset, words)),
    ...notAssessed(table, words),
    ...withoutStandIns(table, words),
    ...silentLists(table, words),
    ...evidenceKinds(table, labels, words),
    ...prevalenceCaveat(table, words),
    ...olderReaderWarnings(dataset, words),
    ...dataProblems(dataset),
    ...outlierWarnings(table, dataset, labels.titleOf, words),
    // Under --among it is said of those who were asked for.
    ...(among ? [] : inNoList(dataset, countries, words)),
    ...fewCandidates(table, labels, words),
    ...smallFitWarnings(table, labels.titleOf, words),
    ...illFittingWarnings(table, labels.titleOf, words),
    ...intervalWarnings(table, labels.titleOf, words),
    ...withoutLogarithm(table, labels.titleOf, words),
    ...(await categoryWarnings(loaded, dataset, table, words)),
    ...conflictWarnings(dataset, wanted, words),
    ...undatedWarnings(table, dataset, wanted, words),
    ...olderOwnWarnings(table, dataset, wanted, words),
  ];
}

/** Few runs ask for a year that is still to come in the evidence. */
async function sinceReference(
  table: ScoreTable,
  dataset: Dataset,
  words: Messages,
): Promise<Ranking["warnings"]> {
  const { asOf } = table.evidence;
  if (asOf === undefined || dataset.latest === undefined || asOf <= dataset.latest) return [];
  return (await import("./after-reference.ts")).afterReference(table, dataset, words);
}

/** Rules change: those of other years are applied only with a word. */
function outsideItsYears(
  { id, years }: Profile,
  asOf: number | undefined,
  words: Messages,
): Ranking["warnings"] {
  if (years === undefined || asOf === undefined || holdsIn(years, asOf)) return [];
  const { reason } = years;
  const why = reason === undefined ? undefined : reasonIn(words, textIn(reason, words.language, ""));
  const message = words.warnings.rulesOfOtherYears(id, years, asOf, why);
  return [{ code: "rules-of-other-years", message, where: null }];
}

/** Where no evidence can exist yet, none is asked for; who is ranked then is ranked without it. */
function waived(
  profile: Profile,
  asOf: number | undefined,
  { language, warnings: say }: Messages,
): Ranking["warnings"] {
  return waivedIn(profile, asOf).map(({ id, title, requires }) => {
    const { anyOf, years } = requires!;
    const others = years === undefined || holdsIn(years, asOf) ? undefined : years;
    const message = say.waived(textIn(title, language, id), anyOf, asOf, others);
    return { code: "requirement-waived", message, where: null };
  });
}

function notAssessed(
  { plan, columns, evidence }: ScoreTable,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const asked = indicatorsOf(plan.profile);
  // What counts for somebody need not be looked for once more, of whatever age.
  const heard = new Set(
    columns
      .filter(({ normalised }) => normalised.some((score) => score !== undefined))
      .map(({ leaf }) => leaf.node.indicator),
  );
  const silent = [...asked].filter(
    (indicator) => !heard.has(indicator) && evidence.values({ indicator }).size === 0,
  );
  if (silent.length === 0) return [];
  const message = say.notAssessed(silent.length, asked.size, families(silent, 3));
  return [{ code: "not-assessed", message, where: null }];
}

/** Where MCC's own figures are there for some, nothing stands in for the others', and that is said. */
function withoutStandIns(
  { columns, evidence }: ScoreTable,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const [own, without] = [new Set<string>(), new Set<string>()];
  for (const { leaf, observations, applies } of columns) {
    if (!hasStandIns(leaf.node.indicator) || leaf.share === 0) continue;
    const printed = evidence.countries.filter((_, i) => {
      const origin = observations.origin(i);
      return origin !== undefined && !isStandIn(origin);
    });
    for (const country of printed) own.add(country);
    if (printed.length > 0)
      for (const [i, country] of evidence.countries.entries())
        if (applies[i] && observations.origin(i) === undefined) without.add(country);
  }
  if (without.size === 0) return [];
  return [{ code: "no-stand-ins", message: say.noStandIns(own.size, without.size), where: null }];
}

/** Countries that an indicator's message names, and digits of each figure. */
const [NAMED, DIGITS] = [3, 6];

/** Figures of 0 or less under a logarithm count as missing: of the countries that no gate excludes that is said. */
function withoutLogarithm(
  table: ScoreTable,
  titleOf: (indicator: string) => string | undefined,
  words: Messages,
): Ranking["warnings"] {
  return table.columns.flatMap(({ leaf, reasons }) => {
    if (leaf.share === 0 || leaf.node.transform !== "log") return [];
    const lost = candidates(table).flatMap(({ country, index }) => {
      const { code, value } = reasons.get(index) ?? {};
      if (code !== "no-logarithm") return [];
      const name = calledIn(words, country, countryOf(country)?.name ?? country);
      return [{ name, value: typeof value === "number" ? significant(value, DIGITS) : value! }];
    });
    if (lost.length === 0) return [];
    const { indicator } = leaf.node;
    const some = alphabetical(lost, words.countryNames).slice(0, NAMED);
    const message = words.warnings.noLogarithm(
      titleOf(indicator) ?? indicator,
      some,
      lost.length - some.length,
    );
    return [{ code: "no-logarithm", message, where: null }];
  });
}

function prevalenceCaveat(table: ScoreTable, { warnings: say }: Messages): Ranking["warnings"] {
  if (!uses(table, "gsi.prevalence")) return [];
  return [{ code: "prevalence-caveat", message: say.prevalence, where: null }];
}

/** Whether a value of the indicator counts anywhere in the run. */
function uses({ columns }: ScoreTable, indicator: string): boolean {
  return columns.some(
    ({ leaf, observations }) => leaf.node.indicator === indicator && [...observations].some(Boolean),
  );
}

/** Lists that the profile asks for and that hold in other years only are no lists without entries. */
function silentLists({ plan: { profile }, evidence }: ScoreTable, words: Messages): Ranking["warnings"] {
  const asked = namesOf(profile).flatMap(({ kind, word }) => {
    if (kind === "list") return [word];
    const weighed = kind === "indicator" ? listOf(word) : undefined;
    return weighed === undefined ? [] : [weighed];
  });
  const silent = [...new Set(asked)].flatMap((id) => {
    const list = evidence.list(id);
    if (!list || list.exhaustive || Object.keys(list.listed).length > 0) return [];
    const days = [...Object.values(list.ended).map(({ held }) => held.until), list.complete.until];
    const until = days
      .filter((day) => day !== undefined && !(Number(day.slice(0, 4)) > evidence.asOf!))
      .sort()
      .at(-1);
    return [{ id, ...defined({ until }) }];
  });
  if (silent.length === 0) return [];
  const message = words.warnings.listsNotInForce(silent, evidence.asOf);
  return [{ code: "list-not-in-force", message, where: null }];
}
