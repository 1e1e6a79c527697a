import type { Messages } from "../../locales/index.ts";
import type { Report } from "../blocks.ts";

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly needs: readonly string[];
}

/** The shipped profiles with what they are for, and the columns that they need of a table of the user's own. */
export function profileListBlocks(profiles: readonly Listed[], { profile: say }: Messages): Report {
  const { columns } = say;
  const below = { below: true };
  return {
    blocks: [
      {
        kind: "table",
        columns: [
          { title: columns.profile },
          { title: columns.title },
          { title: columns.about, ...below },
          { title: columns.needs, ...below },
        ],
        rows: profiles.map(({ id, title, description, needs }) => [
          id,
          title,
          description,
          needs.length > 0 ? say.needs(needs) : "",
        ]),
      },
    ],
  };
}
