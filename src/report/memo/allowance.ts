/** The most of each list that a memo shows, and the most letters of one of its texts. */
export interface Allowance {
  /** Of the table of factors, and of that of the countries compared. */
  readonly rows: number;
  readonly verdicts: number;
  readonly open: number;
  /** Changes since the year before; none: not even whether there are any. */
  readonly since: number | "none";
  readonly gates: number;
  /** Of the rules that nobody has assessed how many are named. */
  readonly rules: number;
  readonly letters: number;
}
