import { FORMS, type Form } from "../../../model/trafficking-forms.ts";
import type { Field, Found, Sentence } from "../contract.ts";
import { FORM_WORDS, KNOWN_WORK } from "../forms.ts";
import { foundAt, placeOf, statements } from "../matches.ts";
import { type Group, groupsIn } from "../victims.ts";

/** Words that make work trafficking; being vulnerable to it counts, for the Report words it so. */
const FORCE =
  /\b(?:forc(?:e[ds]?|ing|ed|ibly)|compel\w*|coerc\w*|exploit\w*|subject(?:ed|s|ing)?|traffick\w*|servitude|bonded|bondage|slave(?:ry|s)?|enslav\w*|vulnerable|at\s+risk|sold|sell(?:s|ing)?\s+(?:their|her|his|them|girls|children|boys|women|daughters)|without\s+pay|unpaid|abduct\w*|recruit\w*|conscript\w*|deceiv\w*|debt)\b/i;
/** "are vulnerable to" tells of a form; how great a danger is, "highly vulnerable to", does not, unless more is told of them. */
const HIGHLY =
  /\b(?:(?:highly|extremely|very|acutely|exceptionally)\s+vulnerable|at\s+(?:an?\s+)?(?:high(?:er|est)?|great(?:er|est)?|heightened|elevated)\s+risk)\b(?![\s\S]*\b(?:are|were|is|be|been|who|and)\s+(?:\w+\s+){0,2}?(?:forced\s+(?:to|into)|exploited|subjected|compelled|coerced|recruited|trafficked)\b)/i;
/** Outside the profile: sentences about laws, and stretches of one about training and the like. */
const LAWS =
  /\b(?:penalt\w*|prescrib\w*|criminali[sz]\w*|prohibit\w*|articles?|penal\s+code|legislation|laws?(?!\s+enforcement)|definition|ratif\w*|protocol|amend\w*|minimum\s+age|for\s+trafficking\s+in)\b/i;
const NO_CASES =
  /\b(?:train(?:ed|ing|s)?(?!\s+centers)|awareness|campaigns?|curricul\w*|hotline|reduce\s+(?:the\s+)?demand|demand\s+for|workshops?\s+on|guidelines|code\s+of\s+conduct|procedures|inspectors?|posters|billboards|seminars?|conference|commission(?:ed)?\s+(?:a\s+)?(?:study|research)|unit\s+for|to\s+(?:prevent|combat|eliminate)|efforts\s+against)\b/i;
/** Outside the profile: who was identified, by kind, and how victims are to be found, tell of cases and not of forms. */
const IDENTIFIED =
  /\bidentif(?:ied|ication)\b|\bidentifying\s+(?:and\s+(?:\w+\s+){1,4})?(?:at\s+least\s+)?\d/i;
/** "services for boys and labor trafficking victims": others than the children. */
const OTHER_VICTIMS = /(?:,|\b(?:and|or))\s+$/i;
const DENIED =
  /\b(?:no\s+(?:reports?|evidence|cases|indications?|instances)|not\s+(?:\w+\s+)?(?:exploited|subjected|trafficked|a\s+problem)|were\s+not|den(?:y|ies|ied)\s+(?:\w+\s+){0,2}existence|historically|prior\s+to|in\s+(?:the\s+past|previous\s+years|past\s+years)|formerly|no\s+longer)\b/i;
/** Who may have children as objects before them: "prostitute their children", "recruited boys". */
const BEFORE_CHILDREN =
  /\b(?:prostitut(?:e[ds]?|ing)|sexually\s+exploit(?:s|ed|ing)?|pimp(?:s|ed|ing)?)\s+(?:\w+\s+){0,2}$/i;
