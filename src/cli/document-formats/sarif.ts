import type { Audit } from "../../model/documents/audit.ts";
import type { DocumentFormat, Shown } from "./contract.ts";

/** An audit, and the file of the profile that it was made under. */
export interface ShownAudit extends Shown {
  readonly document: Audit;
  readonly profile: string;
  /** Tells the file of a checkout that a place's file is, or that holds its figures. */
  readonly standsIn: () => Promise<(file: string) => string>;
}

export const sarif: DocumentFormat<ShownAudit> = {
  id: "sarif",
  async render({ document, profile, standsIn }) {
    const [{ asSarif }, { json }] = await Promise.all([
      import("../../report/renderers/sarif.ts"),
      import("../../report/renderers/json.ts"),
    ]);
    return json(asSarif(document, profile, await standsIn()));
  },
};
