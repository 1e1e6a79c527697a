import { isGiven } from "../model/plugin-id.ts";
import type { Source } from "./contract.ts";
import { cpi } from "./cpi.ts";
import { factbook } from "./factbook/index.ts";
import { findings } from "./findings/index.ts";
import { fiscalTransparency } from "./fiscal-transparency.ts";
import { fiw } from "./fiw.ts";
import { foreignAssistance } from "./foreign-assistance/index.ts";
import { gsi } from "./gsi.ts";
import { ilab } from "./ilab/index.ts";
import { mcc } from "./mcc/index.ts";
import { ogp } from "./ogp.ts";
import { series } from "./series.ts";
import { tidy } from "./tidy.ts";
import { tip } from "./tip.ts";
import { tipText } from "./tip-text/index.ts";
import { treatyBank } from "./treaty-bank.ts";
import { untc } from "./untc.ts";
import { vdem } from "./vdem/index.ts";
import { wgi } from "./wgi.ts";
import { wide } from "./wide/index.ts";
import { worldbank } from "./worldbank/index.ts";

/** In the order in which reports list publishers. Adding one is one line here. */
const all: Source[] = [
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

/** Every adapter: the own ones, then those of plug-ins. */
export const sources: readonly Source[] = all;

/** Adapters of plug-ins. They stay for the whole process; the own ones go before them where both are as sure of a file. */
export function addSources(more: readonly Source[]): void {
  all.push(...more);
}

/** Those of a run: of plug-ins the ones that it was given. Without a list of plug-ins all that there are. */
export function sourcesWith(plugins: readonly { readonly name: string }[] | undefined): readonly Source[] {
  if (plugins === undefined) return all;
  return all.filter(({ id }) => isGiven(id, plugins));
}
