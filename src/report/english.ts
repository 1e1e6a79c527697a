import { defined, isRecord } from "../model/collections.ts";
import type { Importance } from "../model/documents/audit.ts";
import type { Complete, Failing, InForce, Observed, Written } from "../model/documents/codes.ts";
import type { Diff, DiffFacts, MovedCountry, StatusReason, Together } from "../model/documents/diff.ts";
import type { Explanation } from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import type { Target, WeightInterval } from "../model/documents/whatif.ts";
import { roundObserved } from "../model/gate-says.ts";
import { wordOf } from "../model/translation.ts";
import { heldText, placingText, readingText } from "../words/choose.ts";
import type { Messages } from "../words/index.ts";
import { causeTitle } from "./text/causes.ts";
import { completeText, lackText, observedById, observedText, reasonOf } from "./text/eligibility.ts";
import { noteText, profileChangeText } from "./text/profile-changes.ts";

/**
 * A document as programs and users of the library have it: inside it has facts, codes and figures, and the same in English is set before
 * each of them here, last.
 */
export function withEnglish<Document extends object | undefined>(
  document: Document,
  english: Messages,
): Written<Document> {
  const { reference, profile } = (document ?? {}) as Partial<Explanation>;
  const labelled = reference && { label: labelOf(reference, profile!.scale, english), ...reference };
  const withLabel = labelled ? { ...document, reference: labelled } : document;
  return partWithEnglish(withLabel, english) as Written<Document>;
}

/** What is compared with, in words that end a sentence; a country has its name for a label. */
function labelOf(
  { kind = "median", made }: Explanation["reference"],
  scale: readonly number[],
  { reference: say }: Messages,
): string {
  if (kind === "peers") return say.peers({ size: made!.size, group: made!.group, by: made!.by });
  return kind === "minimum" ? say.minimum({ lowest: scale[0]! }) : say.median;
}

/** A part of any document, by the facts that it may have; a part that has `words` has its English. */
interface Part extends Partial<ScoreNode>, Pick<Partial<Failing>, "requires"> {
  readonly kind?: string;
  readonly held?: InForce;
  readonly complete?: Complete;
  readonly found?: Observed[];
  readonly margin?: number | null;
  readonly node?: string;
  readonly cause?: Failing["cause"] | string | null;
  readonly because?: string;
  readonly sources?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly label?: string;
  readonly why?: NonNullable<Target["unanswered"][number]["why"] | WeightInterval["why"]>;
  readonly measure?: NonNullable<Importance["income"]>["measure"];
  readonly words?: string;
}

type NoInterval = NonNullable<WeightInterval["why"]>;

/** By a fact, the English that is set before it; nothing where another kind of part calls something else so. */
const BESIDE: Readonly<Record<string, (part: Part, say: Messages) => object | false>> = {
  lack: ({ kind, lack }, say) => kind === undefined && { missing: lackText(lack!, say) },
  verdict: ({ verdict, unit }, say) => ({ reading: readingText(verdict!, unit, say.scorecard) }),
  winsorised: ({ winsorised }, say) => ({
    treatment: say.winsorised({ from: winsorised!.from, to: winsorised!.to }),
  }),
  held: ({ kind, held }, say) => kind === "listed" && { words: heldText(held!, say) },
  complete: ({ kind, complete }, say) => kind === "not-listed" && { lack: completeText(complete!, say) },
  found({ found, margin, words }, say) {
    const [observed, said] = [observedById({ found }, say), observedText(roundObserved(found!, margin), say)];
    return words === undefined && { observed, ...(said === observed ? {} : { said }) };
  },
  cause: ({ node, cause, requires, words }, say) =>
    words === undefined &&
    node !== undefined &&
    typeof cause === "object" &&
    cause !== null && { reason: reasonOf({ node, cause, requires }, say) },
  because: ({ because, label }, say) =>
    label === undefined && { together: say.causes.whyTogether[because as Together] },
  sources: ({ cause, sources }, say) =>
    typeof cause === "string" && { title: causeTitle(cause, sources!, say) },
  why: ({ why, indicator, method }, say) =>
    indicator === undefined
      ? method === "none" && { note: say.whatif.noInterval[why as NoInterval].slice(0, -1) }
      : { reason: wordOf(say.whatif.unanswered, why!) },
  measure: ({ measure, indicator }, say) => ({
    label: say.audit.incomeIs({
      kind: say.audit.incomeKind[measure as keyof Messages["audit"]["incomeKind"]],
      indicator: indicator!,
    }),
  }),
};

