import type { Release } from "../model/documents/due.ts";
import { remembered, unrevised, yearly } from "./published.ts";

/** From memory, but for that of 2025. What a report says of its year is not said otherwise later. */
export const TIP_PUBLISHED = unrevised(
  yearly(
    remembered(
      [2012, "2012-06-19"],
      [2013, "2013-06-19"],
      [2014, "2014-06-20"],
      [2015, "2015-07-27"],
      [2016, "2016-06-30"],
      [2017, "2017-06-27"],
      [2018, "2018-06-28"],
      [2019, "2019-06-20"],
      [2020, "2020-06-25"],
      [2021, "2021-07-01"],
      [2022, "2022-07-19"],
      [2023, "2023-06-15"],
      [2024, "2024-06-24"],
      [2025, "2025-09-29"],
    ),
  ),
);

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
