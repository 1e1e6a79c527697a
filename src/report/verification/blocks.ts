import type { Messages } from "../../locales/index.ts";
import type { Verification } from "../../model/documents/run.ts";
import { list, paragraph, type Report, type Span, section } from "../blocks.ts";

/** What was found, output by output, then what changed of the inputs. */
export function verificationBlocks(
  { changed, outputs, matches }: Verification,
  { verification: say }: Messages,
): Report {
  const mark = (isSame: boolean): Span =>
    isSame ? { text: say.same, role: "good" } : { text: say.notSame, role: "bad" };
  return {
    blocks: [
      list(outputs.map((one) => [mark(one.status === "matches"), `  ${say.output(one)}`])),
      ...(changed.length === 0
        ? [paragraph(say.nothingChanged)]
        : section(say.changes(changed.length), [
            list(
              changed.map(({ what, name, recorded, now }) =>
                say.changed(what, name, short(recorded), short(now)),
              ),
            ),
          ])),
    ],
    verdict: matches ? say.verified : say.notVerified,
  };
}

function short(value: string | null): string | undefined {
  if (value === null) return undefined;
  return /^[0-9a-f]{64}$/u.test(value) ? value.slice(0, 12) : value;
}
