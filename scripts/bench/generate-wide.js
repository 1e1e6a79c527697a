// Prints a table in the layout of the World Bank's downloads (a row a country and indicator, a column a year), filled with
// invented figures: node scripts/bench/generate-wide.js --mb 200 > file.csv. The same options always give the same bytes.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: {
    mb: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "1960" },
    to: { type: "string", default: "2023" },
    // The bulk download quotes only what needs it; the download of one indicator quotes every cell.
    quoting: { type: "string", default: "all" },
    countries: { type: "string" },
  },
});
const [limit, from, to] = [Number(options.mb) * 1e6, Number(options.from), Number(options.to)];

/** As the World Bank writes them, where that differs from the short name. */
const BANK_NAMES = {
  BHS: "Bahamas, The",
  CIV: "Cote d'Ivoire",
  COD: "Congo, Dem. Rep.",
  COG: "Congo, Rep.",
  CUW: "Curaçao",
  EGY: "Egypt, Arab Rep.",
  FSM: "Micronesia, Fed. Sts.",
  GMB: "Gambia, The",
  HKG: "Hong Kong SAR, China",
  IRN: "Iran, Islamic Rep.",
  KOR: "Korea, Rep.",
  PRK: "Korea, Dem. People's Rep.",
  TUR: "Türkiye",
  VEN: "Venezuela, RB",
  XKX: "Kosovo",
  YEM: "Yemen, Rep.",
};
const AGGREGATES = {
  AFE: "Africa Eastern and Southern",
  AFW: "Africa Western and Central",
  ARB: "Arab World",
  CSS: "Caribbean small states",
  CEB: "Central Europe and the Baltics",
  EAP: "East Asia & Pacific (excluding high income)",
  EAS: "East Asia & Pacific",
  EMU: "Euro area",
  ECA: "Europe & Central Asia (excluding high income)",
  ECS: "Europe & Central Asia",
  EUU: "European Union",
  FCS: "Fragile and conflict affected situations",
  HPC: "Heavily indebted poor countries (HIPC)",
  HIC: "High income",
  IBD: "IBRD only",
  IDA: "IDA total",
  LTE: "Late-demographic dividend",
  LCN: "Latin America & Caribbean",
  LDC: "Least developed countries: UN classification",
  LMY: "Low & middle income",
  LIC: "Low income",
  LMC: "Lower middle income",
  MEA: "Middle East & North Africa",
  NAC: "North America",
  OED: "OECD members",
  SSF: "Sub-Saharan Africa",
  UMC: "Upper middle income",
  WLD: "World",
};
/** What the codes and names of indicators are put together from; the last part of a code is the last of a name. */
const TOPICS = [
  ["SP.POP", "Population"],
  ["SE.PRM", "Primary education"],
  ["SE.SEC", "Secondary education"],
  ["SH.DYN", "Mortality rate"],
  ["SH.STA", "Nutrition"],
  ["SL.TLF", "Labor force"],
  ["SL.UEM", "Unemployment"],
  ["SI.POV", "Poverty headcount"],
  ["NY.GDP", "GDP"],
  ["NE.EXP", "Exports of goods and services"],
  ["FP.CPI", "Consumer price index"],
  ["EG.ELC", "Access to electricity"],
  ["EN.ATM", "CO2 emissions"],
  ["AG.LND", "Agricultural land"],
  ["IT.NET", "Individuals using the Internet"],
  ["GC.TAX", "Tax revenue"],
  ["DT.DOD", "External debt stocks"],
  ["BX.KLT", "Foreign direct investment, net inflows"],
];
const GROUPS = [
  ["TOTL", "total"],
  ["FE", "female"],
  ["MA", "male"],
  ["RU", "rural"],
  ["UR", "urban"],
  ["0014", "ages 0-14"],
  ["1564", "ages 15-64"],
  ["65UP", "ages 65 and above"],
  ["1524", "ages 15-24"],
  ["PC", "per capita"],
];
const UNITS = [
  ["ZS", "(% of total)", "share"],
  ["ZG", "(annual %)", "growth"],
  ["NO", "(number)", "count"],
  ["CD", "(current US$)", "money"],
  ["KD", "(constant 2015 US$)", "money"],
  ["P3", "(per 1,000 people)", "rate"],
  ["P5", "(per 100,000 people)", "rate"],
  ["IX", "(index, 2015 = 100)", "rate"],
];

/** Mulberry32. */
let state = Number(options.seed) >>> 0;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const indicators = TOPICS.flatMap(([topic, title]) =>
  GROUPS.flatMap(([group, of]) =>
    UNITS.map(([unit, words, kind]) => ({
      code: `${topic}.${group}.${unit}`,
      name: `${title}, ${of} ${words}`,
      kind,
      // Series begin in different decades, and some are all but empty.
      density: 0.4 + random(),
    })),
  ),
);
const reference = JSON.parse(
  readFileSync(new URL("../../data/countries/reference.json", import.meta.url), "utf8"),
);
const economies = [
  ...Object.entries(AGGREGATES).map(([code, name]) => ({ code, name })),
  // The World Bank has 217 economies: the small islands of the list are left out.
  ...reference
    .filter(({ iso3, standing }) => standing === "state" || "ABCGHMNPSTV".includes(iso3[0]))
    .slice(0, 217)
    .map(({ iso3, name }) => ({ code: iso3, name: BANK_NAMES[iso3] ?? name })),
].slice(0, options.countries === undefined ? undefined : Number(options.countries));

const quote =
  options.quoting === "all"
    ? (text) => `"${text.replaceAll('"', '""')}"`
    : (text) => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A figure in as many digits as the publisher prints: whole numbers, or some fifteen digits. */
function figure(kind, level, year) {
  const drift = level * (1 + (year - from) * 0.012) * (0.95 + 0.1 * random());
  if (kind === "count") return String(Math.round(drift * 1e5));
  if (kind === "money") return String(Number((drift * 1e7).toPrecision(15)));
  if (kind === "growth") return String(Number((drift / 10 - 3).toPrecision(15)));
  return String(Number(Math.min(drift, 100).toPrecision(15)));
}

let written = 0;
let pending = "";
async function put(line) {
  pending += line;
  written += Buffer.byteLength(line);
  if (pending.length < 1 << 20) return;
  const text = pending;
  pending = "";
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
await put(`${quote("Data Source")},${quote("World Development Indicators (invented figures)")},\n\n`);
await put(`${quote("Last Updated Date")},${quote("2024-06-28")},\n\n`);
const titles = ["Country Name", "Country Code", "Indicator Name", "Indicator Code", ...years.map(String), ""];
await put(`${titles.map(quote).join(",")}\n`);
rows: for (let round = 0; ; round += 1) {
  for (const { code, name } of economies) {
    for (const indicator of indicators) {
      if (written >= limit) break rows;
      const level = Math.exp(1 + 3.5 * random());
      const start = random();
      const cells = years.map((year, i) => {
        const chance = indicator.density * (0.12 + (0.8 * i) / years.length);
        return start * 0.35 < (i + 1) / years.length && random() < chance
          ? figure(indicator.kind, level, year)
          : "";
      });
      // Beyond the first round over all indicators further ones are numbered.
      const suffix = round === 0 ? "" : `.${round}`;
      const about = [
        name,
        code,
        `${indicator.name}${round === 0 ? "" : `, series ${round}`}`,
        `${indicator.code}${suffix}`,
      ];
      await put(`${[...about, ...cells, ""].map(quote).join(",")}\n`);
    }
  }
}
process.stdout.write(pending);
