import fc from 'fast-check';
import { In } from 'typeorm';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import type { Portion } from '../../src/handover/portion.entity';
import { shareTable } from '../../src/handover/shares/share-state';
import { HandoverShare, SignedPortion } from '../../src/handover/shares/share.entity';
import { SHARE_REFUSALS } from '../../src/handover/shares/shares.triggers';
import { ListStage } from '../../src/handover/shares/list-stage.entity';
import { newId } from '../../src/platform/database/ids';
import { AppError } from '../../src/platform/http/app-error';
import { SYSTEM } from '../../src/platform/http/actor';
import { StandingReadModel } from '../../src/handover/standing.read-model';
import { draftsOf } from '../../src/reminders/matter';
import { WaitingLists } from '../../src/reminders/sources/waiting-lists';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import type { OpenTestDatabase, TestDatabase } from '../support/database';
import { forEachQuangNinh } from '../support/quang-ninh';
import { handoverOf, plannedRow, portionsOf, type Handover } from '../support/handover';
import { sharesOf, SIGNERS } from '../support/shares';

/** A list of three assets for one receiver, with the means to approve and sign it. */
async function threeAssets(open: OpenTestDatabase) {
  const db = await open();
  return threeAssetsOf(db, await handoverOf(db));
}

/** @param giver which of the old communes, so that several lists stand in one database. */
async function threeAssetsOf(db: TestDatabase, handover: Handover, giverAt = 0) {
  const { manager } = db.reader;
  const giver = handover.givers[giverAt]!;
  const { roundId } = handover;
  const possible = await handover.units.possibleReceivers(manager, roundId, giver.id);
  const [receiver, other] = possible.map(({ organisationId }) => organisationId);
  const key = { roundId, giverOrganisationId: giver.id, listType: 'B3' };
  const rows = ['Bàn', 'Ghế', 'Tủ'].map((name) =>
    plannedRow(name, { receiverOrganisationId: receiver! }),
  );
  const { listId } = await handover.declare(key, rows);
  const shares = sharesOf(db, handover);
  const version = async () => (await handover.repository.list(manager, listId))!.version;
  const stands = async () => ({
    share: await manager.findOneBy(HandoverShare, { listId, receiverOrganisationId: receiver! }),
    portions: await portionsOf(manager, listId),
    items: await manager.find(HandoverItem, { where: { listId }, order: { id: 'ASC' } }),
  });
  return {
    ...{ db, handover, manager, key, listId, shares, version, stands },
    ...{ receiver: receiver!, other: other! },
    run: (sql: string) => db.unitOfWork.run((writer) => writer.query(sql)),
    acceptAll: async () =>
      handover.acceptance.accept(SYSTEM, listId, await version(), { all: true }),
    act: async (body: Parameters<typeof shares.acts.act>[4]) =>
      shares.acts.act(SYSTEM, listId, receiver!, await version(), body),
  };
}

const signed = async (open: OpenTestDatabase) => {
  const scene = await threeAssets(open);
  await scene.acceptAll();
  await scene.shares.approve(scene.listId);
  await scene.shares.sign(scene.listId, scene.receiver);
  return scene;
};

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const bump = `version = version + 1, act_id = '${newId()}', changed_at = '2026-01-01T00:00:00.000Z'`;

/** What somebody with the database's own tools might try, and what stops it. */
const FORGERIES: [string, string, string][] = [
  [
    'change a signed portion',
    SHARE_REFUSALS.portion,
    `UPDATE portion SET bucket = 'disputed', reason = 'shortage', cause = 'disputed', ${bump}`,
  ],
  ['change a signed row', SHARE_REFUSALS.item, `UPDATE handover_item SET name = 'Khác'`],
  [
    'write a signed row anew',
    SHARE_REFUSALS.item,
    `UPDATE handover_item SET version = version + 1`,
  ],
  ['take a signing back', SHARE_REFUSALS.share, `UPDATE handover_share SET state = 'counting'`],
  [
    'date a signing back',
    SHARE_REFUSALS.share,
    `UPDATE handover_share SET signed_on = '2025-06-01'`,
  ],
  ['remove a share', SHARE_REFUSALS.shareDelete, 'DELETE FROM handover_share'],
  ['change a signing', 'append-only', `UPDATE share_signing SET number = '1'`],
  ['change an approval', 'append-only', `UPDATE list_approval SET number = '1'`],
  ['let rows go', SHARE_REFUSALS.keptDelete, 'DELETE FROM signed_portion'],
  [
    'sign without a copy',
    'ck_handover_share_signed',
    `INSERT INTO handover_share (id, round_id, list_id, giver_organisation_id, receiver_organisation_id, state, changed_at, version)
       SELECT '${newId()}', round_id, list_id, giver_organisation_id, (SELECT id FROM organisation WHERE id NOT IN (giver_organisation_id, receiver_organisation_id) LIMIT 1), 'signed', changed_at, 1 FROM handover_share`,
  ],
  [
    'settle what was never received',
    'ck_handover_share_settled',
    `UPDATE handover_share SET state = 'settled'`,
  ],
  ['approve without a paper', 'ck_list_stage_approved', 'UPDATE list_stage SET approval_id = NULL'],
];

