import { accountAdministrationActs } from './acts/account-administration';
import { administrationActs } from './acts/administration';
import { archiveActs } from './acts/archive';
import { casesActs } from './acts/cases';
import { catalogueActs } from './acts/catalogue';
import { checklistsActs } from './acts/checklists';
import { completionActs } from './acts/completion';
import { conditionsActs } from './acts/conditions';
import { controlActs } from './acts/control';
import { countingActs } from './acts/counting';
import { discrepanciesActs } from './acts/discrepancies';
import { duplicatesActs } from './acts/duplicates';
import { evidenceActs } from './acts/evidence';
import { exportsActs } from './acts/exports';
import { importsActs } from './acts/imports';
import { jointActs } from './acts/joint';
import { listTypesActs } from './acts/list-types';
import { listsActs } from './acts/lists';
import { obstaclesActs } from './acts/obstacles';
import { portalActs } from './acts/portal';
import { readinessActs } from './acts/readiness';
import { registerActs } from './acts/register';
import { rehearsalsActs } from './acts/rehearsals';
import { requestsActs } from './acts/requests';
import { rowsActs } from './acts/rows';
import { sharesActs } from './acts/shares';
import { spanningActs } from './acts/spanning';
import { indicatorsActs } from './acts/indicators';
import { registersActs } from './acts/registers';
import { standbyActs } from './acts/standby';
import { taskKitsActs } from './acts/task-kits';
import { tasksActs } from './acts/tasks';
import { teamsActs } from './acts/teams';
import { findingsActs } from './acts/findings';
import { testsActs } from './acts/tests';
import { trialsActs } from './acts/trials';
import { verificationActs } from './acts/verification';
import { viewsActs } from './acts/views';
import type { ActOf } from './acts/acting';

/**
 * How each POST route is really carried out, in an order in which each still finds what it acts on.
 * A route that is neither here nor in `NOT_REPEATED`, nor tells by `NotReplayed` why it is not repeated,
 * fails the test.
 */
export const REPEATED_ACTS: Record<string, ActOf> = {
  // First: whatever brings rows in has the groups looked for anew.
  ...duplicatesActs,
  ...importsActs,
  ...listsActs,
  ...casesActs,
  ...conditionsActs,
  ...discrepanciesActs,
  ...sharesActs,
  ...rowsActs,
  ...exportsActs,
  ...registerActs,
  ...archiveActs,
  ...jointActs,
  // After the joint acceptance, which takes no row that awaits a decision.
  ...spanningActs,
  ...countingActs,
  ...viewsActs,
  ...teamsActs,
  ...evidenceActs,
  ...completionActs,
  ...controlActs,
  ...catalogueActs,
  ...findingsActs,
  ...testsActs,
  ...rehearsalsActs,
  ...obstaclesActs,
  ...requestsActs,
  ...tasksActs,
  ...taskKitsActs,
  ...indicatorsActs,
  ...registersActs,
  ...standbyActs,
  ...checklistsActs,
  ...trialsActs,
  ...verificationActs,
  ...portalActs,
  ...readinessActs,
  ...administrationActs,
  ...listTypesActs,
  ...accountAdministrationActs,
};

