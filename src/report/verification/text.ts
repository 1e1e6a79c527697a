import type { ChalkInstance } from "chalk";
import type { Verification } from "../../model/documents/run.ts";
import { visibleIn } from "../visible.ts";
import { wrap } from "../wrap.ts";

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
export function verificationText(
  verification: Verification,
  { columns, chalk }: { readonly columns: number; readonly chalk: ChalkInstance },
): string {
  const { changed, outputs, matches } = visibleIn(verification);
  const lines = outputs.flatMap(({ path, status, line }) => {
    const mark = status === "matches" ? chalk.green("same") : chalk.red("NOT the same");
    const where = line === null ? "" : ` (first at line ${line})`;
    return wrap(`${mark}  ${path}: ${SAYS[status]}${where}`, columns, "  ");
  });
  lines.push("");
  if (changed.length === 0) lines.push("No input changed: tool, profile, data and lists are those recorded.");
  else {
    lines.push(chalk.bold(`Changed since the run was recorded: ${changed.length}`));
    for (const { what, name, recorded, now } of changed)
      lines.push(`  ${CHANGED[what]} ${name}: ${short(recorded)} then, ${short(now)} now`);
  }
  lines.push("", matches ? "Verified: the outputs are what the inputs give." : "Not verified.");
  return `${lines.join("\n")}\n`;
}

function short(value: string | null): string {
  if (value === null) return "not there";
  return /^[0-9a-f]{64}$/u.test(value) ? value.slice(0, 12) : value;
}
