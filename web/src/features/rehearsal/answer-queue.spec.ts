import { ApiProblem, noConnection } from '../../components/api-problem';
import { AnswerQueue, hasArrived, type Answer } from './answer-queue';
import type { RehearsalItem } from './api';

const item = (change: Partial<RehearsalItem> = {}) =>
  ({
    ...{ code: 'A1', result: null, note: null, documentNumber: null, documentDay: null },
    ...{ minutes: null, version: 0, own: null, ownVersion: 0, ...change },
  }) as RehearsalItem;

const answer = (change: Partial<Answer> = {}): Answer => ({
  ...{ word: 'team', code: 'A1', version: 0, body: { result: 'met', note: 'Đủ' }, ...change },
});
const stale = (current: RehearsalItem) =>
  new ApiProblem(409, 'http.stale-version', 'Đã sửa', { current }, 'r');

/** A server that gives these answers one after the other. */
function serverOf(...steps: (RehearsalItem | Error)[]) {
  const sent: Answer[] = [];
  const queue = new AnswerQueue((each) => {
    sent.push(each);
    const step = steps.shift();
    return step instanceof Error ? Promise.reject(step) : Promise.resolve(step!);
  });
  return { queue, sent };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('answers given on a telephone', () => {
  beforeEach(() => jest.useRealTimers());

  it('stay while there is no line, and are sent once it is back', async () => {
    const { queue, sent } = serverOf(noConnection(), item({ result: 'met', version: 1 }));
    queue.add(answer());
    await settled();
    expect(queue.snapshot().unsent).toHaveLength(1);
    await queue.flush();
    await settled();
    expect(queue.snapshot().unsent).toEqual([]);
    expect(sent).toHaveLength(2);
  });

  it('that arrived although the answer was lost are no conflict', async () => {
    const there = item({ result: 'met', note: 'Đủ', version: 1 });
    const { queue } = serverOf(noConnection(), stale(there));
    queue.add(answer());
    await settled();
    await queue.flush();
    await settled();
    expect(queue.snapshot()).toMatchObject({ unsent: [], conflicts: [], refused: [] });
  });

  it('that meet another answer are shown with it, and sent again only when chosen', async () => {
    const theirs = item({ result: 'not_met', note: 'Thiếu', version: 3 });
    const { queue, sent } = serverOf(stale(theirs), item({ result: 'met', version: 4 }));
    queue.add(answer());
    await settled();
    const [conflict] = queue.snapshot().conflicts;
    expect(conflict).toMatchObject({ answer: { code: 'A1' }, theirs: { result: 'not_met' } });
    queue.insist(conflict!.answer, conflict!.theirs);
    await settled();
    expect(sent.map(({ version }) => version)).toEqual([0, 3]);
    expect(queue.snapshot()).toMatchObject({ unsent: [], conflicts: [] });
  });

  it('that are refused say why, and hold up no other answer', async () => {
    const refusal = new ApiProblem(422, 'rehearsal.reason-missing', 'Ghi lý do', undefined, 'r');
    const { queue } = serverOf(refusal, item({ code: 'A2', result: 'met', version: 1 }));
    queue.add(answer());
    queue.add(answer({ code: 'A2' }));
    await settled();
    expect(queue.snapshot().unsent).toEqual([]);
    expect(queue.snapshot().refused.map(({ answer: { code } }) => code)).toEqual(['A1']);
  });

  it('given twice before the first was answered, the second carries the version of the first', async () => {
    const { queue, sent } = serverOf(
      item({ result: 'met', version: 1 }),
      item({ result: 'partly_met', version: 2 }),
    );
    queue.add(answer());
    queue.add(answer({ body: { result: 'partly_met' } }));
    await settled();
    expect(sent.map(({ version, body }) => [version, body.result])).toEqual([
      [0, 'met'],
      [1, 'partly_met'],
    ]);
  });

  it('of a unit are compared with what the unit said, not with what was confirmed', () => {
    const there = item({
      ...{ result: 'met', note: 'Đủ', version: 1 },
      own: { id: 'x', result: 'not_met', note: null, by: 'Xã', on: '2025-06-20' } as never,
    });
    expect(hasArrived(answer({ word: 'own' }), there)).toBe(false);
    expect(hasArrived(answer(), there)).toBe(true);
  });
});
