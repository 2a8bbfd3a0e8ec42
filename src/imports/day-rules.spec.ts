import fc from 'fast-check';
import { orderOf, readDayByRules, readDayNumber, type DayColumn, type DayOrder } from './day-rules';

const column = (order: DayOrder = { order: 'day-first' }, date1904 = false): DayColumn => ({
  ...{ date1904, order: () => order },
});
const read = (text: string, of = column()) => readDayByRules(text, of);
const MONTH_FIRST = column({ order: 'month-first' });

describe('days read by rules', () => {
  it.each([
    ['1/7/25', '2025-07-01'],
    ['01.07.29', '2029-07-01'],
    ['1/7/30', '1930-07-01'],
    ["1/7/'65", '1965-07-01'],
    ['ngày 1 tháng 7 năm 85', '1985-07-01'],
    ['1-Jul-25', '2025-07-01'],
  ])('%s has the century that Excel would give it', (text, day) =>
    expect(read(text)).toEqual({ kind: 'day', day, rule: 'two-digit-year' }),
  );

  it.each([
    ['45838', false, '2025-06-30'],
    ['45838,5', false, '2025-06-30'],
    ['44376', true, '2025-06-30'],
  ])('%s is the number of a day (from 1904: %s)', (text, date1904, day) =>
    expect(read(text, column(undefined, date1904))).toEqual({
      ...{ kind: 'day', day, rule: 'day-number' },
    }),
  );

  it.each([45838, 45838.75, 30062025, 20250630])('the number %s is 30/06/2025', (value) =>
    expect(readDayNumber(value, column())).toEqual({
      ...{ kind: 'day', day: '2025-06-30', rule: 'day-number' },
    }),
  );

  it('a zero that Excel dropped from a day typed without marks is there again', () =>
    expect(readDayNumber(1072025, column())).toMatchObject({ day: '2025-07-01' }));

  it.each([1, 300, 7.2025, 99999, 250630, 123456789, -45838])('the number %s is no day', (value) =>
    expect(readDayNumber(value, column())).toEqual({ kind: 'unclear' }),
  );

  it('reads digits without marks where they can mean one day only', () => {
    expect(read('30062025')).toMatchObject({ kind: 'day', day: '2025-06-30' });
    expect(read('20250630')).toMatchObject({ kind: 'day', day: '2025-06-30' });
    expect(read('20011912')).toMatchObject({ kind: 'day', day: '1912-01-20' });
    expect(read('20011112')).toMatchObject({ kind: 'day', day: '2001-11-12' });
    expect(read('31022025')).toEqual({ kind: 'unclear' });
  });

  it('reads the month first where a column has it first throughout, and tells so', () => {
    expect(read('3/14/2025', MONTH_FIRST)).toEqual({
      ...{ kind: 'day', day: '2025-03-14', rule: 'month-first' },
    });
    expect(read('03/05/2025', MONTH_FIRST)).toMatchObject({ day: '2025-03-05' });
    expect(read('5 tháng 3 năm 2025', MONTH_FIRST)).toEqual({ kind: 'day', day: '2025-03-05' });
  });

  it('chooses neither reading where the order of a column is doubtful', () => {
    const doubtful = column({ order: 'unclear', because: 'E7' });
    expect(read('03/05/2025', doubtful)).toEqual({
      ...{ kind: 'order', meanings: ['2025-05-03', '2025-03-05'], because: 'E7' },
    });
    expect(read('3/14/2025', doubtful)).toMatchObject({
      kind: 'no-such-day',
      swapped: '2025-03-14',
    });
    expect(read('05/05/2025', doubtful)).toEqual({ kind: 'day', day: '2025-05-05' });
    expect(read('2025-03-05', doubtful)).toEqual({ kind: 'day', day: '2025-03-05' });
  });

  it('never reads a day otherwise than in full where it stands in full, whatever the order of days', () => {
    const days = fc.date({
      ...{ min: new Date('1930-01-01'), max: new Date('2049-12-31'), noInvalidDate: true },
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = day.split('-').map(Number);
        expect(read(`${month}/${dayOfMonth}/${year}`, MONTH_FIRST)).toMatchObject({ day });
        expect(read(`${dayOfMonth}/${month}/${year}`)).toMatchObject({ day });
        expect(read(`${dayOfMonth}/${month}/${String(year).slice(2)}`)).toMatchObject({
          kind: 'day',
        });
      }),
    );
  });
});

describe('orderOf', () => {
  const of = (...texts: string[]) =>
    orderOf(texts.map((text, at) => [text, `E${at + 1}`] as const));

  it('is day first unless a text says otherwise', () => {
    expect(of()).toEqual({ order: 'day-first' });
    expect(of('1/7/2025', 'ghi sau', '2025-03-31')).toEqual({ order: 'day-first' });
  });

  it('is day first where any text can only be so', () =>
    expect(of('3/14/2025', '3/15/2025', '3/16/2025', '31/3/2025')).toEqual({
      order: 'day-first',
    }));

  it('is doubtful after one or two texts with the month first, month first after three', () => {
    expect(of('1/7/2025', '3/14/2025')).toEqual({ order: 'unclear', because: 'E2' });
    expect(of('3/14/2025', '12/25/2024', '1/31/25')).toEqual({ order: 'month-first' });
  });
});
