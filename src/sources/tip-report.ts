import type { Release } from "../model/documents/due.ts";
import { announced, unrevised, yearly } from "./published.ts";

/** What a report says of its year is not said otherwise later. */
export const TIP_PUBLISHED = unrevised(
  yearly(
    announced(
      [2012, "2012-06-19", "document"], // 2009-2017.state.gov/secretary/20092013clinton/rm/2012/06/193368.htm
      [2013, "2013-06-19", "document"], // geneva.usmission.gov/2013/06/21/trafficking-in-persons-report
      [2014, "2014-06-20", "document"], // 2009-2017.state.gov/secretary/remarks/2014/06/228083.htm
      [2015, "2015-07-27", "document"], // freetheslaves.net/2015-trafficking-report-released-with-controversial-country-rankings
      [2016, "2016-06-30", "document"], // trafficking.today/theamericas/us-trafficking-in-persons-report-2016
      [2017, "2017-06-27", "document"], // unicefusa.org/stories/2017-trafficking-persons-report-department-state/32524
      [2018, "2018-06-28", "document"], // za.usembassy.gov/2018-trafficking-in-persons-report
      [2019, "2019-06-20", "document"], // cu.usembassy.gov/secretary-of-state-michael-r-pompeo-at-the-2019-trafficking-in-persons-report-launch-ceremony
      [2020, "2020-06-25", "document"], // ge.usembassy.gov/at-the-2020-trafficking-in-persons-report-launch-ceremony-june-25
      [2021, "2021-07-01", "document"], // editorials.voa.gov/a/trafficking-in-persons/5971199.html
      [2022, "2022-07-19", "document"], // allafrica.com/stories/202207210395.html
      [2023, "2023-06-15", "document"], // share.america.gov/working-together-end-human-trafficking
      [2024, "2024-06-24", "document"], // theepochtimes.com/world/state-department-highlights-efforts-to-combat-human-trafficking-continued-challenges-in-new-report-5674442
      [2025, "2025-09-29", "document"], // pubt.io/view/DEECCCBF6BB623B859201CFF35D8BF2E45A44EF8
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
