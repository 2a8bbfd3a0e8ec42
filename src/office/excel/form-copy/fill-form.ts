import { findParts } from '../package-parts';
import { defaultReadLimits } from '../read-limits';
import { ZipArchive } from '../zip-archive';
import { copyPackage, type AddedSheet } from './copy-package';
import { movedFormula, type RowChange } from './references';
import { replaceRows, type RowsOfForm } from './replace-rows';
import { escapeXml, unescapeXml } from './sheet-xml';

/**
 * Writes a copy of an .xlsx form with other rows in one sheet. Every part that need not change is copied
 * byte for byte: styles, themes, pictures, print settings, other sheets.
 * @param from the form, .xlsx. @param to where the copy goes.
 * @param sheet name of the sheet whose rows are replaced.
 * @param added a sheet to put behind the others.
 * @throws WorkbookProblem, UnknownSheetXml; nothing is left then.
 */
export async function fillForm(
  from: string,
  to: string,
  sheet: string,
  rows: RowsOfForm,
  added?: AddedSheet,
): Promise<void> {
  const archive = await ZipArchive.open(from, defaultReadLimits);
  try {
    const { sheets } = await findParts(archive);
    const path = sheets.find(({ name }) => name === sheet)?.path;
    if (path === undefined) throw new Error(`The form has no sheet “${sheet}”.`);
    const change = { first: rows.first, last: rows.last, count: rows.rows.length };
    const others = new Set(sheets.map((each) => each.path));
    const changed = (name: string) => {
      if (name === path) return (text: string) => replaceRows(text, sheet, rows);
      if (others.has(name)) return (text: string) => othersMoved(text, change, sheet);
      if (name === 'xl/workbook.xml') return (text: string) => workbookXml(text, change, sheet);
      return undefined;
    };
    await copyPackage(archive, to, changed, added);
  } finally {
    archive.close();
  }
}

function othersMoved(xml: string, change: RowChange, sheet: string): string {
  return xml.replace(/(<f\b[^>]*>)([^<]*)(<\/f>)/g, (_, open: string, text: string, end: string) =>
    [open, escapeXml(movedFormula(unescapeXml(text), change, false, sheet)), end].join(''),
  );
}

function workbookXml(xml: string, change: RowChange, sheet: string): string {
  const named = xml.replace(
    /(<definedName\b[^>]*>)([^<]*)(<\/definedName>)/g,
    (_, open: string, text: string, end: string) =>
      [open, escapeXml(movedFormula(unescapeXml(text), change, false, sheet)), end].join(''),
  );
  if (!/<calcPr\b/.test(named))
    return named.replace(
      /(<\/definedNames>|<\/sheets>(?![\s\S]*<\/definedNames>))/,
      '$1<calcPr fullCalcOnLoad="1"/>',
    );
  return named.replace(/<calcPr\b([^>]*?)\s*\/>/, (_, rest: string) => {
    return `<calcPr${rest.replace(/\sfullCalcOnLoad="[^"]*"/, '')} fullCalcOnLoad="1"/>`;
  });
}
