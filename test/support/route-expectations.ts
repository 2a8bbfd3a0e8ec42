import { accountAdministrationRoutes } from './routes/account-administration';
import { accountsRoutes } from './routes/accounts';
import { administrationRoutes } from './routes/administration';
import { archiveRoutes } from './routes/archive';
import { casesRoutes } from './routes/cases';
import { catalogueRoutes } from './routes/catalogue';
import { checklistsRoutes } from './routes/checklists';
import { completionRoutes } from './routes/completion';
import { conditionsRoutes } from './routes/conditions';
import { controlRoutes } from './routes/control';
import { countingRoutes } from './routes/counting';
import { custodyRoutes } from './routes/custody';
import { discrepanciesRoutes } from './routes/discrepancies';
import { duplicatesRoutes } from './routes/duplicates';
import { evidenceRoutes } from './routes/evidence';
import { exportsRoutes } from './routes/exports';
import { findingsRoutes } from './routes/findings';
import { handoverRoutes } from './routes/handover';
import { importsRoutes } from './routes/imports';
import { jobsRoutes } from './routes/jobs';
import { jointRoutes } from './routes/joint';
import { listTypesRoutes } from './routes/list-types';
import { listsRoutes } from './routes/lists';
import { minutesRoutes } from './routes/minutes';
import { obstaclesRoutes } from './routes/obstacles';
import { portalRoutes } from './routes/portal';
import { readinessRoutes } from './routes/readiness';
import { registerRoutes } from './routes/register';
import { rehearsalsRoutes } from './routes/rehearsals';
import { requestsRoutes } from './routes/requests';
import { rowsRoutes } from './routes/rows';
import { sharesRoutes } from './routes/shares';
import { spanningRoutes } from './routes/spanning';
import { indicatorsRoutes } from './routes/indicators';
import { registersRoutes } from './routes/registers';
import { standbyRoutes } from './routes/standby';
import { taskKitsRoutes } from './routes/task-kits';
import { tasksRoutes } from './routes/tasks';
import { teamsRoutes } from './routes/teams';
import { testsRoutes } from './routes/tests';
import { trialsRoutes } from './routes/trials';
import { unitsRoutes } from './routes/units';
import { verificationRoutes } from './routes/verification';
import { viewsRoutes } from './routes/views';
import type { RouteExpectation } from './routes/expectation';

/** Every route of the product; a route that is not here fails `test/journeys/permissions.spec.ts`. */
export const routeExpectations: Record<string, RouteExpectation> = {
  ...accountsRoutes,
  ...accountAdministrationRoutes,
  ...unitsRoutes,
  ...importsRoutes,
  ...listTypesRoutes,
  ...handoverRoutes,
  ...listsRoutes,
  ...rowsRoutes,
  ...exportsRoutes,
  ...spanningRoutes,
  ...controlRoutes,
  ...discrepanciesRoutes,
  ...archiveRoutes,
  ...registerRoutes,
  ...duplicatesRoutes,
  ...completionRoutes,
  ...casesRoutes,
  ...conditionsRoutes,
  ...minutesRoutes,
  ...jointRoutes,
  ...countingRoutes,
  ...sharesRoutes,
  ...teamsRoutes,
  ...custodyRoutes,
  ...viewsRoutes,
  ...evidenceRoutes,
  ...catalogueRoutes,
  ...verificationRoutes,
  ...portalRoutes,
  ...testsRoutes,
  ...findingsRoutes,
  ...rehearsalsRoutes,
  ...obstaclesRoutes,
  ...requestsRoutes,
  ...tasksRoutes,
  ...taskKitsRoutes,
  ...indicatorsRoutes,
  ...registersRoutes,
  ...standbyRoutes,
  ...checklistsRoutes,
  ...trialsRoutes,
  ...readinessRoutes,
  ...administrationRoutes,
  ...jobsRoutes,
};
