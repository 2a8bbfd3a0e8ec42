import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { CertificateOrder } from './certificate-facts';
import { UNIT_CLOSING_CHECKS } from './unit-closing.checks';

/**
 * A dissolved unit that was closed, with everything that was so at the time. Its facts are never
 * changed; opening it again ends it, and closing once more makes another one.
 */
@Entity('unit_closing')
@Unique(['liveKey'])
@Unique(['issuerOrganisationId', 'year', 'sequence'])
@Index(['roundId', 'unitId'])
@Check('ck_unit_closing_sequence', UNIT_CLOSING_CHECKS.sequence)
@Check('ck_unit_closing_facts', UNIT_CLOSING_CHECKS.facts)
@Check('ck_unit_closing_reopened', UNIT_CLOSING_CHECKS.reopened)
export class UnitClosing {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  /** Canonical JSON, byte for byte as it was digested. */
  @LongTextColumn() facts!: string;
  @TextColumn(64) factsSha256!: string;
  /** Body of the province that issues the certificate and numbers it. */
  @RefColumn() @ForeignKey('Organisation') issuerOrganisationId!: string;
  @CountColumn() year!: number;
  @CountColumn() sequence!: number;
  /** Number and sign of the certificate: `01/GXN-UBND`. */
  @TextColumn(60) number!: string;
  /** The day that the certificate bears. */
  @DayColumn() day!: string;
  /** What the person who closed it adds for the certificate. */
  @JsonColumn() wording!: CertificateOrder;
  /** A unit is closed once at a time; null once it was opened again. */
  @TextColumn(80, { nullable: true }) liveKey!: string | null;
  @RefColumn({ nullable: true }) closedBy!: string | null;
  @TextColumn(200) closedByName!: string;
  @MomentColumn() closedAt!: string;
  @RefColumn({ nullable: true }) reopenedBy!: string | null;
  @TextColumn(200, { nullable: true }) reopenedByName!: string | null;
  @MomentColumn({ nullable: true }) reopenedAt!: string | null;
  @TextColumn(1000, { nullable: true }) reopenReason!: string | null;
  @RowVersionColumn() version!: number;
}

/** The certificate of completed handover: only of a closing in force, and only with its facts. */
@Entity('completion_certificate')
@Unique(['closingId'])
@Index(['dataSha256'])
export class CompletionCertificate {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('UnitClosing') closingId!: string;
  /** As its closing's. */
  @TextColumn(64) factsSha256!: string;
  /** Digest of the canonical data that the files carry. */
  @TextColumn(64) dataSha256!: string;
  @TextColumn(16) keyId!: string;
  @RefColumn() @ForeignKey('StoredFile') docxFileId!: string;
  @RefColumn() @ForeignKey('StoredFile') pdfFileId!: string;
  @MomentColumn() drawnAt!: string;
}

/** Names the closing in force of a unit. */
export const closingKeyOf = (roundId: string, unitId: string): string => `${roundId}/${unitId}`;
