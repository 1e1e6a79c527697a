import type { Source } from "./contract.ts";
import { cpi } from "./cpi/index.ts";
import { factbook } from "./factbook/index.ts";
import { findings } from "./findings/index.ts";
import { fiscalTransparency } from "./fiscal-transparency/index.ts";
import { fiw } from "./fiw/index.ts";
import { foreignAssistance } from "./foreign-assistance/index.ts";
import { gsi } from "./gsi/index.ts";
import { ilab } from "./ilab/index.ts";
import { mcc } from "./mcc/index.ts";
import { ogp } from "./ogp/index.ts";
import { series } from "./series/index.ts";
import { tidy } from "./tidy/index.ts";
import { tip } from "./tip/index.ts";
import { tipText } from "./tip-text/index.ts";
import { treatyBank } from "./treaty-bank/index.ts";
import { untc } from "./untc/index.ts";
import { vdem } from "./vdem/index.ts";
import { wgi } from "./wgi/index.ts";
import { wide } from "./wide/index.ts";
import { worldbank } from "./worldbank/index.ts";

/** Every adapter, in the order in which reports list publishers. Adding one is one line here. */
export const sources: readonly Source[] = [
  tip,
  tipText,
  gsi,
  ilab,
  untc,
  treatyBank,
  worldbank,
  mcc,
  fiw,
  cpi,
  factbook,
  findings,
  wgi,
  ogp,
  vdem,
  foreignAssistance,
  fiscalTransparency,
  series,
  tidy,
  wide,
];
