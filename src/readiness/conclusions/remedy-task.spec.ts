import type { ReadinessConclusion } from './conclusion.entity';
import { remedyDueOn, remedyTask } from './remedy-task';

const row = (change: Partial<ReadinessConclusion>) =>
  ({
    ...{
      id: 'c',
      roundId: 'r',
      unitId: 'u',
      kind: 'with-remedy',
      remedy: 'Mượn trụ sở.',
    },
    ...{ noticeNumber: '9/TB-BCĐ', noticeDay: '2025-06-27', ...change },
  }) as ReadinessConclusion;

describe('what a conclusion asks', () => {
  it('becomes a task of the unit that names the notice', () => {
    expect(remedyTask(row({}), 'o', '2025-06-30')).toMatchObject({
      ...{
        basis: 'conclusion',
        sourceId: 'c',
        what: 'Mượn trụ sở.',
        ownerOrganisationId: 'o',
      },
      ...{
        dueOn: '2025-06-30',
        sourceWords: 'Thông báo kết luận số 9/TB-BCĐ ngày 27/06/2025',
      },
    });
    expect(remedyTask(row({ kind: 'ready' }), 'o', '2025-06-30')).toBeNull();
    const long = remedyTask(row({ remedy: 'a'.repeat(2000) }), 'o', '2025-06-30')!;
    expect(long.what).toHaveLength(500);
  });

  it('is due before the first day, or within a week where that has passed', () => {
    expect(remedyDueOn('2025-07-01', '2025-06-30')).toBe('2025-06-30');
    expect(remedyDueOn('2025-07-01', '2025-07-01')).toBe('2025-07-08');
  });
});
