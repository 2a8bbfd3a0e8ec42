import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { TeamKind, TeamRole } from './team-rules';
import { MEMBER_CHECKS, TEAM_CHECKS } from './team.checks';

/** A giving or receiving team (tổ bàn giao, tổ tiếp nhận), as a decision sets it up. */
@Entity('handover_team')
@Index(['roundId'])
@Check('ck_handover_team_kind', TEAM_CHECKS.kind)
@Check('ck_handover_team_period', TEAM_CHECKS.period)
export class HandoverTeam {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(10) kind!: TeamKind;
  @TextColumn(200) name!: string;
  @TextColumn(100) decisionNumber!: string;
  @DayColumn() decisionDay!: string;
  /** Who issued the decision. */
  @TextColumn(200) decidedBy!: string;
  /** Codes of the lists that it works on. */
  @JsonColumn() listTypes!: string[];
  @DayColumn() validFrom!: string;
  /** First day on which it no longer acts. */
  @DayColumn({ nullable: true }) validTo!: string | null;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
  @RowVersionColumn() version!: number;
}

/** An organisation that a team acts for; they may sit in several units. */
@Entity('team_organisation')
@Unique(['teamId', 'organisationId'])
@Index(['organisationId'])
export class TeamOrganisation {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('HandoverTeam') teamId!: string;
  @RefColumn() @ForeignKey('Organisation') organisationId!: string;
}

@Entity('team_member')
@Index(['teamId'])
@Check('ck_team_member_role', MEMBER_CHECKS.role)
export class TeamMember {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('HandoverTeam') teamId!: string;
  @TextColumn(120) name!: string;
  /** Office the person holds, as papers name it. */
  @TextColumn(200) position!: string;
  @TextColumn(10) role!: TeamRole;
  /** The account that acts for the team; null for who only stands on papers. */
  @RefColumn({ nullable: true }) @ForeignKey('Account') accountId!: string | null;
  @TextColumn(400, { nullable: true }) accountName!: string | null;
  /** First day on which the person is no longer of the team. */
  @DayColumn({ nullable: true }) leftOn!: string | null;
}

/** A duty that a membership gave: it ends with it. */
@Entity('team_duty')
@Unique(['dutyId'])
@Index(['memberId'])
export class TeamDuty {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('TeamMember') memberId!: string;
  @RefColumn() dutyId!: string;
  @DayColumn() validFrom!: string;
}
