import { obstacleSheets } from './obstacles-sheet';
import type { ObstacleView } from './obstacles.schema';

const id = '00000000-0000-4000-8000-000000000001';
const view = (over: Partial<ObstacleView>): ObstacleView => ({
  ...{ id, roundId: id, number: 'VM-1', unit: { id, code: '06676', name: 'Phường Hà Lầm' } },
  ...{ source: 'hotline', category: 'land', severity: 'blocking', dueStage: 'before' },
  ...{ title: '=1+1', description: 'Chưa trả được sổ.', cause: null, state: 'open' },
  ...{ stateSince: '2025-06-20T05:00:00.000Z', level: 'commune', owner: { id, name: 'UBND' } },
  ...{ ownerPerson: null, ministry: null, waitingFor: null, answer: null, group: null, items: [] },
  ...{ foundOn: '2025-06-20', dueOn: '2025-06-23', overdueDays: 0, ageDays: 0, closed: null },
  ...{ openedAt: '2025-06-20T05:00:00.000Z', openedBy: 'Cán bộ', reopened: 0, version: 1 },
  ...{ may: [], ...over },
});
const closed = {
  ...{ at: '2025-06-24T05:00:00.000Z', by: 'Cán bộ', outcome: 'fixed' as const },
  resolution: 'Đã trả.',
};

describe('obstacles as a workbook', () => {
  const rows = [
    view({}),
    view({ number: 'VM-2', overdueDays: 2, level: 'ministry', ministry: 'Bộ Nội vụ' }),
    view({ number: 'VM-3', category: 'finance', state: 'closed', closed }),
  ];
  const [list, sums] = obstacleSheets(rows, new Date('2025-06-25T05:00:00.000Z'));

  it('has a row for each, with the words of the screen', () => {
    expect([...(list!.rows as Iterable<object>)]).toMatchObject([
      { number: 'VM-1', category: 'Đất đai', severity: 'Chặn', late: null, result: null },
      { level: 'Bộ, ngành trung ương: Bộ Nội vụ', late: 2 },
      { state: 'Đã giải quyết', result: 'Đã trả.' },
    ]);
  });

  it('counts by group what is not settled, and all of it once', () => {
    const counted = [...(sums!.rows as Iterable<Record<string, number>>)];
    expect(counted.find(({ category }) => (category as unknown) === 'Đất đai')).toMatchObject({
      ...{ blocking: 2, open: 2, overdue: 1, closed: 0, total: 2 },
    });
    const sum = (key: string) => counted.reduce((all, row) => all + row[key]!, 0);
    expect(sums!.total).toMatchObject({
      ...{ total: sum('total'), open: sum('open'), closed: sum('closed'), blocking: 2 },
    });
    expect(sum('total')).toBe(rows.length);
  });
});
