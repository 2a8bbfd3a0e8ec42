import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { ATTACHMENT_CHECKS } from './attachment.checks';

/** What a file is, as the person who brought it says. */
export const ATTACHMENT_KINDS = [
  'photo',
  'scan',
  'decision',
  'minutes',
  'letter',
  'other',
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** A file as evidence (minh chứng) of a list, a row or anything else that a room has registered. */
@Entity('attachment')
@Unique(['liveKey'])
@Index(['subjectKind', 'subjectId'])
@Index(['listId'])
@Check('ck_attachment_kind', ATTACHMENT_CHECKS.kind)
@Check('ck_attachment_decision', ATTACHMENT_CHECKS.decision)
@Check('ck_attachment_withdrawn', ATTACHMENT_CHECKS.withdrawn)
export class Attachment {
  @IdColumn() id!: string;
  /** Kind of the thing it belongs to, as registered with `EvidenceSubjects`. */
  @TextColumn(20) subjectKind!: string;
  @TextColumn(36) subjectId!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** The list that the thing belongs to, where it belongs to one. */
  @RefColumn({ nullable: true }) @ForeignKey('HandoverList') listId!: string | null;
  @RefColumn() @ForeignKey('StoredFile') fileId!: string;
  @TextColumn(12) kind!: AttachmentKind;
  @TextColumn(300) title!: string;
  @TextColumn(60, { nullable: true }) documentNumber!: string | null;
  @DayColumn({ nullable: true }) documentDay!: string | null;
  /** Digest of the bytes that are kept. */
  @TextColumn(64) sha256!: string;
  /** Digest of the bytes as they were sent; another one where something was taken out of a picture. */
  @TextColumn(64) sentSha256!: string;
  @CountColumn() size!: number;
  /** Place and particulars of the camera were taken out of the picture. */
  @FlagColumn() cleaned!: boolean;
  /** When the camera says that the picture was taken: local time, `2025-06-24T09:15:00`. */
  @TextColumn(19, { nullable: true }) takenAt!: string | null;
  /** The same file hangs on the same thing once; null once it is withdrawn. */
  @TextColumn(130, { nullable: true }) liveKey!: string | null;
  @RefColumn({ nullable: true }) addedBy!: string | null;
  @TextColumn(200) addedByName!: string;
  @MomentColumn() addedAt!: string;
  @MomentColumn({ nullable: true }) withdrawnAt!: string | null;
  @RefColumn({ nullable: true }) withdrawnBy!: string | null;
  @TextColumn(200, { nullable: true }) withdrawnByName!: string | null;
  @TextColumn(1000, { nullable: true }) withdrawnReason!: string | null;
  @RowVersionColumn() version!: number;
}

/** Names a file on a thing, as long as it is not withdrawn. */
export const liveKeyOf = (subjectKind: string, subjectId: string, sentSha256: string): string =>
  `${subjectKind}:${subjectId}:${sentSha256}`;
