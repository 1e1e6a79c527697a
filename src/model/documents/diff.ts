import * as z from "zod/mini";
import type { MethodCall } from "../parameter.ts";
import type { Gate, IndicatorNode, Missing, Profile, Text } from "../profile.ts";
import { STATUSES } from "../standings.ts";
import { count, countryCode, datingShape, failureSchema, rank } from "./codes.ts";
import { recommendationListSchema } from "./findings.ts";
import {
  gateSchema,
  type Ranking,
  rankingSchema,
  shownSchema,
  turnedGatesSchema,
  valueSchema,
} from "./ranking.ts";
import { changedSchema } from "./run.ts";

/** `diff --format json`: kind `diff`: what moved between two results, and how much of it is due to what. */

const status = z.enum([...STATUSES, "absent"]);

const sideSchema = z.object({
  /** How the side was given: `run.json`, `2022`, `cpc`. */
  label: z.string(),
  profile: z.pick(rankingSchema.shape.profile, { id: true, title: true, sha256: true, bounded: true }),
  dataset: z.pick(rankingSchema.shape.dataset, { asOf: true, sha256: true, among: true }),
  /** From where to where its scores run; null where they have no fixed ends (z-scores, wins less losses). */
  scale: z.nullable(rankingSchema.shape.profile.shape.scale),
  ranked: count,
  apart: count,
  excluded: count,
  unscored: count,
});

const figureSchema = z.object({
  value: valueSchema,
  /** Year that it describes; null where none is stated. */
  year: z.nullable(z.number()),
  measured: datingShape.measured,
  atLatest: datingShape.atLatest,
  ages: datingShape.ages,
  file: z.string(),
  locator: z.string(),
});

/** A value of the country's own that moved; null on the side that has none. */
const movedValueSchema = z.object({
  indicator: z.string(),
  before: z.nullable(figureSchema),
  after: z.nullable(figureSchema),
});

export const movedCauseSchema = z.object({
  /**
   * `data:<source>`; `as-of:<source>` where the two sides have different reference years and the later one lets a newer
   * figure in, or finds one too old; `countries`, `weights`, `normalisation`, `aggregation` or `gates`; where scores are placed among the
   * candidates', `others` (other candidates' scores) and `candidates` (other countries that become one or cease to be); several joined by
   * ` + ` where they cannot be told apart.
   */
  cause: z.string(),
  /** Its part of the change of the score, on the profile's scale. */
  score: z.number(),
  values: z.optional(z.array(movedValueSchema)),
});

/** What the sources that causes name are called, by their ids. */
export const causeSourcesSchema = z.record(z.string(), z.string());

/** Why several causes are taken together, or a change is not told apart at all. */
export const togetherSchema = z.enum([
  "no-score-between",
  "rankings-alone",
  "no-tree",
  "not-remade",
  "wins-less-losses",
]);

/** Why a country is not ranked: a gate with what it found, or a node of the profile and what it asks for. */
const reasonSchema = z.object({
  words: z.string(),
  title: z.string(),
  found: gateSchema.shape.found,
  margin: z.optional(gateSchema.shape.margin),
  node: z.optional(z.string()),
  cause: failureSchema.shape.cause,
  requires: failureSchema.shape.requires,
  /** What the score could be, of who lacks required evidence. */
  scoreRange: z.optional(z.tuple([z.number(), z.number()])),
});

const placeSchema = z.object({ rank, tied: count });

const movedCountrySchema = z.object({
  country: countryCode,
  name: z.string(),
  statusBefore: status,
  statusAfter: status,
  rankBefore: z.nullable(rank),
  rankAfter: z.nullable(rank),
  /** How many others share the rank; absent where nobody does. */
  tiedBefore: z.optional(count),
  tiedAfter: z.optional(count),
  /** Of who is set apart: the rank that it would have, and how many have it. */
  wouldBefore: z.optional(placeSchema),
  wouldAfter: z.optional(placeSchema),
  /** Countries that are set apart or excluded keep their score. */
  scoreBefore: z.nullable(z.number()),
  scoreAfter: z.nullable(z.number()),
  /** After less before; null where one of them has no score, and where the two sides' scores run over different scales. */
  change: z.nullable(z.number()),
  /** They sum to `change`; empty where that is null or 0 and nothing cancels. */
  causes: z.array(movedCauseSchema),
  /** Why causes are taken together; `because` says the same in a code. */
  together: z.optional(z.string()),
  because: z.optional(togetherSchema),
  /** Where the status changed: what changed it, by shares of 1 (empty from documents alone), and what was said before and after. */
  status: z.optional(
    z.object({
      causes: z.array(z.object({ cause: z.string(), share: z.number() })),
      before: z.array(z.string()),
      after: z.array(z.string()),
      /** The same in codes and figures. */
      reasons: z.optional(z.object({ before: z.array(reasonSchema), after: z.array(reasonSchema) })),
    }),
  ),
  /** Flags raised and cleared; only where some are, and of those ranked or set apart before and after: a ranking flags nobody else. */
  flags: z.optional(turnedGatesSchema),
  /**
   * Who moves its rank: rankAfter - rankBefore is overtakenBy + enteredAhead - overtook - leftAhead. Ranked before and after
   * only.
   */
  overtakenBy: z.array(countryCode),
  overtook: z.array(countryCode),
  enteredAhead: z.array(countryCode),
  leftAhead: z.array(countryCode),
});

