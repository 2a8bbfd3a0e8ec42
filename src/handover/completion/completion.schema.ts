import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { POINTS, WHYS } from './closing-points';
import { STANDINGS } from './point-standing';

const line = (most: number) => z.string().trim().min(1).max(most);
/** An empty field of a form is one that was not filled in. */
const optional = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape.optional());
const counted = optional(z.coerce.number().int().min(0).max(1_000_000));

export const pointParam = z.enum(POINTS);
export const recordKind = z.enum(['done', 'reservation']);

/** Fields of the form beside the file. */
export const recordFields = z
  .strictObject({
    kind: recordKind,
    number: line(100),
    day: z.iso.date(),
    signerName: optional(line(120)),
    signerPosition: optional(line(200)),
    note: optional(line(1000)),
    inForce: counted,
    replace: counted,
    repeal: counted,
    seen: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(
    ({ kind, signerName, signerPosition, note }) =>
      kind === 'done' || (signerName && signerPosition && note),
    'a reservation names its signer and says what it is about',
  );

export const withdrawRecordBody = z
  .strictObject({ reason: freeText().min(3).max(1000) })
  .meta({ id: 'WithdrawClosingRecord' });

const side = z.enum(['old', 'abolished_district']);
/** `changed`: closed, and no longer as it was then. */
const unitState = z.enum(['open', 'ready', 'closed', 'changed']);

const person = z.strictObject({ title: line(120), name: line(120) });
export const closeUnitBody = z
  .strictObject({
    seen: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: '`seen` of the page: closes only what was shown' }),
    issuerOrganisationId: z.uuid(),
    place: line(100),
    bases: z.array(line(500)).min(1).max(12).meta({ description: 'Without “Căn cứ”' }),
    signatory: person.meta({ description: 'Who signs the certificate: “GIÁM ĐỐC”, name' }),
    recipients: z.array(line(200)).max(12),
  })
  .meta({ id: 'CloseUnit' });
export const reopenUnitBody = z
  .strictObject({ reason: freeText().min(3).max(1000) })
  .meta({ id: 'ReopenUnit' });
export const certificateFileKind = z.enum(['docx', 'pdf', 'signed']);
/** Fields of the form beside the scan. */
export const signedCertificateFields = z.object({
  ...{ number: line(60), day: z.iso.date() },
  ...{ signerName: line(120), signerPosition: line(200) },
});

export const closingView = z
  .strictObject({
    id: z.uuid(),
    number: z.string(),
    day: z.iso.date(),
    issuer: z.string(),
    closedBy: z.string(),
    closedAt: z.iso.datetime(),
    factsSha256: z.string(),
    certificate: z
      .strictObject({ dataSha256: z.string() })
      .nullable()
      .meta({ description: 'Null while it is being written' }),
    signed: z
      .strictObject({
        ...{ number: z.string(), day: z.iso.date(), signer: z.string(), position: z.string() },
        ...{ fileSha256: z.string(), by: z.string(), at: z.iso.datetime() },
      })
      .nullable()
      .meta({ description: 'The signed copy of the certificate' }),
    maySign: z.boolean().meta({ description: 'Whether its signed copy may be brought in' }),
    changes: z
      .array(
        z.strictObject({
          what: z.enum(['list_added', 'list_changed', 'point']),
          listType: z.string().nullable(),
          listId: z.uuid().nullable(),
          point: pointParam.nullable(),
        }),
      )
      .meta({ description: 'What is no longer as it was when the unit was closed' }),
    reopened: z
      .strictObject({ by: z.string(), at: z.iso.datetime(), reason: z.string() })
      .nullable(),
    version: z.int(),
  })
  .meta({ id: 'UnitClosing' });

