import fc from 'fast-check';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { listType } from '../../src/handover/list-types/list-types';
import type { RowFilter, RowsPage } from '../../src/handover/rows/row-filter.schema';
import { wordsIn } from '../../src/handover/rows/row-words';
import type { PlannedRow } from '../../src/imports/planned-row';
import { MANY_ROWS } from '../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../src/platform/http/actor';
import { EVIDENCE } from '../support/closing-evidence';
import type { OpenTestDatabase } from '../support/database';
import { handoverOf, officerOf, plannedRow, portionsOf } from '../support/handover';
import { forEachQuangNinh } from '../support/quang-ninh';
import { matches, rowsOver } from '../support/rows';

const b3 = listType('B3')!.declaration;
const wordOf = (key: string, value: string) =>
  b3.columns.find((column) => column.key === key)?.choices?.find((each) => each.value === value)
    ?.vi ?? value;

async function opened(open: OpenTestDatabase) {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const giver = handover.givers[0]!;
  const possible = await handover.units.possibleReceivers(manager, handover.roundId, giver.id);
  const key = { roundId: handover.roundId, giverOrganisationId: giver.id, listType: 'B3' };
  return { db, handover, manager, giver, possible, key, ...rowsOver(db, handover) };
}
type Opened = Awaited<ReturnType<typeof opened>>;

const asset = (name: string, values: PlannedRow['values'] = {}, more: Partial<PlannedRow> = {}) =>
  plannedRow(name, {
    values: { assetName: name, quantity: 1000, originalValue: 1_000_000, ...values },
    ...more,
  });

const namesOf = async ({ rows }: Opened, listId: string, filter: RowFilter, actor = SYSTEM) =>
  (await rows.page(actor, listId, { filter, pageSize: 200 })).rows.map(({ name }) => name);

