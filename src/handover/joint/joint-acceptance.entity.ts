import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { DiscrepancyKind } from '../acceptance';
import { CONFIRMATION_CHECKS, EXCEPTION_CHECKS, JOINT_CHECKS } from './joint.checks';
import type { JointSide } from './parties';

/** `overtaken`: rows of the share changed before the last party confirmed. */
export const JOINT_STATES = ['open', 'done', 'cancelled', 'overtaken'] as const;
export type JointState = (typeof JOINT_STATES)[number];

/** Acceptance of a whole share in one act: what the parties see, and what happens once all have confirmed. */
@Entity('joint_acceptance')
@Unique(['openKey'])
@Index(['listId', 'receiverOrganisationId'])
@Index(['roundId', 'state'])
@Check('ck_joint_acceptance_state', JOINT_CHECKS.state)
@Check('ck_joint_acceptance_open', JOINT_CHECKS.open)
@Check('ck_joint_acceptance_sides', JOINT_CHECKS.sides)
@Check('ck_joint_acceptance_done', JOINT_CHECKS.done)
@Check('ck_joint_acceptance_rows', JOINT_CHECKS.rows)
export class JointAcceptance {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @RefColumn() @ForeignKey('Organisation') giverOrganisationId!: string;
  @RefColumn() @ForeignKey('Organisation') receiverOrganisationId!: string;
  @TextColumn(12) state!: JointState;
  /** One open act a share; null once it is over. */
  @TextColumn(80, { nullable: true }) openKey!: string | null;
  /** A third party looks on and confirms as well. */
  @FlagColumn() witnessed!: boolean;
  /** Digest of the share as the parties see it; see `shareDigest`. */
  @TextColumn(64) shareDigest!: string;
  /** Rows that wait for the act, those it accepts and those it leaves in dispute. */
  @CountColumn() rowsOutstanding!: number;
  @CountColumn() rowsAccepted!: number;
  @CountColumn() rowsExcepted!: number;
  @RefColumn({ nullable: true }) openedBy!: string | null;
  @TextColumn(200) openedByName!: string;
  @MomentColumn() openedAt!: string;
  @MomentColumn({ nullable: true }) doneAt!: string | null;
  @RowVersionColumn() version!: number;
}

/** A row that is not accepted with the rest, and why. */
@Entity('joint_exception')
@Unique(['jointId', 'portionId'])
@Check('ck_joint_exception_kind', EXCEPTION_CHECKS.kind)
export class JointException {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('JointAcceptance') jointId!: string;
  @RefColumn() @ForeignKey('Portion') portionId!: string;
  @TextColumn(20) kind!: DiscrepancyKind;
  @TextColumn(1000) note!: string;
}

/** What one party said: each side once. */
@Entity('joint_confirmation')
@Unique(['jointId', 'side'])
@Check('ck_joint_confirmation_side', CONFIRMATION_CHECKS.side)
@Check('ck_joint_confirmation_method', CONFIRMATION_CHECKS.method)
@Check('ck_joint_confirmation_through', CONFIRMATION_CHECKS.through)
export class JointConfirmation {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('JointAcceptance') jointId!: string;
  @TextColumn(10) side!: JointSide;
  @RefColumn() accountId!: string;
  @TextColumn(200) name!: string;
  /** By signing in, or by a code typed in somebody else's session. */
  @TextColumn(10) method!: 'sign_in' | 'code';
  @RefColumn({ nullable: true }) throughAccountId!: string | null;
  @TextColumn(200, { nullable: true }) throughName!: string | null;
  @MomentColumn() at!: string;
}

/** A single-use code by which one person confirms for one side in somebody else's session. */
@Entity('joint_code')
@Unique(['jointId', 'side'])
export class JointCode {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('JointAcceptance') jointId!: string;
  @TextColumn(10) side!: JointSide;
  @RefColumn() accountId!: string;
  @TextColumn(200) name!: string;
  /** Keyed digest of the code with the act, the side and the share's digest. */
  @TextColumn(64) codeIndex!: string;
  @MomentColumn() madeAt!: string;
  @MomentColumn() expiresAt!: string;
  @CountColumn() attempts!: number;
  @MomentColumn({ nullable: true }) usedAt!: string | null;
}

/** Names the one open act of a share. */
export const openKeyOf = (listId: string, receiverOrganisationId: string): string =>
  `${listId}:${receiverOrganisationId}`;
