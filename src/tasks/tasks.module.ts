import { Module } from '@nestjs/common';
import { WorkbookAnswer } from '../office/excel/workbook-answer';
import { UnitsModule } from '../units/units.module';
import { KitCopies } from './kits/kit-copies.service';
import { KitLibrary } from './kits/kit-library';
import { KitsController } from './kits/kits.controller';
import { Kits } from './kits/kits.service';
import { MilestonePlanHistory } from './milestones/milestone-plan.history';
import { MilestonePlansController } from './milestones/milestone-plans.controller';
import { MilestonePlans } from './milestones/milestone-plans.service';
import { TaskAccess } from './task-access';
import { TaskBook } from './task-book';
import { TaskHistory } from './task.history';
import { TaskController } from './tasks.controller';
import { TasksReadModel } from './tasks.read-model';
import { TaskBoard } from './task-views';
import { TaskWork } from './task-work.service';
import { KitHistory } from './kits/kit.history';

/** Tasks, whatever they come from, and kits of them. */
@Module({
  imports: [UnitsModule],
  controllers: [TaskController, KitsController, MilestonePlansController],
  providers: [
    KitHistory,
    KitCopies,
    KitLibrary,
    Kits,
    MilestonePlanHistory,
    MilestonePlans,
    TaskAccess,
    TaskBoard,
    TaskBook,
    TaskHistory,
    TasksReadModel,
    TaskWork,
    WorkbookAnswer,
  ],
  exports: [TaskBook, TasksReadModel],
})
export class TasksModule {}
