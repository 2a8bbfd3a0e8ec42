import { z } from 'zod';
import { batchStates } from '../batch-state';
import { SET_FILE_STATES } from './import-set-file.entity';
import { SET_KINDS } from './import-set.entity';

const whole = z.int().min(0);
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .default('')
    .transform((text) => text || null);

/** The fields beside a file of a set. */
export const setFields = z.strictObject({
  kind: z.enum(SET_KINDS),
  set: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((id) => id || null),
  listType: optional(10),
  giverHeading: optional(200),
  /** Where the file lay in a folder that was chosen as a whole. */
  path: optional(255),
});

export const setReceipt = z
  .strictObject({ id: z.uuid(), fileId: z.uuid(), jobId: z.uuid() })
  .meta({ id: 'ImportSetReceipt' });

const setHead = {
  id: z.uuid(),
  roundId: z.uuid(),
  kind: z.enum(SET_KINDS),
  listType: z.string().nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
};

export const setView = z
  .strictObject({ ...setHead, fileNames: z.array(z.string()) })
  .meta({ id: 'ImportSet' });

const setFileView = z
  .strictObject({
    id: z.uuid(),
    fileName: z.string(),
    fileSize: whole.meta({ description: 'bytes' }),
    sha256: z.string(),
    jobId: z.uuid(),
    state: z.enum(SET_FILE_STATES),
    dataRows: whole.meta({ description: 'Rows of a file of several givers: those of all of them' }),
    totalRows: whole.meta({ description: 'Rows of sums, which are of no giver' }),
    convertedCells: whole.meta({ description: 'Cells in legacy letters, converted' }),
    problem: z.string().nullable(),
  })
  .meta({ id: 'ImportSetFile' });

/** What a person says of a part that tells nobody's name. */
export const namedPart = z
  .strictObject({
    giverOrganisationId: z.uuid(),
    listType: z.string().min(1).max(10).nullable().meta({
      description: 'Kind of list; where set or file say it, theirs counts',
    }),
  })
  .meta({ id: 'NamedPart' });

const memberView = z
  .strictObject({
    id: z.uuid(),
    fileId: z.uuid(),
    name: z.string().meta({ description: 'Path of the file, or the giver as the rows name it' }),
    rows: whole,
    rowNumbers: z.array(z.int()),
    problem: z.string().nullable(),
    importedBefore: z
      .boolean()
      .meta({ description: 'Not imported, as an earlier import has the very same file' }),
    nearest: z.array(z.string()),
    kept: z
      .strictObject({ until: z.iso.datetime(), listType: z.string().nullable() })
      .nullable()
      .meta({ description: 'The part waits for its giver to be named; null: it does not' }),
    import: z
      .strictObject({
        id: z.uuid(),
        version: z.int(),
        state: z.enum(batchStates),
        listType: z.string(),
        listId: z.uuid().nullable(),
        giver: z.strictObject({ id: z.uuid(), name: z.string() }),
        data: whole,
        created: whole,
        changed: whole,
        unchanged: whole,
        refused: whole,
        skipped: whole,
        problem: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ImportSetMember' });

export const setDetailView = z
  .strictObject({
    ...setHead,
    giverHeading: z.string().nullable(),
    applyJobId: z.uuid().nullable(),
    busy: z.boolean().meta({ description: 'Files are still being opened or read' }),
    applicable: whole.meta({ description: 'Imports that would write something' }),
    files: z.array(setFileView),
    members: z.array(memberView),
  })
  .meta({ id: 'ImportSetDetail' });

export type SetDetail = z.infer<typeof setDetailView>;
export type SetView = z.infer<typeof setView>;
