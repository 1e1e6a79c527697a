import type { Report } from "../blocks.ts";

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly needs: readonly string[];
}

/** The shipped profiles with what they are for, and the columns that they need of a table of the user's own. */
export function profileListBlocks(profiles: readonly Listed[]): Report {
  const below = { below: true };
  return {
    blocks: [
      {
        kind: "table",
        columns: [
          { title: "Profile" },
          { title: "Title" },
          { title: "About", ...below },
          { title: "Needs", ...below },
        ],
        rows: profiles.map(({ id, title, description, needs }) => [
          id,
          title,
          description,
          needs.length > 0 ? `Needs your own table: ${needs.join(", ")}.` : "",
        ]),
      },
    ],
  };
}
