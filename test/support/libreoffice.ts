import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What somebody does to a workbook: the text typed into a cell, by sheet and address; a number where it is one. */
export interface CellEdit {
  sheet: string;
  address: string;
  value: string | number;
}

/** What else somebody does to a sheet; rows and columns count from 1. */
export type SheetAct =
  | CellEdit
  | { sheet: string; act: 'delete-rows' | 'insert-rows'; at: number; count: number }
  | { sheet: string; act: 'delete-column'; at: number }
  /** Copies a row over another. */
  | { sheet: string; act: 'copy-row'; from: number; to: number; width: number }
  /** Cuts a column out and puts it before another one. */
  | { sheet: string; act: 'move-column'; from: number; before: number }
  /** Sorts the rows of a range by one of its columns. */
  | { sheet: string; act: 'sort'; range: string; column: number; descending: boolean };

/** Formats that LibreOffice saves, with the names of its filters. A table of text is that of one sheet, the first. */
const FILTERS = {
  xlsx: ['Calc MS Excel 2007 XML', ''],
  ods: ['calc8', ''],
  xls: ['MS Excel 97', ''],
  // Comma, quotes, UTF-8; cells as shown; the last number: every sheet as a file of its own.
  csv: ['Text - txt - csv (StarCalc)', '44,34,76,1,,0,false,true,true,false,false,-1'],
} as const;
export type SavedFormat = keyof typeof FILTERS;

/** Where LibreOffice is
/** Where LibreOffice is, or undefined where it is not installed. */
export function libreOffice(): string | undefined {
  const found = spawnSync('sh', ['-c', 'command -v soffice'], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/**
 * Opens a workbook in LibreOffice without a window, works in it as a person would, and saves it.
 * @param folder for LibreOffice's own settings and the macro that does the typing.
 * @param acts none: the file is opened and saved as it is.
 * @param format of `csv` each sheet becomes a file `<to>-<sheet>.csv`.
 */
export function editInLibreOffice(
  soffice: string,
  folder: string,
  from: string,
  to: string,
  acts: readonly SheetAct[],
  format: SavedFormat = 'xlsx',
): void {
  const profile = path.join(folder, 'profile');
  const basic = path.join(profile, 'user', 'basic');
  const library = path.join(basic, 'Standard');
  const run = (...words: string[]) => {
    const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    execFileSync(soffice, ['--headless', settings, ...words], {
      timeout: 120_000,
      stdio: 'ignore',
    });
  };
  // The first start lays out the profile and would put an empty module in the place of ours.
  if (!fs.existsSync(library)) run('--terminate_after_init');
  const write = (file: string, text: string) => fs.writeFileSync(file, `${XML}${text}`);
  for (const kind of ['script', 'dialog']) {
    write(
      path.join(basic, `${kind}.xlc`),
      `<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"><library:libraries ${NAMES}><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    );
    const modules = kind === 'script' ? '<library:element library:name="Typing"/>' : '';
    write(
      path.join(library, `${kind}.xlb`),
      `<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library ${NAMES} library:name="Standard" library:readonly="false" library:passwordprotected="false">${modules}</library:library>`,
    );
  }
  write(
    path.join(library, 'Typing.xba'),
    `<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing" script:language="StarBasic">${escaped(macro(from, to, acts, format))}</script:module>`,
  );
  run('macro:///Standard.Typing.Work');
  if (format !== 'csv' && !fs.existsSync(to)) throw new Error('LibreOffice saved nothing.');
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMES =
  'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';

const macro = (from: string, to: string, acts: readonly SheetAct[], format: SavedFormat): string =>
  [
    'Sub Work',
    '  Dim none()',
    '  Dim field(0) As New com.sun.star.table.TableSortField',
    '  Dim sorting(1) As New com.sun.star.beans.PropertyValue',
    `  book = StarDesktop.loadComponentFromURL(${quoted(pathToFileURL(from).href)}, "_blank", 0, none())`,
    ...acts.flatMap((act) => [
      `  sheet = book.Sheets.getByName(${quoted(act.sheet)})`,
      ...linesOf(act).map((line) => `  ${line}`),
    ]),
    '  Dim how(1) As New com.sun.star.beans.PropertyValue',
    '  how(0).Name = "FilterName"',
    `  how(0).Value = ${quoted(FILTERS[format][0])}`,
    '  how(1).Name = "FilterOptions"',
    `  how(1).Value = ${quoted(FILTERS[format][1])}`,
    `  book.storeToURL(${quoted(pathToFileURL(to).href)}, how())`,
    '  book.close(True)',
    '  StarDesktop.terminate()',
    'End Sub',
  ].join('\n');

/** What is done to the sheet, in Basic; it counts from 0. */
function linesOf(act: SheetAct): string[] {
  if (!('act' in act)) {
    const cell = `sheet.getCellRangeByName(${quoted(act.address)})`;
    return [
      typeof act.value === 'number'
        ? `${cell}.Value = ${act.value}`
        : `${cell}.String = ${quoted(act.value)}`,
    ];
  }
  switch (act.act) {
    case 'delete-rows':
      return [`sheet.Rows.removeByIndex(${act.at - 1}, ${act.count})`];
    case 'insert-rows':
      return [`sheet.Rows.insertByIndex(${act.at - 1}, ${act.count})`];
    case 'delete-column':
      return [`sheet.Columns.removeByIndex(${act.at - 1}, 1)`];
    case 'copy-row':
      return [
        `sheet.copyRange(sheet.getCellByPosition(0, ${act.to - 1}).CellAddress, sheet.getCellRangeByPosition(0, ${act.from - 1}, ${act.width - 1}, ${act.from - 1}).RangeAddress)`,
      ];
    case 'move-column': {
      const from = act.from >= act.before ? act.from : act.from - 1;
      return [
        `sheet.Columns.insertByIndex(${act.before - 1}, 1)`,
        `sheet.moveRange(sheet.getCellByPosition(${act.before - 1}, 0).CellAddress, sheet.Columns.getByIndex(${from}).RangeAddress)`,
        `sheet.Columns.removeByIndex(${from}, 1)`,
      ];
    }
    case 'sort':
      return [
        `field(0).Field = ${act.column - 1}`,
        `field(0).IsAscending = ${act.descending ? 'False' : 'True'}`,
        'sorting(0).Name = "SortFields"',
        'sorting(0).Value = field()',
        'sorting(1).Name = "ContainsHeader"',
        'sorting(1).Value = False',
        `sheet.getCellRangeByName(${quoted(act.range)}).sort(sorting())`,
      ];
  }
}

/** Basic knows no escapes: every sign beyond ASCII is given by its number. */
const quoted = (text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => (/[ !#-~]/.test(sign) ? `"${sign}"` : `Chr(${sign.codePointAt(0)})`))
    .join('&') || '""';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
