import type { Verification } from "../../model/documents/run.ts";
import { verification as made } from "../made/pt/verification.ts";
import { counted } from "./grammar.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "cada byte é o que a execução produz hoje",
  edited: "foi modificado depois de escrito: a execução ainda produz o que foi registrado",
  differs: "a execução produz hoje outra coisa",
  missing: "não está presente",
};

const EDITED_TOO = "a execução produz hoje outra coisa, e o arquivo foi modificado depois de escrito";
const VERSION_ALONE = "só difere na versão que indica";

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "o próprio shortlist",
  profile: "perfil",
  data: "dados",
  file: "arquivo de dados",
  list: "lista",
  record: "o próprio registro,",
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
  return rest > 0 ? [...names, `mais ${rest}`] : names;
}
const NAMED = 4;

export const verification = {
  ...made,
  output: ({ path, line, ...one }: Output) =>
    `${path}: ${statusOf(one)}${line === null ? "" : ` (pela primeira vez na linha ${line})`}`,
  cells: (
    sheet: string,
    count: number,
    first: readonly (readonly [cell: string, file: string | undefined, now: string | undefined])[],
  ) =>
    `${sheet}: ${counted(count, "célula diferente", "células diferentes")} (${first.map(([cell, file, now]) => `${cell}: ${file ?? "nada"} no arquivo, ${now ?? "nada"} na execução`).join("; ")}${count > first.length ? "; …" : ""})`,
};
