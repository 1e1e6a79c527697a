import { inSentenceNamed } from "./by-name.ts";
import { counted, withUnit } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

/** What `findings` says of a country. */
export const findings = {
  title: (name: string, code: string) => `${name} (${code})`,
  lead: "O que dizem os textos do Relatório sobre o Tráfico de Pessoas (relatório TIP) e os analistas, por fator e ano, do mais recente ao mais antigo. O que ninguém diz não aparece, o que não equivale a “não”.",
  /** The fact sheet's factors. */
  factors: {
    prevalence: "Prevalência e formas do tráfico de crianças",
    "political-will": "Vontade política",
    "law-and-plan": "Legislação, plano de ação nacional e estratégia",
    engagement: "Colaboração com a sociedade civil e as organizações internacionais",
    "us-programs": "Programas correlatos dos Estados Unidos",
    restrictions: "Restrições à assistência",
    recommendations: "Recomendações",
  },
  none: (name: string) =>
    `Nada do que está à disposição diz algo sobre ${inSentenceNamed(name)}: nem uma narrativa ou um resumo do relatório TIP, nem a conclusão de um analista. Nos dados incluídos só há resumos dos países da lista de observação e do nível 3; as narrativas são fornecidas com --data.`,
  year: (year: number | null) => (year === null ? "sem ano" : `${year}`),
  finding: (title: string, value: number | string, unit: string | null) =>
    `${title}: ${value === "yes" ? "sim" : value === "no" ? "não" : withUnit(value, unit ?? undefined).replace(/^“(.*)”$/u, "$1")}`,
  analyst: "analista",
  recommendations: (year: number, n: number, isCut: boolean) =>
    `Recomendações de ${year}: ${counted(n, "recomendação", "recomendações")}${isCut ? "; a lista está cortada, de modo que pode haver mais" : ""}`,
  /** Whether a recommendation stood in the report before it. */
  status: { kept: "mantida", new: "nova" },
  against: (year: number, kept: number, added: number) =>
    `Em relação a ${year}: ${counted(kept, "mantida", "mantidas")} (nestas palavras ou em outras semelhantes), ${counted(added, "nova", "novas")}.`,
  asks: (verb: string, subject: string) => `pede (${verb}): ${subject}`,
  dropped: (year: number, n: number, isCut: boolean) =>
    `${counted(n, "recomendação", "recomendações")} de ${year} não ${plural(n, { one: "se repete", other: "se repetem" })}${isCut ? " na parte da lista que está à disposição" : ""}:`,
  /** Of what a rule is unsure of. */
  unsure: "Omitido, porque as palavras deixam dúvidas",
  leftOut: (title: string, year: number | null, reason: string) =>
    `${title}${year === null ? "" : `, ${year}`}: ${reason}`,
  places: (file: string, locator: string) => `${file}, ${locator}`,
};
