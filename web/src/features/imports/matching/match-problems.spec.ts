import { matchProblems } from './match-problems';

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
