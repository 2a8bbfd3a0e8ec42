/** @jest-environment node */
import { ApiProblem } from '../../components/api-problem';
import { CountQueue } from './count-queue';
import type { CountEntry, Outcome } from './types';

const entry = (itemId: string, quantity: number, seen = 0): CountEntry => ({
  ...{ key: `${itemId}-${quantity}-${seen}`, itemId, surplusKey: null, seen, result: 'found' },
  ...{ quantity, condition: null, place: null, name: null, note: null },
});
const taken = (entries: CountEntry[], outcome: Outcome['outcome'] = 'recorded') => ({
  outcomes: entries.map(({ key }): Outcome => ({ key, outcome, line: null })),
});
const settle = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('keeps what was counted while there is no line and sends it once it is back, each row once', async () => {
  const sent: CountEntry[][] = [];
  let cut = true;
  const queue = new CountQueue(async (entries) => {
    if (cut) throw new ApiProblem(0, 'client.no-connection', '');
    sent.push(entries);
    return taken(entries);
  });
  queue.add(entry('a', 1));
  queue.add(entry('b', 2));
  await settle();
  // Counted again before anything was sent: only the last one is meant.
  queue.add(entry('a', 3));
  await settle();
  expect(queue.snapshot()).toMatchObject({ problem: null, sending: false });
  expect(queue.snapshot().unsent.map(({ key }) => key)).toEqual(['b-2-0', 'a-3-0']);
  cut = false;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(queue.snapshot().unsent).toEqual([]);
  expect(sent.flat().map(({ key }) => key)).toEqual(['b-2-0', 'a-3-0']);
});

it('a refusal is told and loses nothing', async () => {
  const closed = new ApiProblem(409, 'counting.closed', 'Đã kết thúc.');
  const queue = new CountQueue(() => Promise.reject(closed));
  queue.add(entry('a', 1));
  await settle();
  expect(queue.snapshot()).toMatchObject({ problem: closed, sending: false });
  expect(queue.snapshot().unsent).toHaveLength(1);
});

it('a row that another device counted otherwise is left to the person', async () => {
  const line = { itemId: 'a', version: 4 } as never;
  const sent: CountEntry[] = [];
  const queue = new CountQueue(async (entries) => {
    sent.push(...entries);
    const conflict = entries.some(({ seen }) => seen !== 4);
    return {
      outcomes: entries.map(({ key }) => ({
        ...{ key, outcome: conflict ? 'conflict' : 'recorded', line },
      })),
    } as { outcomes: Outcome[] };
  });
  queue.add(entry('a', 1));
  await settle();
  expect(queue.snapshot().conflicts).toHaveLength(1);
  queue.insist('a-1-0');
  await settle();
  expect(queue.snapshot()).toMatchObject({ unsent: [], conflicts: [] });
  expect(sent.map(({ seen }) => seen)).toEqual([0, 4]);
  queue.add(entry('a', 2));
  await settle();
  queue.giveWay('a-2-0');
  expect(queue.snapshot().conflicts).toEqual([]);
});
