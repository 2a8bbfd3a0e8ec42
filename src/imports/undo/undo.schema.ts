import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import type { ImportBatch } from '../import-batch.entity';

/** Taking an import back wants a reason. */
export const undoBody = z
  .strictObject({ reason: freeText().min(3).max(1000) })
  .meta({ id: 'UndoImport' });

export const undoneView = z
  .strictObject({ at: z.iso.datetime(), by: z.string(), reason: z.string() })
  .nullable()
  .meta({ description: 'Where the import was taken back after it had been applied' });

/** An import that stands. */
export const NOT_UNDONE = {
  ...{ actId: null, undoneAt: null, undoneBy: null },
  ...{ undoneByName: null, undoReason: null },
};

/** What is shown of an import that was taken back. */
export const undoneOf = ({
  undoneAt,
  undoneByName,
  undoReason,
}: Pick<ImportBatch, 'undoneAt' | 'undoneByName' | 'undoReason'>): z.infer<typeof undoneView> =>
  undoneAt === null ? null : { at: undoneAt, by: undoneByName ?? '', reason: undoReason ?? '' };
