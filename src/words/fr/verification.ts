import type { Verification } from "../../model/documents/run.ts";
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
  same: "identique",
  notSame: "DIFFÉRENT",
  output: ({ path, line, ...one }: Output) =>
    `${path} : ${statusOf(one)}${line === null ? "" : ` (première différence à la ligne ${line})`}`,
  noCell: "les cellules sont identiques ; autre chose diffère dans le fichier",
  cells: (
    sheet: string,
    count: number,
    first: readonly (readonly [cell: string, file: string | undefined, now: string | undefined])[],
  ) =>
    `${sheet} : ${counted(count, "cellule différente", "cellules différentes")} (${first.map(([cell, file, now]) => `${cell} : ${file ?? "rien"} dans le fichier, ${now ?? "rien"} dans l’exécution`).join(" ; ")}${count > first.length ? " ; …" : ""})`,
  hidden: (options: readonly string[]) =>
    `Produit avec ${options.join(" ")} : ces fichiers ne contiennent pas tous les pays des données.`,
  cut: (option: string, files: readonly string[]) =>
    `Produit avec ${option}, qui n’écarte des pays que de ces fichiers : ${files.join(", ")}.`,
  unnamed: (n: number) => `Fichiers que le relevé ne nomme pas : ${n}`,
  byVersion: (n: number) => `Changements dus à la version de shortlist : ${n}`,
  versionAlone:
    "Aucune entrée n’a changé : les différences viennent de la version. Produisez de nouveau les fichiers avec cette version.",
  versionAndInput:
    "Les différences peuvent venir de l’un ou de l’autre : une fois les entrées consignées rétablies, ce qui reste vient de la version.",
  nothingChanged: "Aucune entrée n’a changé : outil, profil, données et listes sont ceux consignés.",
  changes: (n: number) => `Changements depuis que l’exécution a été consignée : ${n}`,
  changed: (
    what: Verification["changed"][number]["what"],
    name: string,
    recorded: string | undefined,
    now: string | undefined,
  ) => `${CHANGED[what]} ${name} : ${recorded ?? "absent"} alors, ${now ?? "absent"} maintenant`,
  verified: "Vérifié : les sorties sont bien ce que donnent les entrées.",
  notVerified: "Non vérifié.",
};
