import { readyFacts } from '../../../test/support/readiness-facts';
import type { ObstacleFacts } from '../facts';
import { obstaclesSettled } from './obstacles-settled';

const none = readyFacts.obstacles!;
const judge = (obstacles: Partial<ObstacleFacts>, more: object = {}) =>
  obstaclesSettled.judge(
    { ...readyFacts, obstacles: { ...none, ...obstacles }, ...more },
    { greenFrom: 100, yellowFrom: 100 },
  );
const blocked = { blocking: 1, blockers: [{ number: '7', dueOn: '2025-06-25' }] };

describe('obstacles settled', () => {
  it('is green with none open, or only ordinary ones in time', () => {
    expect(judge({})).toMatchObject({ verdict: 'green', toDo: [] });
    expect(judge({ ordinary: 3 })).toMatchObject({ verdict: 'green', toDo: [] });
  });

  it('is red with one that blocks, and names it by number and day', () => {
    expect(judge(blocked)).toMatchObject({
      verdict: 'red',
      blockers: [{ vi: 'Giải quyết vướng mắc chặn số 7, hạn 25/06/2025.' }],
    });
  });

  it('is yellow with a serious or an overdue one', () => {
    expect(judge({ serious: 1 }).verdict).toBe('yellow');
    expect(judge({ ordinary: 1, overdue: 1 }).verdict).toBe('yellow');
  });

  it('is unknown where nobody looked, unless something blocks all the same', () => {
    expect(judge({}, { rehearsal: null }).verdict).toBe('unknown');
    expect(judge({}, { obstacles: null }).verdict).toBe('unknown');
    expect(judge(blocked, { rehearsal: null }).verdict).toBe('red');
  });
});
