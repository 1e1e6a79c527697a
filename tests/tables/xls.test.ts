import { describe, expect, it } from "vitest";
import { cellsOf, read, refusalOf } from "./read-fixture.ts";
import { makeOle2, makeXls } from "./xls-fixture.ts";

describe("readFile on a legacy xls workbook", () => {
  it("reads text, numbers, booleans and dates, sheet by sheet, and marks hidden sheets", async () => {
    const file = await read(
      "a.xls",
      makeXls([
        { name: "Data", rows: [["Côte d’Ivoire", 7.5, true], [], [null, { date: 45107 }]] },
        { name: "Old", hidden: true, rows: [["x"]] },
      ]),
    );
    expect(file.format).toBe("xls");
    expect(file.tables.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Data", false],
      ["Old", true],
    ]);
    expect(file.tables[0]!.rows).toEqual([
      { at: 1, cells: ["Côte d’Ivoire", 7.5, true] },
      { at: 3, cells: [null, "2023-06-30"] },
    ]);
  });

  it("reads an error cell as null and names it", async () => {
    const file = await read("a.xls", makeXls([{ name: "S", rows: [[{ error: 7 }, 1]] }]));
    expect(cellsOf(file)).toEqual([[null, 1]]);
    expect(file.problems).toMatchObject([{ code: "error-cell", locator: "S!A1" }]);
  });

  it("refuses a workbook that is protected with a password, old or new", async () => {
    const old = await refusalOf("a.xls", makeXls([{ name: "S", rows: [[1]] }], { encrypted: true }));
    const recent = await refusalOf("a.xlsx", makeOle2("EncryptedPackage", new Uint8Array(5000)));
    for (const error of [old, recent]) {
      expect(error.code).toBe("password-protected");
      expect(error.wayOut).toMatch(/without the password/u);
    }
  });

  it("refuses other documents in the same kind of container by their name", async () => {
    const word = await refusalOf("a.xls", makeOle2("WordDocument", new Uint8Array(5000)));
    expect(word.message).toBe("the file is a Word document");
    const other = await refusalOf("a.xls", makeOle2("Other", new Uint8Array(5000)));
    expect(other.message).toMatch(/holds no workbook/u);
  });

  it("refuses a workbook that is cut short", async () => {
    const whole = makeXls([{ name: "S", rows: [[1]] }]);
    expect((await refusalOf("a.xls", whole.subarray(0, 2048))).code).toBe("corrupt");
  });
});
