import type { Change, Paths, Rows } from "../en/ingested.ts";
import { counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural, span } = numbers;

function inRows({ rows, areAll }: Rows): string {
  return rows === 0
    ? ""
    : ` (${counted(rows, "linha", "linhas")}${areAll ? "" : " das suas próprias tabelas"})`;
}

function disagreements(n: number): string {
  return counted(n, "divergência entre arquivos", "divergências entre arquivos");
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
  read: (files: number, recognised: number, observations: number, isAdded: boolean) => {
    const all = counted(observations, "observação", "observações");
    const holds = isAdded ? `o conjunto de dados contém ${all}` : all;
    return `${counted(files, "arquivo", "arquivos")}, ${counted(recognised, "reconhecido", "reconhecidos")}; ${holds}`;
  },
  /** Of a source's figures. */
  countries: (n: number) => counted(n, "país", "países"),
  years: (years: readonly [from: number, to: number] | undefined) =>
    years === undefined ? "sem ano" : span(...years),

  /** `version`: the first digits of the manifest's hash. */
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `gravado em ${folder}: ${counted(files, "arquivo", "arquivos")} de dados, ${latest === undefined ? "sem último ano" : `último ano ${latest}`}, ${version}`,
  ownTables: "suas próprias tabelas",
  change: (one: Change) =>
    [
      ...(isSome(one.added) ? [`adicionado: ${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`substituído: ${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`conservado: ${counted(one.kept, "arquivo", "arquivos")}`]),
      figures(one),
    ].join("; "),
  kept: (sources: readonly string[]) => `Conservado como estava: ${sources.join(", ")}.`,
  gone: "Desaparecidos: o arquivo que foi substituído tinha estes valores e o que ocupa o seu lugar não os tem. Para conservá-los, dê outro nome à sua própria tabela; a edição de um publicador substitui a mesma sob qualquer nome: leia o seu arquivo completo. Uma edição anterior que também os tinha só os recupera com --replace e todos os arquivos.",
  goneByYears:
    "Desaparecidos: estes valores descrevem anos que --as-of ou --from deixa de fora. Para recuperá-los, leia de novo os seus arquivos com outros anos.",
  disputed:
    "Em disputa: o conjunto de dados tinha um valor, outro arquivo traz outro, e nada indica qual está certo. Nenhum conta enquanto um dos dois arquivos não for corrigido; ambos permanecem no conjunto de dados.",
  beside: (pairs: readonly { readonly path: string; readonly held: string }[], more: number) =>
    `O conjunto de dados conserva um arquivo de mesmo nome: ${pairs.map(({ path, held }) => `${path} ao lado de ${held}`).join(", ")}${more > 0 ? ` e mais ${more}` : ""}. O novo não tem nenhum dos valores do antigo (mesmo país, indicador e ano), de modo que ambos contam. Para ter somente o novo, gere o conjunto de dados de novo com --replace e todos os arquivos que ele deve conter.`,
  undated: (n: number) =>
    `${counted(n, "valor", "valores")} das suas próprias tabelas não ${plural(n, { one: "tem", other: "têm" })} ano: ${plural(n, { one: "conta", other: "contam" })} em qualquer ano.`,

  names: (n: number, rows: Rows) =>
    `Não foi possível identificar ${counted(n, "nome", "nomes")}; nada do que ${plural(n, { one: "lhe", other: "lhes" })} corresponde foi lido${inRows(rows)}:`,
  name: (name: string, place: string, moreRows: number, near: readonly string[]) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` e mais ${counted(moreRows, "linha", "linhas")}` : ""})${near.length > 0 ? `; semelhantes: ${near.join(", ")}` : ""}`,
  noCountries: (rows: Rows, names: readonly string[], more: number) =>
    `Não são países e foram omitidos${inRows(rows)}: ${names.join(", ")}${more > 0 ? ` e mais ${more}` : ""}.`,

  open: (n: number) =>
    `${disagreements(n)} que nada resolve; NENHUM dos dois valores foi adotado (unsettled.*.csv contém ambos os lugares):`,
  correct: "Corrija um dos arquivos ou omita um deles.",
  settled: (n: number) =>
    `${disagreements(n)}; decidiu a ordem de precedência (conflicts.*.csv contém ambos os lugares):`,

  /** `kind`: severity and code, which programs look for. */
  problems: (kind: string, n: number) => `${kind}: ${n}`,
  problem: (place: string, message: string) => `${place}: ${message}`,
  moreOfKind: (n: number) => `… e mais ${n} deste tipo`,
};
