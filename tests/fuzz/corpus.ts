import { type FixtureWorkbook, workbookParts } from "../tables/workbook-fixture.ts";
import { makeXls } from "../tables/xls-fixture.ts";
import type { FixtureEntry } from "../tables/zip-fixture.ts";

/** Small valid files that inputs are made from, and words that mean something to their readers. */

const words = (...lines: readonly string[]) => lines.flatMap((line) => line.split("·"));

const WORKBOOKS: readonly FixtureWorkbook[] = [
  {
    sheets: [
      {
        name: "S",
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45107</v></c><c r="C1" t="b"><v>1</v></c></row><row r="3"><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      },
      {
        name: "T",
        state: "hidden",
        rows: '<row><c t="inlineStr"><is><r><t>x</t></r><rPh sb="0" eb="1"><t>y</t></rPh></is></c><c><f>1</f></c></row>',
      },
    ],
    texts: '<si><t>Ghana</t></si><si><r><t xml:space="preserve">a </t></r><r><t>b_x000D_</t></r></si>',
    formats: ["yyyy\\-mm", "[h]:mm", "0.00;[Red]-0.00"],
  },
  {
    date1904: true,
    sheets: [
      { name: "A", rows: '<x:row r="2" xmlns:x="u"><x:c r="XFD2" s="2"><x:v>-1</x:v></x:c></x:row>' },
      { name: "C", rows: "", type: "chartsheet" },
      { name: "M", rows: "", missing: true },
    ],
    formats: ["d/m/y", "h:mm AM/PM"],
  },
];

export const XLSX: readonly (readonly FixtureEntry[])[] = WORKBOOKS.map((workbook) =>
  workbookParts(workbook).map((part) => ({ ...part, stored: true })),
);

export const SHEET_WORDS = words(
  '<row r="1">·<row>·</row>·<c r="A1">·<c t="s">·<c t="e">·<c t="d">·<c t="b">·<c s="1">·<c/>',
  '<c t="inlineStr">·<c t="str">·</c>·<v>·</v>·<v>0</v>·<v>1e999</v>·<v>NaN</v>·<v>-5</v>',
  "<v>2958466</v>·<f>1</f>·<f/>·<is>·</is>·<t>·</t>·<r>·</r>·<rPh>·</rPh>·<!--·-->·<![CDATA[·]]>·<?x",
  "?>·<!DOCTYPE a [·&amp;·&lt·&#0;·&#xD800;·_x0000_·_x005F_·Ghana· ·=\"·'·>·<·/>·sheetData·x:·1048576",
  "1048577·XFD·XFE·\u{1f1ec}·\ufeff",
);

export const XLS: readonly Uint8Array[] = [
  makeXls([
    { name: "S", rows: [["Ghana", 1.5, { error: 7 }, null], [true, { date: 45107 }], [], ["é", -1]] },
    { name: "T", hidden: true, rows: [["x", "y"]] },
  ]),
  makeXls([{ name: "One", rows: [Array.from({ length: 40 }, (_, i) => `text ${i}`)] }]),
];

export const XLS_WORDS = words(
  "\x09\x08\x10\x00\x00\x06·\x0a\x00\x00\x00·\x3c\x00\x04\x00·\xfc\x00\x08\x00·\x06\x00\x16\x00",
  "\x07\x02\x05\x00·\x2f\x00\x04\x00·\x85\x00\x08\x00·\xbd\x00\x12\x00·\x7e\x02\x0a\x00",
  "\xd6\x00\x08\x00·\x22\x00\x02\x00\x01\x00",
);

export const XML = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE r [<!ENTITY a "b">]>\n<r xmlns:x="u"><a b="1" c=\'2\'>x &amp; y &a;</a><![CDATA[z]]><!-- c --><x:b/></r>',
  "<Document><Treaty><Participant>Ghana</Participant><Date>21 Aug 2012</Date></Treaty></Document>",
];
export const XML_WORDS = words(
  '<a>·</a>·<a/>·<a b="1">·<!--·-->·<![CDATA[·]]>·<?·?>·<!DOCTYPE·<!ENTITY·SYSTEM·&amp;·&#38;',
  "&#x110000;·&·;·[·]·__proto__·constructor·\"·'·=·\0·\u00a0·é",
);

export const JSONS = [
  '{"Government": {"Capital": {"text": "Accra"}}, "n": [1, -2.5e3, null, true, "\\u0041\\n"]}',
  '[{"country": "Ghana", "year": 2021, "value": 43}, {"country": "Peru", "__proto__": {"a": 1}}]',
];
export const JSON_WORDS = words(
  '{·}·[·]·,·:·"·"a":·null·true·1e999·-0·\\u0000·\\ud800·\\·__proto__·\\u005f_proto__·1.·[[[[·]]]]·\n',
  "é",
);

export const YAMLS = [
  "findings:\n  - country: Ghana\n    rating: 3\n    note: >-\n      long\n      text\n  - {country: Peru, rating: ~}\n",
  "a: &x [1, 2]\nb: *x\nc: |\n  text\n? complex\n: 'q'\n--- \n",
];
export const YAML_WORDS = words(
  "- ·: ·? ·&a ·*a·!!str ·!<tag>·|·>·|2-·'·\"·{·}·[·]·,·#·%YAML 1.1·---·...·<<: ·__proto__: ·\t·\n",
  "\n  ·\n    ·~·\\x·0x·.inf·@·`",
);

export const TABLES = [
  'country;"a;b";c\n"Côte d’Ivoire";1;2\nGhana;3;4\n',
  'Title of the table\n\nCountry,2019,2020\nGhana,1.5,"1,234"\nPeru,..,n/a\nNote: a\n',
  "name\tvalue\r\nGhana\t1\r\nPeru\t2\r\n",
  "a|b\n1|2\n3|4\n",
];
export const TABLE_WORDS = words(
  ',·;·\t·|·"·""·\\"·\'·\n·\r·\r\n·\n\n·Ghana·1,5·1.5· ·\0·\ufeff·é·Ã©·#·=1+1·sep=;\n',
);

export const NUMBERS = words("1,234.5·−3 %·(12)·1 234,5·..·n/a·12[1]·1.5e-3·€ 5·<0.1·1’000·٣٤");
export const NUMBER_WORDS = words("0·1·9·.·,· ·\u00a0·'·’·-·−·+·e·E·%·(·)·[1]·*·¹·½·٣·٫·x·NaN·Infinity");

export const NAMES = words(
  "Ghana·Korea, Dem. People’s Rep.·Côte d’Ivoire·CÃ´te dâ€™Ivoire·Congo (Kinshasa)·republic of the",
  "USA·840·Hong Kong SAR, China·中国·Российская Федерация·السودان·St. Vincent and the Grenadines",
  "Micronesia, Fed. Sts.·<b>Peru</b>",
);
export const NAME_WORDS = words(
  "Republic·of·the·and·Island·Saint·St.·North·South·(·)·,·.·*·[1]·&·&amp;· ·-·’·é·Ã©·\ufffd·?·\u0301",
  "中·а·ال·ß·İ·Guinea·Congo·Korea·\n·1",
);
