import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SIGNED_CERTIFICATE_CHECKS } from '../src/handover/completion/signed-certificate.checks';
import { createTable, day, id, moment, ref, text } from '../src/platform/database/table';

/** Signed copies of certificates of completed handover. */
export class SignedCertificates0107 implements MigrationInterface {
  name = 'SignedCertificates1750000000107';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'signed_certificate',
      [
        id(),
        ref('closing_id', 'unit_closing'),
        text('number', 60),
        day('signed_on'),
        text('signer', 120),
        text('signer_position', 200),
        ref('file_id', 'stored_file'),
        text('file_sha256', 64),
        text('recorded_by', 36, { nullable: true }),
        text('recorded_by_name', 200),
        moment('recorded_at'),
      ],
      { unique: [['closing_id']], checks: SIGNED_CERTIFICATE_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('signed_certificate');
  }
}
