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

/** Where LibreOffice is, or undefined where it is not installed. */
export function libreOffice(): string | undefined {
  const found = spawnSync('sh', ['-c', 'command -v soffice'], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/**
 * Opens a workbook in LibreOffice without a window, types into cells as a person would, and saves it as .xlsx.
 * @param folder for LibreOffice's own settings and the macro that does the typing.
 * @param edits none: the file is opened and saved as it is.
 */
export function editInLibreOffice(
  soffice: string,
  folder: string,
  from: string,
  to: string,
  edits: readonly CellEdit[],
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
    `<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing" script:language="StarBasic">${escaped(macro(from, to, edits))}</script:module>`,
  );
  run('macro:///Standard.Typing.Work');
  if (!fs.existsSync(to)) throw new Error('LibreOffice saved nothing.');
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMES =
  'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';

const macro = (from: string, to: string, edits: readonly CellEdit[]): string =>
  [
    'Sub Work',
    '  Dim none()',
    `  book = StarDesktop.loadComponentFromURL(${quoted(pathToFileURL(from).href)}, "_blank", 0, none())`,
    ...edits.map(({ sheet, address, value }) => {
      const cell = `book.Sheets.getByName(${quoted(sheet)}).getCellRangeByName(${quoted(address)})`;
      return typeof value === 'number'
        ? `  ${cell}.Value = ${value}`
        : `  ${cell}.String = ${quoted(value)}`;
    }),
    '  Dim how(0) As New com.sun.star.beans.PropertyValue',
    '  how(0).Name = "FilterName"',
    '  how(0).Value = "Calc MS Excel 2007 XML"',
    `  book.storeToURL(${quoted(pathToFileURL(to).href)}, how())`,
    '  book.close(True)',
    '  StarDesktop.terminate()',
    'End Sub',
  ].join('\n');

/** Basic knows no escapes: every sign beyond ASCII is given by its number. */
const quoted = (text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => (/[ !#-~]/.test(sign) ? `"${sign}"` : `Chr(${sign.codePointAt(0)})`))
    .join('&') || '""';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