const textFindingSchema = z.object({
  value: z.union([z.number(), z.string()]),
  year: z.number(),
  quote: z.nullable(z.string()),
  file: z.string(),
  locator: z.string(),
});

const movedTextsSchema = z.object({
  country: countryCode,
  name: z.string(),
  findings: z.array(
    z.object({
      indicator: z.string(),
      title: z.string(),
      before: textFindingSchema,
      after: textFindingSchema,
    }),
  ),
  /** The later list of recommendations against the earlier: which are kept, new and dropped. */
  recommendations: z.nullable(recommendationListSchema),
});

const revisionSchema = z.object({
  source: z.string(),
  name: z.string(),
  /** The newest vintage of what was compared. */
  before: z.string(),
  after: z.string(),
  /** Numbers of one country, indicator and year, and how many of them differ. */
  compared: z.int(),
  revised: z.int(),
});

export const diffSchema = z.object({
  document: z.literal("shortlist/diff/1"),
  tool: rankingSchema.shape.tool,
  /** `evidence`: every mixture of before and after was scored anew; `documents`: reckoned from two rankings alone. */
  basis: z.enum(["evidence", "documents"]),
  /** The profile's; null where the scores of the two sides run over different scales: then only ranks are compared. */
  scale: z.nullable(rankingSchema.shape.profile.shape.scale),
  before: sideSchema,
  after: sideSchema,
  /**
   * Kendall's tau-b of the ranks before and after, over those ranked on both sides: 1 for the same order, -1 for the reverse. A pair that
   * shares a rank on a side counts neither way. Null where one side tells nobody apart, and where fewer than two are ranked on both.
   */
  tau: z.nullable(z.number()),
  /** Over all countries, the strongest first. */
  causes: z.array(
    z.object({
      cause: z.string(),
      title: z.string(),
      sources: causeSourcesSchema,
      /** Whose score it moved. */
      countries: count,
      /** Mean of what it moved them by, whatever the sign. */
      meanAbsolute: z.number(),
      largest: z.object({ country: countryCode, name: z.string(), score: z.number() }),
    }),
  ),
  /** What of the profile differs, in words: one line a node or gate. */
  profileChanges: z.array(z.object({ cause: z.string(), change: z.string() })),
  /** Every country that either side knows, by ISO code. */
  countries: z.array(movedCountrySchema),
  /**
   * Whom texts of the TIP Report tell something else of, whether the profile weighs it or not; absent where nobody, and where rankings alone are
   * compared. Of each side the report of its reference year or of the year before counts, the newer one, finding by finding; what only
   * one side's texts say is left out, since a text at hand may be a part of one.
   */
  texts: z.optional(z.array(movedTextsSchema)),
  /**
   * Publishers of whom the two sides hold different vintages, which state other figures of the same countries and years: what its data move
   * may be that revision. Compared is the newest year that both sides hold, country by country and indicator by indicator. Absent where there
   * are none, and where rankings alone are compared.
   */
  revisions: z.optional(z.array(revisionSchema)),
  /** Of whom texts tell something else that is not in `texts`, since a side's newest report that speaks of it is older. */
  textsLeftOut: z.optional(
    z.array(
      z.object({
        country: countryCode,
        name: z.string(),
        findings: z.int(),
        /** Lists of recommendations. */
        recommendations: z.int(),
      }),
    ),
  ),
  /**
   * Sides that were recorded and could not be made again, so that their rankings are compared as they were written: what has changed since
   * is not in this comparison. Absent where there are none.
   */
  notRemade: z.optional(
    z.array(
      z.object({
        side: z.enum(["before", "after"]),
        /** The side as it was named. */
        label: z.string(),
        /** `changed`: `inputs` are not what they were; `edited`: the record itself was changed; `failed`: `message` says why. */
        because: z.enum(["changed", "edited", "failed"]),
        inputs: z.array(z.object({ what: changedSchema, name: z.string() })),
        message: z.string(),
      }),
    ),
  ),
  /** Only where some of them are not in it: who is, and how many there are; causes count everybody. */
  shown: z.optional(z.extend(z.omit(shownSchema, { of: true }), { of: count })),
  /** Titles of the indicators whose values moved, by id. */
  titles: z.record(z.string(), z.string()),
  notes: z.array(z.string()),
});

