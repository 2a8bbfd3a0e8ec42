import { KitCopies } from '../../src/tasks/kits/kit-copies.service';
import { KitLibrary } from '../../src/tasks/kits/kit-library';
import { Kits } from '../../src/tasks/kits/kits.service';
import { NearMilestones } from '../../src/reminders/sources/near-milestones';
import { MilestonePlans } from '../../src/tasks/milestones/milestone-plans.service';
import { TasksReadModel } from '../../src/tasks/tasks.read-model';
import { TaskAccess } from '../../src/tasks/task-access';
import { TaskBook } from '../../src/tasks/task-book';
import { TaskBoard } from '../../src/tasks/task-views';
import { TaskWork } from '../../src/tasks/task-work.service';
import { MilestonePlanBook } from '../../src/units/milestone-plan-book';
import { Scopes } from '../../src/units/scopes';
import type { obstaclesIn } from './obstacles';
import type { forEachQuangNinh } from './quang-ninh';

type Db = Awaited<ReturnType<Parameters<Parameters<typeof forEachQuangNinh>[0]>[0]>>;
type People = Pick<Awaited<ReturnType<typeof obstaclesIn>>, 'clock' | 'units'>;

/** The room of tasks over one database, with the clock and the units of the room of obstacles. */
export function tasksIn({ unitOfWork, reader, audit }: Db, { clock, units }: People) {
  const access = new TaskAccess(new Scopes(units, clock), units);
  const book = new TaskBook(audit, clock);
  const library = new KitLibrary();
  const kits = new Kits(unitOfWork, access, library, book, units, audit, clock);
  return {
    ...{ book, kits },
    board: new TaskBoard(reader, access, units, clock),
    work: new TaskWork(unitOfWork, access, book, units, clock),
    plans: new MilestonePlans(
      reader,
      unitOfWork,
      units,
      access,
      new MilestonePlanBook(clock),
      audit,
      clock,
    ),
    near: new NearMilestones(new TasksReadModel(units), units),
    copies: new KitCopies(reader, unitOfWork, access, library, kits, audit),
  };
}
