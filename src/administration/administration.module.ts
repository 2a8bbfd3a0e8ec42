import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { AuditExporter } from './audit-exporter';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';
import { AuditVerifier } from './audit-verifier';
import { EntryViews } from './entry-views';

/** Pages for whoever looks after the installation: the audit trail. */
@Module({
  imports: [UnitsModule],
  controllers: [AuditController],
  providers: [AuditExporter, AuditService, AuditVerifier, EntryViews],
})
export class AdministrationModule {}
