import fc from 'fast-check';
import { draftsOf, type Matter } from './matter';
import { REMINDER_KINDS } from './reminder-kinds';

const matter = fc.record({
  kind: fc.constantFrom(...REMINDER_KINDS),
  roundId: fc.constant('round'),
  subjectId: fc.constantFrom('a', 'b'),
  subjectName: fc.constant('Báo cáo'),
  organisationId: fc.constantFrom('hạ-lầm', 'đông-ngũ', 'không-ai'),
  permission: fc.constantFrom('task.work', 'request.answer'),
  unitId: fc.constantFrom('u1', 'u2', 'u3'),
  dueAt: fc.integer({ min: 10, max: 28 }).map((day) => `2025-06-${day}`),
});
/** The leader of one commune may all, an officer of both only answer; nobody is at the third body. */
const holders = (permission: string, organisationId: string | null): string[] => {
  if (organisationId === 'không-ai') return [];
  const officers = permission === 'request.answer' ? ['chung'] : [];
  return organisationId === 'hạ-lầm' ? ['lãnh-đạo', ...officers] : officers;
};

describe('messages of reminders', () => {
  it('are one a person, kind and subject, whatever the number of things', () => {
    fc.assert(
      fc.property(fc.array(matter), (matters) => {
        const { drafts, untold } = draftsOf(matters, holders);
        const keys = drafts.map(({ accountId, kind, subjectId }) => [accountId, kind, subjectId]);
        expect(new Set(keys.map(String)).size).toBe(drafts.length);
        for (const draft of drafts) {
          const own = matters.filter(
            ({ kind, subjectId, permission, organisationId }) =>
              kind === draft.kind &&
              subjectId === draft.subjectId &&
              holders(permission, organisationId).includes(draft.accountId),
          );
          expect(draft.matters).toBe(own.length);
          expect(draft.dueAt).toBe(own.map(({ dueAt }) => dueAt).sort()[0]);
          expect([...draft.unitIds].sort()).toEqual(
            [...new Set(own.map(({ unitId }) => unitId))].sort(),
          );
        }
        // What nobody is told of is said so, never dropped.
        const told = (each: Matter) => holders(each.permission, each.organisationId).length > 0;
        expect(untold).toEqual(matters.filter((each) => !told(each)));
      }),
    );
  });
});
