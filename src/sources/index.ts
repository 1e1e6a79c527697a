import type { Source } from "./contract.ts";
import { cpi } from "./cpi.ts";
import { factbook } from "./factbook.ts";
import { findings } from "./findings.ts";
import { fiw } from "./fiw.ts";
import { gsi } from "./gsi.ts";
import { ilab } from "./ilab.ts";
import { mcc } from "./mcc.ts";
import { series } from "./series.ts";
import { tidy } from "./tidy.ts";
import { tip } from "./tip.ts";
import { untc } from "./untc.ts";
import { wgi } from "./wgi.ts";
import { wide } from "./wide.ts";
import { worldbank } from "./worldbank.ts";

/** Every adapter, in the order in which reports list publishers. Adding one is one line here. */
export const sources: readonly Source[] = [
  tip,
  gsi,
  ilab,
  untc,
  worldbank,
  mcc,
  fiw,
  cpi,
  factbook,
  findings,
  wgi,
  series,
  tidy,
  wide,
];
