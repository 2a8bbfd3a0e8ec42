import { ambiguousPlaces, partsOfName } from './unit-place-name';

it('the kind of a unit is told from the name of its place', () => {
  expect(partsOfName('Phường Cao Thắng')).toEqual({ kind: 'Phường ', place: 'Cao Thắng' });
  expect(partsOfName('Đặc khu Vân Đồn')).toEqual({ kind: 'Đặc khu ', place: 'Vân Đồn' });
  // No kind of unit, although it begins like one.
  expect(partsOfName('Xãm')).toEqual({ kind: '', place: 'Xãm' });
});

it('two units of one place are found, so that their kinds are shown', () => {
  const names = ['Xã Hải Ninh', 'Phường Hải Ninh', 'Xã Hải Sơn'];
  expect([...ambiguousPlaces(names)]).toEqual(['Hải Ninh']);
});