forEachQuangNinh((open, engine) => {
  it('an approved list waits for its receiver as one matter, however many rows, until all are answered', async () => {
    const { handover, manager, shares, ...rest } = await threeAssets(open);
    const source = new WaitingLists(
      handover.readModel,
      new StandingReadModel(),
      new UnitsReadModel(new UnitsRepository()),
    );
    const waiting = () => source.overdue(manager, handover.roundId);
    expect(await waiting()).toEqual([]);
    await shares.approve(rest.listId);
    expect(await waiting()).toMatchObject([
      { kind: 'lists-waiting', organisationId: rest.receiver, listType: 'B3' },
    ]);
    expect(draftsOf(await waiting(), () => ['ai-do']).drafts).toMatchObject([{ matters: 1 }]);
    await rest.acceptAll();
    expect(await waiting()).toEqual([]);
  });

  it('signs what is counted and approved, and nothing else', async () => {
    const { listId, receiver, shares, acceptAll, stands } = await threeAssets(open);
    const sign = () => shares.sign(listId, receiver);
    await expect(sign()).rejects.toMatchObject({
      code: 'share.unmet',
      details: { unmet: ['all-counted', 'list-approved'] },
    });
    await acceptAll();
    expect(await code(sign())).toBe('share.unmet');
    await shares.approve(listId);
    const one = SIGNERS.map((signer) => ({ ...signer, name: 'Phạm Thị Hoa' }));
    expect(await code(shares.sign(listId, receiver, one))).toBe('share.witness-needed');
    const { supplementNo, rows } = await sign();
    expect([supplementNo, rows]).toEqual([0, 3]);
    expect((await stands()).share).toMatchObject({ state: 'signed', signedNumber: '07/BB-UBND' });
    // A second paper of the same rows would say nothing new.
    expect(await code(sign())).toBe('share.unmet');
  });

  it('nobody goes round the states, or changes what is signed, in the database', async () => {
    const { run, stands } = await signed(open);
    const before = await stands();
    for (const [what, message, sql] of FORGERIES) {
      const told = await run(sql).then(
        () => 'done',
        (error: Error) => error.message,
      );
      expect([what, told]).toEqual([what, expect.stringContaining(message)]);
      expect([what, await stands()]).toEqual([what, before]);
    }
  });

  it('freezes the signed rows, takes some up with a reason, and signs a supplement', async () => {
    const scene = await signed(open);
    const { handover, manager, listId, receiver, other, version, act, shares, key, stands } = scene;
    const [first, second] = (await stands()).portions as [Portion, Portion];
    const portionIds = [first.id];
    const assign = async (id: string) =>
      handover.assignment.assign(SYSTEM, listId, await version(), {
        ...{ portionIds: [id], receiverOrganisationId: other },
      });
    const back = { portionIds, note: 'nhận nhầm phòng' };
    const takeBack = async () =>
      handover.acceptance.takeBack(SYSTEM, listId, await version(), 'withdraw', back);
    expect(await code(takeBack())).toBe('share.signed');
    // Accepted rows are past assigning already; signing is what refuses to take them up silently.
    expect(await code(act({ act: 'amend', portionIds: [newId()], reason: 'sai giá' }))).toBe(
      'share.rows-not-signed',
    );
    await act({ act: 'amend', portionIds, reason: 'Ghi sai nguyên giá' });
    expect((await stands()).portions[0]).toMatchObject({ bucket: 'outstanding', cause: 'amended' });
    expect(await code(assign(first.id))).toBe('share.signed-receiver');
    const values = { assetName: 'Bàn', quantity: 1000, originalValue: 2_000_000 };
    const row = { ...plannedRow('Bàn', { values }), verdict: 'changed' as const };
    await handover.declare(key, [{ ...row, targetId: first.itemId }]);
    expect((await stands()).portions[0]!.money).toBe(2_000_000);
    // The others stay as they are, and a row of its own may come beside them.
    const new4 = plannedRow('Đèn', { receiverOrganisationId: receiver });
    await handover.declare(key, [new4]);
    expect(await manager.findOneBy(ListStage, { listId })).toMatchObject({ state: 'drafting' });
    await scene.acceptAll();
    expect(await code(shares.sign(listId, receiver))).toBe('share.unmet');
    await shares.approve(listId);
    expect(await shares.sign(listId, receiver)).toMatchObject({ supplementNo: 1, rows: 2 });
    expect((await stands()).portions.find(({ id }) => id === second.id)).toEqual(second);
    expect(await manager.countBy(SignedPortion, {})).toBe(4);
  });

  it('settles what was received and formalised, and takes nothing more until it is reopened', async () => {
    const { act, key, handover, receiver, stands, run } = await signed(open);
    expect(await code(act({ act: 'settle' }))).toBe('share.unmet');
    await act({ act: 'receive', day: '2025-06-20' });
    expect(await code(act({ act: 'receive', day: '2025-06-21' }))).toBe('share.day-ahead');
    await act({ act: 'formalise', number: '99/QĐ-UBND', day: '2025-06-20' });
    await act({ act: 'settle' });
    const late = plannedRow('Quạt', { receiverOrganisationId: receiver });
    expect(await code(handover.declare(key, [late]))).toBe('share.settled');
    await expect(
      run(
        `INSERT INTO portion (id, list_id, item_id, receiver_organisation_id, bucket, quantity, money, reason, note, cause, act_id, changed_at, changed_by, version) SELECT '${newId()}', list_id, item_id, receiver_organisation_id, 'outstanding', quantity, money, NULL, NULL, cause, '${newId()}', changed_at, changed_by, 1 FROM portion LIMIT 1`,
      ),
    ).rejects.toThrow(SHARE_REFUSALS.settled);
    await act({ act: 'reopen', reason: 'Còn một chiếc quạt' });
    await handover.declare(key, [late]);
    expect((await stands()).share).toMatchObject({ state: 'signed' });
  });

  it('never reaches a state the table does not lead to, and never changes a signed row', async () => {
    let [signings, refused, lists] = [0, 0, 0];
    const db = await open();
    const handover = await handoverOf(db);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        const scene = await threeAssetsOf(db, handover, (lists += 1));
        const walked = await walk(scene, steps);
        signings += walked.signings;
        refused += walked.refused;
      }),
      { numRuns: engine === 'sqlite' ? 8 : 4, examples: [[ALL_SUCCEED]], endOnFailure: true },
    );
    // A property in which everything is refused would prove nothing, nor one in which all goes well.
    expect(signings).toBeGreaterThanOrEqual(2);
    expect(refused).toBeGreaterThan(0);
  });
});

