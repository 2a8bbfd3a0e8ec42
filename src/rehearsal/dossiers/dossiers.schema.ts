import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { scenarioView } from '../templates/templates.schema';
import { INDICATORS } from './indicators';

/** Every test dossier bears it, in the system it is tried in and here. */
export const MARK = 'TEST-';

export const newDossierBody = z
  .strictObject({
    scenarioCode: z.string().trim().min(1).max(20),
    number: z
      .string()
      .trim()
      .regex(/^TEST-[\p{L}\p{N}./-]{1,50}$/u),
  })
  .meta({ id: 'NewTestDossier' });

const count = z.int().min(0).max(1000).nullable();
const measures = {
  received: z.boolean().nullable(),
  paid: z.boolean().nullable(),
  components: count,
  digitised: count,
  visibleSteps: count,
  documents: count,
  validDocuments: count,
  stored: z.boolean().nullable(),
  note: freeText().min(1).max(1000).nullable(),
};
const fits = (part: number | null, whole: number | null) =>
  (part === null) === (whole === null) && (part ?? 0) <= (whole ?? 0);

export const measuresBody = z
  .strictObject(measures)
  .refine((each) => fits(each.digitised, each.components), { path: ['digitised'] })
  .refine((each) => fits(each.validDocuments, each.documents), { path: ['validDocuments'] })
  .meta({ id: 'DossierMeasures' });

const moment = z.iso.datetime({ precision: 3 });
export const stepBody = z
  .strictObject({ startedAt: moment, endedAt: moment.nullable() })
  .meta({ id: 'DossierStep' });
export const positionSchema = z.coerce.number().int().min(1).max(30);

export const purgeBody = z
  .strictObject({ how: freeText().min(1).max(1000) })
  .meta({ id: 'PurgeDossiers' });

export const dossierView = z
  .strictObject({
    id: z.string(),
    rehearsalId: z.string(),
    unitName: z.string(),
    scenarioCode: z.string(),
    number: z.string(),
    ...measures,
    steps: z.array(
      z.strictObject({
        position: z.int(),
        startedAt: z.string(),
        endedAt: z.string().nullable(),
      }),
    ),
    purged: z.boolean(),
    madeBy: z.string(),
    version: z.int(),
  })
  .meta({ id: 'TestDossier' });

const share = z.strictObject({ part: z.int(), whole: z.int() });

export const dossiersView = z
  .strictObject({
    dossiers: z.array(dossierView),
    scenarios: z.array(scenarioView),
    indicators: z.strictObject(
      Object.fromEntries(INDICATORS.map((key) => [key, share])) as Record<
        (typeof INDICATORS)[number],
        typeof share
      >,
    ),
    purges: z.array(
      z.strictObject({
        id: z.string(),
        numbers: z.array(z.string()),
        how: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    mayRecord: z.boolean(),
    mayPurge: z.boolean(),
  })
  .meta({ id: 'TestDossiers' });

export type DossierView = z.infer<typeof dossierView>;
export type DossiersView = z.infer<typeof dossiersView>;
export type NewDossier = z.infer<typeof newDossierBody>;
export type Measures = z.infer<typeof measuresBody>;
export type StepTimes = z.infer<typeof stepBody>;
