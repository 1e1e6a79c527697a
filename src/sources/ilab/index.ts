import { ShortlistError } from "../../model/problem.ts";
import type { ParsedFile, XmlElement } from "../../model/table.ts";
import { Collector } from "../collector/index.ts";
import type { ReadContext, Reading, Recognition, Source } from "../contract.ts";
import { indicatorsOf } from "../indicator-list.ts";
import { announced, yearly } from "../published.ts";
import type { Entry, IlabIndicator, Where } from "./answers.ts";
import {
  child,
  eachText,
  readAdvancementLevel,
  readCount,
  readFlagOf,
  readGoods,
  readLaw,
  readShare,
  writesFractions,
} from "./answers.ts";
import list from "./indicators.yaml";

const ILAB = indicatorsOf<Where>(list);

const SECTIONS =
  /^(Advancement_Level|Country_Statistics|Conventions|Master_Data|Legal_Standards|Suggested_Actions)$/u;

/**
 * The US Department of Labor's Findings on the Worst Forms of Child Labor, in the XML files of its app.
 * Read: the advancement level, statistics, conventions, conformity of laws, enforcement counts, mechanisms, number of
 * listed goods. Left unread, as text or of no use to a factor: descriptions, suggested actions, project lists, the ages
 * that laws set (their conformity is read), military recruitment by the state, inspectorate funding, training, inspections,
 * violations and penalties.
 */
export const ilab: Source = {
  id: "ilab",
  title: "Findings on the Worst Forms of Child Labor",
  summary:
    "Government effort, child-labour statistics, ratifications, laws and enforcement by country and year.",
  publisher: "US Department of Labor, Bureau of International Labor Affairs",
  attribution:
    "US Department of Labor, Bureau of International Labor Affairs: Findings on the Worst Forms of Child Labor; List of Goods Produced by Child Labor or Forced Labor.",
  terms: "Work of the United States government: public domain in the United States (17 U.S.C. 105).",
  url: "https://www.dol.gov/agencies/ilab/resources/reports/child-labor/findings",
  release: {
    kind: "yearly",
    months: [9, 10],
    after: 1,
    named: 0,
    pages: [
      "https://childrights-business.org/index.php/resources/2022-annual-report-on-the-worst-forms-of-child-labor-by-the-united-states-department-of-labor",
      "https://polititweet.org/tweet?account=20179628&tweet=1443248401794142213",
    ],
  },
  // From memory but for the last; of 2019 and 2021 no file was at hand.
  published: yearly(
    announced(
      [2014, "2015-09-30"],
      [2015, "2016-09-30"],
      [2016, "2017-09-20"],
      [2017, "2018-09-20"],
      [2018, "2019-09-26"],
      [2020, "2021-09-29"],
      [2022, "2023-09-26", "document"], // littler.com/publication-press/publication/dol-issues-annual-report-child-labor-emphasis-enforcement
    ),
  ),
  indicators: ILAB.map(({ indicator }) => indicator),
  fewest: [{ indicators: ["ilab.advancement"], since: 2014, countries: 128 }],
  layouts: [
    { id: "countries", title: "XML by country (countries_YYYY.xml)", precedence: 1 },
    { id: "goods", title: "XML by good (goods_YYYY.xml), which repeats the countries file", precedence: 0 },
  ],

  recognise(file: ParsedFile): Recognition | undefined {
    if (file.root?.name === "Countries") {
      const countries = file.root.children.filter((element) => element.name === "Country").slice(0, 20);
      const sections = new Set(countries.flatMap((element) => element.children.map(({ name }) => name)));
      const known = [...sections].filter((name) => SECTIONS.test(name)).length;
      if (sections.has("Name") && known >= 2) return { layout: "countries", confidence: 0.95 };
    }
    if (file.root?.name === "Goods") {
      const good = file.root.children.find((element) => element.name === "Good");
      const country = good && child(good, "Countries")?.children[0];
      if (good && country && child(good, "Good_Name") && child(country, "Child_Labor")) {
        return { layout: "goods", confidence: 0.95 };
      }
    }
    return undefined;
  },

  read(file: ParsedFile, recognition: Recognition, context: ReadContext): Reading {
    return recognition.layout === "goods" ? readGoodsFile(file, context) : readCountries(file, context);
  },
};

