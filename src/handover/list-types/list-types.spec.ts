import { columnOf, sealedKind } from '../../imports/declaration';
import { normaliseHeading } from '../../imports/heading';
import { LIST_TYPES } from './list-types';

describe.each(LIST_TYPES.map((type) => [type.declaration.code, type] as const))(
  'list type %s',
  (_, type) => {
    const { columns, key, quantityColumn, moneyColumn, groupField, receiverColumn } =
      type.declaration;

    it('names its columns once and points only at columns it has', () => {
      expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
      for (const each of [
        ...key,
        type.nameColumn,
        quantityColumn,
        moneyColumn,
        groupField,
        receiverColumn,
      ]) {
        if (each !== undefined) expect(columnOf(type.declaration, each)).toBeDefined();
      }
    });

    it('gives no heading to two columns', () => {
      const owner = new Map<string, string>();
      for (const column of columns) {
        for (const heading of [column.header.vi, ...column.aliases].map(normaliseHeading)) {
          expect([heading, owner.get(heading) ?? column.key]).toEqual([heading, column.key]);
          owner.set(heading, column.key);
        }
      }
    });

    it('has the columns that the product needs in every list', () => {
      expect(columns.map((column) => column.key)).toEqual(
        expect.arrayContaining(['receiver', 'rowCode', 'note']),
      );
    });

    it('gives no choice two meanings', () => {
      for (const column of columns) {
        const owner = new Map<string, string>();
        for (const { value, vi, aliases } of column.choices ?? []) {
          for (const text of [vi, ...aliases].map(normaliseHeading)) {
            expect([text, owner.get(text) ?? value]).toEqual([text, value]);
            owner.set(text, value);
          }
        }
      }
    });

    it('guards what is said of a person, and never insists on it', () => {
      for (const column of columns) {
        const guarded = /định danh cá nhân|CCCD|số tài khoản|người gửi/i.test(column.header.vi);
        expect([column.key, sealedKind(column) !== undefined]).toEqual([column.key, guarded]);
        if (column.sensitivity === 'personal_number') expect(column.required).toBe(false);
      }
    });

    it('names rows in tables by an open column', () => {
      expect(sealedKind(columnOf(type.declaration, type.nameColumn)!)).toBeUndefined();
    });
  },
);