const KINDS = [
  ...([
    'accept',
    'acceptAll',
    'acceptAll',
    'dispute',
    'resolve',
    'close',
    'assign',
    'split',
  ] as const),
  ...(['declare', 'correct', 'approve', 'approve', 'sign', 'sign', 'sign'] as const),
  ...(['amend', 'receive', 'formalise', 'settle', 'reopen'] as const),
];
const step = fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(20) });
type Step = { kind: (typeof KINDS)[number]; at: number };
type Scene = Awaited<ReturnType<typeof threeAssets>>;

const ALL_SUCCEED: Step[] = (
  [
    ...(['acceptAll', 'approve', 'sign', 'amend', 'acceptAll', 'sign', 'receive'] as const),
    ...(['formalise', 'settle', 'reopen', 'declare', 'acceptAll', 'approve', 'sign'] as const),
  ] as const
).map((kind) => ({ kind, at: 0 }));

/** Carries random acts out and looks after each at what must not have moved. */
async function walk(scene: Scene, steps: readonly Step[]) {
  const told = { signings: 0, refused: 0 };
  for (const each of steps) {
    const before = await frozenState(scene);
    try {
      await perform(scene, each);
      if (each.kind === 'sign') told.signings += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      told.refused += 1;
      expect(await frozenState(scene)).toEqual(before);
    }
    const after = await frozenState(scene);
    const leads = shareTable.some(({ from, to }) => from === before.state && to === after.state);
    expect([each.kind, before.state, after.state, leads || before.state === after.state]).toEqual([
      each.kind,
      before.state,
      after.state,
      true,
    ]);
    expect(after.state === 'signed' || after.state === 'settled').toBe(after.signing !== null);
    const kept = Object.keys(before.rows).filter((id) => each.kind !== 'amend' || after.rows[id]);
    for (const id of kept) expect([id, after.rows[id]]).toEqual([id, before.rows[id]]);
  }
  return told;
}

