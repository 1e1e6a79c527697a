import { posix } from "node:path";
import ts from "typescript";
import type { SourceText } from "./facts.ts";

/** What is loaded with these files at once: by imports of values, not by those of types and not by `import()`. */
export function atStart(
  sources: readonly SourceText[],
  from: readonly string[],
): { readonly packages: readonly string[]; readonly files: readonly string[] } {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path) || !path.endsWith(".ts")) return;
    seen.add(path);
    const text = texts.get(path);
    if (text === undefined) throw new Error(`${path} is not there`);
    for (const name of valuesFrom(path, text)) {
      if (name.startsWith(".")) visit(posix.join(posix.dirname(path), name));
      else if (!name.startsWith("node:")) packages.add(name);
    }
  };
  for (const path of from) visit(path);
  return { packages: [...packages].sort(), files: [...seen].sort() };
}

function valuesFrom(path: string, text: string): readonly string[] {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023).statements.flatMap((statement) => {
    const isOfValues =
      (ts.isImportDeclaration(statement) &&
        statement.importClause?.isTypeOnly !== true &&
        !isOfTypes(statement)) ||
      (ts.isExportDeclaration(statement) && !statement.isTypeOnly);
    const module = isOfValues ? statement.moduleSpecifier : undefined;
    return module && ts.isStringLiteral(module) ? [module.text] : [];
  });
}

/** `import { type A, type B } from …`: nothing of it is left once it is compiled. */
function isOfTypes({ importClause }: ts.ImportDeclaration): boolean {
  const named = importClause?.namedBindings;
  return (
    importClause?.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}
