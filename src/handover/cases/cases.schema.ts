import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { wording } from '../list-types.schema';
import { DOSSIER_RULES, DUE_STANDINGS, NO_DUE_REASONS, OWNERSHIPS } from './case-rules';
import { CASE_STATES } from './case-plan.checks';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const words = (most: number) => freeText().min(1).max(most).nullable().default(null);
const maybeDay = z.iso.date().nullable();

const ruleView = z
  .strictObject({
    rule: z.enum(DOSSIER_RULES),
    finishedBy: z.enum(['giver', 'receiver']).nullable(),
    resultAt: z.enum(['new_commune_centre', 'designated_desk']).nullable(),
    overtaken: z.boolean(),
    resubmission: z.literal(false).meta({ description: 'Nobody hands a dossier in again' }),
  })
  .meta({ id: 'DossierRule' });

const caseFields = {
  itemId: z.uuid(),
  listId: z.uuid(),
  listType: z.string(),
  listTypeName: wording,
  rowCode: z.string(),
  name: z.string(),
  giver: named,
  receiver: named.nullable(),
  ownership: z.enum(OWNERSHIPS),
  receivedOn: maybeDay,
  dueOn: maybeDay.meta({ description: 'As the list names it, or else its plan' }),
  endsOn: maybeDay.meta({ description: 'The same, moved to the next working day' }),
  due: z.enum(DUE_STANDINGS),
  noDue: z.enum(NO_DUE_REASONS).nullable().meta({ description: 'Why no due day is found' }),
  person: z.string().nullable(),
  state: z.enum(CASE_STATES),
  rule: ruleView.nullable(),
};

export const caseRow = z.strictObject(caseFields).meta({ id: 'CaseRow' });

export const caseQuery = z.strictObject({
  ...pageQuery.shape,
  unitId: z.uuid().optional().meta({ description: 'Of the receiver; without one, of the giver' }),
  listType: z.string().min(1).max(10).optional(),
  ownership: z.enum([...OWNERSHIPS, 'without_owner']).optional(),
  due: z.enum(DUE_STANDINGS).optional(),
});

/** The same without pages: what a workbook holds. */
export const caseFilters = caseQuery.omit({ page: true, pageSize: true });

export const casePage = pageOf(caseRow, 'CaseRow');

const counts = z.strictObject({
  cases: z.int(),
  unassigned: z.int(),
  not_accepted: z.int(),
  no_person: z.int(),
  owned: z.int(),
  finished: z.int(),
  late: z.int(),
  soon: z.int(),
  undated: z.int().meta({ description: 'Go on without a due day' }),
});

export const continuityView = z
  .strictObject({
    effectiveDate: z.iso.date(),
    today: z.iso.date(),
    calendarKnown: z
      .boolean()
      .meta({ description: 'Whether this year’s public holidays are known' }),
    total: counts,
    units: z.array(
      z.strictObject({
        unitId: z.uuid(),
        name: z.string(),
        side: z
          .enum(['receiver', 'giver'])
          .meta({ description: 'giver: cases without a receiver' }),
        counts,
        missingLists: z.int().meta({ description: 'Lists of cases not filed by who hands over' }),
        verdict: z.enum(['green', 'yellow', 'red', 'grey']),
      }),
    ),
  })
  .meta({ id: 'CaseContinuity', description: 'No case without an owner on the first day' });

const stepBody = z.strictObject({
  text: freeText().min(1).max(500),
  person: words(200),
  dueOn: maybeDay.default(null),
  doneOn: maybeDay.default(null),
});

export const casePlanBody = z
  .strictObject({
    person: words(200),
    state: z.enum(CASE_STATES),
    dueOn: maybeDay.default(null),
    finishedOn: maybeDay.default(null),
    result: words(1000),
    steps: z.array(stepBody).max(50).default([]),
  })
  .meta({ id: 'CasePlanChange' });

export const caseNoteBody = z
  .strictObject({ text: freeText().min(1).max(1000) })
  .meta({ id: 'NewCaseNote' });

export const caseView = z
  .strictObject({
    ...caseFields,
    plan: z.strictObject({
      person: z.string().nullable(),
      dueOn: maybeDay,
      finishedOn: maybeDay,
      result: z.string().nullable(),
      steps: z.array(
        z.strictObject({
          text: z.string(),
          person: z.string().nullable(),
          dueOn: maybeDay,
          doneOn: maybeDay,
        }),
      ),
      changedAt: z.iso.datetime().nullable(),
      changedBy: z.string().nullable(),
    }),
    notes: z.array(z.strictObject({ text: z.string(), at: z.iso.datetime(), by: z.string() })),
    version: z.int().meta({ description: 'Of the plan; 0 while there is none' }),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Case' });

export type CaseRow = z.infer<typeof caseRow>;
export type CaseQuery = z.infer<typeof caseQuery>;
export type CasePage = z.infer<typeof casePage>;
export type CaseView = z.infer<typeof caseView>;
export type CasePlanChange = z.infer<typeof casePlanBody>;
export type ContinuityView = z.infer<typeof continuityView>;
export type CaseFilters = z.infer<typeof caseFilters>;
