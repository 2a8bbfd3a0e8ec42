import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { WorkbookAnswer } from '../office/excel/workbook-answer';
import { Clock } from '../platform/clock';
import { XLSX } from '../platform/files/sent-once';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../platform/http/api-description';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { taskSheet } from './task-sheet';
import {
  boardQuery,
  boardTask,
  changeTaskBody,
  daysQuery,
  newTaskBody,
  taskDays,
  taskFilters,
  taskPage,
  taskStateBody,
  unitShares,
  type BoardQuery,
  type BoardTask,
  type ChangeTask,
  type DaysQuery,
  type MoveTask,
  type NewTaskBody,
  type TaskDays,
  type TaskFilters,
  type TaskPage,
  type UnitShares,
} from './tasks.schema';
import { TaskBoard } from './task-views';
import { TaskWork } from './task-work.service';

/** Tasks of a round, whatever they come from. */
@ApiTags('tasks')
@Controller()
export class TaskController {
  constructor(
    private readonly board: TaskBoard,
    private readonly work: TaskWork,
    private readonly workbook: WorkbookAnswer,
    private readonly clock: Clock,
  ) {}

  @Get('rounds/:roundId/tasks')
  @Permission('task.read')
  @ApiOkResponse({ standardSchema: taskPage })
  listTasks(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: boardQuery }) query: BoardQuery,
  ): Promise<TaskPage> {
    return this.board.page(actor, roundId, query);
  }

  @Get('rounds/:roundId/tasks.xlsx')
  @Costs('export')
  @Permission('task.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadTasks(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: taskFilters }) filters: TaskFilters,
  ): Promise<StreamableFile> {
    const { round, tasks } = await this.board.all(actor, roundId, filters);
    return this.workbook.of(taskSheet(round, tasks, this.clock.now()), 'Danh sách công việc.xlsx');
  }

  @Get('rounds/:roundId/task-shares')
  @Permission('task.read')
  @ApiOkResponse({ standardSchema: unitShares })
  taskShares(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<UnitShares> {
    return this.board.byUnit(actor, roundId);
  }

  @Get('rounds/:roundId/task-days')
  @Permission('task.read')
  @ApiOkResponse({ standardSchema: taskDays })
  taskDays(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: daysQuery }) query: DaysQuery,
  ): Promise<TaskDays> {
    return this.board.days(actor, roundId, query);
  }

  @Post('rounds/:roundId/tasks')
  @Permission('task.work')
  @ApiCreatedResponse({ standardSchema: boardTask })
  async makeTask(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: newTaskBody }) body: NewTaskBody,
  ): Promise<BoardTask> {
    return this.board.one(actor, await this.work.make(actor, roundId, body));
  }

  @Put('tasks/:id')
  @Permission('task.work')
  @ApiOkResponse({ standardSchema: boardTask })
  async changeTask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: changeTaskBody }) body: ChangeTask,
  ): Promise<BoardTask> {
    await this.work.change(actor, id, version, body);
    return this.board.one(actor, id);
  }

  @Post('tasks/:id/state')
  @HttpCode(200)
  @Permission('task.work')
  @ApiOkResponse({ standardSchema: boardTask })
  async moveTask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: taskStateBody }) body: MoveTask,
  ): Promise<BoardTask> {
    await this.work.move(actor, id, version, body);
    return this.board.one(actor, id);
  }
}
