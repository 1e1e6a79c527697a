import { numbersOf } from "../numbers.ts";

/** Spanish numbers and plurals. */
/** Categories of publishers, and plain answers. */
const CATEGORIES: Readonly<Record<string, string>> = {
  "Tier 1": "nivel 1",
  "Tier 2": "nivel 2",
  "Tier 2 Watch List": "lista de vigilancia del nivel 2",
  "Tier 3": "nivel 3",
  "Special case": "caso especial",
  yes: "sí",
  no: "no",
  none: "ninguno",
  clear: "fuera de la lista",
  withheld: "asistencia retenida",
  waived: "con exención",
  designated: "designado",
  determined: "con determinación",
  reported: "señalado",
  low: "bajo",
  "lower-middle": "mediano bajo",
  "upper-middle": "mediano alto",
  high: "alto",
  party: "Estado parte",
  signatory: "signatario",
  F: "libre",
  PF: "parcialmente libre",
  NF: "no libre",
  "No Advancement": "sin avance",
  "Minimal Advancement": "avance mínimo",
  "Moderate Advancement": "avance moderado",
  "Significant Advancement": "avance significativo",
  increasing: "en aumento",
  "not increasing": "sin aumento",
  increased: "en aumento",
  maintained: "sin cambio",
  decreased: "en descenso",
  "all forms": "todas las formas",
  "not all forms": "no todas las formas",
  "in force": "en vigor",
  "being made": "en preparación",
};

export const numbers = numbersOf("es", {}, CATEGORIES);
