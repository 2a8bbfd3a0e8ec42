import fc from 'fast-check';
import { readDayText } from './day-text';

describe('readDayText', () => {
  it.each([
    ['05/03/2025', '2025-03-05'],
    ['5/3/2025', '2025-03-05'],
    ['05.03.2025', '2025-03-05'],
    ['5-3-2025', '2025-03-05'],
    ['ngày 5 tháng 3 năm 2025', '2025-03-05'],
    ['2025-03-05', '2025-03-05'],
    ['2025-03-05T00:00:00', '2025-03-05'],
    ['05/03/2025 08:30', '2025-03-05'],
    ['29/02/2024', '2024-02-29'],
    ['05 / 03 / 2025', '2025-03-05'],
    ['05 03 2025', '2025-03-05'],
    ['Ngày 05/03/2025.', '2025-03-05'],
    ['ngay 5 thang 3 nam 2025', '2025-03-05'],
    ['05 tháng 03, 2025', '2025-03-05'],
    ['Thứ Tư, 05/03/2025', '2025-03-05'],
    ['08:30 05/03/2025', '2025-03-05'],
    ['05/03/2025 12:00:00 SA', '2025-03-05'],
    ['05/03/2025, 8h30', '2025-03-05'],
    ['2025/03/05', '2025-03-05'],
    ['2025.3.5', '2025-03-05'],
    ['5-Mar-2025', '2025-03-05'],
    ['March 5, 2025', '2025-03-05'],
    ['Wednesday, March 5, 2025', '2025-03-05'],
    // A moment is the day that it was in Vietnam.
    ['2025-03-04T17:00:00.000Z', '2025-03-05'],
    ['2025-03-05T00:00:00+07:00', '2025-03-05'],
  ])('reads %s', (text, day) => expect(readDayText(text)).toEqual({ kind: 'day', day }));

  it.each(['29/02/2025', '31/04/2025', '00/01/2025', '01/01/0202', '1/1/2999', '2025-13-01'])(
    'knows that there is no day %s',
    (text) => expect(readDayText(text)).toEqual({ kind: 'no-such-day' }),
  );

  it('tells the day that it would be with the month first, and does not take it', () =>
    expect(readDayText('3/14/2025')).toEqual({ kind: 'no-such-day', swapped: '2025-03-14' }));

  it.each([
    ['1975', '1975-01-01', '1975-12-31'],
    ['năm 1975', '1975-01-01', '1975-12-31'],
    ['02/2024', '2024-02-01', '2024-02-29'],
    ['tháng 7/2025', '2025-07-01', '2025-07-31'],
    ['Tháng 7 năm 2025', '2025-07-01', '2025-07-31'],
    ['T7/2025', '2025-07-01', '2025-07-31'],
  ])('does not choose a day of %s', (text, first, last) =>
    expect(readDayText(text)).toEqual({ kind: 'part', ends: [first, last] }),
  );

  it.each([
    '5/3/25',
    '45000',
    'tháng 3',
    '5/3',
    'quý III/2025',
    '1/7/2025 - 30/6/2026',
    '13/2025',
    '',
  ])('does not complete %s', (text) => expect(readDayText(text)).toEqual({ kind: 'unclear' }));

  it('reads every day of two centuries back, day first', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = day.split('-');
        expect(readDayText(`${dayOfMonth}/${month}/${year}`)).toEqual({ kind: 'day', day });
      }),
    );
  });
});
