import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { TeamAccounts } from './team-accounts';
import { TeamHistory } from './team.history';
import { TeamViews } from './team-views';
import { TeamsController } from './teams.controller';
import { TeamsReadModel } from './teams.read-model';
import { Teams } from './teams.service';

/** Giving and receiving teams. */
@Module({
  imports: [AccountsModule, HandoverModule, UnitsModule],
  controllers: [TeamsController],
  providers: [TeamAccounts, TeamHistory, Teams, TeamsReadModel, TeamViews],
})
export class TeamsModule {}
