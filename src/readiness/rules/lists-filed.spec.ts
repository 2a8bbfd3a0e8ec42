import { readyFacts } from '../../../test/support/readiness-facts';
import { listsFiled } from './lists-filed';

const byRule = (facts: typeof readyFacts) =>
  listsFiled.judge(facts, { greenFrom: 100, yellowFrom: 70 });
const list = {
  giver: 'Phường Hà Trung',
  listType: { vi: 'Hồ sơ, tài liệu lưu trữ', en: 'Records' },
};
const judge = (change: Partial<NonNullable<typeof readyFacts.lists>>) =>
  byRule({ ...readyFacts, lists: { ...readyFacts.lists!, ...change } });

describe('all lists filed', () => {
  it('is green when each list is filed or declared empty', () => {
    expect(judge({}).verdict).toBe('green');
    expect(judge({ filed: 0, declaredEmpty: 8 }).verdict).toBe('green');
  });

  it('is red with one list missing, and says whose and which', () => {
    expect(judge({ missing: [list] })).toMatchObject({
      verdict: 'red',
      blockers: [{ code: 'lists.missing' }],
      toDo: [{ vi: 'Phường Hà Trung: danh sách “Hồ sơ, tài liệu lưu trữ” chưa nộp.' }],
    });
  });

  it('is yellow while a list differs from its control figure, red where it is stated as empty', () => {
    const differing = [{ ...list, contradicted: false }];
    expect(judge({ compared: 1, differing })).toMatchObject({
      ...{ verdict: 'yellow', blockers: [] },
      toDo: [{ code: 'lists.differing' }],
    });
    expect(judge({ compared: 2, differing: [{ ...list, contradicted: true }] })).toMatchObject({
      verdict: 'red',
      blockers: [{ code: 'lists.contradicted' }],
    });
    expect(judge({ compared: 2, differing: [] })).toMatchObject({ verdict: 'green', toDo: [] });
  });

  it('is unknown when no list is owed or the lists could not be read', () => {
    expect(judge({ filed: 0, declaredEmpty: 0 }).verdict).toBe('unknown');
    expect(byRule({ ...readyFacts, lists: null }).verdict).toBe('unknown');
  });
});
