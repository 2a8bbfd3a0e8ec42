import fc from 'fast-check';
import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import { asked, type Talk } from '../../scripts/support/talk';
import { Discrepancy } from '../../src/handover/discrepancies/discrepancy.entity';
import { verifyConservation } from '../../src/handover/conservation/verify-conservation';
import { JointCode } from '../../src/handover/joint/joint-acceptance.entity';
import type {
  JointCodeView,
  JointView,
  ListJointView,
} from '../../src/handover/joint/joint.schema';
import type { JointSide } from '../../src/handover/joint/parties';
import { PortionMovement } from '../../src/handover/portion-movement.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Database } from '../../src/platform/database/database';
import { TEST_PASSWORD } from '../support/application';
import { mostlyOn } from '../support/each-engine';
import { confirmJoint, jointNow, rowsOfTwo } from '../support/joint';
import { setShareScene, type ShareScene } from '../support/share-scene';

const ROWS = Array.from({ length: 14 }, (_, at) => `Máy tính ${at + 1}`);
type Asked = JointView & { code: string };

/** The demonstration's clock, moved on by the test. */
class WalkingClock extends DemonstrationClock {
  minutes = 0;
  override now(): Date {
    return new Date(super.now().getTime() + this.minutes * 60_000);
  }
}

mostlyOn('sqlite', (engine) => {
  const clock = new WalkingClock();
  let scene: ShareScene;
  beforeAll(async () => {
    scene = await setShareScene(engine, rowsOfTwo(...ROWS), { clock });
  });
  afterAll(() => scene.application.close());

  const manager = () => scene.application.get(Database).reader.manager;
  const audited = (action: string) => manager().countBy(AuditEntry, { action });
  const outstanding = async (receiverId: string) =>
    (await scene.items()).flatMap(({ portions }) =>
      portions.filter(
        ({ bucket, receiver }) => bucket === 'outstanding' && receiver!.id === receiverId,
      ),
    );
  const exception = (portionId: string, kind = 'shortage', note = 'Không thấy tại kho.') => ({
    ...{ portionId, kind, note },
  });
  const open = (talk: Talk, more: object = {}) =>
    scene.act(talk, 'joint-acceptances', {
      ...{ receiverOrganisationId: scene.receiver.id, witnessed: false, exceptions: [], ...more },
    }) as Promise<{ status: number; body: Asked }>;
  const confirm = confirmJoint;
  const codeFor = (talk: Talk, { id, version }: JointView, side: JointSide) =>
    talk<JointCodeView & { code: string }>(
      'POST',
      `joint-acceptances/${id}/codes`,
      { side },
      { 'if-match': `"${version}"` },
    );
  const now = (id: string) => jointNow(scene, id);

  it('the whole share at once with its exceptions, by two sign-ins; pressed again it has no effect', async () => {
    const { giver, receiver, stranger, viewer, other } = scene.talks;
    const rows = await outstanding(scene.receiver.id);
    const exceptions = [exception(rows[0]!.id), exception(rows[1]!.id, 'damaged', 'Vỡ màn hình.')];
    expect((await open(stranger)).status).toBe(404);
    expect((await open(viewer)).status).toBe(403);
    const foreign = (await outstanding(scene.other.id))[0]!.id;
    expect(await open(receiver, { exceptions: [exception(foreign)] })).toMatchObject({
      ...{ status: 422, body: { code: 'joint.wrong-exception' } },
    });
    const { status, body: joint } = await open(receiver, { exceptions });
    expect([status, joint.rows]).toEqual([201, { outstanding: 14, accepted: 12, excepted: 2 }]);
    expect((await open(giver)).body.code).toBe('joint.already-open');
    // Another receiver of the list sees nothing of it.
    expect((await other('GET', `joint-acceptances/${joint.id}`)).status).toBe(404);
    const waiting = `rounds/${scene.roundId}/handover/joint-acceptances`;
    expect(await asked<JointView[]>(giver, 'GET', waiting)).toHaveLength(1);
    expect(await asked<JointView[]>(other, 'GET', waiting)).toEqual([]);

    expect((await confirm(giver, joint, 'receiver')).body.code).toBe('joint.not-this-side');
    const first = await confirm(giver, joint, 'giver');
    expect([first.status, first.body.state, first.body.version]).toEqual([200, 'open', 2]);
    expect((await scene.list()).balance.rows.accepted).toBe(0);
    // In another tab, with the version it had before.
    expect((await confirm(giver, joint, 'giver')).body.version).toBe(2);
    const movements = await manager().count(PortionMovement);
    const clicks = await Promise.all(
      Array.from({ length: 5 }, () => confirm(receiver, first.body, 'receiver')),
    );
    expect(new Set(clicks.map((each) => each.status))).toEqual(new Set([200]));
    expect(clicks[0]!.body).toMatchObject({ state: 'done', version: 3, changed: false });
    expect((await scene.list()).balance.rows).toMatchObject({
      ...{ declared: 16, accepted: 12, disputed: 2, outstanding: 2 },
    });
    expect((await manager().count(PortionMovement)) - movements).toBe(14);
    expect(await audited('handover.joint-accepted')).toBe(1);
    expect(await audited('handover.joint-confirmed')).toBe(2);
    // Each exception is followed as a discrepancy.
    expect(await manager().countBy(Discrepancy, { state: 'open' })).toBe(2);
    const disputed = (await scene.items()).flatMap(({ portions }) =>
      portions.filter(({ bucket }) => bucket === 'disputed'),
    );
    expect(disputed.map(({ reason, note }) => [reason, note]).sort()).toEqual([
      ['damaged', 'Vỡ màn hình.'],
      ['shortage', 'Không thấy tại kho.'],
    ]);
  });

  it('a change of the share after it was seen: nothing is accepted, and a new act takes its place', async () => {
    const { giver, receiver } = scene.talks;
    const disputed = (await scene.items()).flatMap(({ portions }) =>
      portions.filter(({ bucket }) => bucket === 'disputed').map(({ id }) => id),
    );
    expect(
      (await scene.act(giver, 'resolve', { portionIds: [disputed[0]], note: 'Đã tìm thấy.' }))
        .status,
    ).toBe(200);
    const { body: joint } = await open(giver);
    const { body: half } = await confirm(receiver, joint, 'receiver');
    // Somebody settles another row of the share meanwhile.
    await scene.act(giver, 'resolve', { portionIds: [disputed[1]], note: 'Đã tìm thấy.' });
    expect((await now(joint.id)).changed).toBe(true);
    expect(await confirm(giver, half, 'giver')).toMatchObject({
      ...{ status: 409, body: { code: 'joint.share-changed' } },
    });
    expect((await outstanding(scene.receiver.id)).length).toBe(2);
    const { status, body: next } = await open(giver);
    expect([status, (await now(joint.id)).state]).toEqual([201, 'overtaken']);
    expect((await confirm(receiver, half, 'receiver')).status).toBe(200);
    expect((await now(joint.id)).state).toBe('overtaken');
    // A change of another receiver's share changes nothing for this one.
    const foreign = (await outstanding(scene.other.id))[0]!.id;
    await scene.act(scene.talks.other, 'dispute', {
      ...{ portionIds: [foreign], kind: 'damaged', note: 'Gãy tay kéo.' },
    });
    expect((await now(next.id)).changed).toBe(false);
    const cancel = () =>
      receiver('POST', `joint-acceptances/${next.id}/cancel`, undefined, { 'if-match': '"1"' });
    expect([(await cancel()).status, (await cancel()).status]).toEqual([200, 409]);
    expect((await confirm(giver, next, 'giver')).status).toBe(409);
  });

  it('on the spot with a code: once, for its person and act, with five tries and ten minutes', async () => {
    const { giver, receiver, province, stranger } = scene.talks;
    const { body: joint } = await open(receiver, { witnessed: true });
    expect((await codeFor(receiver, joint, 'giver')).status).toBe(403);
    expect((await codeFor(stranger, joint, 'giver')).status).toBe(404);
    const { body: first } = await codeFor(giver, joint, 'giver');
    const kept = await manager().findOneByOrFail(JointCode, { jointId: joint.id, side: 'giver' });
    expect(JSON.stringify(kept)).not.toContain(first.code.replace('-', ''));
    // A code for one side says nothing for another.
    expect((await confirm(receiver, joint, 'witness', first.code)).body.code).toBe('joint.no-code');
    const wrong = [];
    for (let time = 0; time < 6; time += 1)
      wrong.push((await confirm(receiver, joint, 'giver', 'aaaa-bbbb')).body.code);
    expect(wrong).toEqual([
      ...Array<string>(4).fill('joint.wrong-code'),
      'joint.no-code',
      'joint.no-code',
    ]);
    expect((await confirm(receiver, joint, 'giver', first.code)).body.code).toBe('joint.no-code');
    const { body: late } = await codeFor(giver, joint, 'giver');
    clock.minutes += 11;
    for (const talk of [receiver, giver, province]) await talk('GET', 'session');
    // Beyond ten minutes nobody's password is fresh either.
    for (const talk of [receiver, giver, province]) await confirmIdentity(talk);
    expect((await confirm(receiver, joint, 'giver', late.code)).body.code).toBe('joint.no-code');
    const { body: code } = await codeFor(giver, joint, 'giver');
    const typed = ` ${code.code.toUpperCase().replace('-', ' ')} `;
    const clicks = await Promise.all(
      Array.from({ length: 4 }, () => confirm(receiver, joint, 'giver', typed)),
    );
    expect(clicks.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    const after = await now(joint.id);
    expect(after.parties[0]).toMatchObject({
      ...{
        side: 'giver',
        confirmed: { by: 'Người dùng ben-giver', through: 'Người dùng ben-receiver' },
      },
    });
    const entry = await manager().findOneOrFail(AuditEntry, {
      where: { action: 'handover.joint-confirmed' },
      order: { seq: 'DESC' },
    });
    expect(entry).toMatchObject({
      actorName: 'Người dùng ben-receiver',
      summary: { person: 'Người dùng ben-giver', method: 'code' },
    });
    // The witness is a third person, and without it nothing happens.
    const { body: both } = await confirm(receiver, after, 'receiver');
    expect(both.state).toBe('open');
    const { body: done } = await confirm(province, both, 'witness');
    expect([done.state, (await outstanding(scene.receiver.id)).length]).toEqual(['done', 0]);
  });

  it('whatever is excepted, in whatever order the parties come: what was declared is what there is', async () => {
    const { giver } = scene.talks;
    await confirmIdentity(scene.talks.other);
    const disputedOf = async () =>
      (await scene.items()).flatMap(({ portions }) =>
        portions.filter(
          ({ bucket, receiver: to }) => bucket === 'disputed' && to!.id === scene.other.id,
        ),
      );
    const before = (await scene.list()).balance;
    const pick = fc.record({ excepted: fc.boolean(), giverFirst: fc.boolean() });
    for (const { excepted, giverFirst } of fc.sample(pick, 3)) {
      const portionIds = (await disputedOf()).map(({ id }) => id);
      if (portionIds.length > 0)
        await scene.act(giver, 'resolve', { portionIds, note: 'Đã tìm thấy.' });
      const rows = await outstanding(scene.other.id);
      if (rows.length === 0) break;
      const exceptions = excepted ? [exception(rows[0]!.id)] : [];
      const { body: joint } = await open(giver, {
        ...{ receiverOrganisationId: scene.other.id, exceptions },
      });
      const order: [Talk, JointSide][] = [
        [giver, 'giver'],
        [scene.talks.other, 'receiver'],
      ];
      if (!giverFirst) order.reverse();
      let seen: JointView = joint;
      for (const [talk, side] of order) seen = (await confirm(talk, seen, side)).body;
      expect(seen.state).toBe('done');
      const { balance } = await scene.list();
      for (const measure of ['rows', 'quantity', 'money'] as const) {
        const { declared, accepted, disputed, closed, outstanding: left } = balance[measure];
        expect(declared).toBe(before[measure].declared);
        expect(accepted + disputed + closed + left).toBe(declared);
      }
      expect(balance.rows.disputed).toBe(exceptions.length);
    }
    expect(await scene.application.get(AuditTrail).firstBroken(manager())).toBeUndefined();
    // Counted again from the trail alone, the ledger is what it says.
    const recount = await verifyConservation((sql) => manager().query(sql));
    expect(recount).toMatchObject({ state: 'valid', lists: 1 });
    const { acts } = await asked<ListJointView>(
      ...([
        scene.talks.province,
        'GET',
        `handover/lists/${scene.listId}/joint-acceptances`,
      ] as const),
    );
    expect(acts.some(({ state }) => state === 'open')).toBe(false);
  });
});

const confirmIdentity = (talk: Talk) =>
  talk('POST', 'account/identity', { password: TEST_PASSWORD });
