/**
 * Countries by their names as a reader looks them up: capitals and marks on letters make no difference. By the letters alone,
 * without the machine's language, so that every machine gives the same order.
 *
 * @param order names of countries by their codes in the order of a language, where it is another than that of the letters
 */
export function alphabetical<T extends { readonly name: string }>(
  countries: readonly T[],
  order: Readonly<Record<string, string>> = {},
): T[] {
  const places = new Map(Object.values(order).map((name, place) => [name, place]));
  const keyed = countries.map((one) => ({
    one,
    place: places.get(one.name) ?? places.size,
    key: one.name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
  }));
  return keyed
    .sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);
}
