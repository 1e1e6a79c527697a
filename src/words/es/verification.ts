import type { Verification } from "../../model/documents/run.ts";
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
  same: "igual",
  notSame: "NO es igual",
  output: ({ path, line, ...one }: Output) =>
    `${path}: ${statusOf(one)}${line === null ? "" : ` (por primera vez en la línea ${line})`}`,
  noCell: "las celdas son iguales; otra cosa del archivo es distinta",
  cells: (
    sheet: string,
    count: number,
    first: readonly (readonly [cell: string, file: string | undefined, now: string | undefined])[],
  ) =>
    `${sheet}: ${counted(count, "celda distinta", "celdas distintas")} (${first.map(([cell, file, now]) => `${cell}: ${file ?? "nada"} en el archivo, ${now ?? "nada"} en la ejecución`).join("; ")}${count > first.length ? "; …" : ""})`,
  hidden: (options: readonly string[]) =>
    `Hecho con ${options.join(" ")}: estos archivos no contienen todos los países de los datos.`,
  cut: (option: string, files: readonly string[]) =>
    `Hecho con ${option}, que deja fuera países solo en estos archivos: ${files.join(", ")}.`,
  unnamed: (n: number) => `Archivos que el registro no nombra: ${n}`,
  byVersion: (n: number) => `Cambios debidos a la versión de shortlist: ${n}`,
  versionAlone:
    "No cambió ningún dato de entrada: las diferencias vienen de la versión. Vuelva a escribir los archivos con esta versión.",
  versionAndInput:
    "Las diferencias pueden venir de lo uno o de lo otro: con los datos de entrada registrados restablecidos, lo que quede viene de la versión.",
  nothingChanged:
    "No cambió ningún dato de entrada: la herramienta, el perfil, los datos y las listas son los que se registraron.",
  changes: (n: number) => `Cambios desde que se registró la ejecución: ${n}`,
  /** `recorded` and `now` are shortened hashes, versions or the like; undefined: it is not there. */
  changed: (
    what: Verification["changed"][number]["what"],
    name: string,
    recorded: string | undefined,
    now: string | undefined,
  ) => `${CHANGED[what]} ${name}: entonces, ${recorded ?? "no estaba"}; ahora, ${now ?? "no está"}`,
  verified: "Verificado: los resultados son los que dan los datos de entrada.",
  notVerified: "No verificado.",
};
