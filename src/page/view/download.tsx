import { useState } from "preact/hooks";
import { withWeights } from "../weights/written.ts";
import type { State } from "./state.ts";

/** The changed weights as a profile's file, and the link to what is seen. */
export function Download({ state }: { state: State }) {
  const { words, data, weights, plan, link } = state;
  const say = words.value.download;
  const [name, call] = useState("");
  const [comment, remark] = useState("");
  const own = weights.value;
  const { written } = data;
  const canWrite = written !== undefined && [...own.keys()].every((id) => written.places.weights[id]);
  const called = name.trim() === "" ? say.defaultName : name.trim();
  const file = `${data.profile.id}-${slug(called)}.yaml`;

  function save() {
    const text = withWeights(written!.text, written!.places, own, {
      id: file.replace(/\.yaml$/u, ""),
      title: `${state.title.value}: ${called}`,
      comment: [
        ...comment.split("\n").filter((line) => line.trim() !== ""),
        say.from(written!.name, data.profileSha256),
        ...[...own].map(([id, weight]) =>
          say.line(id, plan.items.find(({ node }) => node.id === id)!.weight, weight),
        ),
      ],
    });
    const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    const anchor = Object.assign(document.createElement("a"), { href: address, download: file });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  return (
    <fieldset class="keep">
      <legend>{say.title}</legend>
      <label>
        {say.name}{" "}
        <input
          type="text"
          value={name}
          placeholder={say.defaultName}
          onInput={(event) => call(event.currentTarget.value)}
        />
      </label>
      <label>
        {say.comment}{" "}
        <input type="text" value={comment} onInput={(event) => remark(event.currentTarget.value)} />
      </label>
      <button type="button" class="main" disabled={!canWrite || own.size === 0} onClick={save}>
        {say.button}
      </button>
      <small>{canWrite ? say.how(commandFor(file, data)) : say.cannot}</small>
      <label class="link">
        {say.link}{" "}
        <input
          type="text"
          readOnly
          value={`${location.href.split("#")[0]}#${link.value}`}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
    </fieldset>
  );
}

/** What ranks as the page does: of the same year, and the same countries. */
function commandFor(file: string, { asOf, among }: State["data"]): string {
  const year = asOf === null ? "" : ` --as-of ${asOf}`;
  const whom = among === undefined ? "" : ` --among "${among.join("; ")}"`;
  return `shortlist rank --profile ./${file}${year}${whom}`;
}

/** Letters of the Latin alphabet, figures and hyphens: what a profile may be called, and any file. */
function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return plain === "" ? "weights" : plain.slice(0, 40);
}
