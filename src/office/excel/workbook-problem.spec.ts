import { WorkbookProblem, workbookProblemCodes } from './workbook-problem';

describe('WorkbookProblem', () => {
  const params = {
    sheet: 'Danh sách',
    cell: 'B7',
    found: 300,
    limit: 200_000,
    part: 'xl/styles.xml',
    row: 12,
    format: '.ods',
  };

  it.each(workbookProblemCodes)('%s says in both languages what to do', (code) => {
    const problem = new WorkbookProblem(code, params);
    for (const sentence of [problem.vi, problem.en]) {
      expect(sentence).not.toMatch(/[{}?]|undefined/);
      expect(sentence.split('. ').length).toBeGreaterThan(1);
    }
    expect(problem.vi).toMatch(/tải lên/i);
  });

  it('names the place and writes figures in the way of the language', () => {
    const problem = new WorkbookProblem('too-many-rows', params);
    expect(problem.vi).toContain('“Danh sách” có hơn 200.000 dòng');
    expect(problem.en).toContain('more than 200,000 rows');
  });
});
