import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { UnitsModule } from '../units/units.module';
import { AccountsWorkbookController } from './accounts-workbook.controller';
import { AccountsWorkbook } from './accounts-workbook';
import { AuditExporter } from './audit-exporter';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';
import { AuditVerifier } from './audit-verifier';
import { EntryViews } from './entry-views';
import { EntryWords } from './entry-words';
import { ExportedFiles } from './exported-files';
import { RetentionController } from './retention.controller';
import { RetentionRunner } from './retention-runner';
import { RetentionService } from './retention.service';
import { SecurityController } from './security.controller';

/** Pages for whoever looks after the installation: the audit trail, the security settings. */
@Module({
  imports: [AccountsModule, UnitsModule],
  controllers: [
    AccountsWorkbookController,
    AuditController,
    SecurityController,
    RetentionController,
  ],
  providers: [
    AccountsWorkbook,
    AuditExporter,
    AuditService,
    AuditVerifier,
    EntryViews,
    EntryWords,
    ExportedFiles,
    RetentionRunner,
    RetentionService,
  ],
})
export class AdministrationModule {}
