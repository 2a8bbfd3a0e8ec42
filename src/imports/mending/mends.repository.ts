import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Keyring } from '../../platform/secrets/keyring';
import { openValue, sealedValue } from '../../platform/secrets/personal-value';
import { ImportMend } from './import-mend.entity';
import { MendedCells } from './mended-cells';
import type { mendView } from './mending.schema';

/** The corrected cells of an import as its plan reads them. */
export async function mendedCellsOf(
  manager: EntityManager,
  batchId: string,
  keyring: Keyring,
): Promise<MendedCells> {
  const stored = await manager.findBy(ImportMend, { batchId });
  return new MendedCells(
    stored.map(({ sheet, rowNumber, columnKey: column, value }) => {
      const sealed = sealedValue(value);
      return { sheet, rowNumber, column, text: sealed ? openValue(keyring, sealed) : value };
    }),
  );
}

/** The corrected cells of some rows, as they are shown. */
export async function mendsOfRows(
  manager: EntityManager,
  batchId: string,
  rows: readonly { sheet: string; rowNumber: number }[],
): Promise<(row: { sheet: string; rowNumber: number }) => z.infer<typeof mendView>[]> {
  if (rows.length === 0) return () => [];
  const numbers = [...new Set(rows.map(({ rowNumber }) => rowNumber))];
  const stored = await manager.find(ImportMend, {
    where: { batchId, rowNumber: In(numbers) },
    order: { mendedAt: 'ASC', id: 'ASC' },
  });
  return ({ sheet, rowNumber }) =>
    stored
      .filter((each) => each.sheet === sheet && each.rowNumber === rowNumber)
      .map(({ columnKey: column, original, value, mendedByName: by, mendedAt: at }) => ({
        ...{ column, original, text: sealedValue(value)?.mask ?? value, by, at },
      }));
}
