import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { DiscrepanciesModule } from '../handover/discrepancies/discrepancies.module';
import { HandoverModule } from '../handover/handover.module';
import { ObstaclesModule } from '../obstacles/obstacles.module';
import { FindingsModule } from '../procedures/findings/findings.module';
import { RegistersModule } from '../registers/registers.module';
import { RequestsModule } from '../requests/requests.module';
import { TasksModule } from '../tasks/tasks.module';
import { UnitsModule } from '../units/units.module';
import { RequestOccasions } from './about-requests/request-occasions';
import { RequestRemindersController } from './about-requests/request-reminders.controller';
import { RequestReminding } from './about-requests/request-reminding.service';
import { DailyReminders } from './daily-reminders';
import { InboxController } from './inbox/inbox.controller';
import { Inbox } from './inbox/inbox.service';
import { ReminderSettings } from './inbox/reminder-settings.service';
import { ReminderMailing } from './mailing';
import { LateEntries } from './sources/late-entries';
import { LateDiscrepancies } from './sources/late-discrepancies';
import { LateFindings } from './sources/late-findings';
import { LateObstacles } from './sources/late-obstacles';
import { LateRequests } from './sources/late-requests';
import { LateTasks } from './sources/late-tasks';
import { MissingLists } from './sources/missing-lists';
import { ReminderSources } from './sources/reminder-sources';
import { NearMilestones } from './sources/near-milestones';
import { WaitingLists } from './sources/waiting-lists';
import { Telling } from './telling';
import { OldReminders } from './old-reminders';
import { RecordController } from './record/record.controller';
import { ReminderRecord } from './record/record.service';
import { Withdrawing } from './withdrawing';

/** Reminders: the inbox, e-mail beside it, and what was sent to remind units of requests. */
@Module({
  imports: [
    AccountsModule,
    DiscrepanciesModule,
    FindingsModule,
    HandoverModule,
    ObstaclesModule,
    RegistersModule,
    RequestsModule,
    TasksModule,
    UnitsModule,
  ],
  controllers: [InboxController, RecordController, RequestRemindersController],
  providers: [
    DailyReminders,
    Inbox,
    LateDiscrepancies,
    LateEntries,
    LateFindings,
    LateObstacles,
    LateRequests,
    LateTasks,
    MissingLists,
    ReminderMailing,
    ReminderSettings,
    ReminderSources,
    RequestOccasions,
    RequestReminding,
    Telling,
    NearMilestones,
    Withdrawing,
    ReminderRecord,
    OldReminders,
    WaitingLists,
  ],
})
export class RemindersModule {}
