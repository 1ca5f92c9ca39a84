import { asText, type Rows } from "./format-rows.js";
import { zip } from "./zip.js";

/** Longest text of a cell, and most rows of a sheet, that spreadsheets take. */
const LONGEST_CELL = 32_767;
const MOST_ROWS = 1_048_575;
/** What XML 1.0 cannot hold. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** A day. Sample: `2026-01-31`. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** Days before 1 March 1900 differ between spreadsheets, so they stay texts. */
const FIRST_DAY = "1900-03-01";
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Places of the formats in `styles.xml`. */
const BOLD = 1;
const AS_DAY = 2;
/** Widths of columns, in characters. */
const [NARROW, WIDE] = [8, 60];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const escaped = (text: string): string =>
  text
    .slice(0, LONGEST_CELL)
    .replace(NOT_XML, "")
    .replace(/[&<>"]/gu, (found) => MARKUP[found] ?? found);

const textCell = (text: string, style = ""): string =>
  `<c t="inlineStr"${style}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** One cell: numbers and days as such, everything else as a text, which no spreadsheet runs as a formula. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "<c/>";
  if (typeof value === "number" && Number.isFinite(value)) return `<c><v>${value}</v></c>`;
  const text = asText(value);
  if (!DAY.test(text) || text < FIRST_DAY) return textCell(text);
  const days = (Date.parse(text) - DAY_ZERO) / 86_400_000;
  return Number.isInteger(days) ? `<c s="${AS_DAY}"><v>${days}</v></c>` : textCell(text);
}

function sheet({ columns, rows }: Rows): string {
  const widths = columns.map((name, place) =>
    rows.slice(0, 1000).reduce((most, row) => Math.max(most, asText(row[place]).length), name.length),
  );
  const widthTags = widths.map((width, place) => {
    const shown = Math.min(WIDE, Math.max(NARROW, width + 2));
    return `<col min="${place + 1}" max="${place + 1}" width="${shown}" customWidth="1"/>`;
  });
  const lines = rows
    .slice(0, MOST_ROWS)
    .map((row) => `<row>${columns.map((_, place) => cell(row[place])).join("")}</row>`);
  return [
    `${HEAD}<worksheet xmlns="${SHEETS}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    widthTags.length > 0 ? `<cols>${widthTags.join("")}</cols>` : "",
    `<sheetData><row>${columns.map((name) => textCell(name, ` s="${BOLD}"`)).join("")}</row>`,
    ...lines,
    "</sheetData></worksheet>",
  ].join("");
}

/** Formats by place: plain, bold, day; what spreadsheets expect beside them (two fills, one border, one base) included. */
const STYLES = [
  `${HEAD}<styleSheet xmlns="${SHEETS}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");

/** Rows as an Excel workbook (Office Open XML, ISO/IEC 29500) of one sheet, its first row fixed. */
export function formatXlsx(rows: Rows): Buffer {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${TYPES}.${type}+xml"/>`;
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const links = (...all: string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const parts = [
    part("workbook.xml", "sheet.main"),
    part("worksheets/sheet1.xml", "worksheet"),
    part("styles.xml", "styles"),
  ];
  return zip([
    {
      name: "[Content_Types].xml",
      text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`,
    },
    { name: "_rels/.rels", text: links(link("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      text: `${HEAD}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Pressgraph" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: links(link("rId1", "worksheet", "worksheets/sheet1.xml"), link("rId2", "styles", "styles.xml")),
    },
    { name: "xl/styles.xml", text: STYLES },
    { name: "xl/worksheets/sheet1.xml", text: sheet(rows) },
  ]);
}