export type Diff = z.infer<typeof diffSchema>;

/** A node or a gate of a profile by which it is named; null: the root. */
export type ProfilePart = { readonly id: string; readonly title: Text; readonly indicator?: string } | null;

type FromTo<T> = [part: ProfilePart, before: T, after: T];

/** What can differ of an indicator's node and is told as it is set. */
type Setting = "normalise" | "direction" | "transform" | "treat" | "maxAge" | "appliesWhen" | "error";

/** What can differ of a node and is told as it is set, by its code. */
export type SettingArgs = { [Key in Setting]: FromTo<IndicatorNode[Key]> } & {
  missing: FromTo<Pick<Missing, "policy" | "minimumCoverage">>;
  requires: FromTo<readonly string[] | undefined>;
  aggregate: FromTo<MethodCall>;
  /** How a factor's own score is placed. */
  places: FromTo<MethodCall | undefined>;
};

/** What can differ between two profiles, by the code that tells it. Shares are of 1. */
export type ProfileChangeArgs = SettingArgs & {
  enters: [node: ProfilePart, parent: ProfilePart, share: number];
  moves: FromTo<ProfilePart>;
  leaves: [node: ProfilePart, parent: ProfilePart];
  /** As written, and as a share of the whole. */
  weight: FromTo<{ readonly weight: number; readonly share: number }>;
  scale: [before: Profile["scale"], after: Profile["scale"]];
  peers: [before: string | undefined, after: string | undefined];
  minimumCoverage: [before: number, after: number];
  withinSource: [before: number, after: number];
  rootMethod: [before: string, after: string];
  gateEnters: [gate: ProfilePart, effect: Gate["effect"]];
  gateEffect: FromTo<Gate["effect"]>;
  gateTest: [gate: ProfilePart];
  gateLeaves: [gate: ProfilePart];
};

/** What of a profile differs, under the cause that it counts as. */
export type ProfileChange = {
  [Code in keyof ProfileChangeArgs]: { cause: string; code: Code; args: ProfileChangeArgs[Code] };
}[keyof ProfileChangeArgs];

/** How two results were compared, or a caveat of one of them. */
export type DiffNote =
  | { readonly code: "otherYears"; readonly args: [before: number, after: number, fromEvidence: boolean] }
  | { readonly code: "fromRankings" | "bothByCopeland"; readonly args: [] }
  | { readonly code: "oneByCopeland"; readonly args: [which: "first" | "second"] }
  | (Ranking["warnings"][number] & {
      /** Of which ranking alone it is so; absent of both. */
      readonly side?: "before" | "after";
    });

/** Why a country is not ranked. */
export interface StatusReason extends Omit<z.infer<typeof reasonSchema>, "words"> {
  /** As a ranking that is compared says it, in English: all there is of one of an earlier version. */
  readonly said?: string;
}

type MovedInDocument = Diff["countries"][number];

export interface MovedCountry extends Omit<MovedInDocument, "together" | "status"> {
  readonly status?: Pick<NonNullable<MovedInDocument["status"]>, "causes"> & {
    readonly reasons: Readonly<Record<"before" | "after", readonly StatusReason[]>>;
  };
}

/** What moved, in facts: `diffDocument` in `report/english.ts` makes the document of them. */
export interface DiffFacts extends Omit<Diff, "causes" | "profileChanges" | "countries" | "notes"> {
  readonly causes: readonly Omit<Diff["causes"][number], "title">[];
  readonly profileChanges: readonly ProfileChange[];
  readonly countries: readonly MovedCountry[];
  readonly notes: readonly DiffNote[];
}

export type Together = z.infer<typeof togetherSchema>;
export type NotRemade = NonNullable<Diff["notRemade"]>[number];
export type MovedCause = z.infer<typeof movedCauseSchema>;
export type MovedValue = z.infer<typeof movedValueSchema>;
export type Revision = z.infer<typeof revisionSchema>;
export type MovedTexts = z.infer<typeof movedTextsSchema>;
export type DiffSide = z.infer<typeof sideSchema>;
