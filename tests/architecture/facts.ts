import { posix } from "node:path";
import ts from "typescript";

/** A file of the project, as text. */
export interface SourceText {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What a file takes from outside itself. */
export interface Facts {
  readonly path: string;
  readonly lines: number;
  /** Files of the repository that it imports, by path from the root; types count as well. */
  readonly files: readonly string[];
  /** Packages and Node's modules that it imports, as written. */
  readonly modules: readonly string[];
  /** Names it uses without declaring them: globals. */
  readonly globals: ReadonlySet<string>;
  /**
   * `object.member` of every member access on a bare name, `.member` of every call of a member, and `**` where a power is no square, none
   * of 2 and not of whole numbers without end: those alone are the same everywhere.
   */
  readonly members: ReadonlySet<string>;
}

const POWERS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.AsteriskAsteriskEqualsToken,
]);

/** What a function gives of a file, worked out once. */
export function once<T>(of: (file: SourceText) => T): (file: SourceText) => T {
  const known = new WeakMap<SourceText, T>();
  return (file) => {
    if (!known.has(file)) known.set(file, of(file));
    return known.get(file)!;
  };
}

export const syntaxOf = once(({ path, text }) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true),
);

/** Every way of importing counts: static, dynamic, re-export, type, `require`, `new URL`. */
export const factsOf: (file: SourceText) => Facts = once((file) => {
  const { path, text } = file;
  const source = syntaxOf(file);
  const imported: string[] = [];
  const used = new Set<string>();
  const declared = new Set<string>();
  const members = new Set<string>();
  visit(source);
  return {
    path,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    files: imported
      .filter((name) => name.startsWith("."))
      .map((name) => posix.normalize(posix.join(posix.dirname(path), name))),
    modules: imported.filter((name) => !name.startsWith(".")),
    globals: new Set([...used].filter((name) => !declared.has(name))),
    members,
  };

  function visit(node: ts.Node): void {
    const module = moduleOf(node);
    if (module !== undefined) imported.push(module);
    if (isDeclaration(node) && node.name && ts.isIdentifier(node.name)) declared.add(node.name.text);
    if (ts.isIdentifier(node) && isReference(node)) used.add(node.text);
    if (ts.isPropertyAccessExpression(node)) {
      if (ts.isIdentifier(node.expression)) members.add(`${node.expression.text}.${node.name.text}`);
      if (ts.isCallExpression(node.parent) && node.parent.expression === node)
        members.add(`.${node.name.text}`);
    }
    if (ts.isBinaryExpression(node) && POWERS.has(node.operatorToken.kind)) {
      const isTwo = [node.left, node.right].some((side) => ts.isNumericLiteral(side) && side.text === "2");
      if (!isTwo && !ts.isBigIntLiteral(node.left)) members.add("**");
    }
    if (ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0 && ts.isIdentifier(node.expression))
      members.add(`new ${node.expression.text}()`);
    ts.forEachChild(node, visit);
  }
});

function moduleOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined;
  }
  if (ts.isCallExpression(node)) {
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
    return isImport || isRequire ? literal(node.arguments[0]) : undefined;
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "URL") {
    const [path] = node.arguments ?? [];
    return node.arguments?.length === 2 && path && ts.isStringLiteral(path) && path.text.startsWith(".")
      ? path.text
      : undefined;
  }
  return undefined;
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

type Declaration = ts.Node & { readonly name?: ts.Node };

const DECLARATIONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.BindingElement,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.TypeParameter,
  ts.SyntaxKind.ImportSpecifier,
  ts.SyntaxKind.ImportClause,
  ts.SyntaxKind.NamespaceImport,
]);

function isDeclaration(node: ts.Node): node is Declaration {
  return DECLARATIONS.has(node.kind);
}

/** A name that stands for a value or type of its own: not a member, key, label or the name of a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  return !("name" in parent && parent.name === node);
}
