import type { Edition, PublicationDate, Published } from "../model/published.ts";

/** Years from the year described to the edition that first describes it, and from a file's vintage to its edition. */
interface Lags {
  readonly described?: number;
  readonly vintage?: number;
}

/** Of editions that come out one a year: each tells of years before it too, in a file whose vintage is its own. */
export function yearly(
  dateOf: (edition: number) => PublicationDate | undefined,
  { described = 0, vintage: ofVintage = 0 }: Lags = {},
): Published {
  const edition = (number: number): Edition => ({ edition: String(number), ...dateOf(number) });
  return {
    first: ({ year }) => (year === undefined ? undefined : edition(year + described)),
    on: ({ vintage }) => (vintage === undefined ? undefined : edition(Number(vintage) + ofVintage)),
  };
}

/** The same where what an edition has said stands: whoever copies it later revises nothing. */
export function unrevised({ first }: Published): Published {
  return { first, on: first };
}

/** Of files that bear their day, which is their vintage. */
export const asDated: Published = {
  first: ({ vintage, since = vintage }) => dated(since),
  on: ({ vintage }) => dated(vintage),
};

function dated(day: string | undefined): Edition | undefined {
  return day === undefined ? undefined : { edition: day, date: day, basis: "file" };
}

/**
 * Days by the edition's year: `2012-12-05`, or `2020-03` where only the month is known. `document`: read where the comment beside it says;
 * else remembered and not checked in one.
 */
export function announced(
  ...dates: readonly (readonly [edition: number, date: string, basis?: "document"])[]
) {
  const known = new Map(
    dates.map(([edition, date, basis = "memory" as const]) => [edition, { date, basis }]),
  );
  return (edition: number): PublicationDate | undefined => known.get(edition);
}
