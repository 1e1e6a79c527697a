import type { AuditCheck, AuditedData, Teller } from "../../../model/audit.ts";
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

/** Every check of an audit, in the order of its report. */
export const auditChecks: readonly AuditCheck<Frame & AuditedData, Messages>[] = [
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

/** What tells every finding of an audit. An acknowledgement that holds for nothing can be acknowledged as well. */
export const tellers: readonly Teller<Messages>[] = [...auditChecks, acknowledgements];
