import { placeOf } from "./matches.ts";

/** Whom a stretch of a sentence is about: each group of people it names, and whether children are among them. */
export interface Group {
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
export function groupsIn(plain: string): readonly Group[] {
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
