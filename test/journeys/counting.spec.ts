import { randomUUID } from 'node:crypto';
import { asked, type Talk } from '../../scripts/support/talk';
import { verifyConservation } from '../../src/handover/conservation/verify-conservation';
import type {
  CountedExceptionsView,
  CountedSurplusView,
} from '../../src/handover/counted/counted.schema';
import type {
  ComparedRow,
  CountEntry,
  CountingView,
  ExpectedRow,
  ListCountingsView,
  RecordedView,
} from '../../src/handover/counting/counting.schema';
import { Discrepancy } from '../../src/handover/discrepancies/discrepancy.entity';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { HandoverList } from '../../src/handover/handover-list.entity';
import type { JointView } from '../../src/handover/joint/joint.schema';
import { PortionMovement } from '../../src/handover/portion-movement.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Database } from '../../src/platform/database/database';
import type { Page } from '../../src/platform/http/paging';
import { mostlyOn } from '../support/each-engine';
import { evidenceForm, pdfBytes } from '../support/evidence';
import { plannedRow } from '../support/handover';
import { setShareScene, type ShareScene } from '../support/share-scene';

const PLACES = ['Kho 1', 'Kho 1', 'Kho 2', 'Kho 2', 'Kho 2'];

mostlyOn('sqlite', (engine) => {
  let scene: ShareScene;
  beforeAll(async () => {
    scene = await setShareScene(engine, ({ receiver, other }) => {
      const asset = (name: string, to: string, location: string | null) =>
        plannedRow(name, {
          receiverOrganisationId: to,
          values: { assetName: name, quantity: 2000, originalValue: 1_000_000, location },
        });
      return [
        ...PLACES.map((place, at) => asset(`Ghế ${at + 1}`, receiver, place)),
        asset('Bàn không rõ chỗ', receiver, null),
        asset('Xe của đơn vị khác', other, 'Kho 1'),
      ];
    });
  });
  afterAll(() => scene.application.close());

  const manager = () => scene.application.get(Database).reader.manager;
  const open = (talk: Talk, body: object) =>
    talk<CountingView & { code: string }>('POST', `handover/lists/${scene.listId}/countings`, {
      ...{ side: 'receiver', receiverOrganisationId: scene.receiver.id, place: null },
      ...{ countedOn: '2025-06-24', countedBy: 'Tổ kiểm kê số 1', ...body },
    });
  const rowsOf = async (talk: Talk, id: string, query = '') =>
    (await asked<Page<ExpectedRow>>(talk, 'GET', `countings/${id}/rows?pageSize=200${query}`)).rows;
  const entry = (row: ExpectedRow | null, more: Partial<CountEntry> = {}): CountEntry => ({
    ...{ key: randomUUID(), itemId: row?.itemId ?? null, surplusKey: null, seen: 0 },
    ...{ result: 'found', quantity: row?.bookQuantity ?? 0, condition: 'usable' },
    ...{ place: null, name: null, note: null, ...more },
  });
  const record = (talk: Talk, id: string, ...entries: CountEntry[]) =>
    talk<RecordedView & { code: string }>('POST', `countings/${id}/entries`, { entries });
  const one = (talk: Talk, id: string) => asked<CountingView>(talk, 'GET', `countings/${id}`);
  let session: CountingView;

  it('is opened by its own side, over its own share and place', async () => {
    const { receiver, giver, other, stranger, viewer } = scene.talks;
    expect((await open(stranger, {})).status).toBe(404);
    expect((await open(viewer, {})).status).toBe(403);
    expect((await open(giver, {})).body.code).toBe('counting.not-your-side');
    expect((await open(receiver, { receiverOrganisationId: null })).body.code).toBe(
      'counting.share-missing',
    );
    expect((await open(receiver, { place: 'Kho 9' })).body.code).toBe('counting.nothing-to-count');
    const { body: there } = await open(receiver, { place: 'Kho 2' });
    expect(there.coverage).toMatchObject({ expected: 3, uncounted: 3 });
    session = (await open(receiver, {})).body;
    expect(session.coverage.places).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ place: 'Kho 1', expected: 2 }),
        expect.objectContaining({ place: 'Kho 2', expected: 3 }),
        expect.objectContaining({ place: null, expected: 1 }),
      ]),
    );
    expect((await other('GET', `countings/${session.id}`)).status).toBe(404);
    // A count of the whole list shows rows of every receiver: only the giver's side sees it.
    const { body: whole } = await open(giver, { side: 'giver', receiverOrganisationId: null });
    expect(whole.coverage.expected).toBe(7);
    expect((await receiver('GET', `countings/${whole.id}`)).status).toBe(404);
    const told = await asked<ListCountingsView>(
      ...([receiver, 'GET', `handover/lists/${scene.listId}/countings`] as const),
    );
    expect(told.sessions.map(({ id }) => id)).not.toContain(whole.id);
    expect(told.may).toEqual([{ side: 'receiver', receiver: scene.receiver }]);
  });

  it('takes found, missing, wrong place and surplus; the equation of coverage holds after each', async () => {
    const { receiver } = scene.talks;
    const rows = await rowsOf(receiver, session.id);
    expect(rows).toHaveLength(6);
    const said = [
      entry(rows[0]!),
      entry(rows[1]!, { quantity: 1000, note: 'Thiếu một chiếc.' }),
      entry(rows[2]!, { result: 'missing', quantity: 0, condition: null }),
      entry(rows[3]!, { result: 'misplaced', place: 'Hành lang' }),
      entry(null, {
        ...{ result: 'surplus', surplusKey: randomUUID(), quantity: 1000, name: 'Quạt cây' },
      }),
    ];
    for (const each of said) {
      const { body } = await record(receiver, session.id, each);
      expect(body.outcomes).toMatchObject([{ key: each.key, outcome: 'recorded' }]);
      const { expected, found, missing, misplaced, uncounted } = body.coverage;
      expect(found + missing + misplaced + uncounted).toBe(expected);
    }
    const { coverage, surplus } = await one(receiver, session.id);
    expect(coverage).toMatchObject({
      ...{ expected: 6, found: 2, missing: 1, misplaced: 1, uncounted: 2, surplus: 1 },
    });
    expect(surplus).toMatchObject([{ name: 'Quạt cây', quantity: 1000 }]);
    expect(await rowsOf(receiver, session.id, '&state=uncounted')).toHaveLength(2);
    expect(await rowsOf(receiver, session.id, '&state=differing')).toHaveLength(3);
    // Of another receiver, or of no row: not expected, and nothing is stored.
    const foreign = (await scene.items()).find(({ name }) => name === 'Xe của đơn vị khác')!;
    const stray = { ...entry(rows[0]!), itemId: foreign.id };
    expect((await record(receiver, session.id, stray)).body.outcomes).toMatchObject([
      { outcome: 'not_expected', line: null },
    ]);
    const proof = evidenceForm(pdfBytes('ảnh quạt'), { kind: 'scan', title: 'Quạt cây' });
    const place = `evidence/counting_line/${surplus[0]!.id}`;
    expect((await receiver('POST', place, proof)).status).toBe(201);
    expect((await scene.talks.other('GET', place)).status).toBe(404);
  });

  it('two devices, lost answers and repeated batches: one effect, and nothing unseen is overwritten', async () => {
    const { receiver, province } = scene.talks;
    const [row] = await rowsOf(receiver, session.id, '&state=uncounted');
    const mine = entry(row!);
    const many = await Promise.all(
      Array.from({ length: 6 }, () => record(receiver, session.id, mine)),
    );
    const outcomes = many.map(({ body }) => body.outcomes[0]!.outcome).sort();
    expect(outcomes).toEqual(['recorded', ...Array<string>(5).fill('same')]);
    expect(await manager().countBy(AuditEntry, { action: 'handover.counted' })).toBe(6);
    // The other device had not seen it.
    const theirs = entry(row!, { quantity: 0, result: 'missing', condition: null });
    const { body } = await record(province, session.id, theirs);
    expect(body.outcomes[0]).toMatchObject({ outcome: 'conflict', line: { quantity: 2000 } });
    const seen = body.outcomes[0]!.line!.version;
    const insisted = { ...theirs, key: randomUUID(), seen };
    expect((await record(province, session.id, insisted)).body.outcomes[0]).toMatchObject({
      ...{ outcome: 'recorded', line: { quantity: 0, version: seen + 1 } },
    });
    // The first device's batch arrives once more, late.
    expect((await record(receiver, session.id, mine)).body.outcomes[0]!.outcome).toBe('conflict');
    // Twice in one batch, the second time with the version that the first will have.
    const twice = [
      { ...entry(row!, { quantity: 1000 }), seen: seen + 1 },
      { ...entry(row!, { quantity: 2000 }), seen: seen + 2 },
    ];
    const answer = await record(receiver, session.id, ...twice);
    expect(answer.body.outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded']);
    const lines = await rowsOf(receiver, session.id);
    expect(lines.find(({ itemId }) => itemId === row!.itemId)!.line).toMatchObject({
      ...{ quantity: 2000, version: seen + 3 },
    });
  });

  it('shows books, the giver’s and the receiver’s count side by side, each only what they see', async () => {
    const { giver, receiver, other } = scene.talks;
    const { body: whole } = await open(giver, { side: 'giver', receiverOrganisationId: null });
    const rows = await rowsOf(giver, whole.id);
    await record(giver, whole.id, ...rows.map((row) => entry(row)));
    const compared = (talk: Talk, differing: boolean) =>
      asked<Page<ComparedRow>>(
        ...([talk, 'GET', `handover/lists/${scene.listId}/counts?differing=${differing}`] as const),
      );
    const all = await compared(giver, false);
    expect(all.total).toBe(7);
    const unequal = await compared(receiver, true);
    expect(unequal.rows).toMatchObject([
      { name: 'Ghế 2', book: 2000, giver: { quantity: 2000 }, receiver: { quantity: 1000 } },
      { name: 'Ghế 3', receiver: { result: 'missing', quantity: 0 } },
      {
        ...{ name: 'Ghế 4', place: 'Kho 2', giver: { result: 'found', place: null } },
        receiver: { result: 'misplaced', place: 'Hành lang' },
      },
    ]);
    expect((await compared(receiver, false)).total).toBe(6);
    const own = await compared(other, false);
    expect(own.rows).toMatchObject([{ name: 'Xe của đơn vị khác', receiver: null }]);
  });

  it('closing keeps the figures and moves nothing; afterwards it takes no count but answers repetitions', async () => {
    const { receiver, giver } = scene.talks;
    const movements = await manager().count(PortionMovement);
    const before = await one(receiver, session.id);
    const rows = await rowsOf(receiver, session.id);
    const late = entry(rows[4]!);
    const close = (talk: Talk, version: number) =>
      talk<CountingView & { code: string }>(
        'POST',
        `countings/${session.id}/close`,
        { note: 'Còn một dòng khóa tủ.' },
        { 'if-match': `"${version}"` },
      );
    expect((await close(giver, before.version)).status).toBe(403);
    expect((await close(receiver, before.version + 1)).status).toBe(409);
    await record(receiver, session.id, late);
    const answers = await Promise.all([1, 2, 3].map(() => close(receiver, before.version)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const closed = await one(receiver, session.id);
    expect(closed).toMatchObject({ state: 'closed', mayCount: false });
    expect(await manager().count(PortionMovement)).toBe(movements);
    expect((await record(receiver, session.id, late)).body.outcomes[0]!.outcome).toBe('same');
    const other = entry(rows[0]!, { quantity: 0, seen: 1 });
    expect((await record(receiver, session.id, other)).body.code).toBe('counting.closed');
    const { writer } = scene.application.get(Database);
    await expect(
      writer.query(
        `UPDATE counting_session SET found_rows = found_rows + 1 WHERE id = '${session.id}'`,
      ),
    ).rejects.toThrow();
  });

  it('what was found too much becomes rows marked “thừa”, once, and the law holds', async () => {
    const { receiver, giver, stranger } = scene.talks;
    const { id } = (await open(receiver, {})).body;
    const rows = await rowsOf(receiver, id);
    const more = entry(rows[0]!, { quantity: 3000 });
    const unlisted = entry(null, {
      ...{ result: 'surplus', surplusKey: randomUUID(), quantity: 1000 },
      ...{ name: 'Két sắt cũ', place: 'Kho 1' },
    });
    await record(receiver, id, more, unlisted, entry(rows[4]!));
    const address = `countings/${id}/surplus`;
    const told = (talk: Talk) => asked<CountedSurplusView>(talk, 'GET', address);
    const take = (talk: Talk, wanted: { lineId: string; values: Record<string, string> }[]) =>
      talk<CountedSurplusView & { code: string; message: string }>('POST', address, {
        rows: wanted,
      });
    const { lines, columns } = await told(giver);
    expect(lines).toMatchObject([
      { kind: 'more', rowCode: rows[0]!.rowCode, quantity: 1000, taken: null },
      { kind: 'unlisted', name: 'Két sắt cũ', quantity: 1000 },
    ]);
    expect(lines[1]!.proposed).toEqual({
      ...{ assetName: 'Két sắt cũ', quantity: '1', location: 'Kho 1' },
    });
    expect(columns.filter(({ main }) => main).map(({ key }) => key)).toContain('originalValue');
    const all = lines.map(({ lineId, proposed }) => ({
      lineId,
      values: { ...proposed, originalValue: '1.500.000' },
    }));
    expect((await take(giver, all)).body.code).toBe('counted.still-open');
    const { version } = await one(receiver, id);
    await receiver('POST', `countings/${id}/close`, { note: null }, { 'if-match': `"${version}"` });
    expect((await take(receiver, all)).status).toBe(403);
    expect((await told(receiver)).mayTake).toBe(false);
    expect((await take(stranger, all)).status).toBe(404);
    const rowsBefore = await manager().count(HandoverItem);
    const incomplete = [all[0]!, { ...all[1]!, values: { quantity: '1' } }];
    expect((await take(giver, incomplete)).body).toMatchObject({
      ...{ code: 'counted.surplus-refused', message: expect.stringContaining('Tên tài sản') },
    });
    const misplaced = [{ ...all[0]!, values: { price: '1' } }];
    expect((await take(giver, misplaced)).body.code).toBe('counted.unknown-column');
    const foreign = [{ ...all[0]!, lineId: randomUUID() }];
    expect((await take(giver, foreign)).body.code).toBe('counted.not-surplus');
    expect(await manager().count(HandoverItem)).toBe(rowsBefore);
    const answers = await Promise.all([1, 2, 3].map(() => take(giver, all)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const found = await manager().findBy(HandoverItem, { origin: 'surplus' });
    expect(found.map(({ name }) => name).sort()).toEqual(['Ghế 1', 'Két sắt cũ']);
    expect(found.every(({ values }) => values.ownership === 'surplus')).toBe(true);
    const list = await manager().findOneByOrFail(HandoverList, { id: scene.listId });
    expect(list).toMatchObject({ rowsSupplemented: 2, moneySupplemented: 3_000_000 });
    expect(list.rowsDeclared).toBe(list.rowsOutstanding);
    expect((await told(giver)).lines.every(({ taken }) => taken !== null)).toBe(true);
    const recount = await verifyConservation((sql) => manager().query(sql));
    expect(recount).toMatchObject({ state: 'valid', lists: 1 });
  });

  it('what the count speaks against is offered as exceptions, and becomes discrepancies', async () => {
    const { receiver, giver, other } = scene.talks;
    const address = `handover/lists/${scene.listId}/shares/${scene.receiver.id}/counted-exceptions`;
    expect((await other('GET', address)).status).toBe(404);
    const offered = await asked<CountedExceptionsView>(receiver, 'GET', address);
    expect(offered.map(({ name, kind }) => [name, kind])).toEqual([
      ['Ghế 2', 'shortage'],
      ['Ghế 3', 'shortage'],
      ['Ghế 4', 'wrong_data'],
    ]);
    const exceptions = offered.map(({ portionId, kind }) => ({
      portionId,
      kind,
      note: 'Kiểm kê.',
    }));
    const { body: joint } = (await scene.act(receiver, 'joint-acceptances', {
      ...{ receiverOrganisationId: scene.receiver.id, witnessed: false, exceptions },
    })) as { body: JointView };
    const confirm = (talk: Talk, side: string, version: number) =>
      talk<JointView>(
        'POST',
        `joint-acceptances/${joint.id}/confirm`,
        { side, code: null },
        { 'if-match': `"${version}"` },
      );
    const { body: half } = await confirm(receiver, 'receiver', joint.version);
    expect((await confirm(giver, 'giver', half.version)).body.state).toBe('done');
    expect(await manager().countBy(Discrepancy, { listId: scene.listId })).toBe(3);
    expect(await asked<CountedExceptionsView>(receiver, 'GET', address)).toEqual([]);
  });
});
