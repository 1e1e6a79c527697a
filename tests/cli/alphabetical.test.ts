import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

/** As a dictionary of English has them. */
const { compare } = new Intl.Collator("en", { ignorePunctuation: false });

async function said(...args: string[]): Promise<string> {
  const { out } = await runCli(args);
  return out.replace(/\s+/gu, " ");
}

function mustBeInOrder(list: string): void {
  const names = list.split(/, | and (?=[^,]*$)/u).map((name) => name.replace(/ \([A-Z]{3}\)/u, ""));
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual([...new Set(names)].sort(compare));
}

describe("a list of countries stands in alphabetical order and names each once", () => {
  it("in an audit: who has no score, and whose gate cannot judge", { tags: "slow" }, async () => {
    const words = await said("audit", "--profile", "cpc-2023", "--as-of", "2023", "--top", "0", "--notes");
    const unscored = [...words.matchAll(/! ([^!:]*): No score/gu)].map(([, name]) => name!);
    mustBeInOrder(unscored.join(", ").replaceAll(/ and (?=Barbuda|Nevis|the Grenadines|Príncipe)/gu, " & "));
    const least = /; the least: (.*?)\. /u.exec(words)![1]!.split(", ");
    const share = (one: string) => Number(/(\d+) %$/u.exec(one)![1]);
    const tied = least.filter((one) => share(one) === share(least[0]!));
    expect(tied.length).toBeGreaterThan(3);
    expect(tied).toEqual(tied.toSorted(compare));
  });

  it("in a ranking: whom required evidence keeps out, by what is lacking", { tags: "slow" }, async () => {
    const words = await said("rank", "--as-of", "2025", "--notes");
    const lacking = /Not ranked: no estimate of prevalence: \d+ \((.*?)\)/u.exec(words)![1]!;
    mustBeInOrder(lacking.replaceAll(/ and (?=Barbuda|Nevis|the Grenadines|Príncipe)/gu, " & "));
  });

  it("in a diff: who came and went, and for whom a flag was raised or cleared", {
    tags: "slow",
  }, async () => {
    const { out } = await runCli(["diff", "2022", "2023", "--notes"]);
    const came = [...out.matchAll(/^ {2}(\S.*?) \([A-Z]{3}\): (?:was|is) /gmu)].map(([, name]) => name!);
    expect(came.length).toBeGreaterThan(5);
    expect(came).toEqual([...new Set(came)].sort(compare));
    const flags = out.replace(/\s+/gu, " ");
    mustBeInOrder(/Tier 2 Watch List: raised for (.*?);/u.exec(flags)![1]!);
    mustBeInOrder(
      /Tier 2 Watch List: raised for .*?; no longer raised for (.*?) High income/u.exec(flags)![1]!,
    );
  });
});
