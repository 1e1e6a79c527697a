import { FORMS, type Form } from "../../../model/trafficking-forms.ts";
import type { Field, Found, Sentence } from "../contract.ts";
import { foundAt, placeOf, statements } from "../patterns.ts";

/** Words of a form. Those that are work like any other count only where the sentence speaks of force. */
interface FormWords {
  readonly form: Form;
  readonly words: RegExp;
  readonly isForced: boolean;
}

const forced = (form: Form, words: RegExp): FormWords => ({ form, words, isForced: true });
const work = (form: Form, words: RegExp): FormWords => ({ form, words, isForced: false });

const FORM_WORDS: readonly FormWords[] = [
  forced(
    "sex trafficking",
    /\b(?:sex(?:ual)?\s+(?:and\s+labor\s+)?(?:trafficking|exploitation|slavery|slaves?|servitude)|sex\s+and\s+labor\s+traffick(?:ing|ed|ers)|sex[\s-]?traffick(?:ed|ers)|trafficked\s+for\s+sex(?:ual)?(?:\s+and\s+labor)?|labor\s+and\s+sex\s+trafficking|forced\s+prostitution|prostitut(?:ion|es?|ed|ing)|commercial(?:ly)?\s+sex(?:ual(?:ly)?)?(?:\s+exploit(?:ation|ed))?|sexual(?:ly)?\s+(?:exploit|traffick|enslav)(?:ed|ing|s)?|sexual\s+purposes|sex\s+trade|brothels?|cybersex|online\s+(?:child\s+)?sexual\s+\w+|transactional\s+sex|sex\s+acts?|exploit\w*\s+sexually)\b/gi,
  ),
  forced(
    "sex tourism",
    /\b(?:child\s+)?(?:sex(?:ual)?|sexual\s+exploitation)\s+touris(?:m|ts?)\b|\bextraterritorial\s+(?:commercial\s+)?child\s+sexual\s+exploitation(?:\s+and\s+abuse)?|\btourism-related\s+sexual\s+exploitation\b/gi,
  ),
  work(
    "domestic servitude",
    /\bdomestic(?:s\b|\s+(?:servitude|servants?|service|services|workers?|work|labor(?:ers)?|help|employment|slavery|helpers?|household\s+work)\b)|\b(?:household|house)\s+(?:servants?|work|help|labor|chores)\b|\bhousework\b|\bservants?\b|\bmaids?\b|\bnann(?:y|ies)\b|\bhouse(?:girls?|boys?|maids?)\b|\brestav[eè]ks?\b|\bcriadazgo\b|\bvidomegon\b/gi,
  ),
  work("forced begging", /\bbeg(?:gars?|ging|s)?\b|\bmendicancy\b/gi),
  work(
    "agriculture or herding",
    /\b(?:agricultur(?:e|al)|farm(?:s|ing|ers|hands|\s+work|workers)?|plantations?|ranch(?:es|ing)?|herd(?:ing|ers?|s|smen|sboys|boys)?|cattle|livestock|shepherds?|sheep|goats?|animal\s+husbandry|cocoa|cotton|coffee|sugar(?:cane)?|tea|tobacco|harvest(?:s|ing)?|crops?|palm\s+oil|rubber|khat|poppy|rice\s+(?:fields|mills)|orchards?|vineyards?|pastoral\w*|dairy|fruit\s+pick\w*|camel\s+\w+)\b/gi,
  ),
  work("fishing", /\b(?:fish(?:ing|eries|ery|ers|ermen)?|aquaculture|shrimp(?:ing)?|seafood)\b/gi),
  work(
    "mining or quarrying",
    /\b(?:mines?|mining|miners?|quarr(?:y|ies|ying)|(?:gold|diamond|coltan|gem|gemstone|salt)\s+(?:panning|washing|digging|extraction|pits)|(?:stone|rock|gravel)[\s-]+(?:breaking|crushing|quarr\w+|cutting))\b/gi,
  ),
  work(
    "street vending or small trade",
    /\b(?:vend(?:ing|ors?)|hawk(?:ing|ers?)|pedd?l(?:ing|ers?)|petty\s+(?:trade|trading|commerce|traders?)|(?:street|small|informal)(?:-scale)?[\s-]+(?:trad(?:e|ing|ers)|commerce|sell(?:ing|ers)|commercial\s+(?:sector|activit\w+)|retail|business\w*|hawk\w+|sales)|informal\s+commerc\w+(?:\s+sector)?|informal\s+commercial\s+(?:sector|activit\w+)|itinerant\s+(?:trad\w+|sell\w+|commerce)|retail(?:\s+\w+)?|shops?|shopkeepers?|stores?|market(?:s|places?)?(?:\s+(?:work\w*|vend\w*|stalls?|porters|trad\w+|sell\w+))?|sell(?:ing)?\s+(?:\w+\s+){0,3}?(?:goods|items|merchandise|products|food|fruits?|flowers|trinkets|water|gum|candy|on\s+the\s+streets?|in\s+the\s+streets?)|merchants?|kiosks?|shoe[\s-]*shin(?:ing|ers?))\b/gi,
  ),
  work(
    "factories or construction",
    /\b(?:(?<!baby\s)factor(?:y|ies)|manufactur\w+|construction(?:\s+(?:sites?|work\w*|industry|sector))?|bricks?(?:\s*-?\s*(?:kilns?|making|factories))?|brickmaking|kilns?|garments?|textiles?|carpets?(?:[\s-]+weaving)?|weaving|embroider\w+|sweatshops?|leather|footwear|shoe\s*-?\s*(?:mak\w+|factor\w+|production|industry|workshops?))\b/gi,
  ),
  forced(
    "child soldiers",
    /\bchild(?:ren)?\s+soldiers?\b|\b(?:as|into|for)\s+(?:\w+\s+){0,3}?(?:combatants?|soldiers?|fighters?|combat|armed\s+(?:groups?|conflict|service)|militias?|military|suicide\s+bombers?|human\s+shields?)\b|\b(?:use|used|uses|using|used\s+as|as)\s+(?:\w+\s+){0,2}?(?:combatants|soldiers|suicide\s+bombers|human\s+shields)\b|\bin\s+(?:armed\s+(?:groups?|conflict|hostilities)|combat(?:\s+roles)?|hostilities|militias?)\b|\b(?:armed\s+(?:\w+\s+){0,2}?(?:groups?|forces|militias)|to\s+(?:spy|fight)|suicide\s+(?:bomb(?:ers?|ings?)|attacks?|missions?)|non-?governmental\s+armed\s+groups?|militias?|rebels?|military\s+activities)\b/gi,
  ),
  forced(
    "forced marriage",
    /\b(?:forced|servile|coerced|involuntary|sham|temporary|"temporary"|early\s+(?:and|or)\s+forced|forced\s+child\s+and|forced\s+child|child\s+and\s+forced|forced\s+(?:and|or)\s+(?:early|child))\s+(?:\w+\s+){0,1}?marriages?\b|\b(?:forced|sold|sell|coerced|sells|force)\s+(?:\w+\s+){0,6}?(?:into|for|in)\s+(?:forced\s+|early\s+|\w+\s+)?marriages?\b|\bforced\s+into\s+(?:\w+(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+))+marriages?\b|\bforc\w+\s+(?:\w+\s+){0,6}?to\s+marry\b|\bbride\s+kidnapp?ing\b|\bforced\s+brides\b|\bsold\s+(?:\w+\s+){0,3}?as\s+brides\b|\bbride\s+trafficking\b/gi,
  ),
  forced(
    "forced crime",
    /\bforced\s+(?:criminal(?:ity)?(?:\s+activit\w+)?|crime|theft|pickpocketing|stealing)\b|\bpick-?pocket(?:ing|s)?\b|\b(?:petty\s+)?(?:thie(?:f|ves|very)|theft|thefts|stealing|steal|shoplift\w+|burglar\w+|robber\w+)\b|\bcommit(?:ting)?\s+(?:\w+\s+){0,3}?(?:crimes?|acts|offenses|fraud|scams)\b|\b(?:criminal|illicit|illegal|unlawful)\s+(?:activit\w+|acts|labor|economies)\b|\bdrug[\s-]+(?:traffick\w*|smuggl\w*|couriers?|mules?|running|runners|production|trade|sales|selling|dealing|distribution|cultivation)\b|\b(?:transport|sell|smuggle|traffic|produce|cultivate|carry|courier)(?:ing)?\s+(?:\w+\s+){0,2}?(?:drugs|narcotics|cocaine|cannabis|marijuana)\b|\bcannabis\s+(?:cultivation|farms)\b|\bnarcotics?\s+\w+ing\b|\bcriminal\s+exploitation\b/gi,
  ),
  forced(
    "other forced labour",
    /\b(?:forced|compulsory|compelled|exploitative)\s+(?:or\s+\w+\s+)?(?:child\s+|sex\s+and\s+)?labor\b|\blabor\s+(?:trafficking|exploitation|servitude)\b|\b(?:labor|sex)\s+and\s+(?:sex|labor)\s+traffick(?:ing|ed|ers)\b|\btrafficked\s+for\s+sex(?:ual)?\s+and\s+labor\b|\b(?:forced|compelled|coerced)\s+(?:to|into)\s+(?:work|labor|perform\s+\w+)\b|\bbonded\s+(?:child\s+)?labor(?:ers)?\b|\bdebt\s+bondage\b|\bforced\s+(?:child\s+)?labor\b|\bslavery(?:-like|-related)?(?:\s+(?:practices|conditions))?\b|\binvoluntary\s+servitude\b|\bconditions\s+of\s+servitude\b|\blabor-?trafficked\b/gi,
  ),
];

