import type { Verification } from "../../model/documents/run.ts";
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
  same: "igual",
  notSame: "NÃO é igual",
  output: ({ path, line, ...one }: Output) =>
    `${path}: ${statusOf(one)}${line === null ? "" : ` (pela primeira vez na linha ${line})`}`,
  noCell: "as células são iguais; outra coisa no arquivo é diferente",
  cells: (
    sheet: string,
    count: number,
    first: readonly (readonly [cell: string, file: string | undefined, now: string | undefined])[],
  ) =>
    `${sheet}: ${counted(count, "célula diferente", "células diferentes")} (${first.map(([cell, file, now]) => `${cell}: ${file ?? "nada"} no arquivo, ${now ?? "nada"} na execução`).join("; ")}${count > first.length ? "; …" : ""})`,
  hidden: (options: readonly string[]) =>
    `Feito com ${options.join(" ")}: estes arquivos não contêm todos os países dos dados.`,
  cut: (option: string, files: readonly string[]) =>
    `Feito com ${option}, que deixa países de fora só nestes arquivos: ${files.join(", ")}.`,
  unnamed: (n: number) => `Arquivos que o registro não nomeia: ${n}`,
  byVersion: (n: number) => `Mudanças devidas à versão do shortlist: ${n}`,
  versionAlone:
    "Nenhum dado de entrada mudou: as diferenças vêm da versão. Escreva os arquivos de novo com esta versão.",
  versionAndInput:
    "As diferenças podem vir de um ou de outro: com os dados de entrada registrados restabelecidos, o que restar vem da versão.",
  nothingChanged:
    "Nenhum dado de entrada mudou: a ferramenta, o perfil, os dados e as listas são os registrados.",
  changes: (n: number) => `Mudanças desde que a execução foi registrada: ${n}`,
  /** `recorded` and `now` are shortened hashes, versions or the like; undefined: it is not there. */
  changed: (
    what: Verification["changed"][number]["what"],
    name: string,
    recorded: string | undefined,
    now: string | undefined,
  ) =>
    `${CHANGED[what]} ${name}: então, ${recorded ?? "não estava presente"}; agora, ${now ?? "não está presente"}`,
  verified: "Verificado: os resultados são os que os dados de entrada dão.",
  notVerified: "Não verificado.",
};
