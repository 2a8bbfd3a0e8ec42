import { randomFillSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ImportRow } from '../../src/imports/import-row.entity';
import { Reader } from '../../src/platform/database/reader';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import type { Talk } from '../../scripts/support/talk';
import { everyNth } from '../support/each-engine';
import { hostileWorkbooks } from '../../scripts/support/hostile-workbooks';
import { importRead, uploadList } from '../support/imports';
import { startProvince, type PlacedUnit, type Province } from '../support/province';
import { sheetBalance } from '../support/sheet-balance';
import { zipOf } from '../../scripts/support/zip-builder';

/** What is promised on a machine of its own, and what is asserted on one that runs other tests too. */
const PROMISED_MS = 2000;
const ASSERTED_MS = 20_000;
/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
/** Every sentence for officers tells what to do with the file. */
const MENDS = /Mở tệp|[Ll]ưu lại|Bỏ |Chép |Tách |Rút gọn|Lấy lại|Kiểm tra dòng tiêu đề/;

const badFiles: { name: string; make: () => Buffer }[] = [
  ...hostileWorkbooks,
  { name: 'random bytes', make: () => randomFillSync(Buffer.alloc(100_000)) },
  {
    name: 'random bytes behind the signature of a workbook',
    make: () =>
      Buffer.concat([Buffer.from('PK\u0003\u0004'), randomFillSync(Buffer.alloc(100_000))]),
  },
  { name: 'a Word document', make: () => zipOf([{ name: 'word/document.xml', content: '<w/>' }]) },
  { name: 'a file above the limit', make: () => Buffer.alloc(21 * 1024 * 1024, 'PK\u0003\u0004') },
];

describe('a file that cannot be used', () => {
  let province: Province;
  let commune: Talk;
  let giver: PlacedUnit;
  const measured: { name: string; ms: number }[] = [];

  beforeAll(async () => {
    province = await startProvince();
    giver = province.oldUnit('06844');
    commune = await province.communeOfficer('dong-tam', [giver]);
  });
  afterAll(async () => {
    await province.application.close();
    const [slowest] = measured.sort((a, b) => b.ms - a.ms);
    const late = measured.filter(({ ms }) => ms > PROMISED_MS).map(({ name }) => name);
    process.stdout.write(
      `${measured.length} bad files; slowest answer ${slowest?.ms} ms (${slowest?.name}); ` +
        `later than ${PROMISED_MS} ms: ${late.join(', ') || 'none'}\n`,
    );
  });

  // Every one of them is read by src/office/excel/hostile-workbooks.spec.ts.
  it.each(everyNth(badFiles, 3))(
    '$name: refused in words, nothing stored',
    async ({ name, make }) => {
      const before = await stored(province);
      const sent = { bytes: make(), name: `${name}.xlsx`, listType: 'B3' };
      const begun = Date.now();
      const answer = await uploadList(commune, province.roundId, {
        ...sent,
        giverOrganisationId: giver.organisationId,
      });
      const message = await refusal(commune, answer);
      const ms = Date.now() - begun;
      measured.push({ name, ms });
      // The sentence is there first; the bytes go before the job that looked at them ends.
      if (answer.status === 202) await waitForJob(commune, answer.body.jobId);
      expect(ms).toBeLessThan(ASSERTED_MS);
      expect(message).toMatch(VIETNAMESE);
      expect(message).toMatch(MENDS);
      expect(message).not.toMatch(/\{\w+\}|undefined|Error|null/);
      expect(await stored(province)).toEqual(before);
    },
  );
});

/** The sentence with which a file was refused, at once or after it was looked at in the background. */
async function refusal(
  talk: Talk,
  answer: { status: number; body: { id: string; message?: string } },
): Promise<string> {
  if (answer.status !== 202) {
    expect([413, 422]).toContain(answer.status);
    return answer.body.message!;
  }
  const view = await importRead(talk, answer.body.id);
  expect(view.state).toBe('refused');
  const apply = await talk(
    'POST',
    `imports/${view.id}/apply`,
    {},
    { 'if-match': `"${view.version}"` },
  );
  expect(apply).toMatchObject({ status: 409, body: { code: 'imports.not-planned' } });
  return view.problem!;
}

/** Everything of a file that could have been kept. */
async function stored({ application, officer, roundId }: Province) {
  const { manager } = application.get(Reader);
  const folder = path.dirname(path.dirname(application.get(FileStore).pathOf({ id: 'any' })));
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const { lists, rows } = await sheetBalance(officer, roundId);
  return {
    bytes: entries.filter((each) => each.isFile()).map(({ name }) => name),
    files: await manager.count(StoredFile),
    plannedRows: await manager.count(ImportRow),
    ...{ lists, declared: rows.declared },
  };
}
