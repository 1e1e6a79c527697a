/** What things are called in a language, by their ids. */
export interface Names {
  country(iso3: string): string;
  indicator(id: string): string;
  list(id: string): string;
}
