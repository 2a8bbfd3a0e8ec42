import { Check, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  ID_LENGTH,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { Signer } from '../minutes/minutes.entity';
import type { ShareStateName } from './share-state';
import { SHARE_CHECKS } from './shares.checks';

/** What of a list goes to one receiver, once something is recorded of it; without a row it is being counted. */
@Entity('handover_share')
@Unique(['listId', 'receiverOrganisationId'])
@Index(['roundId', 'state'])
@Index(['receiverOrganisationId'])
@Check('ck_handover_share_state', SHARE_CHECKS.state)
@Check('ck_handover_share_sides', SHARE_CHECKS.sides)
@Check('ck_handover_share_signed', SHARE_CHECKS.signed)
@Check('ck_handover_share_decision', SHARE_CHECKS.decision)
@Check('ck_handover_share_settled', SHARE_CHECKS.settled)
export class HandoverShare {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @RefColumn() @ForeignKey('Organisation') giverOrganisationId!: string;
  @RefColumn() @ForeignKey('Organisation') receiverOrganisationId!: string;
  @TextColumn(12) state!: ShareStateName;
  /** The first signing, whose number the share goes by. */
  @RefColumn({ nullable: true }) @ForeignKey('ShareSigning') signingId!: string | null;
  @TextColumn(60, { nullable: true }) signedNumber!: string | null;
  @DayColumn({ nullable: true }) signedOn!: string | null;
  @RefColumn({ nullable: true }) @ForeignKey('StoredFile') signedFileId!: string | null;
  /** Day on which the things changed hands. */
  @DayColumn({ nullable: true }) receivedOn!: string | null;
  @TextColumn(60, { nullable: true }) decisionNumber!: string | null;
  @DayColumn({ nullable: true }) decisionOn!: string | null;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}

/** One signed paper of a share: the minutes, then each supplement. Never changed. */
@Entity('share_signing')
@Unique(['shareId', 'supplementNo'])
export class ShareSigning {
  @IdColumn() id!: string;
  /** No reference by key: the share names its first signing, and both are made in one act. */
  @RefColumn() shareId!: string;
  /** 0 for the minutes, then 1, 2, … */
  @CountColumn() supplementNo!: number;
  /** The minutes drawn up here; null for a paper written elsewhere. */
  @RefColumn({ nullable: true }) @ForeignKey('Minutes') minutesId!: string | null;
  @TextColumn(60) number!: string;
  @DayColumn() signedOn!: string;
  @RefColumn() @ForeignKey('StoredFile') fileId!: string;
  @TextColumn(64) sha256!: string;
  @JsonColumn() signers!: Signer[];
  /** Line of the list's ledger up to which it counts. */
  @CountColumn() movements!: number;
  @CountColumn() rowCount!: number;
  @RefColumn({ nullable: true }) recordedBy!: string | null;
  @TextColumn(200) recordedByName!: string;
  @MomentColumn() recordedAt!: string;
}

/** A portion that stands on signed minutes: it does not change until a supplement takes it up. */
@Entity('signed_portion')
@Index(['shareId'])
export class SignedPortion {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('Portion')
  portionId!: string;
  @RefColumn() @ForeignKey('HandoverShare') shareId!: string;
  /** The latest paper it stands on. */
  @RefColumn() @ForeignKey('ShareSigning') signingId!: string;
  /** Moment since which it may change, until the next supplement is signed; null while it may not. */
  @MomentColumn({ nullable: true }) releasedAt!: string | null;
}
