import { readyFacts } from '../../../test/support/readiness-facts';
import { listsFiled } from './lists-filed';

const list = {
  giver: 'Phường Hà Trung',
  listType: { vi: 'Hồ sơ, tài liệu lưu trữ', en: 'Records' },
};
const judge = (change: Partial<NonNullable<typeof readyFacts.lists>>) =>
  listsFiled.judge({ ...readyFacts, lists: { ...readyFacts.lists!, ...change } });

describe('all lists filed', () => {
  it('is green when each list is filed or declared empty', () => {
    expect(judge({}).verdict).toBe('green');
    expect(judge({ filed: 0, declaredEmpty: 8 }).verdict).toBe('green');
  });

  it('is yellow while one is being drawn up', () => {
    expect(judge({ drafting: [list] })).toMatchObject({
      verdict: 'yellow',
      blockers: [],
      toDo: [{ vi: 'Phường Hà Trung: danh sách “Hồ sơ, tài liệu lưu trữ” đang lập.' }],
    });
  });

  it('is red when one was never begun, whatever else is drafted', () => {
    const result = judge({ missing: [list], drafting: [list] });
    expect(result.verdict).toBe('red');
    expect(result.blockers).toHaveLength(1);
    expect(result.toDo).toHaveLength(2);
  });

  it('is unknown when no list is owed or the lists could not be read', () => {
    expect(judge({ filed: 0, declaredEmpty: 0 }).verdict).toBe('unknown');
    expect(listsFiled.judge({ ...readyFacts, lists: null }).verdict).toBe('unknown');
  });
});
