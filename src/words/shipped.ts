import { FORMS, REMARKS, type RemarkCode } from "../model/remarks.ts";
import { type Remarks, type ShippedNames, wordOf } from "../model/translation.ts";

/** Titles that shipped profiles give in English alone, by node: another title there is its user's own. */
const NODES = {
  "mcc.civil-liberties": "Civil Liberties",
  "mcc.political-rights": "Political Rights",
  "mcc.control-of-corruption": "Control of Corruption",
  "mcc.government-effectiveness": "Government Effectiveness",
  "mcc.rule-of-law": "Rule of Law",
  "mcc.freedom-of-information": "Freedom of Information",
  "mcc.child-health": "Child Health",
  "mcc.girls-primary-completion": "Girls' Primary Education Completion",
  "mcc.girls-secondary-enrolment": "Girls' Secondary Education Enrolment",
  "mcc.health-expenditures": "Health Expenditures",
  "mcc.immunization-rates": "Immunization Rates",
  "mcc.natural-resource-protection": "Natural Resource Protection",
  "mcc.primary-education-expenditures": "Primary Education Expenditures",
  "mcc.access-to-credit": "Access to Credit",
  "mcc.business-start-up": "Business Start-Up",
  "mcc.fiscal-policy": "Fiscal Policy",
  "mcc.gender-in-the-economy": "Gender in the Economy",
  "mcc.inflation": "Inflation",
  "mcc.land-rights-and-access": "Land Rights and Access",
  "mcc.regulatory-quality": "Regulatory Quality",
  "mcc.trade-policy": "Trade Policy",
  "list.child-soldiers": "Child Soldiers Prevention Act list",
  "mcc.girls-lower-secondary-completion": "Girls' Lower Secondary Education Completion",
  "mcc.girls-upper-secondary-completion": "Girls' Upper Secondary Education Completion",
  "mcc.education-expenditures": "Education Expenditures",
  "list.tvpa-withheld": "Assistance withheld under 22 U.S.C. 7107",
  "list.terrorism-sponsors": "State sponsor of terrorism",
  "list.section-7008": "Section 7008 (coups)",
  "list.narcotics-failed": "Failed demonstrably against narcotics (22 U.S.C. 2291j-1)",
} as const;

/** Lists in English, by which documents tell them. */
const LISTS = {
  "child-soldiers": "Child Soldiers Prevention Act list",
  coups: "Coups",
  "cpc-partners": "Child Protection Compact Partnerships",
  "narcotics-failed": "Countries that failed demonstrably in counternarcotics",
  "narcotics-waived": "Countries that failed demonstrably in counternarcotics and whose assistance goes on",
  "section-7008": "Assistance stopped after a coup (section 7008)",
  "terrorism-sponsors": "State sponsors of terrorism",
  "tvpa-waived": "Governments on Tier 3 for which withholding is waived",
  "tvpa-withheld": "Governments from which assistance is withheld for trafficking in persons",
} as const;

/** Sources that are no publisher's, as snapshots and reports tell them. */
const SOURCES = {
  derived: "Derived from other indicators",
  tidy: "Own table, one row a figure",
  wide: "Own table, one column an indicator",
  series: "Own table, one column a year",
  mapped: "Own table, its columns named by the user",
} as const;

/** Laws in English, as gates of shipped profiles name them; what is the same in every language is not among them. */
const LAWS = {
  "section-7008": "Section 7008 of the annual State and foreign operations appropriations act",
  "mcc-2023": "MCC, Selection Criteria and Methodology Report for Fiscal Year 2023, part I",
  "mcc-2025": "MCC, Selection Criteria and Methodology Report for Fiscal Year 2025, part I",
  "mcc-passing": "22 U.S.C. 7706(b); MCC, Selection Criteria and Methodology Report for Fiscal Year 2025",
  "mcc-release-2023": "MCC, release of 7 November 2023 on the scorecards of fiscal year 2024",
} as const;

const LAW_OF_GATE: Readonly<Record<string, keyof typeof LAWS>> = {
  "section-7008": "section-7008",
  "rights-fell": "section-7008",
  "section-7008-determination": "section-7008",
  coup: "section-7008",
  "coup-elected": "section-7008",
  "no-scorecard": "mcc-2025",
  "no-scorecard-yet": "mcc-2023",
  "limit-not-checkable": "mcc-2025",
  "half-of-the-indicators": "mcc-passing",
  "control-of-corruption": "mcc-passing",
  "democratic-rights": "mcc-passing",
  "every-category": "mcc-release-2023",
};

type Table<Key extends string = string> = Readonly<Record<Key, string>>;

/** What a language calls what comes with the tool: its `names.yaml`, whose keys `scripts/words.js` and a test hold. */
interface NamesInLanguage {
  /** By id, besides those that `form` and `scorecard` make. */
  readonly indicators: Table;
  /** Of a form of child trafficking in the narrative, for #. */
  readonly form: string;
  readonly forms: Table<Form>;
  /** Of an indicator of MCC's scorecard, for # what profiles call it. */
  readonly scorecard: string;
  readonly nodes: Table<keyof typeof NODES>;
  readonly lists: Table<keyof typeof LISTS>;
  readonly laws: Table<keyof typeof LAWS>;
  /** As `region:` takes them: those of UN M49 by name, bureaus by code. */
  readonly regions: Table;
  readonly sources: Table<keyof typeof SOURCES>;
  /** Of readers, by id. */
  readonly changes: Table;
  /** What readers remark of figures; # is a number or a date. */
  readonly remarks: Table<RemarkCode>;
}

/** The names of a language, and its readers' remarks with the forms of child trafficking in them: as notes have them, and in the language. */
export function namesIn(file: unknown): { readonly names: ShippedNames; readonly remarks: Remarks } {
  const { indicators, form, forms, scorecard, nodes, lists, laws, remarks, ...own } = file as NamesInLanguage;
  const [FORM, SCORECARD] = ["tip-text.child.forms.", "mcc."];
  const listOf = new Map(
    Object.entries(LISTS).map(([id, title]) => [title as string, id as keyof typeof LISTS]),
  );
  const node = (id: string) => wordOf(nodes, id);
  const names: ShippedNames = {
    indicator(id) {
      const known = wordOf(indicators, id);
      if (known !== undefined) return known;
      const name = id.startsWith(FORM) ? wordOf(forms, id.slice(FORM.length)) : undefined;
      if (name !== undefined) return form.replace("#", name);
      const passed = id.startsWith(SCORECARD) ? node(id) : undefined;
      return passed && scorecard.replace("#", passed);
    },
    node: (id, title) => (wordOf(NODES, id) === title ? node(id) : undefined),
    list(title) {
      const id = listOf.get(title);
      return id && lists[id];
    },
    law(gate, text) {
      const law = wordOf(LAW_OF_GATE, gate);
      return law !== undefined && LAWS[law] === text ? laws[law] : undefined;
    },
    region: (id) => wordOf(own.regions, id),
    source: (id, title) => (wordOf(SOURCES, id) === title ? wordOf(own.sources, id) : undefined),
    change: (id) => wordOf(own.changes, id),
  };
  return {
    names,
    remarks: [
      ...FORMS.map((form) => ({ english: form.replaceAll("-", " "), own: forms[form] })),
      ...Object.entries(REMARKS).map(([code, english]) => ({ english, own: remarks[code as RemarkCode] })),
    ],
  };
}

type Form = (typeof FORMS)[number];
