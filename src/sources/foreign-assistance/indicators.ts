import type { Indicator } from "../../model/source.ts";

const MONEY = { unit: "US$" } as const;
const WHAT =
  "ForeignAssistance.gov, current dollars, by US fiscal year; corrections of earlier years make some negative";

/** By the publisher's name of the type of transaction. No end is the better one: it shows programmes, and is not weighed. */
export const TYPES: Readonly<Record<string, Indicator>> = {
  obligations: {
    id: "us-assistance.obligations",
    title: "US assistance obligated",
    summary: `Money that the US government committed itself to pay for assistance to the country; ${WHAT}.`,
    ...MONEY,
  },
  disbursements: {
    id: "us-assistance.disbursements",
    title: "US assistance disbursed",
    summary: `Money that the US government paid out for assistance to the country; ${WHAT}.`,
    ...MONEY,
  },
  "appropriated and planned": {
    id: "us-assistance.appropriated",
    title: "US assistance appropriated and planned",
    summary: `Money appropriated and planned for assistance to the country; ${WHAT}.`,
    ...MONEY,
  },
  "president's budget requests": {
    id: "us-assistance.requested",
    title: "US assistance requested",
    summary: `Money for assistance to the country that the President's budget asked for; ${WHAT}.`,
    ...MONEY,
  },
  "initial allocations": {
    id: "us-assistance.allocated",
    title: "US assistance initially allocated",
    summary: `Money for assistance to the country as first allocated; ${WHAT}.`,
    ...MONEY,
  },
};
