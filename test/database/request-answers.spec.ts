import { setTimeout as wait } from 'node:timers/promises';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../src/platform/http/actor';
import { Answering } from '../../src/requests/answering.service';
import type { RequestView, UnitRequestView } from '../../src/requests/requests.schema';
import { onEachEngine } from '../support/each-engine';
import type { PlacedUnit } from '../support/province';
import {
  answerBytes,
  FORM_HEADINGS,
  formBytes,
  REQUEST_FIELDS,
  withWorkbook,
} from '../support/requests';
import { assetsFor, setShareScene, type ShareScene } from '../support/share-scene';

const seen = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
const figures = (c3: number) => ({ rows: [{ c3, c4: 1, c5: 0, c6: 20, c7: 'Đủ' }] });

describe('answers of units that come at one moment', () => {
  onEachEngine((engine) => {
    let scene: ShareScene;
    let officer: Talk;
    let units: PlacedUnit[];
    let request: RequestView;
    const look = () => asked<RequestView>(officer, 'GET', `data-requests/${request.id}`);
    const place = (at: number) => `data-requests/${request.id}/units/${units[at]!.id}`;
    const of = (at: number) => asked<UnitRequestView>(officer, 'GET', place(at));
    const type = (at: number, c3: number) =>
      officer<UnitRequestView>('POST', `${place(at)}/rows`, figures(c3));
    const merge = async () => {
      const address = `data-requests/${request.id}/merging`;
      const asking = await officer<{ jobId: string }>('POST', address, {}, seen(await look()));
      expect(asking.status).toBe(202);
      return waitForJob(officer, asking.body.jobId);
    };
    const told = ({ answers }: UnitRequestView) =>
      answers.map(({ state, differences }) => [state, ...differences.map(({ kind }) => kind)]);

    beforeAll(async () => {
      scene = await setShareScene(engine, ({ receiver }) => assetsFor(receiver, 'Bàn'));
      officer = scene.talks.province;
      const { roundId } = scene;
      units = await asked<PlacedUnit[]>(officer, 'GET', `rounds/${roundId}/units?side=new`);
      const form = withWorkbook(await formBytes(), REQUEST_FIELDS);
      const made = await officer<RequestView>('POST', `rounds/${roundId}/data-requests`, form);
      request = await asked<RequestView>(
        ...([officer, 'POST', `data-requests/${made.body.id}/sending`] as const),
        { side: 'new', unitIds: null },
        seen(made.body),
      );
    });
    afterAll(() => scene.application.close());

    it('keeps both of two that a unit sends at once: one counts, the other is looked at', async () => {
      const both = await Promise.all([type(0, 10), type(0, 11)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const now = await of(0);
      expect(told(now)).toEqual([['held', 'answered-before'], ['current']]);
      expect(now.answers.map(({ rows }) => rows[0]!.c3).toSorted()).toEqual([10, 11]);
      expect((await look()).counts).toMatchObject({ held: 1, missing: 53 });
    });

    it('has each in the merged table, or marked as later than it, while both are under way', async () => {
      await type(1, 5);
      const answering = scene.application
        .get(UnitOfWork as never as abstract new () => UnitOfWork)
        .run(async () => {
          const rows = figures(7).rows;
          await scene.application.get(Answering).type(SYSTEM, request.id, units[2]!.id, rows);
          // Long enough for a merging that does not wait for what is not stored yet.
          await wait(1_500);
        });
      const [result] = await Promise.all([merge(), answering]);
      expect(result.answers).toBe(3);
      expect(told(await of(2))).toEqual([['current']]);
    });

    it('takes later answers, also with more columns, into the next merging once they were accepted', async () => {
      await merge();
      const headings = [...FORM_HEADINGS, 'Ghi thêm'];
      const bytes = await answerBytes(
        [[1, units[52]!.name, 500, 1, 0, 20, 'Đủ', 499, 'thêm']],
        headings,
      );
      const sent = await officer<UnitRequestView>(
        ...(['POST', `${place(52)}/answers`, withWorkbook(bytes)] as const),
      );
      expect(told(sent.body)).toEqual([['held', 'columns-added', 'after-merge']]);
      expect(sent.body.answers[0]!.differences[0]!.names).toEqual(['Ghi thêm']);
      const before = await merge();
      const [answer] = sent.body.answers;
      await asked(
        ...([officer, 'POST', `request-answers/${answer!.id}/decision`] as const),
        { accept: true },
        seen(answer!),
      );
      expect(await merge()).toMatchObject({ answers: Number(before.answers) + 1 });
      expect((await look()).units[52]).toMatchObject({ state: 'answered', sums: { c3: 500 } });
    });
  });
});
