import { Module } from '@nestjs/common';
import { WorkbookAnswer } from '../office/excel/workbook-answer';
import { EvidenceModule } from '../handover/evidence/evidence.module';
import { TasksModule } from '../tasks/tasks.module';
import { UnitsModule } from '../units/units.module';
import { AnswersController } from './answers/answers.controller';
import { AnswersReadModel } from './answers/answers.read-model';
import { Answers } from './answers/answers.service';
import { CommitteeMatters } from './committee.read-model';
import { GroupMembership } from './groups/group-membership';
import { GroupsController } from './groups/groups.controller';
import { GroupsReadModel } from './groups/groups.read-model';
import { Groups } from './groups/groups.service';
import { GroupViews } from './groups/group-views.service';
import { ObstacleAccess } from './obstacle-access';
import { ObstacleEvidence } from './obstacle-evidence';
import { ObstacleHistory } from './obstacle.history';
import { ObstaclePlaces } from './obstacle-places';
import { ObstacleViews } from './obstacle-views.service';
import { ObstaclesController } from './obstacles.controller';
import { ObstaclesReadModel } from './obstacles.read-model';
import { ObstaclesService } from './obstacles.service';
import { Reporting } from './reporting.service';
import { StandbyAccess } from './standby/standby-access';
import { StandbyController } from './standby/standby.controller';
import { Standby } from './standby/standby.service';
import { StandbyViews } from './standby/standby-views.service';
import { TasksController } from './tasks/tasks.controller';
import { ObstacleTasks } from './tasks/tasks.service';
import { TaskViews } from './tasks/task-views.service';
import { TrialItems } from './trial-items.read-model';
import { GroupHistory } from './groups/group.history';
import { AnswerHistory } from './answers/answer.history';
import { StandbyHistory } from './standby/standby.history';

/** Obstacles (khó khăn, vướng mắc), problems that units share, known answers, tasks; standby and support. */
@Module({
  imports: [UnitsModule, EvidenceModule, TasksModule],
  controllers: [
    ObstaclesController,
    GroupsController,
    AnswersController,
    TasksController,
    StandbyController,
  ],
  providers: [
    WorkbookAnswer,
    StandbyHistory,
    AnswerHistory,
    Answers,
    AnswersReadModel,
    CommitteeMatters,
    GroupHistory,
    GroupMembership,
    Groups,
    GroupsReadModel,
    GroupViews,
    ObstacleAccess,
    ObstacleEvidence,
    ObstacleHistory,
    ObstaclePlaces,
    ObstacleViews,
    ObstaclesReadModel,
    ObstaclesService,
    Reporting,
    Standby,
    StandbyAccess,
    StandbyViews,
    ObstacleTasks,
    TaskViews,
    TrialItems,
  ],
  exports: [CommitteeMatters, ObstaclesReadModel, Standby, StandbyViews],
})
export class ObstaclesModule {}