/** The share, and every row that stands on its signed papers as it is. */
async function frozenState({ manager, stands }: Scene) {
  const { share, portions, items } = await stands();
  const signedRows = new Set(
    (await manager.findBy(SignedPortion, { portionId: In(portions.map(({ id }) => id)) }))
      .filter(({ releasedAt }) => releasedAt === null)
      .map(({ portionId }) => portionId),
  );
  const rows = portions
    .filter(({ id }) => signedRows.has(id))
    .map((portion) => {
      // Its bucket is the least settled of all its portions: one that is not signed may move it.
      const { bucket: _, ...item } = items.find(({ id }) => id === portion.itemId)!;
      return [portion.id, { portion, item }];
    });
  return {
    state: share?.state ?? 'counting',
    signing: share?.signingId ?? null,
    rows: Object.fromEntries(rows) as Record<string, unknown>,
  };
}

async function perform(scene: Scene, { kind, at }: Step): Promise<unknown> {
  const { handover, shares, listId, receiver, other, key, act, version } = scene;
  const { portions, items } = await scene.stands();
  const portion = portions[at % portions.length]!;
  const portionIds = [portion.id];
  const seen = await version();
  const { acceptance, assignment, splitting } = handover;
  const reason = 'Lý do của bước thử';
  switch (kind) {
    case 'accept':
      return acceptance.accept(SYSTEM, listId, seen, { portionIds });
    case 'acceptAll':
      return acceptance.accept(SYSTEM, listId, seen, { all: true });
    case 'dispute':
      return acceptance.dispute(SYSTEM, listId, seen, { portionIds, kind: 'shortage', note: 'x' });
    case 'resolve':
      return acceptance.resolve(SYSTEM, listId, seen, { portionIds, note: null });
    case 'close':
      return acceptance.close(SYSTEM, listId, seen, {
        ...{ portionIds, reason: 'written_off', note: null },
      });
    case 'assign':
      return assignment.assign(SYSTEM, listId, seen, {
        ...{ portionIds, receiverOrganisationId: at % 2 ? receiver : other },
      });
    case 'split': {
      const half = Math.floor(portion.quantity / 2);
      const parts = [{ quantity: half }, { quantity: portion.quantity - half }];
      return splitting.split(SYSTEM, listId, seen, { portionId: portion.id, parts });
    }
    case 'declare':
      return handover.declare(key, [
        plannedRow(`Thêm ${seen}`, { receiverOrganisationId: receiver }),
      ]);
    case 'correct': {
      const values = { assetName: 'Sửa', quantity: 1000, originalValue: at };
      const row = { ...plannedRow('Sửa', { values }), verdict: 'changed' as const };
      return handover.declare(key, [{ ...row, targetId: items[at % items.length]!.id }]);
    }
    case 'approve':
      return shares.approve(listId);
    case 'sign':
      return shares.sign(listId, receiver);
    case 'amend':
      return act({ act: 'amend', portionIds, reason });
    case 'receive':
      return act({ act: 'receive', day: '2025-06-19' });
    case 'formalise':
      return act({ act: 'formalise', number: '9/QĐ', day: '2025-06-19' });
    case 'settle':
      return act({ act: 'settle' });
    case 'reopen':
      return act({ act: 'reopen', reason });
  }
}
