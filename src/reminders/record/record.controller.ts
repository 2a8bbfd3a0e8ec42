import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { recordPage, recordQuery, type RecordPage, type RecordQuery } from './record.schema';
import { ReminderRecord } from './record.service';

/** The record of all reminders of a round. */
@ApiTags('requests')
@Controller('rounds/:roundId/reminders')
export class RecordController {
  constructor(private readonly record: ReminderRecord) {}

  @Get()
  @Permission('request.send')
  @ApiOkResponse({ standardSchema: recordPage })
  listToldReminders(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: recordQuery }) query: RecordQuery,
  ): Promise<RecordPage> {
    return this.record.page(actor, roundId, query);
  }
}
