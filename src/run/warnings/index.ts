import { hasStandIns, isStandIn } from "../../dataset/derivations/mcc-stand-ins.ts";
import { listIndicator } from "../../dataset/evidence.ts";
import { textIn } from "../../explain/text.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import type { Profile, Years } from "../../model/profile.ts";
import { holdsIn, waivedIn } from "../../profile/in-year.ts";
import { indicatorsOf, namesOf } from "../../profile/indicators.ts";
import { families } from "../../report/families.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import type { LoadedProfile } from "../profile/load.ts";
import type { Selection } from "../selection.ts";
import { notScored } from "../who.ts";
import { categoryWarnings } from "./categories.ts";
import { conflictWarnings, olderOwnWarnings, undatedWarnings } from "./data.ts";
import { evidenceKinds } from "./evidence-kinds.ts";
import { smallFitWarnings } from "./small-fit.ts";

interface Scored {
  readonly loaded: LoadedProfile;
  readonly dataset: Dataset;
  readonly table: ScoreTable;
  readonly among: Selection | undefined;
  readonly lang: string;
}

/** Everything that a reader of a run should know, in the order in which it is told. */
export async function runWarnings({
  loaded,
  dataset,
  table,
  among,
  lang,
}: Scored): Promise<Ranking["warnings"]> {
  const { countries, asOf } = table.evidence;
  const wanted = indicatorsOf(loaded.profile);
  const titles = new Map(dataset.catalogue.map(({ id, title }) => [id, title]));
  return [
    ...notScored(among, countries, "is not in the data, and so not among those scored"),
    ...outsideItsYears(loaded.profile, asOf),
    ...waived(loaded.profile, asOf),
    ...(await sinceReference(table, dataset)),
    ...notAssessed(table),
    ...withoutStandIns(table),
    ...silentLists(table),
    ...evidenceKinds(table, { language: lang, titleOf: (indicator) => titles.get(indicator) }),
    ...prevalenceCaveat(table),
    ...dataProblems(dataset),
    ...smallFitWarnings(table, (indicator) => titles.get(indicator)),
    ...(await categoryWarnings(loaded, dataset, table)),
    ...conflictWarnings(dataset, wanted),
    ...undatedWarnings(table, dataset, wanted),
    ...olderOwnWarnings(table, dataset, wanted),
  ];
}

/** Few runs ask for a year that is still to come in the evidence. */
async function sinceReference(table: ScoreTable, dataset: Dataset): Promise<Ranking["warnings"]> {
  const { asOf } = table.evidence;
  if (asOf === undefined || dataset.latest === undefined || asOf <= dataset.latest) return [];
  return (await import("./after-reference.ts")).afterReference(table, dataset);
}

function spanWords({ from, to }: Years): string {
  return from === undefined ? `up to ${to}` : to === undefined ? `from ${from} on` : `${from} to ${to}`;
}

/** Rules change: those of other years are applied only with a word. */
function outsideItsYears({ id, years }: Profile, asOf: number | undefined): Ranking["warnings"] {
  if (years === undefined || asOf === undefined || holdsIn(years, asOf)) return [];
  const { reason } = years;
  const message = `the profile “${id}” states the rules for evidence of ${spanWords(years)}, and this run is as of ${asOf}: it applies rules that are not that year's${reason === undefined ? "" : `. ${textIn(reason, "en", "")}`}`;
  return [{ code: "rules-of-other-years", message, where: null }];
}

/** Where no evidence can exist yet, none is asked for; who is ranked then is ranked without it. */
function waived(profile: Profile, asOf: number | undefined): Ranking["warnings"] {
  return waivedIn(profile, asOf).map(({ id, title, requires }) => {
    const { anyOf, years } = requires!;
    const when = asOf === undefined ? "of no stated year" : `as of ${asOf}`;
    const span =
      years === undefined || holdsIn(years, asOf)
        ? "the profile weighs none of them in that year"
        : `the profile asks for it only for evidence ${spanWords(years)}`;
    const message = `${textIn(title, "en", id)}: evidence of ${anyOf.join(" or ")} is not required of a country in evidence ${when}, since ${span}`;
    return { code: "requirement-waived", message, where: null };
  });
}

function notAssessed({ plan, evidence }: ScoreTable): Ranking["warnings"] {
  const asked = indicatorsOf(plan.profile);
  const silent = [...asked].filter((indicator) => evidence.values({ indicator }).size === 0);
  if (silent.length === 0) return [];
  const message = `no evidence at all for ${silent.length} of the profile's ${asked.size} indicators: ${families(silent, 3)}`;
  return [{ code: "not-assessed", message, where: null }];
}

/** Where MCC's own figures are there for some, nothing stands in for the others', and that is said. */
function withoutStandIns({ columns, evidence }: ScoreTable): Ranking["warnings"] {
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
  const message = `MCC's own figures are at hand for ${own.size} ${own.size === 1 ? "country" : "countries"}, so nothing stands in for those of ${without.size} more, which count as not assessed: other publishers' figures are not in the scorecard's units`;
  return [{ code: "no-stand-ins", message, where: null }];
}

function prevalenceCaveat(table: ScoreTable): Ranking["warnings"] {
  if (!uses(table, "gsi.prevalence")) return [];
  const message =
    "Prevalence is Walk Free's modelled 2021 estimate for all ages, forced labour and forced marriage together: the nearest public figure, not child-trafficking prevalence.";
  return [{ code: "prevalence-caveat", message, where: null }];
}

/** What was odd about the data. */
function dataProblems({ problems }: Dataset): Ranking["warnings"] {
  return problems
    .filter(({ severity }) => severity !== "info")
    .map(({ code, message, file, locator }) => ({
      code,
      message,
      where: [file, locator].filter((part) => part !== undefined).join(", ") || null,
    }));
}

/** Whether a value of the indicator counts anywhere in the run. */
function uses({ columns }: ScoreTable, indicator: string): boolean {
  return columns.some(
    ({ leaf, observations }) => leaf.node.indicator === indicator && [...observations].some(Boolean),
  );
}

/** A list that the profile asks for and that holds in other years only is no list without entries. */
function silentLists({ plan: { profile }, evidence }: ScoreTable): Ranking["warnings"] {
  const weighed = listIndicator("");
  const asked = namesOf(profile).flatMap(({ kind, word }) => {
    if (kind === "list") return [word];
    return kind === "indicator" && word.startsWith(weighed) ? [word.slice(weighed.length)] : [];
  });
  return [...new Set(asked)].flatMap((id) => {
    const list = evidence.list(id);
    if (!list || list.exhaustive || Object.keys(list.listed).length > 0) return [];
    const when = evidence.asOf === undefined ? "in a run without a year" : `as of ${evidence.asOf}`;
    const message = `${list.title}, ${list.lack}, says nothing ${when}: nobody counts as listed or as clear`;
    return [{ code: "list-not-in-force", message, where: `lists/${id}.json` }];
  });
}