/** The goods file names no year and holds the same rows as the countries file of its edition, turned around. */
function readGoodsFile(file: ParsedFile, context: ReadContext): Reading {
  const collector = new Collector(file, context, { source: "ilab", layout: "goods" });
  collector.problem(
    "info",
    "repeats-other-file",
    "The list of goods by good states no year and repeats the Goods of the countries file of its edition, from which they are counted; nothing is read from it.",
    "Good",
  );
  return collector.finish();
}

function readCountries(file: ParsedFile, context: ReadContext): Reading {
  const countries = file.root!.children.filter((element) => element.name === "Country");
  if (!countries.some((element) => child(element, "Advancement_Level"))) {
    throw new ShortlistError(
      "unknown-layout",
      "no Country has an Advancement_Level, which every known edition has",
      {
        where: { file: file.path, locator: "Country[1]" },
        wayOut: "Check that this is the findings file by country; a new layout needs a new adapter.",
      },
    );
  }
  const year = editionYear(file.root!);
  const collector = new Collector(file, context, {
    source: "ilab",
    layout: "countries",
    ...(year === undefined ? {} : { vintage: String(year) }),
  });
  if (year === undefined) {
    collector.problem(
      "warning",
      "no-year",
      'No text says "In YYYY,", so the edition is not known; values carry no year.',
    );
  }
  const fractions = writesFractions(countries);
  const states = new Set(context.states?.());
  const edition = `ILAB findings, ${year === undefined ? "unknown" : year} edition`;
  for (const [index, element] of countries.entries()) {
    const locator = `Country[${index + 1}]`;
    const name = child(element, "Name")?.text ?? "";
    if (name === "") {
      collector.problem("warning", "no-name", "A Country without a Name; left out.", locator);
      continue;
    }
    const country = collector.country(name, `${locator}/Name`);
    checkCode(collector, context, name, element, locator);
    if (country === undefined) continue;
    const spot = { element, locator };
    for (const indicator of ILAB) {
      readOne({ country, name, spot, year, edition, fractions, collector, states }, indicator);
    }
  }
  reportAbsent(collector);
  return collector.finish();
}

function readOne(entry: Entry, of: IlabIndicator): void {
  if (of.form === "advancement") readAdvancementLevel(entry, of);
  else if (of.form === "share") readShare(entry, of);
  else if (of.form === "flag") readFlagOf(entry, of);
  else if (of.form === "law") readLaw(entry, of);
  else if (of.form === "count") readCount(entry, of);
  else readGoods(entry, of);
}

/** File names mislead; the commonest "In YYYY," of the text tells the edition. */
function editionYear(root: XmlElement): number | undefined {
  const counts = new Map<string, number>();
  eachText(root, (text) => {
    for (const [, year] of text.matchAll(/\bIn ((?:19|20)\d{2}),/gu))
      counts.set(year!, (counts.get(year!) ?? 0) + 1);
  });
  const [best] = [...counts].sort(([yearA, a], [yearB, b]) => b - a || Number(yearB) - Number(yearA));
  return best && Number(best[0]);
}

/** The 2014 edition also carries codes, some of them wrong (`KVR`, `KSO`): the name decides, and a code that is another
 * country's is told. */
function checkCode(
  collector: Collector,
  context: ReadContext,
  name: string,
  element: XmlElement,
  locator: string,
): void {
  const code = child(element, "ISO3")?.text ?? "";
  if (code === "") return;
  const [byName, byCode] = [context.resolve(name), context.resolve(code)];
  if (!byName.iso3 || !byCode.iso3 || byCode.iso3 === byName.iso3) return;
  const message = `The code ${code} does not fit the name "${name}" (${byName.iso3}); the name was followed.`;
  collector.problem("warning", "code-mismatch", message, `${locator}/ISO3`);
}

/** Editions differ in what they ask: what this one never answers is said once. */
function reportAbsent(collector: Collector): void {
  const seen = new Set(collector.finish().observations.map(({ indicator }) => indicator));
  const absent = ILAB.map(({ indicator }) => indicator.id).filter((id) => !seen.has(id));
  if (seen.size > 0 && absent.length > 0) {
    collector.problem("info", "not-in-edition", `This edition has no figures for ${absent.join(", ")}.`);
  }
}
