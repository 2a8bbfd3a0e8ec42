import { columnsTogether, matchProblems } from './match-problems';

const offered = [
  { key: 'name', name: 'Tên tài sản', required: true },
  { key: 'quantity', name: 'Số lượng', required: true },
  { key: 'note', name: 'Ghi chú', required: false },
];

it.each([
  ['everything filled once', { B: 'name', C: 'quantity', D: '' }, [], []],
  ['a column filled twice', { B: 'name', C: 'name', D: 'quantity' }, ['Tên tài sản'], []],
  ['a required column left open', { B: 'name', C: 'note' }, [], ['Số lượng']],
  ['nothing chosen', { B: '', C: '' }, [], ['Tên tài sản', 'Số lượng']],
])('tells of %s', (_, keys, twice, missing) => {
  expect(matchProblems(keys, offered)).toEqual({ twice, missing });
});

it('lets columns fill one column of the list together as they were found, and no others', () => {
  const heading = '';
  const found = [
    { key: 'name', column: 'B', heading },
    { key: 'name', column: 'C', heading },
    { key: 'quantity', column: 'D', heading },
  ];
  const left = { B: 'name', C: 'name', D: 'quantity' };
  const together = columnsTogether(found, left);
  expect([...together]).toEqual(['B', 'C']);
  expect(matchProblems(left, offered, together)).toEqual({ twice: [], missing: [] });
  expect(columnsTogether(found, { ...left, C: '' }).size).toBe(0);
  const third = { ...left, D: 'name' };
  expect(matchProblems(third, offered, columnsTogether(found, third))).toEqual({
    twice: ['Tên tài sản'],
    missing: ['Số lượng'],
  });
});
