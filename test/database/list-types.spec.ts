import { HandoverList } from '../../src/handover/handover-list.entity';
import { ListTypeAuthoring } from '../../src/handover/list-type-authoring.service';
import { ListTypeBook } from '../../src/handover/list-type-book';
import { ListTypeVersion } from '../../src/handover/list-type-version.entity';
import { LIST_TYPES, listType, PRESETS } from '../../src/handover/list-types/list-types';
import { RoundListsService } from '../../src/handover/round-lists.service';
import { ImportTargets } from '../../src/imports/import-targets';
import { Clock } from '../../src/platform/clock';
import { StaleVersion } from '../../src/platform/database/update-versioned';
import { SYSTEM } from '../../src/platform/http/actor';
import { forEachDatabase, type OpenTestDatabase } from '../support/database';
import { handoverOf, plannedRow } from '../support/handover';

async function authoringIn(open: OpenTestDatabase) {
  const db = await open();
  const clock = new Clock();
  const book = new ListTypeBook(db.unitOfWork, clock);
  await book.onApplicationBootstrap();
  const authoring = new ListTypeAuthoring(
    ...([db.reader, db.unitOfWork, book, new ImportTargets(), db.audit, clock] as const),
  );
  const column = (code: string, vi: string, over: object = {}) =>
    authoring.addColumn(SYSTEM, code, listType(code)!.declaration.version, {
      ...{ header: { vi, en: vi }, aliases: [], type: 'text', required: false, note: null },
      ...over,
    });
  const versions = (code: string) =>
    db.reader.manager.find(ListTypeVersion, { where: { code }, order: { version: 'ASC' } });
  return { db, book, authoring, column, versions };
}

forEachDatabase((open) => {
  it('holds every version that ships, once, however often it starts', async () => {
    const { db, book } = await authoringIn(open);
    await book.onApplicationBootstrap();
    expect(await db.reader.manager.count(ListTypeVersion)).toBe(PRESETS.length);
  });

  it('a new column goes into lists made from then on; a list with rows keeps its version', async () => {
    const { db, column, versions, authoring } = await authoringIn(open);
    const handover = await handoverOf(db);
    const keyOf = (at: number) => ({
      roundId: handover.roundId,
      giverOrganisationId: handover.givers[at]!.id,
      listType: 'C4',
    });
    const listOf = (at: number) => handover.repository.listOf(db.reader.manager, keyOf(at));
    await handover.declare(keyOf(0), [plannedRow('Đường liên thôn')]);
    const before = listType('C4')!.declaration.version;
    await column('C4', `Mã vạch ${db.reader.manager.connection.options.type}`);
    await handover.declare(keyOf(1), [plannedRow('Trạm y tế')]);
    await handover.declare(keyOf(0), [plannedRow('Cầu dân sinh')]);
    expect([(await listOf(0))!.typeVersion, (await listOf(1))!.typeVersion]).toEqual([
      before,
      before + 1,
    ]);
    expect((await versions('C4')).at(-1)).toMatchObject({
      officialVersion: LIST_TYPES.find(({ declaration }) => declaration.code === 'C4')!.declaration
        .version,
      createdByName: SYSTEM.name,
    });
    const { versions: told } = await authoring.detail('C4');
    expect(told.slice(0, 2).map(({ lists }) => lists)).toEqual([1, 1]);
  });

  it('rows read by another version than the list was made with are refused, none is kept', async () => {
    const { db, column } = await authoringIn(open);
    const handover = await handoverOf(db);
    const key = {
      roundId: handover.roundId,
      giverOrganisationId: handover.givers[0]!.id,
      listType: 'C5',
    };
    await handover.declare(key, [plannedRow('Kết luận 12/KL-TTr')]);
    await column('C5', `Ghi thêm ${db.reader.manager.connection.options.type}`);
    const newer = { ...key, typeVersion: listType('C5')!.declaration.version };
    await expect(handover.declare(newer, [plannedRow('Kết luận 13/KL-TTr')])).rejects.toMatchObject(
      {
        code: 'handover.type-version-moved',
      },
    );
    expect(await db.reader.manager.findOneByOrFail(HandoverList, key)).toMatchObject({
      rowsDeclared: 1,
    });
  });

  it.each([
    ['a password', 'Mật khẩu', {}, 'không nhận mật khẩu'],
    ['ethnicity', 'Dân tộc', {}, 'nhạy cảm'],
    ['health', 'Tình trạng sức khỏe', {}, 'nhạy cảm'],
    ['a personal number left open', 'Số CCCD người phụ trách', {}, 'mã hóa và che'],
    ['a heading that is taken', 'Tên dự án', {}, 'cùng có tên gọi'],
  ])('%s is no column, in no version', async (_, vi, over, said) => {
    const { column, versions } = await authoringIn(open);
    const before = (await versions('C4')).length;
    const refused = (await column('C4', vi, over).catch((error: unknown) => error)) as {
      code: string;
      parameters: { why: string };
    };
    expect(refused.code).toBe('handover.list-type-faulty');
    expect(refused.parameters.why).toContain(said);
    expect(await versions('C4')).toHaveLength(before);
  });

  it('of two administrators with the same version before them, the second is told', async () => {
    const { authoring } = await authoringIn(open);
    const seen = listType('F3')!.declaration.version;
    const add = (vi: string) =>
      authoring.addColumn(SYSTEM, 'F3', seen, {
        ...{ header: { vi, en: vi }, aliases: [], type: 'text' as const, required: false },
        note: null,
      });
    await add('Cột một');
    await expect(add('Cột hai')).rejects.toThrow(StaleVersion);
  });

  it('a round asks for what the administrator set, and the days that were left open are its cut-off', async () => {
    const { db } = await authoringIn(open);
    const { roundId, asked, rights, givers } = await handoverOf(db);
    const { manager } = db.reader;
    const service = new RoundListsService(db.unitOfWork, asked, db.audit);
    const codes = async () => (await asked.required(manager, roundId)).map(({ code }) => code);
    const before = await codes();
    expect(before).toEqual(['A1b', 'B3', 'D1', 'E1']);
    await service.change(SYSTEM, roundId, 'D4', 0, {
      ...{ required: true, districtRequired: null, dueOn: '2025-06-25', cutOffDay: null },
    });
    expect(await codes()).toEqual(['A1b', 'B3', 'D1', 'D4', 'E1']);
    const seal = (await asked.of(manager, roundId)).find(({ code }) => code === 'D4');
    expect(seal).toMatchObject({ dueOn: '2025-06-25', cutOffDay: '2025-06-30', version: 1 });
    const wish = {
      ...{ required: false, districtRequired: null },
      ...{ dueOn: '2025-06-20', cutOffDay: '2025-06-21' },
    };
    await expect(service.change(SYSTEM, roundId, 'D4', 1, wish)).rejects.toMatchObject({
      code: 'handover.cut-off-after-due',
    });
    await expect(
      service.change(SYSTEM, roundId, 'D4', 0, { ...wish, cutOffDay: null }),
    ).rejects.toThrow(StaleVersion);
    const key = { roundId, giverOrganisationId: givers[0]!.id };
    expect(await rights.represented(manager, key)).toBe(true);
  });
});
