import { Clock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';
import type { AuditTrail } from '../../src/platform/audit/audit-trail';
import type { Actor } from '../../src/platform/http/actor';
import { AnswersReadModel } from '../../src/obstacles/answers/answers.read-model';
import { Answers } from '../../src/obstacles/answers/answers.service';
import { GroupMembership } from '../../src/obstacles/groups/group-membership';
import { GroupsReadModel } from '../../src/obstacles/groups/groups.read-model';
import { Groups } from '../../src/obstacles/groups/groups.service';
import { GroupViews } from '../../src/obstacles/groups/group-views.service';
import { ObstacleAccess } from '../../src/obstacles/obstacle-access';
import { ObstaclePlaces } from '../../src/obstacles/obstacle-places';
import { ObstacleViews } from '../../src/obstacles/obstacle-views.service';
import { ObstaclesReadModel } from '../../src/obstacles/obstacles.read-model';
import type { ObstacleView, ReportObstacle } from '../../src/obstacles/obstacles.schema';
import { ObstaclesService } from '../../src/obstacles/obstacles.service';
import { Reporting } from '../../src/obstacles/reporting.service';
import { StandbyAccess } from '../../src/obstacles/standby/standby-access';
import { Standby } from '../../src/obstacles/standby/standby.service';
import { StandbyExcel } from '../../src/obstacles/standby/excel/standby-excel.service';
import { StandbyViews } from '../../src/obstacles/standby/standby-views.service';
import { ObstacleTasks } from '../../src/obstacles/tasks/tasks.service';
import { TaskViews } from '../../src/obstacles/tasks/task-views.service';
import { TrialItems } from '../../src/obstacles/trial-items.read-model';
import { TaskBook } from '../../src/tasks/task-book';
import { TasksReadModel } from '../../src/tasks/tasks.read-model';
import { Scopes } from '../../src/units/scopes';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import { personWith } from './actors';
import { quangNinhIn } from './quang-ninh';

/** 20 June 2025, noon in Việt Nam; days can be let pass. */
export class JuneClock extends Clock {
  private at = Date.parse('2025-06-20T05:00:00.000Z');
  override now(): Date {
    return new Date(this.at);
  }
  passDays(days: number): void {
    this.at += days * 24 * 60 * 60 * 1000;
  }
}

type Opened = Pick<Database, 'unitOfWork' | 'reader'> & { audit: AuditTrail };

/** The room of obstacles over one database, with people of two units, the province and a department. */
export async function obstaclesIn(db: Opened) {
  const clock = new JuneClock();
  const { unitOfWork, reader, audit } = db;
  const units = new UnitsReadModel(new UnitsRepository());
  const roundId = await quangNinhIn(db);
  const { manager } = reader;
  const scopes = new Scopes(units, clock);
  const access = new ObstacleAccess(scopes, units);
  const standbyAccess = new StandbyAccess(scopes, units);
  const places = new ObstaclePlaces(units);
  const known = new AnswersReadModel();
  const readModel = new ObstaclesReadModel();
  const taskRows = new TasksReadModel(units);
  const views = new ObstacleViews(reader, access, readModel, units, clock);
  const groupViews = new GroupViews(reader, access, new GroupsReadModel(), views);
  const reporting = new Reporting(unitOfWork, access, places, new TrialItems(), audit, clock);
  const newUnits = await units.newUnits(manager, roundId);
  const [first, second] = newUnits;
  const committees = await units.peoplesCommittees(manager, [first!.id, second!.id]);
  const province = await units.provinceBodies(manager, roundId);
  const department = province!.organisations.find(({ kind }) => kind === 'department')!;
  const officerOf = (unitId: string) =>
    personWith({ role: 'commune_officer', organisation: committees.get(unitId)! });
  const people = {
    first: officerOf(first!.id),
    second: officerOf(second!.id),
    province: personWith({ role: 'province_officer' }),
    department: personWith({
      role: 'department_officer',
      organisation: department,
      listTypes: ['B3'],
    }),
    viewer: personWith({ role: 'viewer' }),
  };
  const report = async (
    actor: Actor,
    over: Partial<ReportObstacle> = {},
  ): Promise<ObstacleView> => {
    const id = await reporting.report(actor, roundId, {
      ...{ unitId: first!.id, source: 'operation', category: 'systems', severity: 'ordinary' },
      ...{ dueStage: null, title: 'Không đăng nhập được', description: 'Phần mềm báo lỗi.' },
      ...{ cause: null, foundOn: null, dueOn: null, items: [], ...over },
    });
    return views.one(people.province, id);
  };
  const standby = new Standby(unitOfWork, standbyAccess, places, audit, clock);
  const standbyViews = new StandbyViews(reader, standbyAccess, units);
  return {
    ...{ clock, roundId, manager, units, people, report, department, committees },
    ...{ first: first!, second: second!, readModel, views, groupViews },
    service: new ObstaclesService(
      ...([unitOfWork, access, places, known, new TrialItems()] as const),
      ...([new GroupMembership(), audit, clock] as const),
    ),
    groups: new Groups(unitOfWork, access, groupViews, known, places, audit, clock),
    tasks: new ObstacleTasks(
      ...([unitOfWork, access, units, new TaskBook(audit, clock), taskRows, clock] as const),
    ),
    taskViews: new TaskViews(reader, access, taskRows, units, clock),
    ...{ standby, standbyViews },
    // Files are another matter: what a workbook says is handed over as rows.
    standbyExcel: new StandbyExcel(unitOfWork, standby, standbyViews, null as never),
    provinceId: province!.unit.id,
    answers: new Answers(unitOfWork, reader, access, known, audit, clock),
  };
}
