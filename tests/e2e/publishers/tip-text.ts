import { readFileSync } from "node:fs";
import { csvRows } from "../readers/delimited.ts";
import { type Drawn, PUBLISHER_FILES, shipped } from "../readers/drawn.ts";
import type { Findings } from "../readers/figures.ts";
import { jsonAt, textAt } from "../readers/json-path.ts";
import { expectCode } from "../readers/names.ts";
import { country, plain, REPORTS, yearsIn } from "./factbook.ts";

/** What a quotation must hold for a value; the rules that found it are others. */
const SAYS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  "tip-text.tier": {
    "Tier 1": /\btier 1\b/iu,
    "Tier 2": /\btier 2\b(?! ?watch)/iu,
    "Tier 2 Watch List": /\btier 2 watch ?list\b/iu,
    "Tier 3": /\btier 3\b/iu,
    "Special case": /special case/iu,
  },
  "tip-text.tier.movement": {
    remained: /remain|consecutive|maintain|again/iu,
    upgraded: /upgrad/iu,
    downgraded: /downgrad/iu,
    placed: /plac|rank/iu,
  },
  "tip-text.tier.waiver": { yes: /waive/iu },
  "tip-text.effort.overall": {
    increasing: /^(?!.*\bnot\b).*increas/isu,
    "not increasing": /\b(?:not|no|failed?)\b/iu,
  },
  "tip-text.law": {
    "all forms": /(?<!\b(?:not?|never|fail\w*)\b.{0,40})(?:all forms|sex.*labor|labor.*sex)/isu,
    "not all forms": /\bnot?\b|\bfail|some forms|\bonly\b/iu,
    none: /\b(?:not|no|lacks?|never)\b/iu,
  },
  "tip-text.nap": {
    "in force": /plan|strategy|NAP/iu,
    "being made": /plan|strategy|NAP/iu,
    none: /\b(?:not|no|lack(?:s|ed)?|without|fail(?:s|ed)?)\b/iu,
  },
  "tip-text.complicity": { yes: /complicit|corrupt|official|military|soldier|police/iu },
  "tip-text.ngo-cooperation": {
    yes: /NGO|non-?governmental|civil society|organi[sz]ation|UNICEF|\bILO\b|shelter|partner/iu,
  },
  "tip-text.state-policy": { yes: /polic|pattern|state-|government|regime|national service|prison camp/iu },
};
const CHANGES = {
  increased: /increas|improv|strengthen|greater|expand|more|progress|significant|strong/iu,
  decreased: /decreas|declin|fewer|less|weak|diminish|reduc|regress/iu,
  mixed: /mixed|uneven|while|but|although/iu,
  maintained: /maintain|continu|same|sustain|modest|uneven|steady/iu,
};
const COUNTED = /investigat|prosecut|convict|victim|trafficker|child|minor|offender|case/iu;
const CHILD = /child|boy|girl|minor|youth|young|juvenile|adolescent|daughter|talib|pupil|student|under/iu;
const FORMS: Readonly<Record<string, RegExp>> = {
  "agriculture-or-herding":
    /farm|agricult|herd|plantation|cattle|cotton|cocoa|tea|rural|shepherd|animal|coffee|ranch|livestock|harvest/iu,
  "child-soldiers": /soldier|fight|armed|combat|rebel|military|recruit|militia/iu,
  "domestic-servitude": /domestic|maid|servant|servitude|house/iu,
  "factories-or-construction":
    /factor|construct|sweatshop|brick|textile|manufactur|artisan|carpet|garment|workshop|industr/iu,
  fishing: /fish|seafood/iu,
  "forced-begging": /beg/iu,
  "forced-crime": /crim|theft|thie[fv]|drug|steal|unlawful|pick-?pocket|illicit|smuggl|narcotic|robber/iu,
  "forced-marriage": /marr[iy]|bride/iu,
  "mining-or-quarrying": /min(?:es?|ers?|ing)\b|quarr|rock|gold|diamond/iu,
  "other-forced-labour": /labou?r|work|slave|servitude|bondage/iu,
  "sex-tourism": /touris/iu,
  "sex-trafficking": /sex|prostitut|brothel|pornograph/iu,
  "street-vending-or-small-trade":
    /vend|hawk|street|trad|peddl|commerc|shin|market|sell|shop|store|business/iu,
};
const UNITS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A finding that a narrative or a digest is quoted for: its words stand in the file, and say what is shipped. */
export function tipText(drawn: Drawn): Findings {
  const text = textOf(drawn);
  const pieces = flat(drawn.quote).split(" … ");
  return [
    ...pieces
      .filter((piece) => !text.includes(piece))
      .map((piece) => `“${piece}” does not stand there: ${text.slice(0, 300)}`),
    ...(isSaid(drawn) ? [] : [`“${drawn.quote}” does not say ${drawn.value}`]),
    ...when(drawn),
    ...(drawn.source === "factbook" ? country(drawn) : expectCode(nameParts(drawn)[0]!, drawn.country)),
  ];
}

