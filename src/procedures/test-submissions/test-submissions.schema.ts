import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { CHANNELS, PAYMENTS, STEPS, SYNCS, TEST_STATES } from './test-rules';

const line = (most: number) => z.string().trim().min(1).max(most);
const moment = z.iso.datetime().describe('UTC');
const day = z.iso.date();
const steps = z
  .strictObject({
    received: moment.nullable(),
    appraised: moment.nullable(),
    approved: moment.nullable(),
    signed: moment.nullable(),
    returned: moment.nullable(),
  })
  .meta({ id: 'TestSteps' });

const entry = {
  channel: z.enum(CHANNELS),
  testAccount: line(200).describe('a test account, never that of a citizen'),
  virtual: z.boolean().describe('only dossiers marked as tests are taken'),
  submittedAt: moment,
  steps,
  failedStep: z.enum(STEPS).nullable(),
  payment: z.enum(PAYMENTS),
  synced: z.enum(SYNCS).describe('whether the status came back to the national portal'),
  note: line(1000).nullable(),
};
export const testEntry = z
  .strictObject({
    unitCode: z.string().regex(/^\d{5}$/),
    procedureCode: line(40),
    dossierCode: line(60),
    ...entry,
  })
  .meta({ id: 'TestEntry' });
export const recordBody = z
  .strictObject({
    enteredBy: z.enum(['screen', 'excel', 'api']),
    submissions: z.array(testEntry).min(1).max(500),
  })
  .meta({ id: 'RecordTests' });

const refusal = z
  .strictObject({
    index: z.int().describe('place in what was sent, from 0'),
    unitCode: z.string(),
    dossierCode: z.string(),
    code: z.string(),
    vi: z.string(),
    en: z.string(),
  })
  .meta({ id: 'TestRefusal' });
export const testReceipt = z
  .strictObject({
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.array(refusal).describe('created + changed + unchanged + refused = what was sent'),
  })
  .meta({ id: 'TestReceipt' });

export const testPlan = z
  .strictObject({
    fileName: z.string(),
    rows: z.array(
      z.strictObject({
        sheet: z.string(),
        rowNumber: z.int(),
        entry: testEntry.nullable(),
        problems: z.array(z.strictObject({ cell: z.string(), vi: z.string(), en: z.string() })),
      }),
    ),
    passedOver: z
      .array(z.strictObject({ sheet: z.string(), rowNumber: z.int(), text: z.string() }))
      .describe('rows below a heading that are no dossier: sums, notes, signatures'),
    sheetsPassed: z.array(z.string()).describe('sheets without the columns of tests'),
  })
  .meta({ id: 'TestPlan' });

export const changeBody = z.strictObject(entry).meta({ id: 'ChangeTest' });
export const purgeBody = z
  .strictObject({ purgedOn: day, systems: line(500), proof: line(500) })
  .meta({ id: 'PurgeTest' });

/** Tests in one act. */
const MOST_PURGED = 200;
export const purgeManyBody = z
  .strictObject({
    tests: z
      .array(z.strictObject({ id: z.uuid(), version: z.int() }))
      .min(1)
      .max(MOST_PURGED)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each test once'),
    ...purgeBody.shape,
  })
  .meta({ id: 'PurgeTests' });
export const purgedView = z.strictObject({ purged: z.int() }).meta({ id: 'PurgedTests' });

export const testsQuery = z.strictObject({
  ...pageQuery.shape,
  unitId: z.uuid().optional(),
  procedureId: z.uuid().optional(),
  state: z.enum(TEST_STATES).optional(),
  channel: z.enum(CHANNELS).optional(),
  purge: z.enum(['waiting']).optional(),
});

export const testView = z
  .strictObject({
    id: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    procedureCode: z.string(),
    procedureName: z.string(),
    dossierCode: z.string(),
    channel: z.enum(CHANNELS),
    testAccount: z.string(),
    submittedAt: z.string(),
    steps: z.strictObject({
      received: z.string().nullable(),
      appraised: z.string().nullable(),
      approved: z.string().nullable(),
      signed: z.string().nullable(),
      returned: z.string().nullable(),
    }),
    failedStep: z.enum(STEPS).nullable(),
    payment: z.enum(PAYMENTS),
    synced: z.enum(SYNCS),
    state: z.enum(TEST_STATES),
    note: z.string().nullable(),
    purgedOn: z.string().nullable(),
    purgeSystems: z.string().nullable(),
    purgeProof: z.string().nullable(),
    enteredBy: z.enum(['screen', 'excel', 'api']),
    changedBy: z.string(),
    changedAt: z.string(),
    mayChange: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'TestSubmission' });
export const testPage = pageOf(testView, 'TestSubmission');

const counted = { passed: z.int(), running: z.int(), failed: z.int() };
const channels = z
  .strictObject({
    portal: z.strictObject(counted),
    province: z.strictObject(counted),
    counter: z.strictObject(counted),
    post: z.strictObject(counted),
  })
  .meta({ id: 'TestsByChannel' });
export const testMatrix = z
  .strictObject({
    units: z.array(
      z.strictObject({
        unitId: z.uuid(),
        code: z.string(),
        name: z.string(),
        procedures: z.int().describe('assigned to the unit'),
        proven: z.int().describe('of them with a test that passed'),
        ...counted,
        purge: z.int().describe('tests that are over and not purged'),
        channels,
      }),
    ),
    mayRecord: z.boolean(),
  })
  .meta({ id: 'TestMatrix' });

export const TESTED = ['proven', 'failed', 'untried'] as const;
export const testedProceduresQuery = z.strictObject({
  ...pageQuery.shape,
  unitId: z.uuid().optional().describe('only what this unit offers and tried'),
  field: line(300).optional(),
  tested: z
    .enum(TESTED)
    .optional()
    .describe('proven: every unit has a test that passed; untried: no test at all'),
});
export const testedProcedures = pageOf(
  z
    .strictObject({
      procedureId: z.uuid(),
      code: z.string(),
      name: z.string(),
      field: z.string(),
      units: z.int().describe('to which it is assigned, of those the person sees'),
      proven: z.int().describe('of them with a test that passed'),
      ...counted,
      channels,
    })
    .meta({ id: 'TestedProcedure' }),
  'TestedProcedure',
);

export type TestedProcedures = z.infer<typeof testedProcedures>;
export type TestedProceduresQuery = z.infer<typeof testedProceduresQuery>;
export type TestEntry = z.infer<typeof testEntry>;
export type RecordBody = z.infer<typeof recordBody>;
export type TestReceipt = z.infer<typeof testReceipt>;
export type TestPlan = z.infer<typeof testPlan>;
export type ChangeBody = z.infer<typeof changeBody>;
export type PurgeBody = z.infer<typeof purgeBody>;
export type PurgeManyBody = z.infer<typeof purgeManyBody>;
export type TestsQuery = z.infer<typeof testsQuery>;
export type TestView = z.infer<typeof testView>;
export type TestPage = z.infer<typeof testPage>;
export type TestMatrix = z.infer<typeof testMatrix>;
