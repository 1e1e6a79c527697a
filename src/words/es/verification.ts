import type { Verification } from "../../model/documents/run.ts";
import { verification as made } from "../made/es/verification.ts";
import { counted } from "./grammar.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "cada byte es lo que la ejecución produce hoy",
  edited: "se modificó después de escribirse: la ejecución sigue produciendo lo que se registró",
  differs: "la ejecución produce hoy otra cosa",
  missing: "no está",
};

const EDITED_TOO = "la ejecución produce hoy otra cosa, y el archivo se modificó después de escribirse";
const VERSION_ALONE = "solo difiere en la versión que indica";

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "shortlist mismo",
  profile: "perfil",
  data: "datos",
  file: "archivo de datos",
  list: "lista",
  record: "el propio registro,",
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
  return rest > 0 ? [...names, `${rest} más`] : names;
}
const NAMED = 4;

export const verification = {
  ...made,
  output: ({ path, line, ...one }: Output) =>
    `${path}: ${statusOf(one)}${line === null ? "" : ` (por primera vez en la línea ${line})`}`,
  cells: (
    sheet: string,
    count: number,
    first: readonly (readonly [cell: string, file: string | undefined, now: string | undefined])[],
  ) =>
    `${sheet}: ${counted(count, "celda distinta", "celdas distintas")} (${first.map(([cell, file, now]) => `${cell}: ${file ?? "nada"} en el archivo, ${now ?? "nada"} en la ejecución`).join("; ")}${count > first.length ? "; …" : ""})`,
};
