import ts from "typescript";
import { type SourceText, syntaxOf } from "./facts.ts";

/** Methods that look for a text in another. */
const SEARCHES = new Set([
  "includes",
  "startsWith",
  "endsWith",
  "indexOf",
  "lastIndexOf",
  "replace",
  "replaceAll",
  "split",
  "match",
  "matchAll",
  "search",
  "test",
  "exec",
]);

/** Two words, or a mark between two parts of a sentence and a word. */
const SENTENCE = /\p{L}{2,} \p{L}|[;,:] ?\p{L}{3,}/u;

/**
 * Places where code compares or searches a sentence: what a document says is for people, and codes say the same to programs.
 * `path: sentence`, by file.
 */
export function comparedSentences(sources: readonly SourceText[]): string[] {
  return sources.flatMap((file) => {
    const { path } = file;
    const found: string[] = [];
    const look = (node: ts.Node | undefined): void => {
      const words = node && textOf(node);
      if (words !== undefined && SENTENCE.test(words)) found.push(`${path}: ${words}`);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isBinaryExpression(node) && EQUALS.has(node.operatorToken.kind)) {
        look(node.left);
        look(node.right);
      } else if (ts.isCaseClause(node)) look(node.expression);
      else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const { name, expression } = node.expression;
        if (SEARCHES.has(name.text)) {
          look(node.arguments[0]);
          if (ts.isRegularExpressionLiteral(expression)) look(expression);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(syntaxOf(file));
    return found;
  });
}

const EQUALS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** What is written in a text, a template or an expression. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("…");
  // Without the marks of groups.
  return ts.isRegularExpressionLiteral(node) ? node.text.replaceAll("(?:", "(") : undefined;
}
