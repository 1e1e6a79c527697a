import type { RunRecord, Verification } from "../../model/documents/run.ts";
import type { Run } from "../load-run.ts";
import { tool } from "../tool.ts";
import { dataFiles, listFiles } from "./made-of.ts";
import { isShippedProfile } from "./read.ts";

/** What a run was made of. */
type Made = Pick<RunRecord, "tool" | "profile" | "data" | "lists">;

/** What the run was made of, as recorded against as it is now. */
export async function changesSince(
  record: RunRecord,
  run: Run,
  profile: string,
  data: readonly string[] | undefined,
): Promise<Verification["changed"]> {
  const { at } = record.profile;
  return changesBetween(record, {
    tool,
    profile: { ...record.profile, at: isShippedProfile(at) ? profile : at, sha256: run.loaded.sha256 },
    data: {
      ...record.data,
      at: data ? [...data] : null,
      sha256: run.dataset.sha256,
      files: await dataFiles(data, run),
    },
    lists: await listFiles(),
  });
}

/** What two runs were made of, the one on record and the one now; of two profiles the name of the one on record. */
export function changesBetween(record: Made, made: Made): Verification["changed"] {
  const changed: Verification["changed"] = [];
  const version = ({ name, version }: RunRecord["tool"]) => `${name} ${version}`;
  const isOther = version(record.tool) !== version(made.tool);
  // What is shipped changes with the version.
  const shipped: Readonly<Record<string, boolean>> = {
    tool: true,
    list: true,
    profile: isShippedProfile(record.profile.at) && record.profile.at === made.profile.at,
    data: record.data.at === null && made.data.at === null,
    file: record.data.at === null && made.data.at === null,
  };
  const compare = (
    what: Verification["changed"][number]["what"],
    name: string,
    recorded: string | null,
    now: string | null,
  ) => {
    const by = isOther && shipped[what] ? "version" : "input";
    if (recorded !== now) changed.push({ what, name, recorded, now, by });
  };
  compare("tool", "version", version(record.tool), version(made.tool));
  compare("profile", record.profile.at, record.profile.sha256, made.profile.sha256);
  compare("data", "the evidence as a whole", record.data.sha256, made.data.sha256);
  compareFiles("file", record.data.files, made.data.files);
  compareFiles("list", record.lists, made.lists);
  return changed;

  function compareFiles(what: "file" | "list", before: RunRecord["lists"], after: RunRecord["lists"]): void {
    const now = new Map(after.map(({ name, sha256 }) => [stem(name), sha256]));
    for (const { name, sha256 } of before) {
      compare(what, stem(name), sha256, now.get(stem(name)) ?? null);
      now.delete(stem(name));
    }
    for (const [name, sha256] of now) compare(what, name, null, sha256);
  }
}

/** A snapshot's data files carry the start of their own hash in their names: the same file under another name. */
function stem(name: string): string {
  return name.replace(/\.[0-9a-f]{12}(?=\.csv$)/u, "");
}
