/** Numbers and plurals of a language, as `numbersOf` makes them: the one formatter of figures for people. */
export interface Numbers {
  /** Fixed decimals, no thousands mark, a real minus sign. */
  readonly fixed: (value: number, decimals: number) => string;
  /** A whole number with a mark for every thousand: `10,000`. */
  readonly grouped: (n: number) => string;
  /** With a sign, for differences: `+3.2`, `−0.4`, `0.0`. */
  readonly signed: (value: number, decimals: number) => string;
  /** A share as a whole percentage: `62 %`. */
  readonly percent: (share: number) => string;
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
export type Plurals = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/**
 * @param language code of the language, for its plural rules
 * @param decimal its decimal mark
 */
export function numbersOf(language: string, decimal: string): Numbers {
  const marked = (text: string) => text.replace(".", decimal);
  const fixed = (value: number, decimals: number) => {
    const text = Math.abs(value).toFixed(decimals);
    return marked(value < 0 && Number(text) !== 0 ? `\u2212${text}` : text);
  };
  const digits = (value: number, most: number) => {
    const rounded = Number(value.toPrecision(most));
    return marked(rounded < 0 ? `\u2212${Math.abs(rounded)}` : String(rounded));
  };
  const figure = (value: number | string) => (typeof value === "string" ? value : digits(value, 6));
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
  // A comma for the decimals leaves none for the thousands.
  const thousands = decimal === "." ? "," : "\u202f";
  return {
    fixed,
    grouped: (n) => String(n).replace(/\B(?=(?:\d{3})+$)/gu, thousands),
    signed(value, decimals) {
      const text = fixed(value, decimals);
      return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text;
    },
    percent: (share) => `${fixed(share * 100, 0)} %`,
    digits,
    figure,
    brief,
    exact(value) {
      if (typeof value === "string") return value;
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
