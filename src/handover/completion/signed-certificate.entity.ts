import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import { SIGNED_CERTIFICATE_CHECKS } from './signed-certificate.checks';

/** The signed copy of a certificate: one for each closing, never changed, its bytes named by their digest. */
@Entity('signed_certificate')
@Unique(['closingId'])
@Check('ck_signed_certificate_file', SIGNED_CERTIFICATE_CHECKS.file)
export class SignedCertificate {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('UnitClosing') closingId!: string;
  /** Number on the signed paper, which the registry may have changed. */
  @TextColumn(60) number!: string;
  @DayColumn() signedOn!: string;
  @TextColumn(120) signer!: string;
  @TextColumn(200) signerPosition!: string;
  @RefColumn() @ForeignKey('StoredFile') fileId!: string;
  @TextColumn(64) fileSha256!: string;
  @RefColumn({ nullable: true }) recordedBy!: string | null;
  @TextColumn(200) recordedByName!: string;
  @MomentColumn() recordedAt!: string;
}
