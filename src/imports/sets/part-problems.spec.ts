import { problemOfGiver, problemOfName } from './part-problems';

const at = (row: number) => ({ sheet: 'Tổng hợp', row });

it('says in each language where rows are of no giver, with the names that are like it', () => {
  const reading = { unclear: false, nearest: ['UBND phường Hà Trung (06667)'] };
  const { sentence, parameters } = problemOfGiver('Hà Trungg', reading, [at(16), at(17)], 12);
  expect(parameters).toEqual({
    ...{ text: 'Hà Trungg', nearest: 'UBND phường Hà Trung (06667)' },
    rows: '“Tổng hợp”: 16, 17, … (12)',
  });
  expect(sentence.en).toMatch(/Similar: \{nearest\}\. Correct the rows \{rows\}/);
  expect(sentence.vi).toMatch(/Gần giống: \{nearest\}\. Sửa tên đơn vị ở các dòng \{rows\}/);
});

it('has a sentence of its own where no name is like it, for rows and for the name of a file', () => {
  const none = { unclear: false, nearest: [] };
  expect(problemOfGiver('???', none, [at(4)], 1).code).toBe('imports.no-giver-like');
  expect(problemOfGiver('', none, [at(4)], 1).code).toBe('imports.giver-blank');
  const told = { giver: undefined, listType: undefined };
  expect(problemOfName({ ...told, ...none })?.code).toBe('imports.no-giver-by-name');
});
