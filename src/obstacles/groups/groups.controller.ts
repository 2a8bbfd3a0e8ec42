import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { obstacleView, type ObstacleView } from '../obstacles.schema';
import { ObstacleViews } from '../obstacle-views.service';
import { Groups } from './groups.service';
import { GroupViews } from './group-views.service';
import {
  answerGroupBody,
  closeGroupBody,
  groupDetail,
  groupsView,
  joinGroupBody,
  makeGroupBody,
  type GroupDetail,
  type GroupsView,
  type MakeGroup,
} from './groups.schema';

/** Problems that many units share. */
@ApiTags('obstacles')
@Controller()
export class GroupsController {
  constructor(
    private readonly groups: Groups,
    private readonly views: GroupViews,
    private readonly obstacles: ObstacleViews,
  ) {}

  @Get('rounds/:roundId/obstacle-groups')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: groupsView })
  listObstacleGroups(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<GroupsView> {
    return this.views.ofRound(actor, roundId);
  }

  @Post('rounds/:roundId/obstacle-groups')
  @Permission('obstacle.handle')
  @ApiCreatedResponse({ standardSchema: groupDetail })
  async makeObstacleGroup(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: makeGroupBody }) body: MakeGroup,
  ): Promise<GroupDetail> {
    return this.views.one(actor, await this.groups.make(actor, roundId, body));
  }

  @Get('obstacle-groups/:id')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: groupDetail })
  getObstacleGroup(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<GroupDetail> {
    return this.views.one(actor, id);
  }

  @Post('obstacle-groups/:id/close')
  @HttpCode(200)
  @Permission('obstacle.handle')
  @ApiOkResponse({ standardSchema: groupDetail })
  async closeObstacleGroup(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: closeGroupBody }) { resolution }: z.infer<typeof closeGroupBody>,
  ): Promise<GroupDetail> {
    await this.groups.close(actor, id, version, resolution);
    return this.views.one(actor, id);
  }

  @Post('obstacle-groups/:id/answer')
  @HttpCode(200)
  @Permission('obstacle.handle')
  @ApiOkResponse({ standardSchema: groupDetail })
  async answerObstacleGroup(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: answerGroupBody }) { answerId }: z.infer<typeof answerGroupBody>,
  ): Promise<GroupDetail> {
    await this.groups.answer(actor, id, version, answerId);
    return this.views.one(actor, id);
  }

  @Post('obstacles/:id/group')
  @HttpCode(200)
  @Permission('obstacle.handle')
  @ApiOkResponse({ standardSchema: obstacleView })
  async joinObstacleGroup(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: joinGroupBody }) { groupId }: z.infer<typeof joinGroupBody>,
  ): Promise<ObstacleView> {
    await this.groups.join(actor, id, version, groupId);
    return this.obstacles.one(actor, id);
  }
}