const texts = [
  'Máy tính',
  'Bàn ghế',
  'Tủ hồ sơ',
  'Máy in',
  'Nhà văn hóa thôn 12',
  'Đường thôn Đông',
];
const places = ['Phòng 12', 'Nhà A, tầng 2', 'Thôn Đông', 'Kho', null];
const row = fc.record({
  assetName: fc.constantFrom(...texts),
  location: fc.constantFrom(...places),
  condition: fc.constantFrom('usable', 'broken', 'lost', null),
  originalValue: fc.constantFrom(0, 5, 1_000_000, 2_500_000, null),
  yearInUse: fc.constantFrom(1999, 2010, 2024, null),
  receiver: fc.nat(3),
});
const filter: fc.Arbitrary<RowFilter> = fc.record(
  {
    q: fc.constantFrom('may', 'MÁY TÍNH', 'thon dong', 'đông', 'hong', 'b3 00', '2', 'xyz', '!'),
    bucket: fc.constantFrom('outstanding' as const, 'accepted' as const),
    receiver: fc.constantFrom('none' as const),
    columns: fc.array(
      fc.oneof(
        fc.record({
          key: fc.constant('location'),
          contains: fc.constantFrom('nha', 'tang 2', 'đô'),
        }),
        fc.record({ key: fc.constant('location'), blank: fc.boolean() }),
        fc.record({
          key: fc.constant('condition'),
          oneOf: fc.subarray(['usable', 'broken', 'lost'], { minLength: 1 }),
        }),
        fc.record({ key: fc.constant('originalValue'), from: fc.constantFrom(1, 1_000_000) }),
        fc.record({ key: fc.constant('yearInUse'), to: fc.constant(2010) }),
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

forEachQuangNinh((open, engine) => {
  it('finds rows by any word of any open column, without marks and in any order', async () => {
    const scene = await opened(open);
    const { listId } = await scene.handover.declare(scene.key, [
      asset('Máy tính xách tay', { location: 'Phòng 12', condition: 'broken' }),
      asset('Bàn họp', { location: 'Nhà văn hóa thôn Đông', condition: 'usable' }),
      asset('Ghế', {}, { groupPath: ['Trường mầm non'] }),
    ]);
    const found = (q: string) => namesOf(scene, listId, { q });
    expect(await found('tinh may')).toEqual(['Máy tính xách tay']);
    expect(await found('MÁY TÍNH')).toEqual(['Máy tính xách tay']);
    expect(await found('van hoa dong')).toEqual(['Bàn họp']);
    expect(await found('hỏng')).toEqual(['Máy tính xách tay']);
    expect(await found('mam non')).toEqual(['Ghế']);
    expect(await found('B3-000003')).toEqual(['Ghế']);
    expect(await found('ính')).toEqual([]);
    expect(await found('?!')).toEqual([]);
    expect(await found("' OR 1=1 --")).toEqual([]);
    expect(await found('may* NOT ban')).toEqual([]);
  });

  it('finds a row by its new words after a correction, and no longer by the old ones', async () => {
    const scene = await opened(open);
    const { listId } = await scene.handover.declare(scene.key, [asset('Máy in')]);
    const item = await scene.manager.findOneByOrFail(HandoverItem, { listId });
    const values = { assetName: 'Máy quét', quantity: 1000, originalValue: 1 };
    await scene.handover.declare(scene.key, [
      plannedRow('Máy in', { verdict: 'changed', targetId: item.id, values }),
    ]);
    expect(await namesOf(scene, listId, { q: 'may quet' })).toEqual(['Máy quét']);
    expect(await namesOf(scene, listId, { q: 'may in' })).toEqual([]);
  });

  it('finds nothing of another list, and a receiver only its own rows', async () => {
    const scene = await opened(open);
    const [receiver, other] = scene.possible;
    const { listId } = await scene.handover.declare(scene.key, [
      asset('Tủ một', {}, { receiverOrganisationId: receiver!.organisationId }),
      asset('Tủ hai', {}, { receiverOrganisationId: other!.organisationId }),
    ]);
    const giverOrganisationId = scene.handover.givers[1]!.id;
    await scene.handover.declare({ ...scene.key, giverOrganisationId }, [asset('Tủ ba')]);
    expect(await namesOf(scene, listId, { q: 'tu' })).toEqual(['Tủ một', 'Tủ hai']);
    expect(await namesOf(scene, listId, { q: 'tu' }, officerOf(receiver!))).toEqual(['Tủ một']);
    expect(await namesOf(scene, listId, {}, officerOf(receiver!))).toEqual(['Tủ một']);
  });

  it('refuses a filter by a column that is not there, sealed, or of another kind', async () => {
    const scene = await opened(open);
    const { listId } = await scene.handover.declare(scene.key, [asset('Tủ')]);
    const staff = { ...scene.key, listType: 'A1b' };
    const people = await scene.handover.declare(staff, [
      plannedRow('Người', { values: { fullName: 'Người', group: 'civil_servant' } }),
    ]);
    const asked = (id: string, column: object) =>
      namesOf(scene, id, { columns: [column as never] });
    await expect(asked(listId, { key: 'nope', blank: true })).rejects.toMatchObject({
      code: 'handover.filter-unknown-column',
    });
    for (const wrong of [
      { key: 'originalValue', contains: 'a' },
      { key: 'assetName', from: 1 },
      { key: 'originalValue', from: '2025-01-01' },
      { key: 'assetName', oneOf: ['a'] },
      { key: 'condition', is: true },
    ])
      await expect(asked(listId, wrong)).rejects.toMatchObject({
        code: 'handover.filter-wrong-kind',
      });
    await expect(
      asked(people.listId, { key: 'personalNumber', blank: true }),
    ).rejects.toMatchObject({ code: 'handover.filter-sealed' });
  });

  it('matches what the same filter matches row by row, and counts as much', async () => {
    const scene = await opened(open);
    const { manager, handover, key, possible, rows } = scene;
    let giver = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(filter, { minLength: 1, maxLength: 6 }),
        async (declared, filters) => {
          const giverOrganisationId = handover.givers[(giver += 1) % handover.givers.length]!.id;
          const { listId } = await handover.declare(
            { ...key, giverOrganisationId, listType: 'B3' },
            declared.map(({ receiver, ...values }, at) =>
              plannedRow(`${values.assetName} ${giver} ${at}`, {
                values: { quantity: 1000, ...values },
                receiverOrganisationId:
                  receiver < 2 ? possible[receiver]!.organisationId : undefined,
              }),
            ),
          );
          const items = await manager.find(HandoverItem, {
            where: { listId },
            order: { position: 'ASC' },
          });
          const portions = await portionsOf(manager, listId);
          for (const each of filters) {
            const wanted = items.filter((item) =>
              matches(
                each,
                item,
                portions.filter(({ itemId }) => itemId === item.id),
                wordOf,
              ),
            );
            const page = await rows.page(SYSTEM, listId, { filter: each, pageSize: 200 });
            expect([each, page.rows.map(({ id }) => id)]).toEqual([
              each,
              wanted.map(({ id }) => id),
            ]);
            const summary = await rows.summary(SYSTEM, listId, each);
            const { bucket, receiver: to } = each;
            const counted = portions.filter(
              (portion) =>
                wanted.some(({ id }) => id === portion.itemId) &&
                (!bucket || portion.bucket === bucket) &&
                (!to || (portion.receiverOrganisationId ?? 'none') === to),
            );
            const open = counted.filter((portion) => portion.bucket === 'outstanding');
            const toSomebody = open.filter(({ receiverOrganisationId: one }) => one !== null);
            const told = {
              ...{ rows: wanted.length, portions: counted.length },
              quantity: counted.reduce((sum, portion) => sum + portion.quantity, 0),
              outstanding: open.length,
              outstandingAssigned: toSomebody.length,
            };
            expect({
              ...{ each, rows: summary.rows, portions: summary.portions },
              quantity: summary.quantity,
              outstanding: summary.outstanding.portions,
              outstandingAssigned: summary.outstandingAssigned.portions,
            }).toEqual({ each, ...told });
          }
        },
      ),
      { numRuns: engine === 'sqlite' ? 15 : 8 },
    );
  });

  it('pages forwards and backwards over every row once while others are added', async () => {
    const scene = await opened(open);
    const { handover, key, rows } = scene;
    let giver = 0;
    let named = 0;
    const some = (n: number) =>
      Array.from({ length: n }, () => asset(`Máy ${(named += 1)}`, { location: 'Kho' }));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.nat(3), { maxLength: 4 }),
        fc.boolean(),
        async (first, pageSize, later, searched) => {
          const giverOrganisationId = handover.givers[(giver += 1) % handover.givers.length]!.id;
          const at = { ...key, giverOrganisationId };
          const { listId } = await handover.declare(at, some(first));
          const asked = { filter: searched ? { q: 'kho may' } : {}, pageSize };
          const before = await namesOf(scene, listId, {});
          const seen: string[] = [];
          let after: number | undefined;
          for (;;) {
            const page = await rows.page(SYSTEM, listId, { ...asked, after });
            seen.push(...page.rows.map(({ name }) => name));
            const added = later.shift();
            if (added) await handover.declare(at, some(added));
            if (page.next === null) break;
            after = page.next;
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.slice(0, before.length)).toEqual(before);
          const back: string[] = [];
          for (let edge: number | null = 1_000_000; edge !== null;) {
            const page: Awaited<ReturnType<typeof rows.page>> = await rows.page(SYSTEM, listId, {
              ...asked,
              before: edge,
            });
            back.unshift(...page.rows.map(({ name }) => name));
            edge = page.previous;
          }
          expect(back).toEqual(await namesOf(scene, listId, asked.filter));
        },
      ),
      { numRuns: engine === 'sqlite' ? 12 : 5 },
    );
  });

  // PostgreSQL reads a page by words block by block of places; here a row or two stand in each.
  if (engine === 'postgres')
    it('finds every row once, forwards and backwards, in a list of many thousands of places', async () => {
      const scene = await opened(open);
      const { db, handover, key, rows } = scene;
      const { listId } = await handover.declare(
        key,
        Array.from({ length: 24 }, (_, at) => asset(at % 3 === 0 ? `Tủ ${at}` : `Máy ${at}`)),
      );
      await db.unitOfWork.run((writer) =>
        writer.query('UPDATE handover_item SET position = position * 2048 - 1'),
      );
      const wanted = (await namesOf(scene, listId, {})).filter((name) => name.startsWith('Máy'));
      expect(wanted).toHaveLength(16);
      const asked = { filter: { q: 'may' }, pageSize: 3 };
      const [seen, back]: string[][] = [[], []];
      for (let after: number | null = 0; after !== null;) {
        const page: RowsPage = await rows.page(SYSTEM, listId, { ...asked, after });
        seen!.push(...page.rows.map(({ name }) => name));
        after = page.next;
      }
      for (let before: number | null = 1_000_000; before !== null;) {
        const page: RowsPage = await rows.page(SYSTEM, listId, { ...asked, before });
        back!.unshift(...page.rows.map(({ name }) => name));
        before = page.previous;
      }
      expect([seen, back]).toEqual([wanted, wanted]);
      expect((await rows.summary(SYSTEM, listId, asked.filter)).rows).toBe(16);
    });

  it('orders by a column on every page, equal rows in the order of the list, empty cells last', async () => {
    const { manager, handover, key, rows } = await opened(open);
    let giver = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('assetName', 'location', 'originalValue', 'yearInUse'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        async (declared, column, down, searched, pageSize) => {
          const giverOrganisationId = handover.givers[(giver += 1) % handover.givers.length]!.id;
          const { listId } = await handover.declare(
            { ...key, giverOrganisationId },
            declared.map(({ receiver: _, ...values }, at) => asset(`Dòng ${at}`, values)),
          );
          const order = { position: 'ASC' } as const;
          const items = await manager.find(HandoverItem, { where: { listId }, order });
          const valueOf = ({ values }: HandoverItem) => {
            const value = values[column] ?? null;
            return typeof value === 'string' ? wordsIn(value).join(' ') : (value as number | null);
          };
          const compare = (a: HandoverItem, b: HandoverItem) => {
            const [one, other] = [valueOf(a), valueOf(b)];
            if (one === other) return 0;
            if (one === null || other === null) return one === null ? 1 : -1;
            return one < other === down ? 1 : -1;
          };
          const wanted = items.toSorted(compare).map(({ id }) => id);
          const asked = {
            ...{ filter: searched ? { q: 'b3' } : {}, sort: { key: column, down }, pageSize },
          };
          const walk = async (way: 'next' | 'previous') => {
            const ids: string[] = [];
            for (let edge: number | null = way === 'next' ? 0 : 1_000_000; edge !== null;) {
              const at = way === 'next' ? { after: edge } : { before: edge };
              const page: RowsPage = await rows.page(SYSTEM, listId, { ...asked, ...at });
              const found = page.rows.map(({ id }) => id);
              if (way === 'next') ids.push(...found);
              else ids.unshift(...found);
              edge = page[way];
            }
            return ids;
          };
          expect([asked, await walk('next')]).toEqual([asked, wanted]);
          expect([asked, await walk('previous')]).toEqual([asked, wanted]);
        },
      ),
      { numRuns: engine === 'sqlite' ? 12 : 6 },
    );
  });

  it('answers about a long list as it is now, after every correction, new row and act', async () => {
    const scene = await opened(open);
    const { manager, handover, key, possible, rows, acts } = scene;
    const receiverOrganisationId = possible[0]!.organisationId;
    const { listId } = await handover.declare(
      key,
      Array.from({ length: MANY_ROWS }, (_, at) =>
        asset(`Ghế ${at}`, { originalValue: 1000 + at }, { receiverOrganisationId }),
      ),
    );
    const sort = { key: 'originalValue', down: true };
    const first = async (filter: RowFilter = {}) =>
      (await rows.page(SYSTEM, listId, { filter, sort, pageSize: 2 })).rows.map(({ name }) => name);
    const dear: RowFilter = { columns: [{ key: 'originalValue', from: 1990 }] };
    const sums = async (filter = dear) => {
      const { rows: n, money, outstanding } = await rows.summary(SYSTEM, listId, filter);
      return [n, money, outstanding.portions];
    };
    expect(await first()).toEqual(['Ghế 999', 'Ghế 998']);
    expect(await first({ ...dear, q: 'ghe' })).toEqual(['Ghế 999', 'Ghế 998']);
    expect(await sums()).toEqual([10, 19_945, 10]);
    const { id: targetId } = await manager.findOneByOrFail(HandoverItem, { listId, position: 1 });
    const corrected = asset('Ghế 0', { originalValue: 5000 }, { verdict: 'changed', targetId });
    await handover.declare(key, [corrected, asset('Ghế mới', { originalValue: 4000 })]);
    expect(await first()).toEqual(['Ghế 0', 'Ghế mới']);
    expect(await first(dear)).toEqual(['Ghế 0', 'Ghế mới']);
    expect(await sums()).toEqual([12, 28_945, 12]);
    const { version } = (await handover.repository.list(manager, listId))!;
    const outstanding: RowFilter = { ...dear, bucket: 'outstanding' };
    expect(await first(outstanding)).toEqual(['Ghế 0', 'Ghế mới']);
    expect(await acts.accept(SYSTEM, { listId, version, filter: dear, expected: 11 })).toBe(11);
    expect(await first(outstanding)).toEqual(['Ghế mới']);
    expect(await sums()).toEqual([12, 28_945, 1]);
    expect(await sums({ bucket: 'accepted' })).toEqual([11, 24_945, 0]);
  });

  it('orders by nothing that rests sealed, is chosen from a list, or is no column', async () => {
    const { handover, key, rows } = await opened(open);
    const { listId } = await handover.declare(key, [asset('Bàn')]);
    const by = (column: string) =>
      rows.page(SYSTEM, listId, { filter: {}, sort: { key: column, down: false }, pageSize: 5 });
    await expect(by('condition')).rejects.toMatchObject({ code: 'handover.sort-wrong-kind' });
    await expect(by('nothing')).rejects.toMatchObject({ code: 'handover.filter-unknown-column' });
    const staff = { ...key, listType: 'A1b' };
    const person = plannedRow('Lê Văn Nam', { values: { fullName: 'Lê Văn Nam' } });
    const sealed = await handover.declare(staff, [person]);
    const sort = { key: 'personalNumber', down: false };
    await expect(
      rows.page(SYSTEM, sealed.listId, { filter: {}, sort, pageSize: 5 }),
    ).rejects.toMatchObject({ code: 'handover.filter-sealed' });
  });

  it('assigns by filter exactly the portions that the preview counted, and nothing twice', async () => {
    const scene = await opened(open);
    const { manager, handover, key, possible, acts, db } = scene;
    const [first, second] = possible.map(({ organisationId }) => organisationId);
    let giver = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 10 }),
        filter,
        fc.boolean(),
        async (declared, asked, settle) => {
          const giverOrganisationId = handover.givers[(giver += 1) % handover.givers.length]!.id;
          const target = (
            await handover.units.possibleReceivers(manager, handover.roundId, giverOrganisationId)
          )[0]!.organisationId;
          const { listId } = await handover.declare(
            { ...key, giverOrganisationId },
            declared.map(({ receiver, ...values }, at) =>
              plannedRow(`${values.assetName} ${giver} ${at}`, {
                values: { quantity: 1000, ...values },
                receiverOrganisationId: [first, second, target][receiver],
              }),
            ),
          );
          let { version } = (await handover.repository.list(manager, listId))!;
          if (settle) {
            await handover.acceptance
              .accept(SYSTEM, listId, version, { all: true })
              .catch(() => undefined);
            version = (await handover.repository.list(manager, listId))!.version;
          }
          const before = await portionsOf(manager, listId);
          const preview = await acts.assignmentPreview(SYSTEM, listId, asked, target);
          const at = { listId, version, filter: asked, expected: preview.portions };
          const wrong = { ...at, expected: preview.portions + 1 };
          await expect(acts.assign(SYSTEM, wrong, target)).rejects.toMatchObject({
            code: 'handover.match-moved',
          });
          if (preview.portions === 0) return;
          expect(await acts.assign(SYSTEM, at, target)).toBe(preview.portions);
          const after = await portionsOf(manager, listId);
          const moved = after.filter((portion, n) => portion.version !== before[n]!.version);
          expect(moved.map(({ receiverOrganisationId }) => receiverOrganisationId)).toEqual(
            moved.map(() => target),
          );
          expect(moved.length).toBe(preview.portions);
          expect(moved.reduce((sum, { money }) => sum + money, 0)).toBe(preview.money);
          expect(moved.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(preview.quantity);
          // A repeated request finds the list changed, and does nothing.
          await expect(acts.assign(SYSTEM, at, target)).rejects.toThrow(/version/);
          expect(await portionsOf(manager, listId)).toEqual(after);
        },
      ),
      { numRuns: engine === 'sqlite' ? 12 : 5 },
    );
    expect(await db.audit.firstBroken(manager)).toBeUndefined();
  });

  it('acts on all that match in one act, as long as it is as much as was seen', async () => {
    const scene = await opened(open);
    const { acts, handover, key, possible, manager } = scene;
    const receiverOrganisationId = possible[0]!.organisationId;
    const { listId } = await handover.declare(key, [
      asset('Máy 1', { location: 'Kho' }, { receiverOrganisationId }),
      asset('Máy 2', { location: 'Kho' }, { receiverOrganisationId }),
      asset('Máy 3', { location: 'Kho' }),
      asset('Máy 4', { location: 'Nhà A' }, { receiverOrganisationId }),
    ]);
    const kho = { q: 'kho' };
    const at = { listId, version: 1, filter: kho, expected: 2 };
    expect(await acts.accept(officerOf(possible[0]!), at)).toBe(2);
    const rest = { listId, version: 2, filter: {}, expected: 2 };
    expect(await acts.dispute(SYSTEM, rest, { kind: 'shortage', note: null })).toBe(2);
    const agreed = { note: 'Đã đối chiếu.' };
    expect(await acts.resolve(SYSTEM, { ...rest, version: 3 }, agreed)).toBe(2);
    const said = { reason: 'written_off', note: null, evidence: EVIDENCE };
    expect(await acts.close(SYSTEM, { ...rest, version: 4 }, said)).toBe(2);
    expect(await handover.repository.list(manager, listId)).toMatchObject({
      ...{ rowsAccepted: 2, rowsClosed: 2, rowsOutstanding: 0 },
    });
  });

  it('assigns to no unit that is not a successor, and for nobody without the right', async () => {
    const scene = await opened(open);
    const { acts, handover, key, possible, manager } = scene;
    const receiverOrganisationId = possible[0]!.organisationId;
    const { listId } = await handover.declare(key, [asset('Máy', {}, { receiverOrganisationId })]);
    const stranger = handover.givers.at(-1)!;
    const at = { listId, version: 1, filter: {}, expected: 1 };
    await expect(acts.assign(SYSTEM, at, stranger.id)).rejects.toMatchObject({
      code: 'handover.not-a-receiver',
    });
    await expect(acts.assignmentPreview(SYSTEM, listId, {}, stranger.id)).rejects.toMatchObject({
      code: 'handover.not-a-receiver',
    });
    await expect(
      acts.assign(officerOf(stranger), at, possible[1]!.organisationId),
    ).rejects.toMatchObject({ status: 404 });
    await expect(
      acts.assign(officerOf(possible[0]!), { ...at, expected: 0 }, possible[1]!.organisationId),
    ).rejects.toMatchObject({ code: 'handover.nothing-to-do' });
    expect((await portionsOf(manager, listId))[0]).toMatchObject({ receiverOrganisationId });
  });
});
