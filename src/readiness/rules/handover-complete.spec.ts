import { readyFacts } from '../../../test/support/readiness-facts';
import { handoverComplete } from './handover-complete';

const byRule = (facts: typeof readyFacts) =>
  handoverComplete.judge(facts, { greenFrom: 100, yellowFrom: 70 });
const judge = (change: Partial<NonNullable<typeof readyFacts.handover>>) =>
  byRule({ ...readyFacts, handover: { ...readyFacts.handover!, ...change } });

describe('handover complete', () => {
  it('is green when every item is accepted or closed with a reason', () => {
    expect(judge({})).toMatchObject({ verdict: 'green', toDo: [], blockers: [] });
  });

  it.each(['outstanding', 'disputed', 'unassigned'] as const)(
    'one item %s keeps it yellow',
    (bucket) => {
      const result = judge({ [bucket]: 1 });
      expect(result.verdict).toBe('yellow');
      expect(result.toDo).toMatchObject([{ code: `handover.${bucket}`, count: 1 }]);
    },
  );

  it('turns red just below 70 % settled', () => {
    expect(judge({ accepted: 70, closed: 0, outstanding: 30 }).verdict).toBe('yellow');
    const red = judge({ accepted: 69, closed: 0, outstanding: 31 });
    expect(red.verdict).toBe('red');
    expect(red.blockers).toHaveLength(1);
  });

  const none = { accepted: 0, disputed: 0, closed: 0, outstanding: 0, unassigned: 0 };
  it('with no item at all is green only if a list says so, else unknown', () => {
    expect(judge({ ...none, listsOnFile: 8 }).verdict).toBe('green');
    expect(judge({ ...none, listsOnFile: 0 }).verdict).toBe('unknown');
    expect(byRule({ ...readyFacts, handover: null }).verdict).toBe('unknown');
  });

  it('writes counts as each language does', () => {
    const [declared] = judge({ accepted: 12345, closed: 0 }).evidence;
    expect(declared).toMatchObject({ vi: 'Kê khai: 12.345 mục.', en: 'Declared: 12,345 items.' });
  });
});
