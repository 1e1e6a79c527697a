import type { Release } from "../model/documents/due.ts";

/** When the Trafficking in Persons Report comes out, whose tiers and narratives are a source each. */
// Until 2020 the law asked for it by 1 June; the report of 2025 came out on 29 September.
export const TIP_REPORT: Release = {
  kind: "yearly",
  months: [6, 7],
  after: 0,
  named: 0,
  pages: [
    "https://www.govregs.com/uscode/title22_chapter78_section7107_notes",
    "https://www.einpresswire.com/article/581802463/secretary-of-state-blinken-to-host-the-2022-trafficking-in-persons-report-launch-ceremony",
  ],
};
