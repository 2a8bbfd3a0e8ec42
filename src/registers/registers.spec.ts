import { declarationShape } from '../imports/declaration.schema';
import { declarationProblems } from '../imports/declaration-problems';
import { LIST_TYPE_CODES } from '../handover/list-types/list-types';
import { STATE } from './register-declaration';
import { REGISTERS } from './registers';

describe('registers as data', () => {
  it.each(REGISTERS.map((each) => [each.list.code, each] as const))(
    '%s can be used: shape, headings, references, guarded content',
    (code, { list, title, due, states, source }) => {
      const { elsewhere, ...shape } = list;
      expect(declarationShape.parse(shape)).toEqual(shape);
      const keysElsewhere = Object.keys(elsewhere?.otherwise ?? {});
      expect(list.columns.map(({ key }) => key)).toEqual(expect.arrayContaining(keysElsewhere));
      expect(declarationProblems(list)).toEqual([]);
      const keys = list.columns.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining([title, STATE]));
      if (due) expect(list.columns.find(({ key }) => key === due)?.type).toBe('day');
      expect(due === undefined || states.some(({ over }) => !over)).toBe(true);
      expect([source.vi, source.en]).toEqual([
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
      ]);
      expect(LIST_TYPE_CODES).not.toContain(code);
    },
  );

  it('has every register of the field once', () => {
    const codes = REGISTERS.map(({ list }) => list.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(
      expect.arrayContaining([
        ...['TRAINING', 'INITIATIVE', 'PLAN', 'INSPECTION', 'DA06', 'INVEST', 'ISO', 'POINT'],
        ...['YEARINDEX', 'QUALIF', 'LEGAL', 'AUTHORITY', 'SUPERVISE', 'SURVEY', 'CHANNEL'],
      ]),
    );
  });
});
