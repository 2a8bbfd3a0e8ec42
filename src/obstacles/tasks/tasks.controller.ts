import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  newTaskBody,
  taskDoneBody,
  tasksQuery,
  tasksView,
  taskView,
  type NewTask,
  type TaskDone,
  type TasksQuery,
  type TasksView,
  type TaskView,
} from './tasks.schema';
import { ObstacleTasks } from './tasks.service';
import { TaskViews } from './task-views.service';

/** Tasks of obstacles, and those that the lessons of a trial became. */
@ApiTags('obstacles')
@Controller()
export class TasksController {
  constructor(
    private readonly tasks: ObstacleTasks,
    private readonly views: TaskViews,
  ) {}

  @Get('rounds/:roundId/obstacle-tasks')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: tasksView })
  listObstacleTasks(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: tasksQuery }) query: TasksQuery,
  ): Promise<TasksView> {
    return this.views.ofRound(actor, roundId, query);
  }

  @Post('rounds/:roundId/obstacle-tasks')
  @Permission('obstacle.follow')
  @ApiCreatedResponse({ standardSchema: taskView })
  async makeObstacleTask(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: newTaskBody }) body: NewTask,
  ): Promise<TaskView> {
    return this.views.one(actor, await this.tasks.make(actor, roundId, body));
  }

  @Post('obstacle-tasks/:id/done')
  @HttpCode(200)
  @Permission('obstacle.follow')
  @ApiOkResponse({ standardSchema: taskView })
  async endObstacleTask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: taskDoneBody }) body: TaskDone,
  ): Promise<TaskView> {
    await this.tasks.done(actor, id, version, body);
    return this.views.one(actor, id);
  }
}
