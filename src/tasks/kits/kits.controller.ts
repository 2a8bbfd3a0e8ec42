import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { KitCopies } from './kit-copies.service';
import {
  copyKitBody,
  kitChanges,
  kitChangesTaken,
  kitCodeSchema,
  kitCopied,
  kitEditionBody,
  kitList,
  takeKitChangesBody,
  type CopyKit,
  type KitChanges,
  type KitChangesTaken,
  type KitCopied,
  type KitList,
  type NewKitEdition,
  type TakeKitChanges,
} from './kits.schema';
import { Kits } from './kits.service';

/** Kits of tasks, their copies and their editions. */
@ApiTags('tasks')
@Controller('rounds/:roundId/task-kits')
export class KitsController {
  constructor(
    private readonly kits: Kits,
    private readonly copies: KitCopies,
  ) {}

  @Get()
  @Permission('task.read')
  @ApiOkResponse({ standardSchema: kitList })
  listTaskKits(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<KitList> {
    return this.copies.list(actor, roundId);
  }

  @Post(':code/copies')
  @HttpCode(200)
  @Permission('task.plan')
  @ApiOkResponse({ standardSchema: kitCopied })
  copyTaskKit(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('code', { schema: kitCodeSchema }) code: string,
    @Body({ schema: copyKitBody }) body: CopyKit,
  ): Promise<KitCopied> {
    return this.kits.copy(actor, roundId, code, body);
  }

  @Get(':code/changes')
  @Permission('task.plan')
  @ApiOkResponse({ standardSchema: kitChanges })
  taskKitChanges(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('code', { schema: kitCodeSchema }) code: string,
  ): Promise<KitChanges> {
    return this.copies.changes(actor, roundId, code);
  }

  @Post(':code/changes')
  @HttpCode(200)
  @Permission('task.plan')
  @ApiOkResponse({ standardSchema: kitChangesTaken })
  takeTaskKitChanges(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('code', { schema: kitCodeSchema }) code: string,
    @Body({ schema: takeKitChangesBody }) body: TakeKitChanges,
  ): Promise<KitChangesTaken> {
    return this.copies.take(actor, roundId, code, body);
  }

  @Post(':code/editions')
  @HttpCode(200)
  @Permission('task.plan')
  @ApiOkResponse({ standardSchema: kitList })
  async editTaskKit(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('code', { schema: kitCodeSchema }) code: string,
    @Body({ schema: kitEditionBody }) body: NewKitEdition,
  ): Promise<KitList> {
    await this.kits.edit(actor, roundId, code, body);
    return this.copies.list(actor, roundId);
  }
}
