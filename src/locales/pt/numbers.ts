import { numbersOf } from "../numbers.ts";

/** Portuguese numbers and plurals. */
/** Categories of publishers, and plain answers. */
const CATEGORIES: Readonly<Record<string, string>> = {
  "Tier 1": "nível 1",
  "Tier 2": "nível 2",
  "Tier 2 Watch List": "lista de observação do nível 2",
  "Tier 3": "nível 3",
  "Special case": "caso especial",
  yes: "sim",
  no: "não",
  none: "nenhum",
  clear: "fora da lista",
  withheld: "assistência retida",
  waived: "com dispensa",
  designated: "designado",
  determined: "com determinação",
  reported: "apontado",
  low: "baixa",
  "lower-middle": "média-baixa",
  "upper-middle": "média-alta",
  high: "alta",
  party: "Estado parte",
  signatory: "signatário",
  F: "livre",
  PF: "parcialmente livre",
  NF: "não livre",
  "No Advancement": "sem avanço",
  "Minimal Advancement": "avanço mínimo",
  "Moderate Advancement": "avanço moderado",
  "Significant Advancement": "avanço significativo",
  increasing: "em aumento",
  "not increasing": "sem aumento",
  increased: "em aumento",
  maintained: "sem mudança",
  decreased: "em queda",
  "all forms": "todas as formas",
  "not all forms": "nem todas as formas",
  "in force": "em vigor",
  "being made": "em preparação",
};

export const numbers = numbersOf("pt", {}, CATEGORIES);
