import { expect, it } from "vitest";
import { country as reference } from "../../src/countries/reference.ts";
import { catalogue } from "../../src/dataset/catalogue.ts";
import { readLists } from "../../src/dataset/store/snapshot.ts";
import { tellers } from "../../src/explain/audit/checks/index.ts";
import { namesIn } from "../../src/explain/audit/frame.ts";
import { auditBlocks, auditScreen, toldAudit } from "../../src/report/audit.ts";
import { inWords } from "../../src/report/text/warnings.ts";
import { audited } from "../../src/use/audit.ts";
import { history } from "../../src/use/data/history.ts";
import { loadRun, tellingOf } from "../../src/use/load-run.ts";
import { BRACKETS, bypassing, ENGLISH, inBrackets, textsOf } from "./pseudo.ts";

const { words, given } = inBrackets();
const cwd = process.cwd();
const options = { profile: "cpc", lang: BRACKETS };
const lists = await readLists("data/lists");

function leaks(reports: Parameters<typeof textsOf>[0][], documents: readonly unknown[], excused = {}) {
  const texts = [...reports.flatMap(textsOf), ...given];
  given.clear();
  const found = bypassing(texts, [...documents, lists, [...catalogue.values()]], excused);
  expect(found.used).toEqual(Object.keys(excused).sort());
  return found.leaks;
}

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

it("audit says nothing that is not in the catalogue, nor do its checks", async () => {
  const run = await loadRun({ ...options, strict: true, unsettled: "listed" }, cwd);
  const past = await history(run, undefined, cwd, { findings: "flagged" });
  const accepted = {
    file: "seen.yaml",
    acknowledgements: [{ check: "scale", subject: "x", reason: "y", place: "z" }],
  };
  const facts = audited(run, past, { accepted });
  const document = await inWords(
    toldAudit(facts, tellers, words, namesIn(run.table, run.surroundings)),
    tellingOf(run),
  );
  const english = {
    [ENGLISH.readers]: [...past.problems, ...run.dataset.problems].map(({ message }) =>
      message.replace(/\.$/u, ""),
    ),
  };
  // What a reader says of a figure, and what a text of the Report says, stand in a finding as they are.
  const asRead = textsIn(facts.findings.filter(({ check }) => ["left-out", "texts"].includes(check)));
  // Of countries that are not candidates the document has the codes alone.
  const names = document.findings.flatMap(({ countries }) => countries.map((one) => reference(one)?.name));
  expect(
    leaks(
      [auditBlocks(document, 9999, words), auditScreen(document, words, { notes: true })],
      [document, names, run.loaded.profile, past.problems.map(({ code }) => code), accepted, asRead],
      english,
    ),
  ).toEqual([]);
});