const OF_CHILDREN =
  /(?:\s+|,\s*)(?:of|including|involving|among)\s+(?:of\s+)?(?:(?!\w+ing\b)[\w'-]+\s+){0,3}$/i;
/** "labor trafficking of workers abroad". */
const OF_ADULTS =
  /^\s+of\s+(?:(?!children|girls|boys|minors|youth)[\w'-]+\s+){0,3}?(?:men|women|adults|workers|migrants|nationals|citizens|laborers)\b(?!,?\s+(?:and|or|girls|boys|children))/i;
const ARMS =
  /\b(?:recruit\w*|conscript\w*|us(?:e|es|ed|ing)|forc(?:e[ds]?|ing)|enlist\w*|abduct\w*|associat\w*|join\w*|serv(?:e|ed|ing)|train(?:s|ed|ing)?|coerc\w*|compel\w*|mobiliz\w*)\b/i;
/** A child's form in one word: "child soldiers", "child sex trafficking". */
const CHILDS: readonly (readonly [Form, RegExp])[] = [
  [
    "sex trafficking",
    /\bchild\s+(?:sex\s+(?:trafficking|slavery)|prostitut\w+|commercial\s+sexual\s+exploitation|sexual\s+exploitation|sexual\s+slavery)\b|\bcommercial\s+sexual\s+exploitation\s+of\s+(?:\w+\s+)?children\b|\bsexual(?:ly)?\s+exploit\w*\s+(?:of\s+)?(?:minors|children|girls)\b/gi,
  ],
  [
    "sex tourism",
    /\bchild\s+sex(?:ual\s+exploitation)?\s+touris\w+\b|\bextraterritorial\s+(?:commercial\s+)?child\s+sexual\s+exploitation(?:\s+and\s+abuse)?\b/gi,
  ],
  [
    "child soldiers",
    /\bchild\s+soldiers?\b|\b(?:unlawful\s+)?recruitment\s+(?:and|or)\s+use\s+of\s+(?:child\s+soldiers|children)\b/gi,
  ],
  ["domestic servitude", /\bchild\s+domestic\s+(?:servitude|workers?|servants?|labor|slavery)\b/gi],
  ["forced begging", /\b(?:forced\s+child\s+begging|child\s+(?:forced\s+)?begg\w+)\b/gi],
  [
    "other forced labour",
    /\b(?:forced\s+child\s+labor|child\s+forced\s+labor|child\s+labor\s+trafficking|bonded\s+child\s+labor)\b/gi,
  ],
  ["forced crime", /\bchild\s+(?:forced\s+criminality|criminal\s+exploitation)\b/gi],
];

const TRAFFICKERS = /traffickers$/i;
const EXPLOITS = /^\s+(?:\w+\s+){0,2}?(?:exploit|target|lure|recruit|coerce|force|subject|abduct|prey)\w*\s/i;
/** "sex trafficking in mining camps": where it is, not what it is. */
const WHERE =
  /\b(?:sex(?:ual(?:ly)?)?\s+\w+|commercial\s+sex|prostitut\w+|sex\s+trade)\s+(?:in|at|near|on|around|in\s+and\s+around|aboard|along)\s+(?:[\w'-]+,?\s+){0,5}$/i;

/** "punished them for unlawful acts": what victims are blamed for, and no form of itself. */
const PUNISHED =
  /\b(?:punish|penali[sz]|arrest|detain|jail|imprison|prosecut|convict|charg|fin)\w*\s+(?:[\w-]+\s+){0,4}?(?:for|with|of)\s+(?:[\w-]+\s+){0,2}$/i;

/** Force that is told after the work. */
const FORCED_SO =
  /\b(?:without\s+pay|(?:under|in)\s+(?:\w+\s+)?conditions\s+of\s+(?:forced\s+labor|servitude)|forced\s+labor\s+conditions)\b/i;

/** Of whoever does the work: "… are then subjected to forced labor". */
const FORCED_THEN =
  /\b(?:are|is|were|may\s+be|have\s+been|become|endure|experience|face)\s+(?:\w+\s+){0,3}?(?:subject(?:ed)?\s+to|victims\s+of|exploited\s+in|in|forced\s+labor|abuse\s+indicative\s+of)\s*(?:\w+\s+){0,3}?(?:forced\s+labor|labor\s+trafficking|debt\s+bondage|servitude|trafficking)?\b/i;

interface Placed {
  readonly form: Form;
  readonly from: number;
  readonly to: number;
}

/**
 * Forms in which children are said to be exploited. A form belongs to the nearest group of people before it ("women and girls are
 * forced into"), or to the children that it is "of". Traps: forms of men and women alone, laws and training about a form, work that
 * nobody forces, "forced labor" that the sentence itself says to be in fields or homes.
 */
export const childForms: Field = {
  id: "child.forms",
  many: true,
  title: "Forms of child trafficking in the narrative",
  speaksTo: { by: "text", factor: "prevalence", rated: "prevalence" },
  summary:
    "Forms in which a narrative of the TIP Report says that children of the country or in it are exploited, or vulnerable to it.",
  categories: FORMS,
  read(narrative) {
    return { found: statements(narrative).flatMap(formsOf) };
  },
};

function formsOf(sentence: Sentence): Found[] {
  const { plain, part } = sentence;
  if (
    !/child|boy|girl|minor|talib|student|pupil|teenage|adolescent|youth|juvenile|daughter|infant|bab|orphan|underage|school/i.test(
      plain,
    )
  )
    return [];
  if (part !== "profile" && LAWS.test(plain)) return [];
  if (DENIED.test(plain) || (part !== "profile" && IDENTIFIED.test(plain))) return [];
  const found = CHILDS.flatMap(([form, pattern]) =>
    [...plain.matchAll(pattern)].map((match) => foundAt(sentence, match, form)),
  ).filter((one) => part === "profile" || (isCase(one) && !/\baddress/i.test(stretchOf(one))));
  const groups = groupsIn(plain);
  if (!groups.some(({ hasChildren }) => hasChildren)) return found;
  const isForced = FORCE.test(plain);
  const forms = placed(plain).filter(({ form }) => isForced || !isWork(form));
  for (const one of forms) {
    const group = groupOf(one, groups, plain);
    if (!group?.hasChildren || !fits(one, group, plain, toldOfThem(one, groups, plain))) continue;
    const words: Found = {
      value: one.form,
      sentence,
      from: Math.min(group.from, one.from),
      to: Math.max(group.to, one.to),
    };
    const isOther =
      OTHER_VICTIMS.test(plain.slice(0, one.from)) && /^\s+victims\b/i.test(plain.slice(one.to));
    if (part === "profile" || (isCase(words) && !isOther)) found.push(words);
  }
  return found;
}

/** Outside the profile: not the object of training, campaigns and the like. */
function isCase(one: Found): boolean {
  return !NO_CASES.test(stretchOf(one));
}

/** The words of a finding with those around them, from comma to comma. */
function stretchOf({ sentence: { plain }, from, to }: Found): string {
  const end = plain.indexOf(",", to);
  return plain.slice(plain.lastIndexOf(",", from) + 1, end < 0 ? plain.length : end);
}

function isWork(form: Form): boolean {
  return FORM_WORDS.some((words) => words.form === form && !words.isForced);
}

/** The forms that a sentence names, in its order. */
function placed(plain: string): Placed[] {
  return FORM_WORDS.flatMap(({ form, words }) =>
    [...plain.matchAll(words)].map((match) => ({ form, ...placeOf(match) })),
  ).sort((a, b) => a.from - b.from);
}

/** The group that a form is told of: children that it is "of" or who are its object, else the last that is named before it. */
function groupOf(one: Placed, groups: readonly Group[], plain: string): Group | undefined {
  if (OF_ADULTS.test(plain.slice(one.to))) return undefined;
  const within = groups.find(({ from, to }) => from >= one.from && to <= one.to);
  if (within) return within;
  const next = groups.find(({ from }) => from >= one.to);
  const last = groups.findLast(({ to }) => to <= one.from);
  if (next?.hasChildren) {
    const between = plain.slice(one.to, next.from);
    if (
      OF_CHILDREN.test(` ${between}`) &&
      between.length < 60 &&
      !/[.;:]|\b(?:and|while)\s+\w+ed\b/u.test(between)
    )
      return next;
    if (TRAFFICKERS.test(plain.slice(one.from, one.to)) && EXPLOITS.test(between)) return next;
    if (BEFORE_CHILDREN.test(plain.slice(one.from, next.from))) return next;
  }
  if (last) return last;
  // "armed groups recruit children": those who do it stand first.
  return one.form === "child soldiers" && next?.hasChildren && ARMS.test(plain.slice(one.to, next.from))
    ? next
    : undefined;
}

/** The words behind a form up to the next people. */
function toldOfThem(one: Placed, groups: readonly Group[], plain: string): string {
  const next = groups.find(({ from }) => from >= one.to)?.from ?? plain.length;
  return plain.slice(one.to, Math.min(next, one.to + 250));
}

function fits(one: Placed, group: Group, plain: string, behind: string): boolean {
  const between = plain.slice(Math.min(group.to, one.to), Math.max(group.from, one.from));
  if (HIGHLY.test(between)) return false;
  if (one.form === "forced crime" && PUNISHED.test(plain.slice(0, one.from))) return false;
  if (one.form === "child soldiers") return ARMS.test(plain.slice(0, Math.max(group.to, one.to)));
  if (one.form === "other forced labour")
    return !isKnownWork(plain.slice(one.to)) && !(/conditions\s+of\s*$/i.test(between) && namesWork(between));
  if (isWork(one.form) && WHERE.test(plain.slice(0, one.from))) return false;
  if (isWork(one.form))
    return one.from > group.to
      ? FORCE.test(between) ||
          FORCE.test(plain.slice(0, group.from)) ||
          FORCED_SO.test(plain) ||
          FORCED_THEN.test(behind)
      : true;
  return true;
}

/** "forced labor in agriculture", "forced to work as domestic servants": a form of its own. */
function isKnownWork(after: string): boolean {
  const place =
    /^\s*,?\s*(?:including\s+(?:of\s+)?(?:children|girls|boys|minors)\s*,\s*)?(?:occurs?\s+|(?:is|are)\s+\w+\s+)?(?:including\s+)?(?:in|as|on|at|within|through)\s+([^.;]{0,90})/i.exec(
      after,
    )?.[1];
  return place !== undefined && namesWork(place.slice(0, 60));
}

const WORK = KNOWN_WORK.map(({ words }) => new RegExp(words.source, "i"));

function namesWork(words: string): boolean {
  return WORK.some((pattern) => pattern.test(words));
}
