/** What draws tell of a country and the first k, beside its rank: a slice of its own, which pages that answer carry in every language. */
export { inDraws } from "../made/en/inDraws.ts";
