/** Countries whose English names take an article in a sentence. */
const WITH_ARTICLE = new Set(
  "ARE BHS CAF CCK COD COG COK COM CYM DOM FLK FRO GBR GMB MDV MHL MNP NLD PHL SLB TCA USA VAT VGB VIR".split(
    " ",
  ),
);

/** A country within a sentence: `the Philippines`, `Ghana`. */
export function inSentence({ country, name }: { readonly country: string; readonly name: string }): string {
  return WITH_ARTICLE.has(country) ? `the ${name}` : name;
}

/** A country that begins a sentence: `The Philippines`, `Ghana`. */
export function atStart(one: { readonly country: string; readonly name: string }): string {
  return WITH_ARTICLE.has(one.country) ? `The ${one.name}` : one.name;
}
