import { newId } from '../../src/platform/database/ids';
import { insertMany, manyOf } from '../../src/platform/database/insert-many';
import { MANY_ROWS } from '../../src/platform/database/unit-of-work';
import { forEachDatabase } from '../support/database';
import { Note, notesSchema } from '../support/notes';

/** More than a statement holds, and no power of two. */
const ROWS = 300;

const notes = (from: number, body?: string): Note[] =>
  Array.from({ length: ROWS }, (_, at) => ({
    ...{ id: newId(), body: body ?? `row ${from + at}`, version: 1 },
  }));

forEachDatabase((open) => {
  it.each([1, MANY_ROWS])('stores rows of several tables in their order (%i)', async (size) => {
    const { unitOfWork, reader } = await open();
    const [first, second] = [notes(0), notes(ROWS)];
    await unitOfWork.runRows(size, (manager) =>
      insertMany(manager, [
        manyOf(Note, first, ['version']),
        manyOf(Note, [], ['version']),
        manyOf(Note, second, []),
      ]),
    );
    const stored = await reader.manager.find(Note, { order: { id: 'ASC' } });
    expect(stored).toEqual([...first, ...second]);
  });

  it('says a value once that all rows share, and refuses rows that differ in it', async () => {
    const { unitOfWork, reader } = await open();
    const alike = notes(0, 'Tủ hồ sơ');
    const store = (rows: Note[]) =>
      unitOfWork.run((manager) => insertMany(manager, [manyOf(Note, rows, ['body', 'version'])]));
    await store(alike);
    expect(await reader.manager.countBy(Note, { body: 'Tủ hồ sơ' })).toBe(ROWS);
    await expect(store([...notes(0, 'một'), ...notes(0, 'hai')])).rejects.toThrow(/differ in body/);
    expect(await reader.manager.count(Note)).toBe(ROWS);
  });

  it.each([1, MANY_ROWS])('stores nothing where a later statement fails (%i)', async (size) => {
    const { unitOfWork, reader } = await open();
    const rows = notes(0);
    rows[200] = { ...rows[200]!, id: rows[0]!.id };
    const storing = unitOfWork.runRows(size, (manager) =>
      insertMany(manager, [manyOf(Note, rows, ['version']), manyOf(Note, notes(ROWS), [])]),
    );
    await expect(storing).rejects.toThrow(/unique/i);
    expect(await reader.manager.count(Note)).toBe(0);
    await unitOfWork.run((manager) => insertMany(manager, [manyOf(Note, notes(0), [])]));
    expect(await reader.manager.count(Note)).toBe(ROWS);
  });
}, notesSchema);
