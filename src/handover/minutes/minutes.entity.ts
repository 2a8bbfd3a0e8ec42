import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { MinutesKind } from './minutes-kind';
import { MINUTES_CHECKS, SUPPLEMENT_CHECK } from './minutes.checks';

/** `replaced`: drawn up again before it was signed; its number is not given a second time. */
export const MINUTES_STATES = ['drawn_up', 'signed', 'replaced'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

export interface Signer {
  side: 'giver' | 'receiver' | 'witness';
  name: string;
  position: string;
}

/** The minutes (biên bản) of one share, a supplement to them, or one paper over all lists of a pair. */
@Entity('minutes')
@Unique(['issuerOrganisationId', 'year', 'sequence'])
@Unique(['jobId'])
@Index(['listId', 'receiverOrganisationId'])
@Index(['dataSha256'])
@Check('ck_minutes_kind', MINUTES_CHECKS.kind)
@Check('ck_minutes_state', MINUTES_CHECKS.state)
@Check('ck_minutes_supplement', SUPPLEMENT_CHECK)
@Check('ck_minutes_sides', MINUTES_CHECKS.sides)
@Check('ck_minutes_issuer', MINUTES_CHECKS.issuer)
@Check('ck_minutes_signed', MINUTES_CHECKS.signed)
export class Minutes {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** Null where the paper stands for all lists of the pair. */
  @RefColumn({ nullable: true }) @ForeignKey('HandoverList') listId!: string | null;
  @RefColumn() @ForeignKey('Organisation') giverOrganisationId!: string;
  @RefColumn() @ForeignKey('Organisation') receiverOrganisationId!: string;
  /** Who numbers the paper: the giver while it exists, afterwards the receiver. */
  @RefColumn() @ForeignKey('Organisation') issuerOrganisationId!: string;
  /** 0 for the minutes, 1, 2, … for those that supplement them once they are signed. */
  @CountColumn() supplementNo!: number;
  @CountColumn() year!: number;
  @CountColumn() sequence!: number;
  /** Number and sign: `01/BB-UBND`. */
  @TextColumn(60) number!: string;
  /** The day the paper bears. */
  @DayColumn() drawnOn!: string;
  @TextColumn(12) kind!: MinutesKind;
  @TextColumn(12) state!: MinutesState;
  /** Rows on it. */
  @CountColumn() rowCount!: number;
  /** Line of the list's ledger up to which it counts. */
  @CountColumn() movements!: number;
  /** Digest of the canonical data. */
  @TextColumn(64) dataSha256!: string;
  /** Signing key of the QR code. */
  @TextColumn(16) keyId!: string;
  @RefColumn() @ForeignKey('StoredFile') docxFileId!: string;
  @RefColumn() @ForeignKey('StoredFile') pdfFileId!: string;
  @RefColumn() jobId!: string;
  @RefColumn({ nullable: true }) drawnBy!: string | null;
  @TextColumn(200) drawnByName!: string;
  @MomentColumn() drawnAt!: string;
  /** Of the paper as it was signed: number, day, copy, its digest, who signed. */
  @TextColumn(60, { nullable: true }) signedNumber!: string | null;
  @DayColumn({ nullable: true }) signedOn!: string | null;
  @RefColumn({ nullable: true }) @ForeignKey('StoredFile') signedFileId!: string | null;
  @TextColumn(64, { nullable: true }) signedSha256!: string | null;
  @JsonColumn({ nullable: true }) signers!: Signer[] | null;
  /** Who brought the signed copy in, and when. */
  @RefColumn({ nullable: true }) signedRecordedBy!: string | null;
  @TextColumn(200, { nullable: true }) signedRecordedByName!: string | null;
  @MomentColumn({ nullable: true }) signedRecordedAt!: string | null;
  @RowVersionColumn() version!: number;
}
