/**
 * Of every code of what is found as files are read: what it means, and what to do. Codes that say the same stand in one row of
 * docs/warnings.md. tests/docs.slow.ts finds the codes in the source.
 */
export const PROBLEMS: Readonly<Record<string, readonly [meaning: string, remedy: string]>> = {
  "ambiguous-value": [
    "Several figures answer one question, and nothing tells them apart.",
    "Leave only the right one in the file.",
  ],
  "bad-acknowledgements": [
    "A list of accepted audit findings has a mistake.",
    "Correct the entry that is named.",
  ],
  "bad-ballot": ["A reviewer's ballot has a mistake.", "`shortlist review check` names each mistake."],
  "bad-bytes": [
    "The encoding of the text was told from it, or is in doubt.",
    "Save the file as UTF-8, or name its encoding with `--encoding`.",
  ],
  "bad-chosen": [
    "A list of those chosen has a mistake.",
    "Correct the cell that is named: `country` and `date`.",
  ],
  "bad-date": [
    "A cell holds something else than it should, and was left out.",
    "Correct the cell, or leave it empty.",
  ],
  "bad-error": [
    "An error or interval cannot belong to its figure, or half of it is missing.",
    "Correct the cells of the error, or leave them out.",
  ],
  "bad-flag": [
    "A cell holds something else than it should, and was left out.",
    "Correct the cell, or leave it empty.",
  ],
  "bad-measured": [
    "The year of measurement is no year, or is after the year of the figure.",
    "Correct it, or leave it out.",
  ],
  "bad-number": [
    "A cell holds something else than it should, and was left out.",
    "Correct the cell, or leave it empty.",
  ],
  "bad-plugin": [
    "A plug-in has a mistake and cannot be used.",
    "See docs/plugins.md, and correct what is named.",
  ],
  "bad-profile": ["A profile has a mistake.", "`shortlist profile validate` names each mistake."],
  "bad-scale": ["The scale of a rating is not written as one.", "Write its two ends, as in `0 to 4`."],
  "bad-year": [
    "A cell holds something else than it should, and was left out.",
    "Correct the cell, or leave it empty.",
  ],
  "bare-ampersand": [
    "Marks of XML that have no meaning here stay as written.",
    "Replace them by text, if a value has one.",
  ],
  "bare-quote": [
    "A quote stands inside a cell that is not quoted.",
    "Check the row; double such quotes when you export.",
  ],
  "cell-twice": [
    "A workbook is not made as it should be; the message says what was read.",
    "Open, repair and save it in a spreadsheet program.",
  ],
  "code-and-name-disagree": [
    "The code and the name in a row are of different countries; nothing was read.",
    "Correct whichever is wrong.",
  ],
  "code-mismatch": [
    "A country's code does not fit its name; the name was followed.",
    "Check the code in the file.",
  ],
  "column-in-doubt": [
    "So much of a column is doubtful that none of it was read.",
    "Correct the column as the message says.",
  ],
  "column-not-used": ["Something that is not needed, or not of whole countries, was left out.", "Nothing."],
  "columns-not-mapped": [
    "Columns that no option names were not read.",
    "Name them with an option, if you need them.",
  ],
  "conflicting-figures": [
    "A file has two figures for one year; the first was kept.",
    "Check which one is right.",
  ],
  "control-bytes": [
    "Characters that no text needs were dropped.",
    "Check how the file was made, if a text looks wrong.",
  ],
  "countries-in-header": [
    "Countries stand in the titles, one to a column.",
    "Turn the table, so that each country has a row.",
  ],
  "country-by-code": [
    "The country was told by the code in the file's name.",
    "Check that it is the right country.",
  ],
  "country-conflict": [
    "A file is said to be of one country, and names another.",
    "Correct the file's name or the list beside it.",
  ],
  "covered-cell": ["A merged area hides a cell that has a value.", "Undo the merge, and check the value."],
  "cut-text": ["The text ends within a sentence.", "Check whether the text is whole."],
  "damaged-row": [
    "A row of a delimited text is damaged, and was left out.",
    "Correct the row, or export the file again.",
  ],
  "dates-as-numbers": [
    "Dates stand as plain numbers; years were taken from them.",
    "Format the column as dates.",
  ],
  "dates-not-read": [
    "A column of dates was not taken for the dates of the figures.",
    "Call the column `date`, if it dates the figures.",
  ],
  "decimal-comma": ["A decimal comma was read, or may stand for thousands.", "Say which with `--decimal`."],
  "declined-file": ["A reader knows the file, and says why it does not read it.", "Do as the message says."],
  "delimiter-guessed": [
    "How the table is laid out was told from its text.",
    "Check the columns with `shortlist inspect`.",
  ],
  disagreement: [
    "Two places give one figure or its error differently; neither was taken.",
    "Correct one of them, or take it away.",
  ],
  "earlier-state": [
    "Figures are of years in which the country was another state.",
    "Check that they may stand for the country of today.",
  ],
  "encoded-twice": [
    "The encoding of the text was told from it, or is in doubt.",
    "Save the file as UTF-8, or name its encoding with `--encoding`.",
  ],
  "encoding-guessed": [
    "The encoding of the text was told from it, or is in doubt.",
    "Save the file as UTF-8, or name its encoding with `--encoding`.",
  ],
  "encoding-not-used": [
    "An encoding was given for a workbook, which states its own.",
    "Leave `--encoding` out.",
  ],
  "encoding-overridden": [
    "The encoding of the text was told from it, or is in doubt.",
    "Save the file as UTF-8, or name its encoding with `--encoding`.",
  ],
  "entities-not-expanded": [
    "Marks of XML that have no meaning here stay as written.",
    "Replace them by text, if a value has one.",
  ],
  "error-cell": [
    "A cell holds a spreadsheet's error, and was read as empty.",
    "Correct its formula, and save.",
  ],
  "few-countries": [
    "Few rows of the table name a country.",
    "Name the column of countries with `--country-column`.",
  ],
  "figure-as-printed": ["The figure as printed was taken, not the one with more digits.", "Nothing."],
  "figure-of-list": [
    "A table has a figure of a list that is kept in a file of its own.",
    "Change the list itself; see docs/lists.md.",
  ],
  "fiscal-year-from-name": [
    "The year was told from a name, a title, a text or a date.",
    "Check that it is right.",
  ],
  "fiscal-years": [
    "Fiscal years were read as the years that they are called by.",
    "Check that this fits your other figures.",
  ],
  "footnote-marks": ["Marks of footnotes beside figures or titles were left out.", "Nothing."],
  "forbidden-key": [
    "A key of a JSON file that could do harm was dropped.",
    "Rename the key, if it holds data.",
  ],
  "former-or-shared-name": [
    "A name is a former one, or another place's too.",
    "Check the country that is named, or add codes.",
  ],
  "formula-without-value": [
    "A formula has no stored result, and was read as empty.",
    "Open and save the workbook in a spreadsheet program.",
  ],
  "further-figure": [
    "Answers differ, and nothing tells what each is of.",
    "Look it up in the file, if you need it.",
  ],
  "header-guessed": [
    "How the table is laid out was told from its text.",
    "Check the columns with `shortlist inspect`.",
  ],
  "hidden-cells": [
    "Rows, columns or numbers are hidden, and were read like others.",
    "Show them, or delete what should not count.",
  ],
  "hidden-sheet": [
    "A sheet is hidden; the message says whether it was read.",
    "Show the sheet, or delete it.",
  ],
  "history-left-out": ["Something that is not needed, or not of whole countries, was left out.", "Nothing."],
  "impossible-year": ["The year is none that a figure can describe.", "Correct the year."],
  "incomplete-row": ["A row or an entry lacks something that it needs.", "Fill in what is missing."],
  inconsistent: [
    "The parts of a score do not fit its total; the publisher's figure was kept.",
    "Check the row against the publisher's page.",
  ],
  "law-unknown": ["It is not known whether the law meets the standard.", "Nothing, or look the law up."],
  "left-out-with-figure": [
    "Errors and bounds were left out with their figure.",
    "Correct the figure, if it should count.",
  ],
  "line-breaks": ["Lines of the text end in an odd way.", "Save the file anew, if rows look wrong."],
  "lines-in-quotes": [
    "A quoted text goes over many lines, as where a quote is missing.",
    "Check the quotes from that line on.",
  ],
  "list-may-be-cut": ["A list of parties ends as one that is cut off.", "See that the file is whole."],
  "list-not-whole": [
    "A list is not known to be whole, so that absence says nothing.",
    "Get the whole list, or correct the name.",
  ],
  "lost-letters": [
    "A name has lost letters; only one country fits the rest.",
    "Save the file in the right encoding.",
  ],
  "may-be-days": ["Whole numbers may be days that date the figures.", "Call the column `date`, if they are."],
  "may-be-other-scale": [
    "Figures or ratings may be on another scale than their indicator.",
    "Correct the table, or say its scale with `--scale`.",
  ],
  "may-be-parts": ["Names may be of parts of countries.", "Use a table with one row a country."],
  "may-be-shares": [
    "Figures or ratings may be on another scale than their indicator.",
    "Correct the table, or say its scale with `--scale`.",
  ],
  "merged-cells": ["Merged cells were read as a reader sees them.", "Undo the merge, if values look wrong."],
  "merged-figure": [
    "One figure stands in a merged area of several cells.",
    "Write the figure into each cell that it is of.",
  ],
  "merged-header": [
    "How the table is laid out was told from its text.",
    "Check the columns with `shortlist inspect`.",
  ],
  "misplaced-cell": [
    "A workbook is not made as it should be; the message says what was read.",
    "Open, repair and save it in a spreadsheet program.",
  ],
  "missing-code": [
    "A number stands that data files write for “no figure”.",
    "Leave the cell empty, if there is no figure.",
  ],
  "missing-field": ["A row or an entry lacks something that it needs.", "Fill in what is missing."],
  "missing-part": [
    "A workbook is not made as it should be; the message says what was read.",
    "Open, repair and save it in a spreadsheet program.",
  ],
  "missing-text": [
    "A workbook is not made as it should be; the message says what was read.",
    "Open, repair and save it in a spreadsheet program.",
  ],
  "misspelt-name": ["A misspelt name was read as a country's.", "Correct the name, or add codes."],
  "mixed-categories": [
    "A column of texts has cells that look like numbers.",
    "Write all as numbers, or all as texts.",
  ],
  "mixed-column": [
    "A column of numbers has cells with something else.",
    "Correct the cells, or leave them empty.",
  ],
  "mixed-kinds": ["An indicator is a number in one place and a word in another.", "Write it one way."],
  "mixed-percent": ["Some figures have a percent sign, and others have none.", "Write all of them one way."],
  "mixed-units": ["An indicator has figures in several units.", "Bring them to one unit."],
  "more-cells": ["More places are wrong than are listed.", "Correct those that are listed, and look again."],
  "more-damaged-rows": [
    "More places are wrong than are listed.",
    "Correct those that are listed, and look again.",
  ],
  "name-settled": [
    "A name that fits several countries was read by what stands beside it.",
    "Check the country, or add codes.",
  ],
  "name-settled-by-code": [
    "A name that fits several countries was read by what stands beside it.",
    "Check the country, or add codes.",
  ],
  "named-after-table": ["Figures without a name were named after their table.", "Give the column a title."],
  "no-balance": ["A balance was not worked out from its two figures.", "See the reason in the message."],
  "no-country": [
    "Nothing tells the country or the year of a text.",
    "State it with `--country` or `--year`, or in an index.csv.",
  ],
  "no-country-values": ["Something that is not needed, or not of whole countries, was left out.", "Nothing."],
  "no-economy": ["A row or an entry lacks something that it needs.", "Fill in what is missing."],
  "no-figure": ["Countries stand in a table without a figure.", "Fill in figures, if there are any."],
  "no-figure-asked": [
    "The profile asks for no figure of some countries.",
    "Add columns that the profile asks for.",
  ],
  "no-figure-cells": ["Cells say that there is no figure.", "Nothing."],
  "no-header": ["No line looks like a header.", "Put titles above the columns."],
  "no-name": ["A row or an entry lacks something that it needs.", "Fill in what is missing."],
  "no-report-year": [
    "Nothing tells the country or the year of a text.",
    "State it with `--country` or `--year`, or in an index.csv.",
  ],
  "no-scale": [
    "A file of findings states no scale for its ratings.",
    "State it once, as in `scale: 0 to 4`.",
  ],
  "no-sector": ["A row or an entry lacks something that it needs.", "Fill in what is missing."],
  "no-year": ["A row or an entry lacks something that it needs.", "Fill in what is missing."],
  "no-years": ["The column of years is blank.", "Fill in the years, or give one with `--year`."],
  "not-a-country": ["Something that is not needed, or not of whole countries, was left out.", "Nothing."],
  "not-categories": ["The profile takes a number for a category.", "Normalise it with a method for numbers."],
  "not-comparable": ["Something that is not needed, or not of whole countries, was left out.", "Nothing."],
  "not-in-edition": [
    "The edition does not answer some questions.",
    "Nothing, or ingest another edition too.",
  ],
  "not-numbers": ["The profile takes a category for a number.", "Normalise it with `categories`."],
  "not-what-its-name-says": ["A file is of another kind than its name says.", "Rename the file."],
  "nothing-asked": ["The profile uses nothing in this table.", "Name the columns as the profile does."],
  "nothing-read": [
    "A table of countries has no figure below its titles.",
    "Put the header right above its rows.",
  ],
  "null-bytes": [
    "Characters that no text needs were dropped.",
    "Check how the file was made, if a text looks wrong.",
  ],
  "odd-data-year": ["A fiscal year is said to use data of an unusual year.", "Check it with the publisher."],
  "only-positive": [
    "A table names only who met the requirements.",
    "Nothing: of the others nothing is known.",
  ],
  "other-country-column": [
    "Another column may name the country too.",
    "Name the right one with `--country-column`.",
  ],
  "other-unit": [
    "A figure is in another unit than its indicator, and does not count.",
    "Convert the figure.",
  ],
  "out-of-scale": ["A figure is outside its scale, and was left out.", "Correct the figure."],
  "outside-interval": [
    "A figure is outside its own interval, and was left out.",
    "Check whether a column was sorted alone.",
  ],
  "part-of-country": ["Something that is not needed, or not of whole countries, was left out.", "Nothing."],
  "part-unknown": [
    "Answers differ, and nothing tells what each is of.",
    "Look it up in the file, if you need it.",
  ],
  "parts-not-summed": [
    "Figures are given for parts only, and were not added up.",
    "Look up the total, if you need it.",
  ],
  "pdf-not-read": ["No PDF is read.", "Give tables as CSV or Excel, and reports as text."],
  "percent-cells": ["Cells are shown as percent, and were read as shown.", "Check one of them."],
  "placement-derived": ["A tier was worked out by the author of the file.", "Check it against the report."],
  "plugin-idle": [
    "A plug-in was given to read files, and knew none of them.",
    "See whether the file is the one that the plug-in is for, and whether its titles have changed.",
  ],
  "quarter-left-out": ["Something that is not needed, or not of whole countries, was left out.", "Nothing."],
  "ragged-rows": ["Rows have many different numbers of cells.", "Export the file again."],
  "raised-digits": [
    "Small raised or lowered digits were read as footnote marks.",
    "Write them plainly, if they are part of a number.",
  ],
  "reference-years": [
    "Snapshots are of different years; the newest is used.",
    "Choose another with `--as-of`.",
  ],
  "region-left-out": ["Something that is not needed, or not of whole countries, was left out.", "Nothing."],
  "repeated-column": ["A title stands above more than one column.", "Rename or delete one of them."],
  "repeated-figure": ["A figure stands twice, and was taken once.", "Nothing."],
  "repeated-header": ["The header is repeated among the rows.", "Delete the second one."],
  "repeats-other-file": [
    "Something that is not needed, or not of whole countries, was left out.",
    "Nothing.",
  ],
  "row-names": ["The first column has no title.", "Give it a title, if it should be read."],
  "row-numbers": ["The first column has no title.", "Give it a title, if it should be read."],
  "rows-not-read": [
    "Rows that look like data were not read.",
    "Look at the place; move the header above them.",
  ],
  "rows-not-wanted": [
    "Rows were left out by an option, or all of them were.",
    "Check the option that chooses rows.",
  ],
  "rows-out-of-order": [
    "A workbook is not made as it should be; the message says what was read.",
    "Open, repair and save it in a spreadsheet program.",
  ],
  "rows-without-a-country": [
    "Rows name no country that is known, and were not read.",
    "Correct the names; `shortlist resolve` helps.",
  ],
  "scale-differs": [
    "Figures or ratings may be on another scale than their indicator.",
    "Correct the table, or say its scale with `--scale`.",
  ],
  "scaled-numbers": ["Numbers are shown in thousands or millions; full numbers were read.", "Nothing."],
  "second-scale": ["A file of findings states a second scale.", "Use one scale in one file."],
  "several-tables": ["A sheet or text holds several tables.", "Give each a file, if one is read wrongly."],
  "sheet-name-twice": ["Two sheets have one name.", "Rename one of them."],
  "sheet-twice": [
    "A workbook is not made as it should be; the message says what was read.",
    "Open, repair and save it in a spreadsheet program.",
  ],
  "short-rows": ["Rows lack their last cells, which were read as empty.", "Check the rows."],
  "spaces-dropped": ["Spaces between cells were dropped.", "Nothing."],
  "status-date-inferred": [
    "The newest date in a list was taken for the list's own.",
    "Note the day on which you got the list.",
  ],
  "struck-through": [
    "Text that is struck through was left out.",
    "Remove the line through it, if it should count.",
  ],
  "superseded-finding": ["A newer finding replaces this one.", "Nothing."],
  "suspicious-sentinel": [
    "A figure looks like a code for “no figure”.",
    "Leave such cells empty, if there is no figure.",
  ],
  "suspicious-value": ["A share is impossible or unlikely.", "Check it against the publisher's text."],
  "table-may-be-cut": [
    "A table has far fewer countries than whole editions have.",
    "Get the whole file, if it was cut.",
  ],
  "table-not-read": ["A table or sheet was not read.", "Give it a file of its own, if you need it."],
  "territory-of-state": [
    "A territory was taken for a state, and its row left out.",
    "Check the name in the row.",
  ],
  "text-may-be-cut": ["A text ends as one whose copy stopped halfway.", "Copy or download it again."],
  "text-passed-over": ["A text among the files was not read.", "Name the file itself, if it should be read."],
  "text-too-long": [
    "A text is too long to look into.",
    "Split it, or name it by itself if it holds a table.",
  ],
  texts: ["A column of texts was read as categories.", "Correct the column, if it should hold figures."],
  "thousands-guessed": [
    "A mark may group thousands or stand before decimals.",
    "Say which with `--decimal`.",
  ],
  "tip-count": ["A list is not as it says, or names a country twice.", "Check the list."],
  "tip-twice": ["A list is not as it says, or names a country twice.", "Check the list."],
  "tip-year": ["The year of a list or rating cannot be told or used.", "Nothing, or use another edition."],
  "titles-missing": ["A row begins another table without titles of its own.", "Put titles above that table."],
  "too-few-sources": ["A score rests on fewer sources than its publisher requires.", "Use it with care."],
  "too-long-sentence": ["A text has a sentence that is too long to be one.", "Check the text from there on."],
  "two-year-columns": [
    "Two columns hold years; one was followed.",
    "Name the right one with `--year-column`.",
  ],
  unclassified: ["A country has no income group.", "Nothing."],
  "undated-table": ["A table was read without a year.", "Add a column of years."],
  "unknown-category": [
    "A word is none of those that are known.",
    "Write one of those that the message names.",
  ],
  "unknown-code": ["A code is not known; the name was followed.", "Correct the code."],
  "unknown-dimension": [
    "A part of the governance indicators is not known.",
    "Check its name, or update shortlist.",
  ],
  "unknown-income-group": [
    "A cell holds something else than it should, and was left out.",
    "Correct the cell, or leave it empty.",
  ],
  "unknown-indicator": ["An indicator is not known here.", "Check its name with `shortlist sources`."],
  "unknown-list": ["A word is none of those that are known.", "Write one of those that the message names."],
  "unknown-status": [
    "A cell holds something else than it should, and was left out.",
    "Correct the cell, or leave it empty.",
  ],
  "unknown-tier": [
    "A cell holds something else than it should, and was left out.",
    "Correct the cell, or leave it empty.",
  ],
  "unknown-word": ["A word is none of those that are known.", "Write one of those that the message names."],
  "unread-file": ["A file could not be read.", "Do as the message says, or leave the file out."],
  "unrecognised-file": ["Nothing recognises the file.", "Leave it out, or map its columns with options."],
  "unseen-characters": ["Characters that nobody sees stand around a value.", "Remove them from the cell."],
  unsigned: ["A prefilled finding has no analyst's name.", "Check the finding, and sign it."],
  "unstated-hash": [
    "An earlier version made the snapshot, which does not state its own hash.",
    "Make it again with `ingest --replace`.",
  ],
  "unsure-finding": [
    "A text may say something that was not counted.",
    "Read the quote, and write a finding if it holds.",
  ],
  "untitled-column": ["A column has no title, and was left out.", "Give it a title."],
  "untitled-countries": ["A column without a title was taken for the countries.", "Give it a title."],
  "year-conflict": ["Two places give different years.", "Check which of them is right."],
  "year-from-file-name": [
    "The year was told from a name, a title, a text or a date.",
    "Check that it is right.",
  ],
  "year-from-text": ["The year was told from a name, a title, a text or a date.", "Check that it is right."],
  "year-from-title": ["The year was told from a name, a title, a text or a date.", "Check that it is right."],
  "year-not-counted": ["A year was not counted.", "See the reason in the message."],
  "year-not-used": ["`--year` filled no cell.", "Leave it out."],
  "years-for-names": [
    "Columns are called by years and not by indicators.",
    "Put the indicator's name above them.",
  ],
  "years-from-dates": [
    "The year was told from a name, a title, a text or a date.",
    "Check that it is right.",
  ],
  "years-not-named": [
    "A column may hold years, and no title says so.",
    "Call the column `year`, if it does.",
  ],
};