/** How many forms a report's texts tell of: the rows of the forms that are shipped beside it. */
export function formsSaid(drawn: Drawn): Findings {
  const places = new Set(
    shipped()
      .filter(({ country: of, year }) => of === drawn.country && year === drawn.year)
      .filter(({ indicator }) => indicator.startsWith("tip-text.child.forms."))
      .map(({ indicator, file, locator }) => `${indicator} ${file} ${locator}`),
  );
  const stated = new Set(drawn.inputs.map((place) => place.join(" ")));
  const found = new Set([...places].map((place) => place.slice(place.indexOf(" ") + 1)));
  return [
    ...(Number(drawn.value) === places.size ? [] : [`${drawn.value} forms, and ${places.size} are shipped`]),
    ...[...found].filter((place) => !stated.has(place)).map((place) => `${place} is no input`),
  ];
}

function isSaid({ indicator, value, quote, file }: Drawn): boolean {
  const words = flat(quote);
  if (indicator === "tip.recommendations") return value === (isCut(file) ? "cut" : "whole");
  if (indicator === "tip-text.recommendations") return Number.isInteger(Number(value));
  if (indicator.startsWith("tip-text.effort.") && indicator !== "tip-text.effort.overall")
    return CHANGES[value as keyof typeof CHANGES]?.test(words) === true;
  const form = /^tip-text\.child\.forms\.(.+)$/u.exec(indicator)?.[1];
  if (form) return value === "yes" && FORMS[form]!.test(words) && CHILD.test(words);
  if (indicator.startsWith("tip-text.count.")) return COUNTED.test(words) && counts(words, Number(value));
  return SAYS[indicator]?.[value]?.test(words) === true;
}

function counts(words: string, value: number): boolean {
  if (value === 0)
    return /\b(?:no|not|nor|never|neither|zero|fail(?:s|ed|ing)?|without|lack|yet to)\b|n't\b/iu.test(words);
  const said = [...words.matchAll(/\d[\d,]*/gu)].map(([number]) => Number(number.replaceAll(",", "")));
  return (
    said.includes(value) ||
    (value < UNITS.length &&
      new RegExp(`\\b(?:${UNITS[value]}${value === 1 ? "|an?|first" : ""})\\b`, "iu").test(words))
  );
}

function when({ source, file, locator, note, year }: Drawn): Findings {
  const stated = Number(/TIP Report (\d{4})/u.exec(note)?.[1]);
  const expected = source === "factbook" ? digestYears(file, locator) : [Number(nameParts({ file })[1])];
  return [
    ...(stated === year ? [] : [`the year is ${year}, the note says ${stated}`]),
    ...(expected.includes(year) ? [] : [`the year is ${year}, the file says ${expected.join(", ")}`]),
  ];
}

/** The years in brackets beside the text; where there are none, that of the report which the snapshot stands for. */
function digestYears(file: string, locator: string): number[] {
  const beside = jsonAt(
    PUBLISHER_FILES + file,
    pointer(locator)
      .replace(/\/text$/u, "")
      .replace(/\/[^/]+$/u, ""),
  );
  const text = plain(JSON.stringify(beside));
  const linked = [...text.matchAll(/\/(\d{4})-trafficking-in-persons-report\//gu)].map(([, year]) =>
    Number(year),
  );
  const found = [...yearsIn(text), ...linked];
  return found.length > 0 ? found : [REPORTS[file.split("/")[1]!]!];
}

function pointer(locator: string): string {
  return locator.replace(/, sentence \d+, characters \d+-\d+$/u, "");
}

/** `NER_2019_summary.txt`: the country and the year of the report. */
function nameParts({ file }: Pick<Drawn, "file">): string[] {
  return file.split("/").at(-1)!.split("_");
}

function textOf({ source, file, locator }: Drawn): string {
  const path = PUBLISHER_FILES + file;
  return flat(
    source === "factbook" ? plain(textAt(path, pointer(locator)) ?? "") : readFileSync(path, "utf8"),
  );
}

/** A list that another part follows ends before the text does. */
function isCut(file: string): boolean {
  if (!/recommendations\.txt$/u.test(file)) return false;
  const rows = [...csvRows(`${PUBLISHER_FILES}tip-texts/index.csv`).values()];
  return rows.find(([name]) => name === file.split("/").at(-1))?.[5] === "yes";
}

function flat(text: string): string {
  return text
    .replace(/&mdash;|&ndash;|[—–]/gu, "-")
    .replace(/[“”]|&quot;|&[lr]dquo;/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}