export const completionUnit = z
  .strictObject({
    unitId: z.uuid(),
    code: z.string(),
    name: z.string(),
    side,
    state: unitState,
    held: z.int().meta({ description: 'Points that hold' }),
    of: z.int(),
    reserved: z.int().meta({ description: 'Of those: left open under a signed reservation' }),
    reasons: z
      .array(
        z.strictObject({
          point: pointParam,
          standing: z.enum(['open', 'unknown']),
          count: z.int(),
        }),
      )
      .meta({ description: 'What holds the closing up' }),
    closing: z.strictObject({ number: z.string(), day: z.iso.date(), changes: z.int() }).nullable(),
  })
  .meta({ id: 'CompletionUnit' });

export const completionList = z
  .strictObject({ units: z.array(completionUnit) })
  .meta({ id: 'CompletionList', description: 'Dissolved units and what holds their closing up' });

const named = z.strictObject({ id: z.uuid(), name: z.string() });

const matterView = z.strictObject({
  why: z.enum(WHYS),
  count: z.int(),
  listType: z.string().nullable(),
  listId: z.uuid().nullable(),
  receiver: named.nullable(),
  rowCode: z.string().nullable(),
});

export const closingRecordView = z
  .strictObject({
    id: z.uuid(),
    kind: recordKind,
    number: z.string(),
    day: z.iso.date(),
    signer: z.strictObject({ name: z.string(), position: z.string() }).nullable(),
    note: z.string().nullable(),
    documents: z
      .strictObject({ inForce: z.int(), replace: z.int(), repeal: z.int() })
      .nullable()
      .meta({ description: 'Of the review of documents: in force, to replace, to repeal' }),
    fileSha256: z.string(),
    recordedBy: z.string(),
    recordedAt: z.iso.datetime(),
    withdrawn: z
      .strictObject({ by: z.string(), at: z.iso.datetime(), reason: z.string() })
      .nullable(),
    mayWithdraw: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'ClosingRecord' });

export const completionPage = z
  .strictObject({
    unitId: z.uuid(),
    code: z.string(),
    name: z.string(),
    side,
    state: unitState,
    bodies: z.array(z.strictObject({ ...named.shape, endsOn: z.iso.date().nullable() })),
    seen: z.string().meta({ description: 'Send back to close the unit as it is shown' }),
    closing: closingView.nullable(),
    earlier: z.array(closingView).meta({ description: 'Closings that were taken back' }),
    mayClose: z.boolean(),
    mayReopen: z.boolean(),
    proposal: z.strictObject({
      issuers: z.array(z.strictObject({ ...named.shape, title: z.string() })),
      place: z.string(),
      bases: z.array(z.string()),
    }),
    points: z.array(
      z
        .strictObject({
          point: pointParam,
          standing: z.enum(STANDINGS),
          outgrown: z
            .boolean()
            .meta({ description: 'A paper is there, but things came up that it is not about' }),
          told: z.enum(['met', 'open', 'unknown']),
          of: z.int().meta({ description: 'Lists, shares or rows looked at' }),
          matters: z.array(matterView).meta({ description: 'What is left; the first fifty' }),
          matterCount: z.int(),
          seen: z.string().meta({ description: 'Send back with a paper about the point' }),
          record: closingRecordView.nullable().meta({ description: 'The paper in force' }),
          earlier: z.array(closingRecordView),
          mayRecord: z.boolean(),
          mayReserve: z.boolean(),
        })
        .meta({ id: 'CompletionPoint' }),
    ),
  })
  .meta({ id: 'CompletionPage', description: 'Everything to be done before a unit is closed' });

export type CloseUnit = z.infer<typeof closeUnitBody>;
export type SignedCertificateFields = z.infer<typeof signedCertificateFields>;
export type ClosingView = z.infer<typeof closingView>;
export type RecordFields = z.infer<typeof recordFields>;
export type CompletionList = z.infer<typeof completionList>;
export type CompletionUnitView = z.infer<typeof completionUnit>;
export type CompletionPage = z.infer<typeof completionPage>;
export type ClosingRecordView = z.infer<typeof closingRecordView>;
