/** A node of a tree of titles. */
interface Titled {
  readonly id: string;
  readonly title: string;
  readonly children?: readonly Titled[] | undefined;
}

interface Placed {
  readonly node: Titled;
  readonly parent: string | undefined;
}

/**
 * A title as it can stand alone: where another indicator of the tree, or another factor, is called the same but for capitals, with
 * what it stands under: `Civil Liberties (MCC scorecard)`; with its id where that is called the same too.
 */
export function tellingTitle({ id, title }: Pick<Titled, "id" | "title">, tree: readonly Titled[]): string {
  const all = placed(tree, undefined);
  const own = all.find(({ node }) => node.id === id);
  if (own === undefined) return title;
  const alike = all.filter(({ node }) => isAlike(node.title, title) && isFactor(node) === isFactor(own.node));
  if (alike.length < 2) return title;
  const sharing = alike.filter(({ parent }) => isAlike(parent, own.parent));
  return `${title} (${own.parent === undefined || sharing.length > 1 ? id : own.parent})`;
}

function isAlike(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}

function isFactor({ children }: Titled): boolean {
  return children !== undefined;
}

function placed(nodes: readonly Titled[], parent: string | undefined): Placed[] {
  return nodes.flatMap((node) => [{ node, parent }, ...placed(node.children ?? [], node.title)]);
}
