import type { Change, Paths, Rows } from "../en/ingested.ts";
import { ingested as made } from "../made/pt/ingested.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural, span } = numbers;

function inRows({ rows, areAll }: Rows): string {
  return rows === 0
    ? ""
    : ` (${counted(rows, "linha", "linhas")}${areAll ? "" : " das suas próprias tabelas"})`;
}

function paths(some: Paths): string {
  return typeof some === "number" ? counted(some, "arquivo", "arquivos") : some.join(", ");
}

function figures({ fresh, changed, gone, disputed }: Change): string {
  const parts = [
    ...(fresh === 0 ? [] : [counted(fresh, "novo", "novos")]),
    ...(changed === 0 ? [] : [counted(changed, "alterado", "alterados")]),
    ...(gone === 0 ? [] : [counted(gone, "desaparecido", "desaparecidos")]),
    ...(disputed === 0 ? [] : [`${disputed} em disputa`]),
  ];
  return parts.length === 0 ? "nenhum valor mudou" : `valores: ${parts.join(", ")}`;
}

const isSome = (some: Paths) => typeof some === "number" || some.length > 0;

/** What `ingest` says of its work. */
export const ingested = {
  ...made,
  years: (years: readonly [from: number, to: number] | undefined) =>
    years === undefined ? "sem ano" : span(...years),

  /** `version`: the first digits of the manifest's hash. */
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `gravado em ${folder}: ${counted(files, "arquivo", "arquivos")} de dados, ${latest === undefined ? "sem último ano" : `último ano ${latest}`}, ${version}`,
  change: (one: Change) =>
    [
      ...(isSome(one.added) ? [`adicionado: ${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`substituído: ${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`conservado: ${counted(one.kept, "arquivo", "arquivos")}`]),
      figures(one),
    ].join("; "),
  kept: (sources: readonly string[]) => `Conservado como estava: ${sources.join(", ")}.`,
  beside: (pairs: readonly { readonly path: string; readonly held: string }[], more: number) =>
    `O conjunto de dados conserva um arquivo de mesmo nome: ${pairs.map(({ path, held }) => `${path} ao lado de ${held}`).join(", ")}${more > 0 ? ` e mais ${more}` : ""}. O novo não tem nenhum dos valores do antigo (mesmo país, indicador e ano), de modo que ambos contam. Para ter somente o novo, gere o conjunto de dados de novo com --replace e todos os arquivos que ele deve conter.`,

  names: (n: number, rows: Rows) =>
    `Não foi possível identificar ${counted(n, "nome", "nomes")}; nada do que ${plural(n, { one: "lhe", other: "lhes" })} corresponde foi lido${inRows(rows)}:`,
};
