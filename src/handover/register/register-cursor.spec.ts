import fc from 'fast-check';
import { listsBehind, readCursor, writeCursor } from './register-cursor';

const lists = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 });

describe('the place in a register', () => {
  it('comes back from its text, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(999_999_999), (listId, position) => {
        expect(readCursor(writeCursor({ listId, position }))).toEqual({ listId, position });
      }),
    );
    for (const text of ['', '1', 'x:1', `${'a'.repeat(36)}:`, `${'a'.repeat(36)}:-1`])
      expect(readCursor(text)).toBeUndefined();
  });

  it('leads through every row once, whatever the size of a page', () => {
    fc.assert(
      fc.property(
        lists,
        fc.array(fc.nat(5)),
        fc.integer({ min: 1, max: 4 }),
        (ids, sizes, size) => {
          const rows = ids.flatMap((listId, at) =>
            Array.from({ length: sizes[at] ?? 1 }, (_, row) => ({ listId, position: row + 1 })),
          );
          const seen: unknown[] = [];
          let cursor: { listId: string; position: number } | undefined;
          for (;;) {
            const behind = listsBehind(ids, cursor).flatMap(({ listId, after }) =>
              rows.filter((row) => row.listId === listId && row.position > after),
            );
            const page = behind.slice(0, size);
            seen.push(...page);
            if (behind.length <= size) break;
            cursor = page.at(-1);
          }
          expect(seen).toEqual(rows);
        },
      ),
    );
  });

  it('gives nothing for a list that left the register', () => {
    expect(listsBehind(['a'], { listId: 'b', position: 3 })).toEqual([]);
  });
});
