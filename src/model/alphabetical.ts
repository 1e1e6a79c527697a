/**
 * Countries by their names as a reader looks them up: capitals and marks on letters make no difference. By the letters alone,
 * without the machine's language, so that every machine gives the same order.
 */
export function alphabetical<T extends { readonly name: string }>(countries: readonly T[]): T[] {
  const key = ({ name }: T) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const keyed = countries.map((one) => ({ one, key: key(one) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}
