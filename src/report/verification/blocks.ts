import type { Verification } from "../../model/documents/run.ts";
import { type Inline, list, paragraph, type Report, type Span, section } from "../blocks.ts";

const SAYS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "every byte is what the run makes today",
  edited: "was changed after it was written: the run still makes what was recorded",
  differs: "the run makes something else today",
  missing: "is not there",
};

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "shortlist itself",
  profile: "profile",
  data: "data",
  file: "data file",
  list: "list",
  record: "the record itself,",
};

/** What was found, output by output, then what changed of the inputs. */
export function verificationBlocks({ changed, outputs, matches }: Verification): Report {
  return {
    blocks: [
      list(outputs.map(outputLine)),
      ...(changed.length === 0
        ? [paragraph("No input changed: tool, profile, data and lists are those recorded.")]
        : section(`Changed since the run was recorded: ${changed.length}`, [
            list(
              changed.map(
                ({ what, name, recorded, now }) =>
                  `${CHANGED[what]} ${name}: ${short(recorded)} then, ${short(now)} now`,
              ),
            ),
          ])),
    ],
    verdict: matches ? "Verified: the outputs are what the inputs give." : "Not verified.",
  };
}

function outputLine({ path, status, line }: Verification["outputs"][number]): Inline {
  const where = line === null ? "" : ` (first at line ${line})`;
  const same: Span =
    status === "matches" ? { text: "same", role: "good" } : { text: "NOT the same", role: "bad" };
  return [same, `  ${path}: ${SAYS[status]}${where}`];
}

function short(value: string | null): string {
  if (value === null) return "not there";
  return /^[0-9a-f]{64}$/u.test(value) ? value.slice(0, 12) : value;
}
