import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { DutyLimits } from '../accounts/duty-limits';
import { WorkbookAnswer } from '../office/excel/workbook-answer';
import { EvidenceModule } from '../handover/evidence/evidence.module';
import { ImportsModule } from '../imports/imports.module';
import { UnitsModule } from '../units/units.module';
import { EntryEvidence } from './entry-evidence';
import { EntryFollowers } from './entry-followers';
import { EntryWriter } from './entry-writer';
import { ImportRegisterTarget } from './import-register.target';
import { RegisterAccess } from './register-access';
import { RegisterEntries } from './register-entries.service';
import { RegisterViews } from './register-views.service';
import { RegistersController } from './registers.controller';
import { RegistersHistory } from './registers.history';
import { REGISTERS } from './registers';
import { RegistersReadModel } from './registers.read-model';
import { CarNorms } from './surplus/car-norms.service';
import { SurplusController } from './surplus/surplus.controller';
import { SurplusReadModel } from './surplus/surplus.read-model';
import { Surplus } from './surplus/surplus.service';
import { UndoRegisterImport } from './undo-register-import';

/** Registers that surround the change of units: one engine, each register a declaration. */
@Module({
  imports: [AccountsModule, EvidenceModule, UnitsModule, ImportsModule],
  controllers: [RegistersController, SurplusController],
  providers: [
    WorkbookAnswer,
    CarNorms,
    EntryEvidence,
    EntryFollowers,
    EntryWriter,
    ImportRegisterTarget,
    RegisterAccess,
    RegisterEntries,
    RegisterViews,
    RegistersHistory,
    RegistersReadModel,
    Surplus,
    SurplusReadModel,
    UndoRegisterImport,
  ],
  exports: [EntryFollowers, RegisterAccess, RegistersReadModel],
})
export class RegistersModule implements OnModuleInit {
  constructor(private readonly limits: DutyLimits) {}

  onModuleInit(): void {
    this.limits.learnRegisters(REGISTERS.map(({ list }) => list.code));
  }
}
