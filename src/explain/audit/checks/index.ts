import {
  type AuditCheck,
  type AuditedData,
  BARE,
  type CheckOfPlugin,
  type FindingOfPlugin,
  type Teller,
} from "../../../model/audit.ts";
import { acknowledgements } from "../document.ts";
import type { Frame, Messages } from "../frame.ts";
import { conflicts } from "./conflicts.ts";
import { coverage } from "./coverage.ts";
import { direction } from "./direction.ts";
import { doubleCounting } from "./double-counting.ts";
import { jumps } from "./jumps.ts";
import { leftOut } from "./left-out.ts";
import { minimumCoverage } from "./minimum-coverage.ts";
import { names } from "./names.ts";
import { nearConstant } from "./near-constant.ts";
import { olderReaders } from "./older-readers.ts";
import { outliers } from "./outliers.ts";
import { poverty } from "./poverty.ts";
import { scale } from "./scale.ts";
import { stale } from "./stale.ts";
import { texts } from "./texts.ts";
import { weights } from "./weights.ts";

/** In the order of the report. */
const all: AuditCheck<Frame & AuditedData, Messages>[] = [
  coverage,
  stale,
  names,
  leftOut,
  olderReaders,
  conflicts,
  texts,
  scale,
  jumps,
  outliers,
  doubleCounting,
  direction,
  weights,
  poverty,
  nearConstant,
  minimumCoverage,
];

/** Every check of an audit: the own ones, then those of plug-ins. */
export const auditChecks: readonly AuditCheck<Frame & AuditedData, Messages>[] = all;

const telling: Teller<Messages>[] = [...all, acknowledgements];

/** What tells every finding of an audit. An acknowledgement that holds for nothing can be acknowledged as well. */
export const tellers: readonly Teller<Messages>[] = telling;

/** Checks of plug-ins. They stay for the whole process. */
export function addChecks(more: readonly CheckOfPlugin[]): void {
  const made = more.map(ofPlugin);
  all.push(...made);
  telling.splice(-1, 0, ...made);
}

type Own = Pick<FindingOfPlugin, "subject" | "message">;

function ofPlugin({ id, title, rule, find }: CheckOfPlugin): AuditCheck<Frame & AuditedData, Messages, Own> {
  return {
    id,
    own: { title, rule },
    find({ table, use, observations }) {
      const ids = table.plan.items.map(({ node, index }) => [node.id, index] as const);
      const ranked = table.ranked.map(({ country, rank, score, scores }) => {
        const known = (index: number) => (Number.isFinite(scores[index]!) ? scores[index]! : null);
        return {
          country,
          rank,
          score,
          scores: Object.fromEntries(ids.map(([node, index]) => [node, known(index)])),
        };
      });
      const found = find({
        asOf: use.asOf,
        indicators: use.indicators,
        observations: observations.filter(({ indicator }) => use.indicators.has(indicator)),
        ranked,
      });
      return found.map(({ severity, subject, message, ...about }) => ({
        ...BARE,
        ...(about as Partial<typeof BARE>),
        id: `${id}:${subject}`,
        check: id,
        code: id,
        severity,
        subject,
        message,
      }));
    },
    tell: ({ subject, message }) => ({ subject, message }),
  };
}
