import type { WarningArgs } from "../src/model/warning.ts";
import { PROBLEMS } from "./problem-codes.ts";

/** Of every warning of a run what it means, and what to do: a code that is not here stops the compiler. */
const WARNINGS: Readonly<Record<keyof WarningArgs, readonly [meaning: string, remedy: string]>> = {
  "after-reference-year": [
    "The year asked for is after the reference year of the evidence.",
    "Leave out `--as-of`, or ingest newer editions.",
  ],
  "audit-finding": [
    "An audit finds something that a person should look at first.",
    "`shortlist audit` says what, and takes a reason with `--accept`.",
  ],
  "ballot-in-workbook": [
    "A reviewer's ratings, contested figures or notes stand in the workbook; none counts in this ranking.",
    "`shortlist review table` reads them.",
  ],
  "category-nowhere": [
    "The profile names a category that no row has and that looks like a slip.",
    "Write the category as the message has it.",
  ],
  "category-without-score": [
    "Countries have a category for which the profile gives no score: they count as not assessed there.",
    "Give it a score in the profile, if it is a grade.",
  ],
  "few-candidates": [
    "Scores are placed among so few candidates that one more or less moves them all.",
    "Rank more countries, or scale by fixed ends.",
  ],
  "gates-cleared": [
    "A gate that was cleared by hand in a workbook still counts.",
    "Change the gate in the profile, or the evidence.",
  ],
  "ill-fitting-ends": [
    "The figures hardly fit the scale that the profile draws.",
    "Check whether both are in one unit.",
  ],
  "in-no-list": [
    "Countries of your table have no figure that the profile asks for, and are in no list of the ranking.",
    "Add figures, or a column that the profile asks for.",
  ],
  "interval-unused": [
    "The profile states a level of intervals for an indicator none of whose figures counts by one.",
    "Leave `error: {interval}` out.",
  ],
  "list-incomplete": [
    "A list is complete only until a day before the end of the year of the evidence.",
    "Look for newer designations, and update the list.",
  ],
  "list-not-in-force": [
    "No edition of a list covers the year, so that who is on it is unknown.",
    "Choose a year that it covers, or bring the list up to date.",
  ],
  "little-evidence": [
    "Few of the ranked countries have evidence on a factor.",
    "Rely on it only for these, or collect findings.",
  ],
  "minimum-not-known": [
    "Ranked countries lack the score that a minimum of this run asks for, and it does not exclude them.",
    "Look at what they lack (`explain`) before relying on the minimum.",
  ],
  "newer-editions": [
    "Publishers should have brought out newer editions.",
    "`shortlist sources --due` says where to get them; then `ingest`.",
  ],
  "no-evidence": [
    "No ranked country has evidence on a factor.",
    "Collect findings, or take the factor out of the profile.",
  ],
  "no-logarithm": [
    "A figure of 0 or less has no logarithm: it counts as not assessed.",
    "Check the figure, or leave `transform: log` out.",
  ],
  "no-stand-ins": [
    "Some countries have a scorecard's own figures, so that nothing replaces those of the others.",
    "Give figures for all countries, or for none.",
  ],
  "not-all-looked-into": [
    "So many indicators or weights are in question that only the first were looked into.",
    "Ask of a single one with `--set` or `--weight`.",
  ],
  "not-assessed": [
    "Indicators that the profile weighs have no evidence at all.",
    "Ingest the publisher's file, or collect findings.",
  ],
  "not-scored": [
    "A country that was named is not in the ranking: nothing in the data speaks of it, or it is not among those scored.",
    "Check the name (`resolve`) and `--among`.",
  ],
  "older-readers": [
    "The snapshot was made by an older reader of a publisher's files.",
    "Ingest the files again.",
  ],
  "older-than-a-publishers": [
    "A figure of yours does not count, since a publisher's is newer.",
    "Give it the year that it describes, or rank `--as-of` that year.",
  ],
  outlier: [
    "A figure of your table is far from all others.",
    "Check whether it is a slip, or a code for a missing figure.",
  ],
  plugins: [
    "Plug-ins brought methods, readers of files or checks of their own.",
    "Ask whoever wrote them what they do; `shortlist verify` makes the run again with the same files alone.",
  ],
  "prevalence-caveat": [
    "The public estimate of prevalence is modelled, and of all ages.",
    "Say so where you use it; nothing nearer is public.",
  ],
  "profile-of-workbook": [
    "The profile is that of a workbook, with the changes made there.",
    "Check the changes that are listed.",
  ],
  proxies: [
    "Factors rest on evidence that is near the thing, and not the thing itself.",
    "Read these scores with care, or collect findings.",
  ],
  "publication-unknown": [
    "A run as known by some day leaves figures out, since no date is known on which they were published.",
    "Compare with a run without `--known-by`, or leave these indicators out of the profile.",
  ],
  "requirement-waived": [
    "Evidence that the profile requires in other years, or that nobody had published by the day of `--known-by`, is not required.",
    "State the years that you mean in the profile's `requires`.",
  ],
  "rules-of-other-years": [
    "The profile states the rules of other years than the run is of.",
    "Choose a year that they cover, or another profile.",
  ],
  "settled-conflict": [
    "Files disagree, and a rule said which figure counts.",
    "Check whether it is the right one; else leave the other file out.",
  ],
  "small-fit": [
    "A scale is drawn from so few values that each one moves all scores.",
    "Scale by fixed ends (`goalposts`).",
  ],
  "undated-passed-over": [
    "Values without a year do not count beside others that have one.",
    "Give them a year.",
  ],
  "unsettled-conflict": [
    "Files disagree and no rule settles it: neither figure counts.",
    "Leave one of the files out, or correct it.",
  ],
  "values-without-a-year": [
    "Values without a year count in any year.",
    "Give them a year, if they have one.",
  ],
  "workbook-differs": [
    "A workbook shows scores or figures that this run does not have.",
    "Change figures in a table of your own (`--data`); only the sheet Profile is read.",
  ],
  "workbook-unknown": [
    "Sheets of a workbook cannot be compared with the run.",
    "Open and save it in a spreadsheet program, so that results are stored.",
  ],
};

/** docs/warnings.md, below its mark. */
export function warningsPage(): string {
  const rows = Object.entries(WARNINGS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, [meaning, remedy]]) => `| \`${code}\` | ${meaning} | ${remedy} |`);
  return `# Warnings

What \`warnings\` of a document have as \`code\`. Codes stay as they are from version to version; messages are in words and may change. A run over
files of yours has those of [their readers](#when-files-are-read) besides.

| code | what it means | what to do |
|---|---|---|
${rows.join("\n")}

## When files are read

What \`problems\` of \`inspect --format json\` and \`ingest --dry-run --format json\` have as \`code\`, and those of a profile's mistakes. Each message
tells its place. \`info\`: a choice that was made; \`warning\`: read, but doubtful, or partly left out; \`error\`: a file or an entry could not be used.

| code | what it means | what to do |
|---|---|---|
${problemRows().join("\n")}
`;
}

/** Codes that say the same stand together, by the first of them. */
function problemRows(): string[] {
  const rows = new Map<string, string[]>();
  for (const code of Object.keys(PROBLEMS).sort()) {
    const said = PROBLEMS[code]!.join(" | ");
    rows.set(said, [...(rows.get(said) ?? []), `\`${code}\``]);
  }
  return [...rows].map(([said, codes]) => `| ${codes.join(", ")} | ${said} |`);
}
