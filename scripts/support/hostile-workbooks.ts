import { oleFileWith, workbookParts, zipOf } from './zip-builder';

const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const oneCell = data('<row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c></row>');
const megabyte = 1024 * 1024;

/** Files that have killed readers, by name; `expected` is the problem, or `ok` where they may be read. */
export const hostileWorkbooks: readonly { name: string; expected: string; make: () => Buffer }[] = [
  {
    name: 'a merge over the whole sheet',
    expected: 'ok',
    make: () =>
      zipOf(
        workbookParts({
          sheets: [`${oneCell}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`],
        }),
      ),
  },
  {
    name: 'a data validation over the whole sheet',
    expected: 'ok',
    make: () =>
      zipOf(
        workbookParts({
          sheets: [
            `${oneCell}<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
          ],
        }),
      ),
  },
  {
    name: '1,048,576 empty styled rows',
    expected: 'ok',
    make: () => {
      const rows = Array.from(
        { length: 1_048_575 },
        (_, at) => `<row r="${at + 2}" s="1" customFormat="1"/>`,
      );
      const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
      return zipOf(workbookParts({ sheets: [data(first + rows.join(''))] }));
    },
  },
  {
    name: 'empty styled cells out to column XFD',
    expected: 'ok',
    make: () => {
      const row = (number: number) => `<row r="${number}">${'<c s="1"/>'.repeat(16_384)}</row>`;
      return zipOf(workbookParts({ sheets: [data([1, 2, 3, 4, 5, 6, 7, 8].map(row).join(''))] }));
    },
  },
  {
    name: 'a zip bomb that declares its size',
    expected: 'too-large-inflated',
    make: () =>
      zipOf([
        ...workbookParts({ sheets: [oneCell] }),
        { name: 'xl/media/image1.bin', content: Buffer.alloc(160 * megabyte) },
      ]),
  },
  {
    name: 'a zip bomb that lies about its size',
    expected: 'damaged',
    make: () => {
      const parts = workbookParts({ sheets: [data(' '.repeat(160 * megabyte))] });
      return zipOf(
        parts.map((part) => ({ ...part, declaredSize: Math.min(part.content.length, 2_000) })),
      );
    },
  },
  {
    name: 'a million laughs',
    expected: 'hostile',
    make: () => {
      const entities = Array.from(
        { length: 9 },
        (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`,
      );
      return zipOf(
        workbookParts({
          prolog: `<!DOCTYPE lolz [<!ENTITY lol0 "lol">${entities.join('')}]>`,
          sheets: [data('<row r="1"><c r="A1" t="inlineStr"><is><t>&lol9;</t></is></c></row>')],
        }),
      );
    },
  },
  {
    name: 'an external entity',
    expected: 'hostile',
    make: () =>
      zipOf(
        workbookParts({
          prolog: '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>',
          sheets: [data('<row r="1"><c r="A1" t="inlineStr"><is><t>&file;</t></is></c></row>')],
        }),
      ),
  },
  {
    name: 'a DOCTYPE without end',
    expected: 'hostile',
    make: () =>
      zipOf(
        workbookParts({ prolog: `<!DOCTYPE x [${' '.repeat(30 * megabyte)}`, sheets: [oneCell] }),
      ),
  },
  {
    name: 'nesting without end',
    expected: 'hostile',
    make: () => zipOf(workbookParts({ sheets: ['<a>'.repeat(1_000_000)] })),
  },
  {
    name: 'one text of 100 MB',
    expected: 'cell-too-long',
    make: () =>
      zipOf(
        workbookParts({
          sheets: [
            data(
              `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(100 * megabyte)}</t></is></c></row>`,
            ),
          ],
        }),
      ),
  },
  {
    name: 'one attribute of 50 MB',
    expected: 'hostile',
    make: () =>
      zipOf(workbookParts({ sheets: [data(`<row r="1" x="${'y'.repeat(50 * megabyte)}"/>`)] })),
  },
  {
    name: '5,000 entries',
    expected: 'too-many-entries',
    make: () =>
      zipOf([
        ...workbookParts({ sheets: [oneCell] }),
        ...Array.from({ length: 5_000 }, (_, at) => ({ name: `xl/media/${at}.png`, content: '' })),
      ]),
  },
  {
    name: 'an entry that climbs out of the archive',
    expected: 'hostile',
    make: () =>
      zipOf([...workbookParts({ sheets: [oneCell] }), { name: '../../outside.xml', content: 'x' }]),
  },
  {
    name: 'attributes and sheets named __proto__',
    expected: 'ok',
    make: () =>
      zipOf(
        workbookParts({
          names: ['__proto__'],
          sheets: [data('<row r="1" __proto__="x" constructor="y"><c r="A1"><v>1</v></c></row>')],
        }),
      ),
  },
  {
    name: 'a wrong checksum',
    expected: 'damaged',
    make: () => {
      const parts = workbookParts({ sheets: [oneCell] });
      return zipOf(
        parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, checksum: 1 } : part)),
      );
    },
  },
  {
    name: 'a file cut in half',
    expected: 'truncated',
    make: () => {
      const whole = zipOf(workbookParts({ sheets: [oneCell] }));
      return whole.subarray(0, Math.floor(whole.length / 2));
    },
  },
  {
    name: 'XML that stops in the middle',
    expected: 'damaged',
    make: () => {
      const parts = workbookParts({ sheets: [oneCell] });
      return zipOf(
        parts.map((part) =>
          part.name.endsWith('sheet1.xml')
            ? { ...part, content: part.content.slice(0, -30) }
            : part,
        ),
      );
    },
  },
  {
    name: 'a workbook with macros',
    expected: 'macro',
    make: () =>
      zipOf([...workbookParts({ sheets: [oneCell] }), { name: 'xl/vbaProject.bin', content: 'x' }]),
  },
  {
    name: 'a password-protected workbook',
    expected: 'encrypted',
    make: () => oleFileWith('EncryptionInfo', 'EncryptedPackage'),
  },
  {
    name: 'an .xls file of nothing but names',
    expected: 'damaged',
    make: () => oleFileWith('Root Entry', 'Workbook'),
  },
  {
    name: 'a web page called .xls',
    expected: 'other-format',
    make: () => Buffer.from('<html><table></table></html>'),
  },
  {
    name: 'a web page without a table',
    expected: 'not-a-workbook',
    make: () => Buffer.from('<!DOCTYPE html><p>a, b\nc, d\n'),
  },
  {
    name: 'a CSV file',
    expected: 'ok',
    make: () => Buffer.from('STT;Họ và tên\n1;A\n'),
  },
  {
    name: 'a CSV file with a quote that never closes',
    expected: 'unclosed-quote',
    make: () => Buffer.from('STT;Tên\n1;A\n2;"B\n3;C\n'),
  },
  {
    name: 'a letter in plain text',
    expected: 'not-a-workbook',
    make: () => Buffer.from('Kính gửi Ủy ban nhân dân xã,\n\nDanh sách gửi kèm.\n'),
  },
  {
    name: 'a picture',
    expected: 'not-a-workbook',
    make: () => Buffer.from('89504e470d0a1a0a', 'hex'),
  },
  { name: 'a PDF file', expected: 'not-a-workbook', make: () => Buffer.from('%PDF-1.7\n') },
  { name: 'an empty file', expected: 'not-a-workbook', make: () => Buffer.alloc(0) },
  {
    name: 'some other zip file',
    expected: 'not-a-workbook',
    make: () => zipOf([{ name: 'a.txt', content: 'a' }]),
  },
];
