import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { ATTACHMENT_KINDS } from './attachment.entity';

export const subjectKind = z.string().regex(/^[a-z_]{1,20}$/);

const text = (most: number) => freeText().min(1).max(most);
/** A form sends text only; an empty field is one left out. */
const optional = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape.optional());

export const evidenceFields = z
  .strictObject({
    kind: z.enum(ATTACHMENT_KINDS),
    title: text(300),
    documentNumber: optional(text(60)),
    documentDay: optional(z.iso.date()),
  })
  .refine(
    ({ kind, documentNumber, documentDay }) =>
      kind !== 'decision' || (documentNumber !== undefined && documentDay !== undefined),
    'a decision has a number and a date',
  );

export const withdrawBody = z
  .strictObject({ reason: text(1000) })
  .meta({ id: 'WithdrawAttachment' });

export const attachmentView = z
  .strictObject({
    id: z.uuid(),
    subjectKind: z.string(),
    subjectId: z.uuid(),
    kind: z.enum(ATTACHMENT_KINDS),
    title: z.string(),
    documentNumber: z.string().nullable(),
    documentDay: z.iso.date().nullable(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.int().meta({ description: 'Bytes' }),
    sha256: z.string().meta({ description: 'Of the bytes that are kept' }),
    sentSha256: z.string().meta({ description: 'Of the bytes as they were sent' }),
    cleaned: z.boolean().meta({ description: 'Place and camera were taken out of the picture' }),
    takenAt: z.string().nullable().meta({ description: 'Local time, as the camera says' }),
    addedBy: z.string(),
    addedAt: z.iso.datetime(),
    withdrawn: z
      .strictObject({ by: z.string(), at: z.iso.datetime(), reason: z.string() })
      .nullable(),
    mayWithdraw: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Attachment' });

export const evidenceView = z
  .strictObject({
    mayAdd: z.boolean(),
    mostFileBytes: z.int(),
    attachments: z.array(attachmentView),
  })
  .meta({ id: 'Evidence', description: 'Files on one thing, the latest first' });

export type EvidenceFields = z.infer<typeof evidenceFields>;
export type AttachmentView = z.infer<typeof attachmentView>;
export type EvidenceView = z.infer<typeof evidenceView>;
