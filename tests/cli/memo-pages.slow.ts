import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const has = (program: string, ...args: string[]) => {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const missing =
  has("soffice", "--version") && has("pdfinfo", "-v") ? "" : ", not run: no LibreOffice or no pdfinfo";
if (missing !== "") console.warn(`The memos were not opened in a word processor${missing}`);

/** Ranked, first, excluded, set apart, without a score, with nearly no evidence. */
const COUNTRIES = ["Ghana", "Malawi", "Cuba", "Côte d'Ivoire", "Cabo Verde", "Holy See"];

describe.skipIf(missing !== "")(`the memos in LibreOffice${missing}`, () => {
  it.each(["en", "fr", "es", "pt", "ru", "zh"])(
    "are one page of A4 each in “%s”, behind one of the summary",
    async (lang) => {
      const folder = folderOf({});
      const args = ["--brief", "--draws", "200", "--date", "2026-11-30", "--quiet", "--lang", lang];
      await runCli(["explain", ...COUNTRIES, ...args, "--out", "memo.docx"], { cwd: folder });
      const home = `-env:UserInstallation=file://${folder}/office`;
      execFileSync("soffice", [home, "--headless", "--convert-to", "pdf", "memo.docx"], {
        cwd: folder,
        stdio: "ignore",
      });
      const told = execFileSync("pdfinfo", [join(folder, "memo.pdf")], { encoding: "utf8" });
      expect(told).toMatch(new RegExp(`^Pages: +${COUNTRIES.length + 1}$`, "mu"));
      expect(told).toMatch(/^Page size: .*A4/mu);
    },
    120_000,
  );
});
