import { z } from 'zod';
import { pageOf, pageQuery } from '../platform/http/paging';
import { batchStates } from './batch-state';
import { undoneView } from './undo/undo.schema';
import { verdicts } from './planned-row';
import { appliedMapping } from './mapping/mapping.schema';
import { usedSpelling } from './spellings/spellings.schema';
import { mendView } from './mending/mending.schema';
import { repairCountsView, repairKind } from './repairs/repairs.schema';
import { REFUSALS } from './refused-columns';
import { sheetOutcomes } from './sheet-layout';

const whole = z.int().min(0);

export const importCountsView = z
  .strictObject({
    rows: whole,
    header: whole,
    data: whole,
    group: whole,
    total: whole,
    blank: whole,
    note: whole,
    created: whole,
    changed: whole,
    unchanged: whole,
    refused: whole,
    skipped: whole,
  })
  .meta({
    id: 'ImportCounts',
    description:
      'rows = header + data + group + total + blank + note; data = created + changed + unchanged + refused + skipped',
  });

export const uploadReceipt = z
  .strictObject({ id: z.uuid(), jobId: z.uuid() })
  .meta({ id: 'UploadReceipt' });

const batchFields = {
  id: z.uuid(),
  version: z.int(),
  state: z.enum(batchStates),
  jobId: z.uuid(),
  roundId: z.uuid(),
  listType: z.string(),
  listId: z.uuid().nullable(),
  giver: z.strictObject({ id: z.uuid(), name: z.string() }),
  fileName: z.string(),
  fileSize: whole.meta({ description: 'bytes' }),
  sha256: z.string(),
  counts: importCountsView,
  missingFromFile: whole.meta({
    description: 'Rows of the list that the file does not contain',
  }),
  repairs: repairCountsView,
  problemCode: z.string().nullable(),
  problem: z.string().nullable().meta({ description: 'Why the whole file was refused' }),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  appliedAt: z.iso.datetime().nullable(),
  appliedBy: z.string().nullable(),
  undone: undoneView,
};

export const batchView = z.strictObject(batchFields).meta({ id: 'ImportBatch' });

const totalCheckView = z
  .strictObject({
    cell: z.string(),
    column: z.string(),
    label: z.string(),
    stated: z.number(),
    computed: z.number(),
    agrees: z.boolean(),
  })
  .meta({ id: 'ImportTotalCheck' });

export const sheetView = z
  .strictObject({
    sheet: z.string(),
    outcome: z.enum(sheetOutcomes),
    counts: importCountsView,
    headerTop: z.int().optional(),
    headerBottom: z.int().optional(),
    lookedUpTo: z.int(),
    columns: z.array(
      z.strictObject({
        key: z.string(),
        column: z.string(),
        heading: z.string(),
      }),
    ),
    headings: z
      .array(z.strictObject({ column: z.string(), heading: z.string(), id: z.string() }))
      .meta({ description: 'Headings that may be matched by hand' }),
    unknown: z.array(
      z.strictObject({
        column: z.string(),
        heading: z.string(),
        nearest: z.array(z.string()),
      }),
    ),
    removed: z
      .array(
        z.strictObject({
          column: z.string(),
          heading: z.string(),
          refusal: z.enum(REFUSALS),
        }),
      )
      .meta({
        description: 'Columns left out: not imported, and not in the stored copy',
      }),
    said: z
      .array(z.strictObject({ column: z.string(), value: z.string() }))
      .optional()
      .meta({ description: 'What the sheet says of all rows elsewhere than in a column' }),
    kept: z
      .array(z.string())
      .optional()
      .meta({ description: 'Columns that the sheet lacks: what is stored of them stays' }),
    missing: z.array(z.string()),
    unclear: z.array(z.strictObject({ column: z.string(), places: z.array(z.string()) })),
    hiddenDataRows: whole,
    doubtfulFonts: z.array(z.string()).meta({
      description:
        'Cells in a TCVN3 or VNI font whose text may be Unicode already; left as they are',
    }),
    groups: z.array(z.strictObject({ rowNumber: z.int(), path: z.array(z.string()) })),
    notes: z.array(z.int()),
    totals: z.array(totalCheckView),
  })
  .meta({ id: 'ImportSheet' });

export const batchDetailView = z
  .strictObject({
    ...batchFields,
    sheets: z.array(sheetView),
    missingRows: z
      .array(z.strictObject({ id: z.string(), code: z.string(), name: z.string() }))
      .meta({
        description: 'The first 500 of the rows of the list that the file does not contain',
      }),
    refusedRepairs: z
      .array(
        z.strictObject({
          kind: repairKind,
          sheet: z.string().nullable(),
          rowNumber: z.int().nullable(),
          column: z.string().nullable(),
        }),
      )
      .meta({
        description: 'Repairs that a person does not want; null: in the whole file',
      }),
    undoable: z.boolean().meta({
      description: 'It was applied and may be undone, unless a row was changed since',
    }),
    offered: z
      .array(z.strictObject({ key: z.string(), name: z.string(), required: z.boolean() }))
      .meta({ description: 'Columns of the list to which headings may be matched' }),
    mapping: appliedMapping,
    spellings: z
      .array(usedSpelling)
      .meta({ description: 'Remembered spellings by which cells were read' }),
    mayRememberFor: z.enum(['nobody', 'organisation', 'province']),
    rereadable: z.boolean().meta({ description: 'The stored copy says what the file said' }),
  })
  .meta({ id: 'ImportBatchDetail' });

const valuesView = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const rowView = z
  .strictObject({
    id: z.uuid(),
    sheet: z.string(),
    rowNumber: z.int(),
    verdict: z.enum(verdicts),
    title: z.string().meta({ description: 'What the row is about, for a heading' }),
    values: valuesView,
    before: valuesView
      .nullable()
      .meta({ description: 'Stored values that a changed row replaces' }),
    groupPath: z.array(z.string()),
    receiverOrganisationId: z.uuid().nullable(),
    mends: z.array(mendView),
    problems: z.array(
      z.strictObject({
        cell: z.string(),
        column: z.string().nullable(),
        code: z.string(),
        message: z.string(),
        value: z.string().nullable(),
        nearest: z.array(z.string()),
        sides: z
          .strictObject({ file: z.string().nullable(), current: z.string() })
          .nullable()
          .meta({
            description: 'What the file and the list say of a cell that both changed',
          }),
      }),
    ),
    differences: z
      .array(
        z.strictObject({
          column: z.string(),
          before: z.string(),
          after: z.string(),
        }),
      )
      .meta({
        description: 'What a changed row changes, column by column, in words',
      }),
  })
  .meta({ id: 'ImportRow' });

export const rowPage = pageOf(rowView, 'ImportRow');

export const rowsQuery = z.strictObject({
  ...pageQuery.shape,
  verdict: z.enum(verdicts).optional(),
});

/** The fields beside the file of an upload. */
export const uploadFields = z.strictObject({
  listType: z.string().min(1).max(10),
  giverOrganisationId: z.uuid(),
  again: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});
