import { conflicts } from "../dataset/audit/conflicts.ts";
import { jumps } from "../dataset/audit/jumps.ts";
import { leftOut } from "../dataset/audit/left-out.ts";
import { names } from "../dataset/audit/names.ts";
import { scale } from "../dataset/audit/scale.ts";
import { coverage } from "../explain/audit/checks/coverage.ts";
import { direction } from "../explain/audit/checks/direction.ts";
import { doubleCounting } from "../explain/audit/checks/double-counting.ts";
import { outliers } from "../explain/audit/checks/outliers.ts";
import { stale } from "../explain/audit/checks/stale.ts";
import { weights } from "../explain/audit/checks/weights.ts";
import type { Frame } from "../explain/audit/frame.ts";
import type { AuditCheck, AuditedData } from "../model/audit.ts";

/** Every check of an audit, in the order of its report. */
export const auditChecks: readonly AuditCheck<Frame & AuditedData>[] = [
  coverage,
  stale,
  names,
  leftOut,
  conflicts,
  scale,
  jumps,
  outliers,
  doubleCounting,
  direction,
  weights,
];
