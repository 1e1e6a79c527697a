import { posix } from "node:path";
import ts from "typescript";
import { once, type SourceText, syntaxOf } from "./facts.ts";

/** What is loaded with these files at once: by imports of values, not by those of types and not by `import()`. */
export function atStart(
  sources: readonly SourceText[],
  from: readonly string[],
): { readonly packages: readonly string[]; readonly files: readonly string[] } {
  const files = new Map(sources.map((file) => [file.path, file]));
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path) || !path.endsWith(".ts")) return;
    seen.add(path);
    const file = files.get(path);
    if (!file) throw new Error(`${path} is not there`);
    for (const name of valuesFrom(file)) {
      if (name.startsWith(".")) visit(posix.join(posix.dirname(path), name));
      else if (!name.startsWith("node:")) packages.add(name);
    }
  };
  for (const path of from) visit(path);
  return { packages: [...packages].sort(), files: [...seen].sort() };
}

const valuesFrom = once((file): readonly string[] =>
  syntaxOf(file).statements.flatMap((statement) => {
    const isOfValues =
      (ts.isImportDeclaration(statement) &&
        statement.importClause?.isTypeOnly !== true &&
        !isOfTypes(statement)) ||
      (ts.isExportDeclaration(statement) && !statement.isTypeOnly);
    const module = isOfValues ? statement.moduleSpecifier : undefined;
    return module && ts.isStringLiteral(module) ? [module.text] : [];
  }),
);

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
