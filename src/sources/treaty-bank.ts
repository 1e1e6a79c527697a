import type { Iso3 } from "../model/country.ts";
import type { Cell, ParsedFile } from "../model/table.ts";
import { Collector } from "./collector/index.ts";
import type { Source } from "./contract.ts";
import { type HeadedTable, headedTables, rowsOf } from "./publisher-tables.ts";

const HEADER = {
  name: { is: /^(?:name[ _]nl|naam|partij|land|staat)$/u },
  inForce: { is: /^(?:entry[ _]into[ _]force|inwerkingtreding|in werking)$/u },
};

/** The Protocol entered into force on this day, for the forty states that were the first to join: no other treaty did. */
const FIRST_DAY = "2003-12-25";
/** Days from the deposit of an instrument until the Protocol binds the state (article 17). */
const DAYS = 30;
/** Dates that are looked at to tell the treaty. */
const SAMPLE = 400;

/**
 * Parties to the Palermo Protocol as the Dutch treaty database prints them, with Dutch names and the day on which it entered into
 * force for each. The list names parties alone, and an excerpt some of them: who is not in it may be one all the same.
 */
export const treatyBank: Source = {
  id: "treaty-bank",
  title: "Treaty Database of the Netherlands, parties to the Palermo Protocol",
  summary:
    "States for which the Protocol against trafficking in persons is in force, and since when; newer than the UN's list at hand.",
  publisher: "Ministry of Foreign Affairs of the Netherlands",
  attribution: "Ministry of Foreign Affairs of the Netherlands, Verdragenbank and Tractatenblad.",
  terms: "not stated in the copy at hand; name the publisher",
  url: "https://verdragenbank.overheid.nl/",
  release: { kind: "continuous", pages: ["https://verdragenbank.overheid.nl/"] },
  indicators: [],
  layouts: [
    {
      id: "in-force",
      title: "Dutch name and day of entry into force (dd-mm-yyyy), one party a row",
      precedence: 5,
    },
  ],

  recognise(file) {
    return partiesOf(file) && { layout: "in-force", confidence: 0.9 };
  },

  read(file, { layout }, context) {
    const rows = [...rowsOf(file, partiesOf(file)!)];
    const dated = rows.flatMap((row) => {
      const date = isoDate(row.cell("inForce"));
      return date === undefined ? [] : [{ date, place: row.place("inForce") }];
    });
    const newest = dated.reduce((best, one) => (one.date > best.date ? one : best));
    const out = new Collector(file, context, { source: "treaty-bank", layout, vintage: newest.date });
    const said = `the file does not say of which day its list is; the newest day in it, ${newest.date}, was taken`;
    out.problem("info", "status-date-inferred", said, newest.place);
    for (const row of rows) {
      const [who, joined] = [row.text("name"), row.cell("inForce")];
      const locator = row.place("inForce");
      if (joined === null) continue;
      const date = isoDate(joined);
      if (date === undefined) {
        const message = `"${joined}" is not a date (such as 12-10-2019); the party was left out`;
        out.problem("warning", "bad-date", message, locator);
      } else {
        const name = DUTCH[who.toLowerCase().replaceAll("-", " ")] ?? who;
        const country = out.country(name, row.place("name"));
        if (country === undefined) continue;
        const note = `Treaty Database of the Netherlands, list of ${newest.date} or later; in force since ${date}, by an instrument deposited ${DAYS} days before`;
        const year = Number(newest.date.slice(0, 4));
        out.observeOnce({ country, indicator: "palermo.status", year, value: "party", locator, note });
      }
    }
    return out.finish();
  },
};

/** Two columns by their titles, nothing but dates in the second, none before the Protocol's first day and some on it. */
function partiesOf(file: ParsedFile): HeadedTable | undefined {
  return headedTables(file, HEADER).find(({ header }) => {
    const inForce = header.columns.get("inForce")!;
    const cells = header.body.slice(0, SAMPLE).flatMap((row) => row.cells[inForce] ?? []);
    const dates = cells.flatMap((cell) => isoDate(cell) ?? []);
    const isProtocol = dates.every((date) => date >= FIRST_DAY) && dates.includes(FIRST_DAY);
    return isProtocol && dates.length >= 0.8 * cells.length;
  });
}

/** `25-12-2003`, or a date that a workbook's reader has made ISO already. */
function isoDate(cell: Cell): string | undefined {
  const text = String(cell ?? "").trim();
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/u.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month}-${day}`;
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(iso) ? iso : undefined;
}

/** Dutch names of states that no other language writes so, in lower case with blanks for hyphens. */
const DUTCH: Readonly<Record<string, Iso3>> = Object.fromEntries(
  `ARE verenigde arabische emiraten | ARG argentinië | ATG antigua en barbuda | AUT oostenrijk | AZE azerbeidzjan
  | AZE azerbeidjan | BGR bulgarije | BIH bosnië en herzegovina | BRA brazilië | CAF centraal afrikaanse republiek
  | CHE zwitserland | CIV ivoorkust | CMR kameroen | COD democratische republiek congo | COG republiek congo | COM comoren
  | CPV kaapverdië | CZE tsjechië | DEU duitsland | DNK denemarken | DOM dominicaanse republiek | DZA algerije | ESP spanje
  | FRA frankrijk | GBR verenigd koninkrijk | GNQ equatoriaal guinea | GRC griekenland | HRV kroatië | HUN hongarije
  | IRL ierland | ISL ijsland | KGZ kirgizië | KHM cambodja | KNA saint kitts en nevis | KOR zuid korea | KWT koeweit
  | LBY libië | LTU litouwen | LVA letland | MDV maldiven | MHL marshalleilanden | MKD noord macedonië | MYS maleisië
  | NOR noorwegen | NZL nieuw zeeland | PHL filipijnen | PNG papoea nieuw guinea | PRK noord korea | ROU roemenië
  | RUS rusland | SAU saudi arabië | SAU saoedi arabië | SDN soedan | SLB salomonseilanden | SRB servië
  | SSD zuid soedan | STP sao tomé en principe | SVK slowakije | SWE zweden | TCD tsjaad | TJK tadzjikistan
  | TLS oost timor | TTO trinidad en tobago | TUN tunesië | TUR turkije | UGA oeganda | UKR oekraïne
  | USA verenigde staten | USA verenigde staten van amerika | UZB oezbekistan | VAT heilige stoel
  | VCT saint vincent en de grenadines | ZAF zuid afrika`
    .split("|")
    .map((entry) => {
      const [iso3, ...words] = entry.trim().split(/\s+/u);
      return [words.join(" "), iso3!];
    }),
);
