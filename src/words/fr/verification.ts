import type { Verification } from "../../model/documents/run.ts";
import { verification as made } from "../made/fr/verification.ts";
import { counted } from "./grammar.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "chaque octet est ce que l’exécution produit aujourd’hui",
  edited: "modifié après avoir été écrit : l’exécution produit toujours ce qui a été consigné",
  differs: "l’exécution produit autre chose aujourd’hui",
  missing: "absent",
};

const EDITED_TOO =
  "l’exécution produit autre chose aujourd’hui, et le fichier a été modifié après avoir été écrit";
const VERSION_ALONE = "ne diffère que par la version indiquée";

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "shortlist lui-même",
  profile: "profil",
  data: "données",
  file: "fichier de données",
  list: "liste",
  record: "le relevé lui-même,",
};

type Output = Verification["outputs"][number];

function statusOf({ status, recorded, file, versionAlone }: Omit<Output, "path" | "line">): string {
  if (versionAlone) return VERSION_ALONE;
  return status === "differs" && file !== recorded ? EDITED_TOO : STATUS[status];
}

/** What a run is made of, by name: the first few, since a new snapshot changes every file. */
export function inputsNamed(
  inputs: readonly Pick<Verification["changed"][number], "what" | "name">[],
): string[] {
  const rest = inputs.length - NAMED;
  const names = inputs
    .slice(0, NAMED)
    .map(({ what, name }) => (what === "data" ? CHANGED.data : `${CHANGED[what]} ${name}`));
  return rest > 0 ? [...names, `${rest} autres`] : names;
}
const NAMED = 4;

export const verification = {
  ...made,
  output: ({ path, line, ...one }: Output) =>
    `${path} : ${statusOf(one)}${line === null ? "" : ` (première différence à la ligne ${line})`}`,
  cells: (
    sheet: string,
    count: number,
    first: readonly (readonly [cell: string, file: string | undefined, now: string | undefined])[],
  ) =>
    `${sheet} : ${counted(count, "cellule différente", "cellules différentes")} (${first.map(([cell, file, now]) => `${cell} : ${file ?? "rien"} dans le fichier, ${now ?? "rien"} dans l’exécution`).join(" ; ")}${count > first.length ? " ; …" : ""})`,
};
