import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../platform/http/api-description';
import { z } from 'zod';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../platform/http/permission';
import { askedListBody, askedListView } from './list-type-authoring.schema';
import { listTypeCode } from './list-types.schema';
import { RoundListsReadModel, type AskedList } from './round-lists.read-model';
import { RoundListsService } from './round-lists.service';

/** Which lists a round asks for, by when, and for which day. */
@ApiTags('handover')
@Controller('rounds/:roundId/handover/asked-lists')
export class AskedListsController {
  constructor(
    private readonly reader: Reader,
    private readonly asked: RoundListsReadModel,
    private readonly changes: RoundListsService,
  ) {}

  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(askedListView) })
  getAskedLists(@Param('roundId', { schema: idSchema }) roundId: string): Promise<AskedList[]> {
    return this.asked.of(this.reader.manager, roundId);
  }

  @Post(':code')
  @HttpCode(200)
  @Permission('handover.types')
  @ApiOkResponse({ standardSchema: z.array(askedListView) })
  async changeAskedList(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('code', { schema: listTypeCode }) code: string,
    @ExpectedVersion() version: number,
    @Body({ schema: askedListBody }) body: z.infer<typeof askedListBody>,
  ): Promise<AskedList[]> {
    await this.changes.change(actor, roundId, code, version, body);
    return this.asked.of(this.reader.manager, roundId);
  }
}
