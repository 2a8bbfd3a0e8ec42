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
  ])('reads %s', (text, day) => expect(readDayText(text)).toEqual({ kind: 'day', day }));

  it.each(['3/14/2025', '29/02/2025', '31/04/2025', '00/01/2025', '01/01/0202', '1/1/2999'])(
    'knows that there is no day %s',
    (text) => expect(readDayText(text)).toEqual({ kind: 'no-such-day' }),
  );

  it.each(['5/3/25', '03/2025', '1975', '45000', 'tháng 3', '5/3', '2025/03/05', ''])(
    'does not complete %s',
    (text) => expect(readDayText(text)).toEqual({ kind: 'unclear' }),
  );

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
