import { asked, type Talk } from '../../scripts/support/talk';
import { ImportBatch } from '../../src/imports/import-batch.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Reader } from '../../src/platform/database/reader';
import { KeptAnswer } from '../../src/platform/idempotency/kept-answer.entity';
import { KeptAnswers } from '../../src/platform/idempotency/kept-answers';
import { schema } from '../../src/schema';
import { assetList } from '../support/asset-list';
import { placeForDatabase, type DatabasePlace, type Engine } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { uploadList } from '../support/imports';
import { routeExpectations } from '../support/route-expectations';
import { routerOf } from '../support/routes';
import { setScene, type Scene } from '../support/scene';
import { sendToRoute } from '../support/send-to-route';

const REPEATS = 5;
/** In this order each finds the portion in a state that allows it. */
const FIRST = ['dispute', 'resolve', 'assign', 'split', 'accept', 'close'];
const rank = (route: string) => {
  const at = FIRST.findIndex((act) => route.endsWith(`/${act}`));
  return at < 0 ? FIRST.length : at;
};
const posts = Object.keys(routeExpectations)
  .filter((route) => route.startsWith('POST '))
  .sort((a, b) => rank(a) - rank(b));

onEachEngine((engine) => describe('L5: one act sent several times', () => repeats(engine)));

function repeats(engine: Engine): void {
  let place: DatabasePlace;
  let scene: Scene;
  let talk: Talk;
  let notReplayed: string[];
  const succeeded: string[] = [];

  beforeAll(async () => {
    place = await placeForDatabase(engine, schema, true);
    scene = await setScene({ database: place.location });
    talk = scene.talks.province;
    notReplayed = routerOf(scene.province.application)
      .filter((route) => route.notReplayed)
      .map(({ name }) => name);
  });
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
  /** The version of what an act acts on, as a page would have read it. */
  async function versionOf(address: string): Promise<string> {
    const [subject] = /^(handover\/lists|imports|rehearsals)\/[\da-f-]{36}/.exec(address) ?? [];
    if (!subject) return '"0"';
    return `"${(await asked<{ version: number }>(talk, 'GET', subject)).version}"`;
  }
  async function sendTimes(route: string, key: string) {
    const request = routeExpectations[route]!.request(scene);
    const headers = {
      'idempotency-key': key,
      ...(request.stale ? { 'if-match': await versionOf(request.address) } : {}),
    };
    const once = () => sendToRoute(talk, route, { ...request, stale: false }, headers);
    const parallel = await Promise.all(Array.from({ length: REPEATS - 1 }, once));
    return [...parallel, await once()];
  }

  it.each(posts)('L5: %s: one effect, one answer', async (route) => {
    // Signing in, proving who one is: each of them says why it is not repeated.
    if (notReplayed.includes(route)) return;
    const before = await audited();
    const answers = await sendTimes(route, `l5-${route.replace(/[^a-z]/g, '-')}`);
    const told = answers.map(({ status, body }) =>
      JSON.stringify([status, { ...(body as object), requestId: undefined }]),
    );
    expect([...new Set(told)]).toHaveLength(1);
    expect(answers[0]!.status).toBeLessThan(500);
    const done = await auditedSince(before);
    expect(new Set(done).size).toBe(done.length);
    if (done.length === 0 || answers[0]!.status >= 300) return;
    succeeded.push(route);
    const replayed = answers.filter(({ headers }) => headers.get('idempotency-replayed'));
    expect(replayed).toHaveLength(REPEATS - 1);
  });

  it('L5: most acts were really carried out, not only refused alike', () => {
    process.stdout.write(
      `L5 ${engine}: ${succeeded.length} of ${posts.length} POST routes acted\n`,
    );
    expect(succeeded.length).toBeGreaterThanOrEqual(6);
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
