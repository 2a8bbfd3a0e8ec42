import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { AuditExporter } from './audit-exporter';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';
import { AuditVerifier } from './audit-verifier';
import { EntryViews } from './entry-views';
import { SecurityController } from './security.controller';

/** Pages for whoever looks after the installation: the audit trail, the security settings. */
@Module({
  imports: [UnitsModule],
  controllers: [AuditController, SecurityController],
  providers: [AuditExporter, AuditService, AuditVerifier, EntryViews],
})
export class AdministrationModule {}
