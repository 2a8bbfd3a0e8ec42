import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../scripts/demo-workbooks/random';
import { CANARY_NUMBER, temporaryFiles } from '../support/after-fault';
import { assetList } from '../support/asset-list';
import { faultReport, faultSeed } from '../support/fault-report';
import { importRead, planList, uploadList, type Sent } from '../support/imports';
import { killable, times, type Killable } from '../support/killed-server';
import { until } from '../support/until';

const KILLS = 15;
const ROWS = 20_000;
const SEED = faultSeed();

describe(`K2: the server killed while 20,000 rows are read (seed ${SEED})`, () => {
  const random = new Random(SEED);
  const seen = { survived: 0, acknowledged: 0, orphans: 0 };
  let killed: Killable;
  let bytes: Buffer;
  let usual: number;

  const sent = (name: string): Sent => {
    const { giverOrganisationId } = killed;
    return { bytes, name: `${name}.xlsx`, listType: 'B3', giverOrganisationId };
  };

  beforeAll(async () => {
    killed = await killable('k2');
    const name = (row: number) => ({ name: `Tài sản ${CANARY_NUMBER}-${row}` });
    bytes = await assetList(times(ROWS).map(name));
    const begun = Date.now();
    const { talk, roundId } = killed.server;
    expect((await planList(talk, roundId, sent('trước'))).state).toBe('planned');
    usual = Date.now() - begun;
  }, 120_000);
  afterAll(async () => {
    await killed.remove();
    const { survived, acknowledged, orphans } = seen;
    const note = `đọc thường mất ${usual} ms; đã nhận ${acknowledged} tệp, mỗi tệp tự đọc lại xong; tệp tạm sót ${orphans}`;
    const result = survived === KILLS ? 'passed' : 'failed';
    faultReport({ id: 'K2', tried: KILLS, lost: KILLS - survived, result, seed: SEED, note });
  });

  it.each(times(KILLS))(
    'kill %i: nothing temporary is left, and what was taken is read to its end',
    async (number) => {
      const { server } = killed;
      if (!server.alive) await server.startAgain();
      const answer = uploadList(server.talk, server.roundId, sent(`L${number}`)).then(
        ({ status, body }) => (status === 202 ? body.id : undefined),
        () => undefined,
      );
      await wait(random.next() * usual);
      await server.kill();
      const id = await answer;
      // What the kill before this one led to was read to its end since: it is looked at here, too.
      expect(await server.wrong(true)).toEqual([]);
      const cutOff = temporaryFiles(server.dataFolder);

      await server.startAgain();
      // The file is read anew at once, and has others.
      const left = temporaryFiles(server.dataFolder).filter((file) => cutOff.includes(file));
      seen.orphans += left.length;
      expect(left).toEqual([]);
      if (id) {
        const { state, counts } = await importRead(server.talk, id);
        expect({ state, created: counts.created }).toEqual({ state: 'planned', created: ROWS });
        seen.acknowledged += 1;
        // Or each next one would be compared with it.
        await server.talk('POST', `imports/${id}/discard`, {});
      }
      await until(async () => temporaryFiles(server.dataFolder).length === 0);
      seen.survived += 1;
    },
    120_000,
  );

  it('leaves everything as it must be after the last of them', async () => {
    await killed.server.stop();
    expect(await killed.server.wrong()).toEqual([]);
  });

  it('a file that kills the server every time is given up, and the person is told', async () => {
    const { server } = killed;
    if (!server.alive) await server.startAgain();
    const { body } = await uploadList(server.talk, server.roundId, sent('hiểm'));
    for (let kill = 1; kill <= 3; kill += 1) {
      await until(async () => (await stateOf(body.id)) === 'reading');
      await server.kill();
      await server.startAgain();
    }
    await until(async () => (await stateOf(body.id)) === 'refused');
    const { problem } = await importRead(server.talk, body.id);
    expect(problem).toContain('Tải tệp lên lại');
    await server.stop();
    expect(await server.wrong()).toEqual([]);
  }, 300_000);

  const stateOf = async (id: string) =>
    (await killed.server.talk<{ state: string }>('GET', `imports/${id}`)).body.state;
});
