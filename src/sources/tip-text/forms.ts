import type { Form } from "../../model/trafficking-forms.ts";

/** Words of a form. Those that are work like any other count only where the sentence speaks of force. */
export interface FormWords {
  readonly form: Form;
  readonly words: RegExp;
  readonly isForced: boolean;
}

const forced = (form: Form, words: RegExp): FormWords => ({ form, words, isForced: true });
const work = (form: Form, words: RegExp): FormWords => ({ form, words, isForced: false });

export const FORM_WORDS: readonly FormWords[] = [
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
export const KNOWN_WORK = FORM_WORDS.filter(
  ({ form }) => form !== "other forced labour" && form !== "sex trafficking",
);