/** What is reckoned when it is read is not read here. */
const RECKONED = new Set(["scoreRange", "weightAsItActs"]);

/** Records by what is somebody's own, an id or a category, which may read as a fact's name. */
const BY_ID = new Set([
  ...["centralWeights", "figures", "names", "reason", "scores", "shares", "sources"],
  ...["titles", "topShare"],
]);

/** What has nothing to be said stays the one that it is. */
function partWithEnglish(part: unknown, english: Messages): unknown {
  if (Array.isArray(part)) {
    const made = part.map((one) => partWithEnglish(one, english));
    return made.some((one, i) => one !== part[i]) ? made : part;
  }
  if (!isRecord(part)) return part;
  let changed = false;
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(part)) {
    if (RECKONED.has(key)) {
      Object.defineProperty(made, key, Object.getOwnPropertyDescriptor(part, key)!);
      continue;
    }
    const fact = part[key];
    const said = fact !== undefined && wordOf(BESIDE, key)?.(part, english);
    const now = BY_ID.has(key) && isRecord(fact) ? fact : partWithEnglish(fact, english);
    Object.assign(made, said)[key] = now;
    changed ||= Boolean(said) || now !== fact;
  }
  return changed ? made : part;
}

/** The document of what moved: changes of profiles and notes in the language asked for, the rest in English. */
export function diffDocument(facts: DiffFacts, words: Messages, english: Messages): Diff {
  const document = {
    ...facts,
    profileChanges: facts.profileChanges.map((one) => ({
      cause: one.cause,
      change: profileChangeText(one, words),
    })),
    countries: facts.countries.map((one) =>
      one.status ? { ...one, status: statusOf(one.status, english) } : one,
    ),
    notes: facts.notes.map((one) => noteText(one, words)),
  };
  return withEnglish(document, english) as Diff;
}

function statusOf({ causes, reasons }: NonNullable<MovedCountry["status"]>, english: Messages) {
  const [before, after] = [reasons.before, reasons.after].map((all) =>
    all.map((reason) => {
      const { title, found, margin, node, cause, requires, scoreRange } = reason;
      const facts = {
        title,
        ...defined({ found, margin, node: cause && node, cause, requires, scoreRange }),
      };
      return { words: reasonInEnglish(reason, english), ...facts };
    }),
  );
  const wordsOf = (all: typeof before) => all!.map(({ words }) => words);
  return { causes, before: wordsOf(before), after: wordsOf(after), reasons: { before, after } };
}

/** Why a country is not ranked, in English; of a ranking of an earlier version as that says it. */
function reasonInEnglish(
  { title, said, found, margin, node, cause, requires, scoreRange }: StatusReason,
  say: Messages,
): string {
  if (requires)
    return say.diff.requiredSaid({
      why: reasonOf({ node: "", requires }, say),
      range: scoreRange?.map((end) => String(Number(end.toPrecision(3)))).join("–"),
      placing: placingText(requires, say),
    });
  if (node === undefined)
    return say.diff.gateSaid({
      gate: title,
      found: found ? observedText(roundObserved(found, margin), say) : said!,
    });
  return say.diff.nodeSaid({ node: title, why: cause ? reasonOf({ node, cause }, say) : said! });
}
