import { gather } from "./collections.ts";

/** A factor with the axis that it stands on; undefined where it is one itself. */
export interface FactorOn<Node> {
  readonly node: Node;
  readonly axis: Node | undefined;
}

/**
 * The factors that a reader thinks in, of which short forms tell: the root's children are axes, and what stands under them are
 * factors, whatever those are made of; a child of the root that joins nothing but indicators is one itself.
 *
 * @param axes the root's children
 * @param below what an axis joins; nothing where it takes one of several
 * @param joins whether a node joins others, and is no indicator
 */
export function factorsUnder<Node>(
  axes: readonly Node[],
  below: (axis: Node) => readonly Node[],
  joins: (node: Node) => boolean,
): FactorOn<Node>[] {
  return axes.flatMap((axis): FactorOn<Node>[] => {
    const factors = below(axis);
    return factors.some(joins) ? factors.map((node) => ({ node, axis })) : [{ node: axis, axis: undefined }];
  });
}

/** The children of an item of a plan that weigh something. */
export function weighedChildren<Item extends { readonly share: number }>(
  { items }: { readonly items: readonly Item[] },
  { children }: { readonly children: readonly number[] },
): Item[] {
  return children.map((child) => items[child]!).filter(({ share }) => share > 0);
}

/** A node of a tree of titles. */
export interface Titled {
  readonly id: string;
  readonly title: string;
  readonly children?: readonly Titled[] | undefined;
}

interface Placed {
  readonly node: Titled;
  readonly parent: string | undefined;
}

/** Nodes of a tree by id, and by title but for capitals. */
interface Directory {
  readonly byId: ReadonlyMap<string, Placed>;
  readonly byTitle: ReadonlyMap<string, readonly Placed[]>;
}

/** Many titles are asked of one tree, and most of them are told by their title alone. */
const directories = new WeakMap<readonly Titled[], Directory>();

/**
 * A title as it can stand alone: where another indicator of the tree, or another factor, is called the same but for capitals, with
 * what it stands under: `Civil Liberties (MCC scorecard)`; with its id where that is called the same too.
 */
export function distinctTitle({ id, title }: Pick<Titled, "id" | "title">, tree: readonly Titled[]): string {
  const { byId, byTitle } = directoryOf(tree);
  const own = byId.get(id);
  if (own === undefined) return title;
  const same = byTitle.get(title.toLowerCase());
  if (same === undefined || same.length < 2) return title;
  const alike = same.filter(({ node }) => isFactor(node) === isFactor(own.node));
  if (alike.length < 2) return title;
  const sharing = alike.filter(({ parent }) => parent?.toLowerCase() === own.parent?.toLowerCase());
  const within = own.parent === undefined || sharing.length > 1 ? id : own.parent;
  // Chinese has brackets of its own around Chinese words.
  return /\p{Script=Han}/u.test(within) ? `${title}（${within}）` : `${title} (${within})`;
}

function directoryOf(tree: readonly Titled[]): Directory {
  let directory = directories.get(tree);
  if (directory === undefined) {
    const byId = new Map<string, Placed>();
    const byTitle = new Map<string, Placed[]>();
    const visit = (nodes: readonly Titled[], parent: string | undefined): void => {
      for (const node of nodes) {
        const one = { node, parent };
        if (!byId.has(node.id)) byId.set(node.id, one);
        gather(byTitle, node.title.toLowerCase(), one);
        visit(node.children ?? [], node.title);
      }
    };
    visit(tree, undefined);
    directory = { byId, byTitle };
    directories.set(tree, directory);
  }
  return directory;
}

function isFactor({ children }: Titled): boolean {
  return children !== undefined;
}

/** As much of a profile's node as documents restate. */
interface Node {
  readonly title: string;
  readonly effectiveWeight: number;
  readonly candidates?: number | undefined;
  readonly percentile?: true | undefined;
  readonly children?: readonly Node[] | undefined;
}

/** The weighed factors that count by their place among the candidates. */
export function countedByPlace(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    node.effectiveWeight === 0
      ? []
      : [...(node.candidates === undefined ? [] : [node]), ...countedByPlace(node.children ?? [])],
  );
}
