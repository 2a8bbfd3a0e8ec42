import fs from 'node:fs';
import path from 'node:path';
import { asked } from '../../scripts/support/talk';
import type { ItemView } from '../../src/handover/handover.schema';
import { openDatabase } from '../../src/platform/database/database';
import type { Page } from '../../src/platform/http/paging';
import { schema } from '../../src/schema';
import { runToEnd } from '../support/finished-program';
import { applyPlan, planList, type ImportView } from '../support/imports';
import type { InterruptedServer } from '../support/interrupted-server';
import { killable } from '../support/killed-server';
import { SheetBuilder } from '../support/sheet-builder';
import { workbookBytes } from '../support/workbook-bytes';

jest.setTimeout(180_000);

const PEOPLE = 230;
const numberOf = (at: number) => `048099${String(at).padStart(6, '0')}`;
const [WRONG, RIGHT] = ['048099999999', numberOf(0)];

async function people(first: string): Promise<Buffer> {
  const sheet = new SheetBuilder().row(
    ...['STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Số CCCD', 'Dân tộc'],
  );
  for (let at = 0; at < PEOPLE; at += 1) {
    const number = at === 0 ? first : numberOf(at);
    sheet.row(at + 1, `Người thứ ${at}`, '05/03/1980', 'công chức', number, 'Kinh');
  }
  return workbookBytes(sheet);
}

/** What a person finds in a list whatever key it is sealed with. */
async function whatOpens({ talk }: InterruptedServer, listId: string) {
  const address = `handover/lists/${listId}`;
  const search = async (q: string) =>
    (await asked<Page<ItemView>>(talk, 'POST', `${address}/search`, { q })).rows;
  const [first] = await search(RIGHT);
  const [last] = await search(numberOf(PEOPLE - 1));
  const order = { column: 'personalNumber', reason: 'Đối chiếu hồ sơ gốc' };
  const reveal = (item: ItemView, how = 'reveal', more = {}) =>
    talk<{ value: string }>('POST', `${address}/items/${item.id}/${how}`, { ...order, ...more });
  const history = await asked<{ rows: { seq: number }[] }>(
    ...([talk, 'GET', `history/handover_item/${first!.id}`] as const),
  );
  const earlier = [];
  for (const { seq: entry } of history.rows) {
    const answer = await reveal(first!, 'reveal-earlier', { entry, side: 'before' });
    if (answer.status === 200) earlier.push(answer.body.value);
  }
  return {
    first: (await reveal(first!)).body.value,
    last: (await reveal(last!)).body.value,
    earlier,
  };
}

const OPENS = { first: RIGHT, last: numberOf(PEOPLE - 1), earlier: [WRONG] };

/** Places of the database, other than the trail's own seals, that name a version of the key. */
async function restsUnder(dataFolder: string, version: number): Promise<string[]> {
  const file = path.join(dataFolder, 'ban-giao.sqlite');
  const database = await openDatabase({ engine: 'sqlite', file }, schema);
  try {
    const found = [];
    for (const { tableName, columns } of database.writer.entityMetadatas) {
      for (const { databaseName } of columns) {
        const [{ n }] = await database.writer.query<[{ n: number }]>(
          `SELECT COUNT(*) AS n FROM "${tableName}" WHERE "${databaseName}" LIKE '%s1.${version}.%'`,
        );
        if (n > 0) found.push(`${tableName}.${databaseName}`);
      }
    }
    return found;
  } finally {
    await database.close();
  }
}

describe('npm run rotate-keys, on an installation with data', () => {
  it('S15: makes the old key needless: every value opens, and a backup from before with its own key', async () => {
    const origin = await killable('rotate');
    const { server, folder, giverOrganisationId } = origin;
    const send = async (first: string, again: boolean) => {
      const sent = { name: 'nhân sự.xlsx', listType: 'A1b', giverOrganisationId, again };
      const plan = await planList(server.talk, server.roundId, {
        ...sent,
        bytes: await people(first),
      });
      return (await applyPlan(server.talk, plan)).body as ImportView;
    };
    const { listId } = await send(WRONG, false);
    expect(await send(RIGHT, true)).toMatchObject({ state: 'applied', counts: { changed: 1 } });
    expect(await whatOpens(server, listId!)).toEqual(OPENS);

    const secret = path.join(folder, 'sao-luu.txt');
    fs.writeFileSync(secret, 'câu mật khẩu cất trong két sắt\n', { mode: 0o600 });
    const env = { BACKUP_PASSPHRASE_FILE: secret, DATABASE_URL: '' };
    const here = { ...env, DATA_DIR: server.dataFolder };
    const made = await runToEnd(
      'scripts/backup.js',
      ['--to', path.join(folder, 'b'), '--json'],
      here,
    );
    expect([made.code, made.output]).toEqual([0, expect.any(String)]);
    const { file } = JSON.parse(made.output) as { file: string };

    const keyFile = path.join(server.dataFolder, 'keys', 'master.keys');
    const versions = () =>
      fs
        .readFileSync(keyFile, 'utf8')
        .split('\n')
        .flatMap((line) => /^(\d+) /.exec(line)?.[1] ?? []);
    const beside = await runToEnd('scripts/rotate-keys.js', [], here);
    expect([beside.code, versions()]).toEqual([1, ['1']]);
    expect(beside.output).toMatch(/đang chạy|running/);
    await server.kill();

    const rotated = await runToEnd('scripts/rotate-keys.js', [], here);
    expect([rotated.output, rotated.code]).toEqual([expect.stringContaining('khóa số 2'), 0]);
    expect(versions()).toEqual(['2']);
    // What stays under the old key: seals of entries, which then count as unchecked, never as broken.
    expect(await restsUnder(server.dataFolder, 1)).toEqual(['audit_entry.seal']);

    await server.startAgain();
    expect(await whatOpens(server, listId!)).toEqual(OPENS);
    const verified = await runToEnd('scripts/verify-audit.js', ['--data', server.dataFolder], env);
    expect([verified.code, verified.output]).toEqual([
      0,
      expect.stringMatching(/hợp lệ: \d+ dòng/),
    ]);
    await server.kill();

    const machine = path.join(folder, 'new-machine');
    const restored = await runToEnd('scripts/restore.js', [file], { ...env, DATA_DIR: machine });
    expect([restored.code, restored.output]).toEqual([0, expect.any(String)]);
    expect(await restsUnder(machine, 2)).toEqual([]);
    fs.rmSync(server.dataFolder, { recursive: true });
    fs.renameSync(machine, server.dataFolder);
    expect(versions()).toEqual(['1']);
    await server.startAgain();
    expect(await whatOpens(server, listId!)).toEqual(OPENS);
    await origin.remove();
  });
});
