import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  inboxView,
  readBody,
  reminderSettings,
  reminderSettingsBody,
  type ChangeReminderSettings,
  type InboxView,
  type ReadReminders,
  type ReminderSettingsView,
} from './inbox.schema';
import { Inbox } from './inbox.service';
import { ReminderSettings } from './reminder-settings.service';

/** What the person was told, and how the person wants to be told. */
@ApiTags('account')
@Controller('account')
export class InboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly settings: ReminderSettings,
  ) {}

  @Get('reminders')
  @Permission('account.self')
  @ApiOkResponse({ standardSchema: inboxView })
  listReminders(@CurrentActor() actor: Actor): Promise<InboxView> {
    return this.inbox.of(actor);
  }

  @Post('reminders/read')
  @HttpCode(200)
  @Permission('account.self')
  @ApiOkResponse({ standardSchema: inboxView })
  async readReminders(
    @CurrentActor() actor: Actor,
    @Body({ schema: readBody }) { ids }: ReadReminders,
  ): Promise<InboxView> {
    await this.inbox.read(actor, ids);
    return this.inbox.of(actor);
  }

  @Get('reminder-settings')
  @Permission('account.self')
  @ApiOkResponse({ standardSchema: reminderSettings })
  getReminderSettings(@CurrentActor() actor: Actor): Promise<ReminderSettingsView> {
    return this.settings.of(actor);
  }

  @Put('reminder-settings')
  @Permission('account.self')
  @ApiOkResponse({ standardSchema: reminderSettings })
  async changeReminderSettings(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body({ schema: reminderSettingsBody }) body: ChangeReminderSettings,
  ): Promise<ReminderSettingsView> {
    await this.settings.change(actor, version, body);
    return this.settings.of(actor);
  }
}
