/** A place in the page for a country: its code, where it has the form of one. */
export function countryAnchor(country: string): string | undefined {
  return /^[A-Z]{3}$/u.test(country) ? country : undefined;
}

/** A place in the page for a source, by its position in the list: ids come from files and may hold anything. */
export function sourceAnchor(index: number): string {
  return `source-${index + 1}`;
}
