import fs from 'node:fs';
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import { contentDisposition } from '../../platform/files/content-disposition';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import {
  remindBody,
  requestReminders,
  type RemindUnits,
  type RequestRemindersView,
} from './request-reminders.schema';
import { RequestReminding } from './request-reminding.service';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reminding the units that have not answered a request. */
@ApiTags('requests')
@Controller('data-requests/:id')
export class RequestRemindersController {
  constructor(
    private readonly reminding: RequestReminding,
    private readonly scratch: Scratch,
  ) {}

  @Get('reminders')
  @Permission('request.send')
  @ApiOkResponse({ standardSchema: requestReminders })
  listRequestReminders(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RequestRemindersView> {
    return this.reminding.view(actor, id);
  }

  @Post('reminders')
  @HttpCode(200)
  @Permission('request.send')
  @ApiOkResponse({ standardSchema: requestReminders })
  async remindUnits(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: remindBody }) { way }: RemindUnits,
  ): Promise<RequestRemindersView> {
    await this.reminding.remind(actor, id, way);
    return this.reminding.view(actor, id);
  }

  @Get('reminder-letter')
  @Costs('export')
  @Permission('request.send')
  @ApiProduces(WORD)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadReminderLetter(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const { folder, file, name } = await this.reminding.letter(actor, id);
    const bytes = fs.createReadStream(file);
    bytes.once('close', () => void this.scratch.remove(folder));
    return new StreamableFile(bytes, { type: WORD, disposition: contentDisposition(name) });
  }
}