/** Routes without an act to repeat, each with the reason; those with `NotReplayed` tell theirs themselves. */
export const NOT_REPEATED: Record<string, string> = {
  'POST rounds/:roundId/ranking-sets':
    'a title stands once in a period: the same again is refused; test/journeys/indicators.spec.ts',
  'POST rounds/:roundId/surplus-candidates':
    'a row is taken over once, two at once included; test/journeys/surplus.spec.ts',
  'POST rounds/:roundId/condition-statements/plan': 'it only shows what a file holds',
  'POST rounds/:roundId/unit-agencies/plan': 'it only shows what a file holds',
  'POST account/reminders/read': 'it leads to one state: read; test/journeys/requests.spec.ts',
  'POST rounds/:roundId/test-submissions/plan': 'it only shows what a file holds',
  'POST portal-shapes/:id/acceptance':
    'a form is accepted once; a second time changes nothing; test/database/verification-portal.spec.ts',
  'POST rounds/:roundId/look-up':
    'it only shows; a POST so that an address stands in no address bar or log',
  'POST rounds/:roundId/register/rows':
    'it only shows; a POST so that what is looked for stands in no address or log',
  'POST imports/:id/columns':
    'it carries the version seen; the same choices again read the file as before; test/database/imports.spec.ts',
  'POST rounds/:roundId/import-sets':
    'each file is opened once; sent again, what was applied is said to be the same; test/journeys/imports.spec.ts',
  'POST import-sets/:id/apply':
    'imports applied before are passed over; test/journeys/imports.spec.ts',
  'POST import-sets/:id/members/:memberId/giver':
    'a part is taken once; test/journeys/imports.spec.ts',
  'POST imports/:id/mended-cells':
    'it carries the version seen, and only bad cells take it; test/database/coming-in.spec.ts',
  'POST handover/lists/:id/rows':
    'it only shows; a POST so that what is looked for stands in no address or log',
  'POST handover/lists/:id/rows/summary':
    'it only shows; a POST so that what is looked for stands in no address or log',
  'POST handover/lists/:id/rows/assign/preview': 'it only shows what assigning would do',
  'POST handover/lists/:id/search':
    'it only shows; a POST so that the number looked for stands in no address or log',
  'POST handover/control/:id/source-list':
    'it carries the version seen; the same file again takes the place of itself',
  'POST handover/control/:id/settlements':
    'a row is settled once, a second time is refused; test/database/control-rows.spec.ts',
  'POST handover/control/:id/settlements/:settlementId/take-back':
    'a second time there is nothing to take back; test/database/control-rows.spec.ts',
  'POST rounds/:roundId/handover/control/plan':
    'it only shows what the file would enter; nothing of it is kept',
  'POST accounts/bulk/plan': 'it only shows what the file would make; nothing of it is kept',
  'POST rounds/:roundId/handover/general-minutes':
    'only of lists that are settled, and none of the scene is',
  'POST handover/lists/:id/custody':
    'one custodian of a row at a time, a second is refused; test/journeys/parties.spec.ts',
  'POST custodies/:id/end': 'it carries the version seen, and what is over is not ended again',
  'POST teams/:id/members':
    'it carries the version seen, and the same person is refused; test/journeys/parties.spec.ts',
  'POST teams/:id/members/:memberId/leave':
    'it carries the version seen, and nobody leaves twice; test/journeys/parties.spec.ts',
  'POST teams/:id/members/:memberId/account':
    'it carries the version seen, and is refused once linked; test/journeys/parties.spec.ts',
  'POST rehearsal-results/:id/evidence':
    'the same act as on evidence/:kind/:id, which takes a file on a thing once',
  'POST checklists/plan': 'it only shows what a file holds',
  'POST rounds/:roundId/standby/plan': 'it only shows what a file holds',
  'POST rounds/:roundId/readiness-facts/plan': 'it only shows what a file holds',
  'POST checklists/:id/plan': 'it only shows what a file holds',
  'POST rounds/:roundId/standby/rows':
    'a line that is there as it is has no second effect; test/database/obstacles.spec.ts',
  'POST rehearsals/:id/results/plan': 'it only shows what a file holds',
  'POST rehearsals/:id/assessments/plan': 'it only shows what a file holds',
  'POST rehearsals/:id/results':
    'each row carries the version seen, so that a second time it is refused; test/journeys/trials.spec.ts',
  'POST rehearsals/:id/assessments':
    'each row carries the version seen, so that a second time it is refused; test/journeys/trials.spec.ts',
  'POST checklists/:id/publish':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST checklists/:id/withdraw':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST rehearsals/:id/dossiers': 'its number is taken once; test/journeys/trials.spec.ts',
  'POST trials/:id/purges':
    'a second time there is nothing left to remove; test/journeys/trials.spec.ts',
  'POST trials/:id/start':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST trials/:id/stop':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST trials/:id/evaluate':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST trials/:id/sign':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST trials/:id/evaluators':
    'it carries the version seen, so that a second time it is refused; test/journeys/trials.spec.ts',
  'POST trials/:id/evaluators/withdraw':
    'it carries the version seen, so that a second time it is refused; test/journeys/trials.spec.ts',
  'POST trials/:id/checklist':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST teams/:id/end': 'it carries the version seen, and a team that is over is not ended again',
  'POST countings/:id/surplus':
    'only of a closed count, each line once; test/journeys/counting.spec.ts sends one three times',
  'POST rounds/:roundId/completion/:unitId/close':
    'only of a unit of which everything holds; test/journeys/completion.spec.ts closes one twice',
  'POST unit-closings/:id/certificate':
    'only of a closing in force; test/journeys/completion.spec.ts asks for one twice',
  'POST rounds/:roundId/register/prefill':
    'a second time the list has rows, and it is refused; test/journeys/register.spec.ts asks twice',
  'POST unit-closings/:id/signed-copy':
    'one copy of a certificate, a second is refused; test/journeys/completion.spec.ts sends two',
  'POST unit-closings/:id/reopen':
    'it carries the version seen; test/journeys/completion.spec.ts opens one twice',
  'POST handover/lists/:id/minutes':
    'only of a share that is settled, and no list of the scene is; it carries the version seen',
  'POST handover/lists/:id/shares/:receiverId/signing':
    'only of a share that is counted and approved; test/database/shares.spec.ts signs one twice',
  'POST minutes/:id/signed':
    'it carries the version seen and a copy signed once; test/journeys/minutes.spec.ts sends it again',
  'POST job-board/:id/retry': 'only of a job that failed; test/database/jobs.spec.ts asks twice',
  'POST job-board/:id/stop':
    'only of a job that is not over; test/database/jobs.spec.ts asks twice',
  'POST jobs/:id/cancel': 'only of a job that is not over; test/database/jobs.spec.ts asks twice',
  'POST retention/clock-confirmation':
    'refused while the clock agrees with the trail; a second time it is refused for that reason',
  'POST setup': 'the one-time token is used up by the first account, before any scene can be set',
};
