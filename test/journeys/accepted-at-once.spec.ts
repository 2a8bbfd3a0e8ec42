import { createHash } from 'node:crypto';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { verifyConservation } from '../../src/handover/conservation/verify-conservation';
import { JointCode, JointConfirmation } from '../../src/handover/joint/joint-acceptance.entity';
import type { JointCodeView, JointView } from '../../src/handover/joint/joint.schema';
import type { JointSide } from '../../src/handover/joint/parties';
import { Minutes } from '../../src/handover/minutes/minutes.entity';
import type { ListMinutesView } from '../../src/handover/minutes/minutes.schema';
import { PortionMovement } from '../../src/handover/portion-movement.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Database } from '../../src/platform/database/database';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { onEachEngine } from '../support/each-engine';
import { confirmJoint, jointNow, rowsOfTwo } from '../support/joint';
import { setShareScene, type ShareScene } from '../support/share-scene';

const ROWS = ['Bàn họp', 'Ghế gấp', 'Máy in'];
const scan = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);

onEachEngine((engine) => {
  let scene: ShareScene;
  beforeAll(async () => {
    scene = await setShareScene(engine, rowsOfTwo(...ROWS));
  });
  afterAll(() => scene.application.close());

  const manager = () => scene.application.get(Database).reader.manager;
  const audited = (action: string) => manager().countBy(AuditEntry, { action });
  const open = async (receiverOrganisationId: string): Promise<JointView> => {
    const body = { receiverOrganisationId, witnessed: false, exceptions: [] };
    const answer = await scene.act(scene.talks.giver, 'joint-acceptances', body);
    expect(answer.status).toBe(201);
    return answer.body as JointView;
  };
  const confirm = confirmJoint;
  const now = (id: string) => jointNow(scene, id);

  it('both parties accept a list at the same moment: it is accepted once, and says of whom', async () => {
    const { giver, receiver } = scene.talks;
    const { id } = await open(scene.receiver.id);
    const before = await manager().count(PortionMovement);
    const sides: [Talk, JointSide][] = [
      [giver, 'giver'],
      [receiver, 'receiver'],
    ];
    // Who was too late sees what the other said and confirms again; each presses twice.
    for (let round = 0; round < 2; round += 1) {
      const seen = await now(id);
      const answers = await Promise.all(
        [...sides, ...sides].map(([talk, side]) => confirm(talk, seen, side)),
      );
      for (const { status } of answers) expect([200, 409]).toContain(status);
      expect(answers.some(({ status }) => status === 200)).toBe(true);
      const { parties, state } = await now(id);
      const confirmed = parties.filter((party) => party.confirmed !== null).length;
      expect([confirmed, state]).toEqual(round === 0 ? [1, 'open'] : [2, 'done']);
    }
    expect((await manager().count(PortionMovement)) - before).toBe(ROWS.length);
    expect(await manager().countBy(JointConfirmation, { jointId: id })).toBe(2);
    expect(await audited('handover.joint-accepted')).toBe(1);
    expect(await audited('handover.joint-confirmed')).toBe(2);
    expect((await scene.list()).balance.rows).toMatchObject({ accepted: 3, outstanding: 2 });
  });

  it('one code on two tablets at the same moment confirms once', async () => {
    const { giver, other } = scene.talks;
    const tablet = await scene.application.signIn('ben-other');
    const joint = await open(scene.other.id);
    const { body: code } = await giver<JointCodeView>(
      ...(['POST', `joint-acceptances/${joint.id}/codes`, { side: 'giver' }] as const),
      { 'if-match': `"${joint.version}"` },
    );
    const answers = await Promise.all(
      [other, tablet].map((talk) => confirm(talk, joint, 'giver', code.code)),
    );
    // The other one sees what was said already, or that it was too late; it says nothing itself.
    for (const { status } of answers) expect([200, 409, 422]).toContain(status);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(await manager().countBy(JointConfirmation, { jointId: joint.id })).toBe(1);
    expect(await manager().findOneByOrFail(JointCode, { jointId: joint.id })).toMatchObject({
      usedAt: expect.any(String),
    });
    expect(await audited('handover.joint-confirmed')).toBe(3);
    const seen = await now(joint.id);
    expect(seen).toMatchObject({ state: 'open', version: 2 });
    // Used up: typed once more it stands for nobody.
    const again = await confirm(tablet, seen, 'giver', code.code);
    expect(again).toMatchObject({ status: 422, body: { code: 'joint.no-code' } });
    expect((await confirm(other, seen, 'receiver')).body.state).toBe('done');
    const recount = await verifyConservation((sql) => manager().query(sql));
    expect(recount).toMatchObject({ state: 'valid', lists: 1 });
  });

  it('two people bring the signed copy at the same moment: one of them is the signed copy', async () => {
    const { giver, receiver, province } = scene.talks;
    const address = `handover/lists/${scene.listId}`;
    const at = async () => ({ 'if-match': `"${(await scene.list()).version}"` });
    const form = (fields: Record<string, string>, file: Buffer) => {
      const made = new FormData();
      for (const [key, value] of Object.entries(fields)) made.set(key, value);
      made.set('file', new Blob([new Uint8Array(file)]), 'bản ký.pdf');
      return made;
    };
    for (const body of [{ act: 'inventory', day: '2025-06-20' }, { act: 'submit' }])
      await asked(province, 'POST', `${address}/steps`, body, await at());
    const paper = { number: '12/QĐ-UBND', name: 'Phạm Thị Hoa', position: 'Chủ tịch' };
    const approval = form({ ...paper, day: '2025-06-24' }, scan('quyết định'));
    await asked(province, 'POST', `${address}/approval`, approval, await at());
    const view = () => asked<ListMinutesView>(giver, 'GET', `${address}/minutes`);
    const order = {
      ...{ receiverOrganisationId: scene.receiver.id, day: (await view()).today },
      ...{ place: 'Đồng Tâm', copies: 4, bases: ['Nghị quyết số 1679/NQ-UBTVQH15'] },
      giver: [{ name: 'Phạm Thị Hoa', position: 'Chủ tịch' }],
      receiver: [{ name: 'Lê Văn Nam', position: 'Chủ tịch' }],
    };
    const { jobId } = await asked<{ jobId: string }>(
      ...([giver, 'POST', `${address}/minutes`, order, await at()] as const),
    );
    await waitForJob(giver, jobId);
    const share = (await view()).shares.find(({ receiver: to }) => to.id === scene.receiver.id)!;
    const { id, version } = share.minutes[0]!;
    const signers = JSON.stringify([
      { side: 'giver', name: 'Phạm Thị Hoa', position: 'Chủ tịch' },
      { side: 'receiver', name: 'Lê Văn Nam', position: 'Chủ tịch' },
    ]);
    const copies = [
      [giver, scan('bản của bên giao')],
      [receiver, scan('bản của bên nhận')],
    ] as const;
    const files = await manager().count(StoredFile);
    const answers = await Promise.all(
      copies.map(([talk, bytes]) =>
        talk<{ code: string }>(
          ...(['POST', `minutes/${id}/signed`] as const),
          form({ number: '15/BB-UBND', day: order.day, signers }, bytes),
          { 'if-match': `"${version}"` },
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = copies[answers.findIndex(({ status }) => status === 200)]![1];
    expect(await manager().findOneByOrFail(Minutes, { id })).toMatchObject({
      ...{
        state: 'signed',
        signedNumber: '15/BB-UBND',
        signedSha256: createHash('sha256').update(won).digest('hex'),
      },
    });
    // Of the other copy nothing is left.
    expect(await manager().count(StoredFile)).toBe(files + 1);
    expect(await audited('handover.minutes-signed')).toBe(1);
    const kept = await giver<Buffer>('GET', `minutes/${id}/files/signed`);
    expect(kept.body.equals(won)).toBe(true);
  }, 120_000);
});
