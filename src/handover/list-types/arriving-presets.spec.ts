import fc from 'fast-check';
import { columnOf, type ColumnDeclaration } from '../../imports/declaration';
import { arrivingPresets, type PresentVersion } from './arriving-presets';
import { keyFor, withColumns } from './extend-list-type';
import { listTypeProblems } from './list-type-problems';
import type { ListType } from './list-type';
import { LIST_TYPES, PRESETS } from './list-types';

const column = (type: ListType, vi: string): ColumnDeclaration => ({
  ...{ key: keyFor(type, vi), header: { vi, en: vi }, aliases: [] },
  ...{ type: 'text', required: false },
});
const asPresent = (type: ListType, officialVersion: number | null): PresentVersion => ({
  code: type.declaration.code,
  version: type.declaration.version,
  officialVersion,
  type,
});
const b3 = PRESETS.filter(({ declaration }) => declaration.code === 'B3');

describe('what a release brings', () => {
  it('is every version at first, each under its own number', () => {
    const arriving = arrivingPresets([], PRESETS);
    expect(arriving.map(({ type }) => type)).toEqual(PRESETS);
  });

  it('is nothing the second time', () => {
    const present = PRESETS.map((type) => asPresent(type, type.declaration.version));
    expect(arrivingPresets(present, PRESETS)).toEqual([]);
  });

  it('goes on with the columns a province added, under the next number', () => {
    const [first, second] = b3 as [ListType, ListType];
    const own = withColumns(first, [column(first, 'Mã vạch')], 2);
    const present = [asPresent(first, 1), asPresent(own, 1)];
    const [arriving, none] = arrivingPresets(present, [first, second]);
    expect(none).toBeUndefined();
    expect(arriving!.officialVersion).toBe(2);
    expect(arriving!.type.declaration.version).toBe(3);
    expect(columnOf(arriving!.type.declaration, 'ownMaVach')).toBeDefined();
    expect(columnOf(arriving!.type.declaration, 'ownership')).toEqual(
      columnOf(second.declaration, 'ownership'),
    );
  });

  it('doubles no heading that has become official', () => {
    const [first] = b3 as [ListType];
    const own = withColumns(first, [column(first, 'Quyền sở hữu, quản lý')], 2);
    const [arriving] = arrivingPresets([asPresent(first, 1), asPresent(own, 1)], b3);
    expect(listTypeProblems(arriving!.type)).toEqual([]);
    expect(columnOf(arriving!.type.declaration, 'ownQuyenSoHuuQuanLy')).toBeUndefined();
  });

  it('leaves a kind of list that is the province’s own alone', () => {
    const [first] = b3 as [ListType];
    expect(arrivingPresets([asPresent(first, null)], b3)).toEqual([]);
  });
});

describe('a column added by an administrator', () => {
  it('gets a key of its own, stands before the receiver, and changes no other', () => {
    const heading = fc.stringMatching(/^[A-Za-zĐđÀ-ỹ][A-Za-zĐđÀ-ỹ0-9 ,./]{0,60}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...LIST_TYPES),
        fc.array(heading, { maxLength: 4 }),
        (type, texts) => {
          const after = texts.reduce(
            (before, vi, at) =>
              withColumns(before, [column(before, vi)], type.declaration.version + at + 1),
            type,
          );
          const keys = after.declaration.columns.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.filter((key) => columnOf(type.declaration, key))).toEqual(
            type.declaration.columns.map(({ key }) => key),
          );
          for (const key of keys) expect(key).toMatch(/^[a-z][A-Za-z0-9]{0,39}$/);
          expect(after.declaration.version).toBe(type.declaration.version + texts.length);
        },
      ),
    );
  });
});
