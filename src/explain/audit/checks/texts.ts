import { type AuditCheck, type AuditedData, BARE, type Found } from "../../../model/audit.ts";
import type { Observation } from "../../../model/observation.ts";
import { ByFigure } from "../../../model/observation.ts";
import type { Messages } from "../frame.ts";

/** What a text says, and the figure of a table that can contradict it. */
interface Pair {
  readonly text: string;
  readonly table: string;
  /** How many years the table's figure lies before the report: a report of one year tells of the year before. */
  readonly before: number;
  readonly severity: Found["severity"];
  contradicts(said: Observation["value"], listed: Observation["value"]): boolean;
}

/** A country without a case of trafficking has none of trafficking of children: only a text that says none can be contradicted. */
const count = (what: string): Pair => ({
  text: `tip-text.count.${what}`,
  table: `ilab.criminal-${what}`,
  before: 1,
  severity: "note",
  contradicts: (said, listed) => said === 0 && typeof listed === "number" && listed > 0,
});
/** What ILAB's flag would have to be for the text's word on the law to be wrong; “not all forms” leaves either open. */
const AGAINST_LAW: Readonly<Record<string, string>> = { "all forms": "no", none: "yes" };
const law = (subject: string): Pair => ({
  text: "tip-text.law",
  table: `ilab.law-${subject}`,
  before: 1,
  severity: "note",
  contradicts: (said, listed) => AGAINST_LAW[String(said)] === listed,
});

const PAIRS: readonly Pair[] = [
  {
    text: "tip-text.tier",
    table: "tip.tier",
    before: 0,
    severity: "person",
    contradicts: (said, listed) => said !== listed,
  },
  count("investigations"),
  count("prosecutions"),
  count("convictions"),
  law("child-trafficking"),
  law("forced-labour"),
];

type Contradicted = { args: { said: Observation; listed: Observation } };

/** What a text of the TIP Report says and a table contradicts. */
export const texts: AuditCheck<Pick<AuditedData, "beside">, Messages, Contradicted> = {
  id: "texts",
  reads: [...new Set(PAIRS.flatMap(({ text, table }) => [text, table]))],
  find({ beside }) {
    const tables = new Set(PAIRS.map(({ table }) => table));
    // A list of some countries only, such as the Factbook's, is of the same text as the digest beside it.
    const at = new ByFigure<Observation>();
    for (const one of beside)
      if (tables.has(one.indicator) && !one.partial) at.set(one.country, one.indicator, one.year, one);
    const texts = new Set(PAIRS.map(({ text }) => text));
    const said = beside.filter(({ indicator, year }) => texts.has(indicator) && year !== undefined);
    return PAIRS.flatMap((pair) =>
      said
        .filter(({ indicator }) => indicator === pair.text)
        .flatMap((said) => {
          const listed = at.get(said.country, pair.table, said.year! - pair.before);
          if (listed === undefined || !pair.contradicts(said.value, listed.value)) return [];
          return [
            {
              ...BARE,
              id: `texts:${pair.table}:${said.country}:${said.year}`,
              check: "texts",
              code: "text-contradicted",
              severity: pair.severity,
              indicators: [pair.text, pair.table],
              countries: [said.country],
              years: [...new Set([said.year!, listed.year!])],
              figures: { text: said.value, table: listed.value },
              places: [said, listed].map(({ file, locator }) => ({ file, locator })),
              args: { said, listed },
            },
          ];
        }),
    );
  },
  tell({ args: { said, listed } }, { audit, checks: { texts: say } }, names) {
    const one = { country: said.country, name: names.country(said.country) };
    return {
      subject: audit.figureOf({ indicator: said.indicator, one, year: said.year }),
      message: say.contradiction({
        one,
        said: said.value,
        saidYear: said.year!,
        quote: said.quote,
        indicator: listed.indicator,
        listed: listed.value,
        year: listed.year!,
      }),
    };
  },
};
