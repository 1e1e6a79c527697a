import type { Verification } from "../../model/documents/run.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "cada byte é o que a execução produz hoje",
  edited: "foi modificado depois de escrito: a execução ainda produz o que foi registrado",
  differs: "a execução produz hoje outra coisa",
  missing: "não está presente",
};

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "o próprio shortlist",
  profile: "perfil",
  data: "dados",
  file: "arquivo de dados",
  list: "lista",
  record: "o próprio registro,",
};

export const verification = {
  same: "igual",
  notSame: "NÃO é igual",
  output: ({ path, status, line }: Verification["outputs"][number]) =>
    `${path}: ${STATUS[status]}${line === null ? "" : ` (pela primeira vez na linha ${line})`}`,
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
