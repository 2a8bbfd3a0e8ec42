import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { UnitsModule } from '../units/units.module';
import { AccountAccess } from './account-access';
import { AccountReview } from './account-review';
import { AccountReviewController } from './account-review.controller';
import { AccountsController } from './accounts.controller';
import { AccountsInBulk } from './accounts-in-bulk';
import { AccountsHistory } from './accounts.history';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { ActorService } from './actor.service';
import { AdministrationController } from './administration.controller';
import { AdministrationQuery } from './administration.query';
import { AdministrationRepository } from './administration.repository';
import { AdministrationService } from './administration.service';
import { BulkController } from './bulk.controller';
import { Duties } from './duties.port';
import { DutyLimits } from './duty-limits';
import { DutyService } from './duty.service';
import { HoldersReadModel } from './holders.read-model';
import { OldSignIns } from './old-sign-ins';
import { OneTimeSlips } from './one-time-slips';
import { OwnAccountController } from './own-account.controller';
import { OwnAccountService } from './own-account.service';
import { OwnSessions } from './own-sessions.service';
import { PasswordService } from './password.service';
import { PeopleReadModel } from './people.read-model';
import { PermissionGuard } from './permission.guard';
import { SealedFactors } from './sealed-factors';
import { SecondFactorService } from './second-factor.service';
import { SessionStore } from './session-store';
import { SessionsReadModel } from './sessions.read-model';
import { SignInAttempts } from './sign-in-attempts';
import { SignInService } from './sign-in.service';
import { SystemKeys } from './system-keys/system-keys.service';
import { SystemKeysController } from './system-keys/system-keys.controller';
import { UnusedAccounts } from './unused-accounts';

/** People, sign-in, sessions, and the guard on every route. */
@Module({
  imports: [UnitsModule],
  controllers: [
    AccountsController,
    OwnAccountController,
    AdministrationController,
    AccountReviewController,
    BulkController,
    SystemKeysController,
  ],
  providers: [
    AccountsHistory,
    AccountsRepository,
    AccountsService,
    ActorService,
    SignInService,
    SignInAttempts,
    SealedFactors,
    SecondFactorService,
    SessionStore,
    SessionsReadModel,
    OldSignIns,
    OwnAccountService,
    OwnSessions,
    PasswordService,
    PeopleReadModel,
    AccountAccess,
    AccountReview,
    AccountsInBulk,
    OneTimeSlips,
    AdministrationRepository,
    AdministrationQuery,
    AdministrationService,
    Duties,
    DutyLimits,
    DutyService,
    HoldersReadModel,
    SystemKeys,
    UnusedAccounts,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [AccountsInBulk, AccountsService, Duties, DutyLimits, HoldersReadModel, PeopleReadModel],
})
export class AccountsModule {}
