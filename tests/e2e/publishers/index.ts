import type { Drawn } from "../readers/drawn.ts";
import type { Findings } from "../readers/figures.ts";
import { cpi } from "./cpi.ts";
import { factbook } from "./factbook.ts";
import { ilab } from "./ilab.ts";
import { fiscalTransparency, foreignAssistance, ogp, treatyBank, vdem } from "./published-tables.ts";
import { fiw, gsi, rightsFall, wgi, worldbank } from "./tables.ts";
import { tip, tipChange } from "./tip.ts";
import { formsSaid, tipText } from "./tip-text.ts";
import { untc } from "./untc.ts";

type Check = (drawn: Drawn) => Findings | Promise<Findings>;

/** What of MCC the publishers' own figures stand in for: six indicators, and the group by whose median a country is judged. */
const STAND_INS: Readonly<Record<string, { indicator: string; check: Check }>> = {
  "mcc.group": { indicator: "wb.income", check: worldbank },
  "mcc.political-rights": { indicator: "fiw.pr", check: fiw },
  "mcc.civil-liberties": { indicator: "fiw.cl", check: fiw },
  "mcc.control-of-corruption": { indicator: "wgi.cc", check: wgi },
  "mcc.government-effectiveness": { indicator: "wgi.ge", check: wgi },
  "mcc.rule-of-law": { indicator: "wgi.rl", check: wgi },
  "mcc.regulatory-quality": { indicator: "wgi.rq", check: wgi },
};

/** No scorecard is among the snapshot's files: every group is the World Bank's, and its cell holds one of four. */
async function groupBasis(drawn: Drawn): Promise<Findings> {
  if (drawn.value !== "World Bank") return [`says ${drawn.value}, and no GNI per capita of MCC is at hand`];
  const [file, locator] = drawn.inputs[0]!;
  const cell = { ...drawn, indicator: "wb.income", file, locator };
  const groups = ["low", "lower-middle", "upper-middle", "high"];
  const found = await Promise.all(groups.map((value) => worldbank({ ...cell, value })));
  return found.some(({ length }) => length === 0) ? [] : ["its cell holds no income group"];
}

function derived(drawn: Drawn): Findings | Promise<Findings> {
  if (drawn.indicator === "tip.change") return tipChange(drawn);
  if (drawn.indicator === "tip-text.child.forms") return formsSaid(drawn);
  if (drawn.indicator === "fiw.pr-fall") return rightsFall(drawn);
  if (drawn.indicator === "mcc.group-basis") return groupBasis(drawn);
  const { indicator, check } = STAND_INS[drawn.indicator]!;
  const [file, locator] = drawn.inputs[0]!;
  return check({ ...drawn, indicator, file, locator });
}

/** For each source, how a second reader finds a figure's cell and what it must hold. */
const CHECKS: Readonly<Record<string, Check>> = {
  cpi,
  derived,
  factbook,
  "fiscal-transparency": fiscalTransparency,
  fiw,
  "foreign-assistance": foreignAssistance,
  gsi,
  ilab,
  ogp,
  tip,
  "tip-text": tipText,
  "treaty-bank": treatyBank,
  untc,
  vdem,
  wgi,
  worldbank,
};

/** What is wrong with a figure, told by its publisher's file; empty where nothing is. */
export async function against(drawn: Drawn): Promise<string[]> {
  const check = CHECKS[drawn.source];
  const where = `${drawn.country} ${drawn.indicator} ${drawn.year} (${drawn.file}, ${drawn.locator})`;
  if (!check) return [`${where}: there is no second reader for ${drawn.source}`];
  try {
    return (await check(drawn)).map((what) => `${where}: ${what}`);
  } catch (error) {
    return [`${where}: ${(error as Error).message}`];
  }
}
