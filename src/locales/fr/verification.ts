import type { Verification } from "../../model/documents/run.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "chaque octet est ce que l’exécution produit aujourd’hui",
  edited: "modifié après avoir été écrit : l’exécution produit toujours ce qui a été consigné",
  differs: "l’exécution produit autre chose aujourd’hui",
  missing: "absent",
};

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "shortlist lui-même",
  profile: "profil",
  data: "données",
  file: "fichier de données",
  list: "liste",
  record: "le relevé lui-même,",
};

export const verification = {
  same: "identique",
  notSame: "DIFFÉRENT",
  output: ({ path, status, line }: Verification["outputs"][number]) =>
    `${path} : ${STATUS[status]}${line === null ? "" : ` (première différence à la ligne ${line})`}`,
  nothingChanged: "Aucune entrée n’a changé : outil, profil, données et listes sont ceux consignés.",
  changes: (n: number) => `Changements depuis que l’exécution a été consignée : ${n}`,
  changed: (
    what: Verification["changed"][number]["what"],
    name: string,
    recorded: string | undefined,
    now: string | undefined,
  ) => `${CHANGED[what]} ${name} : ${recorded ?? "absent"} alors, ${now ?? "absent"} maintenant`,
  verified: "Vérifié : les sorties sont bien ce que donnent les entrées.",
  notVerified: "Non vérifié.",
};