/** Work that is no form of its own: after "forced labor in" it makes the force no other one. */
const KNOWN_WORK = FORM_WORDS.filter(
  ({ form }) => form !== "other forced labour" && form !== "sex trafficking",
);

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
  kind: "circumstance",
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
    if (!group?.hasChildren || !fits(one, group, plain, wordsBehind(one, groups, plain))) continue;
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
function wordsBehind(one: Placed, groups: readonly Group[], plain: string): string {
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

/** Whom a stretch of a sentence is about: each group of people it names, and whether children are among them. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly hasChildren: boolean;
}

const CHILD =
  /\b(?:children|child(?!\s*-?\s*(?:sex\b|soldiers?|protection|welfare|labor(?!\s+traffick)|rights|marriages?|care|custody|abuse|support|pornograph\w*|friendly|development|forced|sexual\s+abuse|trafficking(?!\s+victims)))|boys?|girls?|minors?|talib[eé]s?|(?<!(?:university|college|foreign|international|exchange|adult|medical)\s)students?|pupils|teenage(?:rs?|d)?|adolescents?|youths?|juveniles?|daughters?|infants|bab(?:y|ies)|orphans|underage\s+\w+|schoolchildren|school(?:girls|boys))\b(?!'s?\s+(?:rights|ministr|home|shelter|village|court))/gi;
const ADULT =
  /\b(?:men|women|adults?|migrants?|workers|laborers|individuals|persons|people|refugees|nationals|citizens|victims|males?|females?|employees|residents|communities|seafarers|fishermen|crew|populations?|members|mothers|nurses|doctors|professionals|conscripts|prisoners|detainees|inmates|transgender|immigrants|asylum-seekers)\b/gi;
/** Between two names of one group stand no verbs. */
const JOINED =
  /^(?:[\s,()/"+-]|\d+|\b(?:and|or|as\s+well\s+as|including|especially|particularly|primarily|mostly|some|many|both|young|local|foreign|domestic|migrant|displaced|refugee|rural|the|poor|vulnerable|unaccompanied|underage|internally|indigenous|undocumented|homeless|street|orphaned|teenage|adolescent|minority|trafficking|potential|of|other|irregular|transgender|adult|sometimes|even|as\s+young\s+as|child|to\s+a\s+lesser\s+extent|lesser\s+extent|very|low-income|disabled|economic|a\s+small\s+number\s+of)\b|\b[A-Z][\w'-]+|\b[a-z]+-?aged\b)*$/u;
/** Adults who do it, and adults whom a phrase merely mentions. */
const DO_IT =
  /^(?:\s+[\w-]+){0,3}?\s+(?:may\s+|sometimes\s+|often\s+|also\s+|reportedly\s+)?(?:exploit|force|subject|coerce|recruit|compel|use|lure|prostitute|traffic|sell|purchase|keep|hold|offer|send|place|pay|give|take|transport|buy)s?\b(?!\s*(?:d|ed)\b)/u;
const MENTIONED =
  /\b(?:by|of|for|from|with|to|among|between|as|against|like|than|on|at|in|including|primarily|mostly|mainly|predominantly|especially|particularly|such\s+as|often|usually|typically)\s+(?:[\w'-]+\s+){0,4}$/u;
/** Between the members of a list, whatever is told of each. */
const LISTED = /(?:,|\band|\bor|\bas\s+well\s+as)\s+(?:[\w+'-]+\s+){0,4}$/u;
const VERB =
  /\b(?:are|is|were|was|be|been|may|can|will|forced?|subject\w*|exploit\w*|traffick\w*|compel\w*|coerc\w*|work\w*|labor|live|travel\w*|who|that|which|while|where|whose|by|into|recruit\w*|found|prostitut\w*|servitude|sex|commit|detain\w*|arrest\w*|in)\b/u;
/** "are victims of", "become forced laborers". */
const PREDICATE =
  /\b(?:are|were|as|be|become|becomes|is|was|been)\s+(?:also\s+|often\s+|sometimes\s+)?(?:forced\s+|bonded\s+|unpaid\s+)?$/u;

function isJoined(between: string): boolean {
  if (between.length < 120 && JOINED.test(between)) return true;
  return between.length < 90 && LISTED.test(between) && !VERB.test(between);
}

/** What is done to them stands next: "and adults subjected to forced labor". */
const SUFFER =
  /^\s+(?:who\s+)?(?:are|were|is|was|may\s+be|have\s+been|subjected|forced|exploited|trafficked|in\s+forced)\b/u;
/** "adults and children, many of them women" stays about the children. */
const APPOSED =
  /,\s*(?:primarily|mostly|mainly|predominantly|especially|particularly|including|often|usually|typically|such\s+as|many|most|some)\s+(?:[\w'-]+\s+){0,6}$/u;

/** The groups that a sentence names, in its order; adults who exploit, or are only mentioned, are none. */
function groupsIn(plain: string): readonly Group[] {
  const names = [CHILD, ADULT]
    .flatMap((words) =>
      [...plain.matchAll(words)].map((match) => ({ ...placeOf(match), isChild: words === CHILD })),
    )
    .sort((a, b) => a.from - b.from);
  const groups: { from: number; to: number; hasChildren: boolean }[] = [];
  for (const { from, to, isChild } of names) {
    const last = groups.at(-1);
    if (last && from < last.to) continue;
    if (!isChild && PREDICATE.test(plain.slice(0, from))) continue;
    if (last && isJoined(plain.slice(last.to, from))) {
      last.to = to;
      last.hasChildren ||= isChild;
    } else groups.push({ from, to, hasChildren: isChild });
  }
  return groups.filter((group, i) => {
    const [before, after] = [plain.slice(0, group.from), plain.slice(group.to)];
    if (group.hasChildren) return true;
    if (DO_IT.test(after.slice(0, 60))) return false;
    if (SUFFER.test(after)) return true;
    return !(i > 0 && (MENTIONED.test(before) || APPOSED.test(before)));
  });
}
