import type { Verification } from "../../model/documents/run.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "cada byte es lo que la ejecución produce hoy",
  edited: "se modificó después de escribirse: la ejecución sigue produciendo lo que se registró",
  differs: "la ejecución produce hoy otra cosa",
  missing: "no está",
};

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "shortlist mismo",
  profile: "perfil",
  data: "datos",
  file: "archivo de datos",
  list: "lista",
  record: "el propio registro,",
};

export const verification = {
  same: "igual",
  notSame: "NO es igual",
  output: ({ path, status, line }: Verification["outputs"][number]) =>
    `${path}: ${STATUS[status]}${line === null ? "" : ` (por primera vez en la línea ${line})`}`,
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
