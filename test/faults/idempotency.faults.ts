import type { Talk } from '../../scripts/support/talk';
import { ImportBatch } from '../../src/imports/import-batch.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Reader } from '../../src/platform/database/reader';
import { KeptAnswer } from '../../src/platform/idempotency/kept-answer.entity';
import { KeptAnswers } from '../../src/platform/idempotency/kept-answers';
import { schema } from '../../src/schema';
import { setActingScene, type ActingScene } from '../support/acting-scene';
import { assetList } from '../support/asset-list';
import { placeForDatabase, type DatabasePlace, type Engine } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { faultReport } from '../support/fault-report';
import { uploadList } from '../support/imports';
import { NOT_REPEATED, REPEATED_ACTS } from '../support/repeated-acts';
import { routeExpectations } from '../support/route-expectations';
import { setScene, type Scene } from '../support/scene';

const REPEATS = 5;
const posts = Object.keys(routeExpectations).filter((route) => route.startsWith('POST '));

onEachEngine((engine) => describe('L5: one act sent several times', () => repeats(engine)));

function repeats(engine: Engine): void {
  let place: DatabasePlace;
  let scene: Scene;
  let talk: Talk;
  let acting: ActingScene;
  const lost: string[] = [];
  let tried = 0;

  beforeAll(async () => {
    place = await placeForDatabase(engine, schema, true);
    scene = await setScene({ database: place.location });
    talk = scene.talks.province;
    acting = await setActingScene(scene);
  }, 180_000);
  afterAll(async () => {
    await scene.province.application.close();
    await place.remove();
  });

  const manager = () => scene.province.application.get(Reader).manager;
  /** What people did so far, of which each act leaves its own. */
  const audited = async () =>
    (await manager().findBy(AuditEntry, { actorKind: 'person' })).map(
      ({ action, subjectId }) => `${action} ${subjectId}`,
    );
  const auditedSince = async (before: string[]) => (await audited()).slice(before.length);
  it.each(Object.keys(REPEATED_ACTS))('L5: %s: one effect, one answer', async (route) => {
    const act = await REPEATED_ACTS[route]!(acting);
    tried += 1;
    lost.push(route);
    const before = await audited();
    const headers = { ...act.headers, 'idempotency-key': `l5-${route.replace(/[^a-z]/g, '-')}` };
    const send = () => act.talk('POST', act.address, act.body?.(), headers);
    const answers = [...(await Promise.all(Array.from({ length: REPEATS - 1 }, send)))];
    answers.push(await send());
    const told = answers.map(({ status, body }) =>
      JSON.stringify([status, { ...(body as object), requestId: undefined }]),
    );
    expect([...new Set(told)]).toHaveLength(1);
    // Really carried out, not only refused alike.
    expect(told[0]).toMatch(/^\[20[0-4],/);
    const replayed = answers.filter((each) => each.headers.get('idempotency-replayed'));
    expect(replayed).toHaveLength(REPEATS - 1);
    const done = await auditedSince(before);
    expect(new Set(done).size).toBe(done.length);
    if (!act.unaudited) expect(done.length).toBeGreaterThan(0);
    lost.pop();
  });

  it('L5: all of them were tried', () => {
    const all = Object.keys(REPEATED_ACTS).length;
    const silent = Object.keys(NOT_REPEATED).length;
    const note = `${engine}: ${tried} đường dẫn, mỗi việc gửi ${REPEATS} lần; ${posts.length - all} đường dẫn không lặp được có nêu lý do (${silent} trong bảng, còn lại ở chính đường dẫn)`;
    const result = lost.length === 0 && tried === all ? 'passed' : 'failed';
    faultReport({ id: 'L5', tried: tried * REPEATS, lost: lost.length, result, note });
    expect({ tried, lost }).toEqual({ tried: all, lost: [] });
  });

  it('L5: a file sent again after a cut line becomes one import', async () => {
    const bytes = await assetList([{ name: 'Máy phát điện' }]);
    const send = (name: string, key = 'l5-upload-1') =>
      uploadList(
        talk,
        scene.roundId,
        { bytes, name, listType: 'B3', giverOrganisationId: scene.giverOrganisationId },
        { 'idempotency-key': key },
      );
    const before = await manager().count(ImportBatch);
    const answers = await Promise.all([1, 2, 3].map(() => send('máy.xlsx')));
    answers.push(await send('máy.xlsx'));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await manager().count(ImportBatch)) - before).toBe(1);
    expect(await send('máy khác.xlsx')).toMatchObject({
      status: 422,
      body: { code: 'http.idempotency-key-reused' },
    });
  });

  it('L5: the same key for something else, or by somebody else, is another matter', async () => {
    const address = `rounds/${scene.roundId}/readiness/report`;
    const headers = { 'idempotency-key': 'l5-shared-key' };
    const first = await talk<{ jobId: string }>('POST', address, undefined, headers);
    const other = await scene.talks.viewer<{ jobId: string }>('POST', address, undefined, headers);
    expect([first.status, other.headers.get('idempotency-replayed')]).toEqual([202, null]);
    const route = `handover/lists/${scene.listId}/dispute`;
    const note = (text: string) =>
      talk(
        'POST',
        route,
        { portionIds: [scene.portionId], kind: 'shortage', note: text },
        {
          'if-match': '"999999"',
          'idempotency-key': 'l5-refused-key',
        },
      );
    // A refusal stored nothing: the key is free for the mended request.
    expect([(await note('a')).status, (await note('b')).status]).toEqual([409, 409]);
  });

  it('L5: a crash between effect and answer does not double the effect', async () => {
    const kept = scene.province.application.get(KeptAnswers);
    const keep = jest.spyOn(kept, 'keep').mockRejectedValueOnce(new Error('the power is gone'));
    const body = { giverOrganisationId: scene.giverOrganisationId, listType: 'E1' };
    const send = () =>
      talk('POST', `rounds/${scene.roundId}/handover/declare-empty`, body, {
        'idempotency-key': 'l5-crash-key',
      });
    const before = await audited();
    expect((await send()).status).toBe(200);
    expect(keep).toHaveBeenCalledTimes(1);
    keep.mockRestore();
    expect(await send()).toMatchObject({ status: 409, body: { code: 'http.already-done' } });
    expect(await auditedSince(before)).toHaveLength(1);
  });

  it('L5: an act whose storing fails leaves its key free', async () => {
    const kept = scene.province.application.get(KeptAnswers);
    const claim = jest.spyOn(kept, 'claim').mockRejectedValueOnce(new Error('disk'));
    const send = () =>
      talk('POST', `rounds/${scene.roundId}/readiness/report`, undefined, {
        'idempotency-key': 'l5-retry-key',
      });
    expect((await send()).status).toBe(500);
    claim.mockRestore();
    expect((await send()).status).toBe(202);
  });

  it.each(['abc', 'a b c d e f g', 'x'.repeat(201)])('L5: %s is no key', async (key) => {
    const answer = await talk('POST', `rounds/${scene.roundId}/readiness/report`, undefined, {
      'idempotency-key': key,
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'http.idempotency-key-malformed' } });
  });

  it('S10: the table holds neither what was sent nor what was answered in the clear', async () => {
    const rows = await manager().find(KeptAnswer);
    expect(rows.length).toBeGreaterThan(5);
    const text = JSON.stringify(rows);
    expect(text).not.toMatch(/l5-----|jobId|declared|Thiếu|portion/);
    expect(rows.filter(({ sealedBody }) => sealedBody?.startsWith('s1.')).length).toBeGreaterThan(
      5,
    );
  });
}
