/** What `missing` of a node says: the terms that others compare with are these, whatever is said beside them. */
export const MISSING = {
  notAssessed: "not assessed",
  tooLittle: "not enough of it is assessed",
  /** Of what does not exist for a country. */
  doesNotApply: "does not apply to this country",
  /** Of what has evidence, or none, beside a sibling that is taken in its place. */
  standsBehind: "stands behind another, which is taken",
  notWeighed: "not weighed, since too little stands beside it",
} as const;
