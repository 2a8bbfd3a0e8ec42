import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { UnitsModule } from '../units/units.module';
import { AccountsController } from './accounts.controller';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { ActorService } from './actor.service';
import { PermissionGuard } from './permission.guard';
import { SignInService } from './sign-in.service';

/** People, sign-in, sessions, and the guard on every route. */
@Module({
  imports: [UnitsModule],
  controllers: [AccountsController],
  providers: [
    AccountsRepository,
    AccountsService,
    ActorService,
    SignInService,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [AccountsService],
})
export class AccountsModule {}
