import { getEvidence, withdrawAttachment } from '../../api/sdk.gen';
import type { Attachment } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type { Attachment, Evidence } from '../../api/types.gen';

/** A thing that takes files: its registered kind and its id. */
export interface EvidenceSubject {
  kind: string;
  id: string;
}

export type AttachmentKind = Attachment['kind'];
export const ATTACHMENT_KINDS: readonly AttachmentKind[] = [
  'photo',
  'scan',
  'decision',
  'minutes',
  'letter',
  'other',
];

/** What a person says of a file. */
export interface EvidenceFields {
  kind: AttachmentKind;
  title: string;
  documentNumber?: string;
  documentDay?: string;
}

export const evidenceApi = {
  of: ({ kind, id }: EvidenceSubject) => dataOf(getEvidence({ path: { kind, id } })),
  withdraw: ({ id, version }: Attachment, reason: string) =>
    dataOf(withdrawAttachment({ path: { id }, headers: ifMatch(version), body: { reason } })),
  address: ({ id }: Attachment) => `/api/attachments/${id}/file`,
};

/** Key of what is known of the files on a thing. */
export const evidenceKey = ({ kind, id }: EvidenceSubject) => ['evidence', kind, id];
