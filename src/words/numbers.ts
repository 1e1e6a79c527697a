import { powerOfTen } from "../model/power-of-ten.ts";
import { wordOf } from "../model/translation.ts";

/** Numbers and plurals of a language, as `numbersOf` makes them: the one formatter of figures for people. */
export interface Numbers {
  /** Fixed decimals, no thousands mark, a real minus sign. */
  readonly fixed: (value: number, decimals: number) => string;
  /** A whole number with a mark for every thousand, where the language has one: `10,000`. */
  readonly grouped: (n: number) => string;
  /** With a sign, for differences: `+3.2`, `−0.4`, `0.0`. */
  readonly signed: (value: number, decimals: number) => string;
  /** A share as a whole percentage: `62 %`. */
  readonly percent: (share: number) => string;
  /** The same with fixed decimals: `62.5 %`. */
  readonly percentTo: (share: number, decimals: number) => string;
  /** With so many decimals at most, no trailing zeros. */
  readonly percentUpTo: (share: number, most: number) => string;
  /** With so many significant digits at most, no trailing zeros. */
  readonly percentDigits: (share: number, most: number) => string;
  /** So many significant digits at most, no trailing zeros. */
  readonly digits: (value: number, most: number) => string;
  /** A raw figure as published: up to 6 significant digits, no trailing zeros. */
  readonly figure: (value: number | string) => string;
  /** A raw figure in a sentence: whole numbers as they are, others to 3 significant digits. */
  readonly brief: (value: number | string) => string;
  /** A raw figure to be used as it stands: every digit, never rounded. */
  readonly exact: (value: number | string) => string;
  /** The change of a raw figure, to 3 significant digits, with its sign. */
  readonly change: (value: number) => string;
  /** Years from one to another: `2015–2023`, one alone where they are the same. */
  readonly span: (from: number, to: number) => string;
  /** The form that goes with a number. */
  readonly plural: (n: number, forms: Plurals) => string;
  /** The form that goes with a place in an order. */
  readonly place: (n: number, forms: Plurals) => string;
}

/** Forms of a word by the categories of Unicode's plural rules; a language has those that it tells apart. */
type Plurals = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** How figures are written. */
interface Marks {
  readonly decimal: string;
  readonly thousands: string;
  /** Digits from which on a whole number is grouped; absent: as soon as it has a thousand. */
  readonly groupedFrom?: number;
  /** The percent sign with the space before it. */
  readonly percent: string;
}

const [NARROW, HARD] = ["\u202f", "\u00a0"];

/**
 * Of CLDR, written down, so that every version of Node gives the same, but for the thousands of Spanish, which its academies part by a thin
 * space, since a point there is a decimal one in half of its countries. Spaces here never break a line.
 */
const MARKS: Readonly<Record<string, Marks>> = {
  en: { decimal: ".", thousands: ",", percent: " %" },
  fr: { decimal: ",", thousands: NARROW, percent: `${NARROW}%` },
  es: { decimal: ",", thousands: NARROW, groupedFrom: 5, percent: `${HARD}%` },
  pt: { decimal: ",", thousands: ".", percent: "%" },
  ru: { decimal: ",", thousands: HARD, percent: `${HARD}%` },
  zh: { decimal: ".", thousands: ",", percent: "%" },
};

/**
 * @param language code of the language, for its plural rules and the marks that figures have in it
 * @param own marks that are others than those
 * @param categories what categories, which stand where figures do, are called (`fr/categories.yaml`); one that is not there stays as its
 * publisher has it
 */
export function numbersOf(language: string, own: Partial<Marks> = {}, categories: unknown = {}): Numbers {
  const { decimal, thousands, groupedFrom = 4, percent } = { ...MARKS[language]!, ...own };
  const marked = (text: string) => text.replace(".", decimal);
  const fixed = (value: number, decimals: number) => {
    const text = Math.abs(value).toFixed(decimals);
    return marked(value < 0 && Number(text) !== 0 ? `\u2212${text}` : text);
  };
  const digits = (value: number, most: number) => {
    const rounded = Number(value.toPrecision(most));
    return marked(rounded < 0 ? `\u2212${Math.abs(rounded)}` : String(rounded));
  };
  const percentTo = (share: number, decimals: number) => `${fixed(share * 100, decimals)}${percent}`;
  const whole = (n: number) => (n < 0 ? `\u2212${-n}` : String(n));
  const figure = (value: number | string) =>
    typeof value === "string"
      ? (wordOf(categories as Readonly<Record<string, string>>, value) ?? value)
      : digits(value, 6);
  const brief = (value: number | string) => {
    if (typeof value === "string" || Number.isInteger(value)) return figure(value);
    return figure(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
  };
  const formOf = (type: Intl.PluralRuleType) => {
    // Made when a form is first asked for: a table of figures needs none.
    let rules: Intl.PluralRules | undefined;
    return (n: number, forms: Plurals) => {
      rules ??= new Intl.PluralRules(language, { type });
      return forms[rules.select(n)] ?? forms.other;
    };
  };
  return {
    fixed,
    grouped: (n) =>
      Math.abs(n) < powerOfTen(groupedFrom - 1)
        ? whole(n)
        : whole(n).replace(/\B(?=(?:\d{3})+$)/gu, thousands),
    signed(value, decimals) {
      const text = fixed(value, decimals);
      return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text;
    },
    percent: (share) => percentTo(share, 0),
    percentTo,
    percentUpTo: (share, most) => `${marked(String(Number((share * 100).toFixed(most))))}${percent}`,
    percentDigits: (share, most) => `${digits(share * 100, most)}${percent}`,
    digits,
    figure,
    brief,
    exact(value) {
      if (typeof value === "string") return figure(value);
      const size = Math.abs(value);
      // Never as a power of ten.
      const text = size < 1e-6 && size !== 0 ? size.toFixed(20).replace(/0+$/u, "") : String(size);
      return marked(value < 0 ? `\u2212${text}` : text);
    },
    change: (value) => (value > 0 ? `+${brief(value)}` : brief(value)),
    span: (from, to) => (from === to ? String(from) : `${from}\u2013${to}`),
    plural: formOf("cardinal"),
    place: formOf("ordinal"),
  };
}
