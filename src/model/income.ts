/** What measures countries' income, as the folders of its publishers say: the yardstick by which an audit tells need from poverty. */
export interface IncomeMeasures {
  /** A figure per person: read for every audit, whether or not the profile weighs it. */
  readonly figure: { readonly indicator: string };
  /** Groups from the poorest to the richest, where figures are not at hand. */
  readonly group: { readonly indicator: string; readonly order: readonly string[] };
  /** Every indicator that measures income by intent, so that following it is no finding. */
  readonly byIntent: ReadonlySet<string>;
}
