import {
  countKept,
  keepAnswers,
  keptAnswers,
  keptPlaces,
  type KeptAnswer,
} from '../../components/unsent-store';
import { AnswerQueue, type Answer } from './answer-queue';
import type { RehearsalItem } from './api';
import { fromKept, toKeep } from './kept-answers';

const SECRET = 'Ông Nguyễn Văn Ưng, 022199000017';
const PLACE = { accountId: 'an', rehearsalId: 't1' };

/** A browser's storage. */
function storage() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size;
    },
  };
}

const item = (code: string, change: Partial<RehearsalItem> = {}) =>
  ({
    ...{ code, result: null, note: null, documentNumber: null, documentDay: null, minutes: null },
    ...{ version: 0, own: null, ownVersion: 0, ...change },
  }) as RehearsalItem;
const answer = (code: string, body: Partial<Answer['body']> = {}, textsThere = false): Answer => ({
  ...{ word: 'team', code, version: 2, body: { result: 'met', ...body }, textsThere },
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** The queue of a page whose server answers with these items, and then no more. */
function page(store: ReturnType<typeof storage>, ...answers: RehearsalItem[]) {
  const sent: Answer[] = [];
  const queue: AnswerQueue = new AnswerQueue(
    (each) => {
      sent.push(each);
      const next = answers.shift();
      return next ? Promise.resolve(next) : new Promise(() => undefined);
    },
    (all) => {
      const lost = new Set(queue.snapshot().unfinished);
      keepAnswers(
        store,
        PLACE,
        all.map((each) => toKeep(each, lost.has(each))),
      );
    },
  );
  return { queue, sent };
}

describe('results that were not sent when the page was closed', () => {
  it('U11: are there when it is opened again, are sent once, and nothing of them stays', async () => {
    const store = storage();
    const closed = page(store);
    closed.queue.add(answer('A1', { minutes: 7 }));
    closed.queue.add(answer('A2'));
    await settled();
    const opened = page(store, item('A1', { version: 3 }), item('A2', { version: 3 }));
    const { unsent, unfinished } = fromKept(keptAnswers(store, PLACE), [item('A1'), item('A2')]);
    expect(unfinished).toEqual([]);
    opened.queue.resume(unsent, unfinished);
    await settled();
    expect(opened.sent.map(({ code, version, body }) => [code, version, body.minutes])).toEqual([
      ['A1', 2, 7],
      ['A2', 2, null],
    ]);
    expect(store.held.size).toBe(0);
  });

  it('S10: keep no word that anybody wrote, wherever they wait', async () => {
    const store = storage();
    const { queue } = page(store);
    queue.add(answer('A1', { note: SECRET, documentNumber: SECRET, documentDay: '2025-06-20' }));
    await settled();
    expect([...store.held.values()].join()).toContain('A1');
    for (const part of SECRET.split(/[ ,]+/))
      expect([...store.held.entries()].join()).not.toContain(part);
  });

  it('with words of their own wait for the person, and still do when the page is closed again', async () => {
    const store = storage();
    page(store).queue.add(answer('A1', { result: 'not_met', note: SECRET }));
    await settled();
    const again = page(store);
    const first = fromKept(keptAnswers(store, PLACE), [item('A1')]);
    expect(first).toMatchObject({ unsent: [], unfinished: [{ code: 'A1' }] });
    again.queue.resume(first.unsent, first.unfinished);
    await settled();
    expect(again.sent).toEqual([]);
    const second = fromKept(keptAnswers(store, PLACE), [item('A1')]);
    expect(second.unfinished.map(({ body }) => body.result)).toEqual(['not_met']);
    again.queue.drop(again.queue.snapshot().unfinished[0]!);
    expect(store.held.size).toBe(0);
  });

  it('with words that the server has go with these words', () => {
    const kept = [toKeep(answer('A1', { note: 'Đủ' }, true), false)];
    const { unsent } = fromKept(kept, [item('A1', { note: 'Đủ', version: 2 })]);
    expect(unsent[0]!.body).toMatchObject({ result: 'met', note: 'Đủ' });
  });

  it('about an item that the checklist no longer has are shown, not sent', () => {
    const kept = [toKeep(answer('Z9'), false)];
    expect(fromKept(kept, [item('A1')])).toMatchObject({
      unsent: [],
      unfinished: [{ code: 'Z9' }],
    });
  });

  it('are those of one person, and counted before somebody signs out', () => {
    const store = storage();
    const one = [toKeep(answer('A1'), false)];
    keepAnswers(store, PLACE, one);
    keepAnswers(store, { accountId: 'binh', rehearsalId: 't2' }, one);
    expect(keptPlaces(store, 'an')).toEqual([{ rehearsalId: 't1', n: 1 }]);
    expect(countKept(store)).toBe(2);
  });

  it('that something else wrote over are left out', () => {
    const store = storage();
    keepAnswers(store, PLACE, [toKeep(answer('A1'), false)]);
    for (const rubbish of ['{', '7', '[7]', '[{"code":"A1"}]', '[null]']) {
      store.held.set([...store.held.keys()][0]!, rubbish);
      expect(keptAnswers(store, PLACE)).toEqual([]);
    }
    expect(keptAnswers(null, PLACE)).toEqual([] satisfies KeptAnswer[]);
  });
});
