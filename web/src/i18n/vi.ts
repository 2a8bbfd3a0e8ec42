import { viFrame } from './vi/frame';
import { viSigningIn } from './vi/signing-in';
import { viReadiness } from './vi/readiness';
import { viCriteria } from './vi/criteria';
import { viReadinessReport } from './vi/readiness-report';
import { viReadinessHistory } from './vi/readiness-history';
import { viHandover } from './vi/handover';
import { viConflict } from './vi/conflict';
import { viMinutes } from './vi/minutes';
import { viRehearsal } from './vi/rehearsal';
import { viObstacles } from './vi/obstacles';
import { viDossiers } from './vi/dossiers';
import { viTrials } from './vi/trials';
import { viComparison } from './vi/comparison';
import { viEvaluators } from './vi/evaluators';
import { viTrialSheets } from './vi/trial-sheets';
import { viPortions } from './vi/portions';
import { viPortal } from './vi/portal';
import { viStandbyExcel } from './vi/standby-excel';
import { viIndicators } from './vi/indicators';
import { viRanking } from './vi/ranking';
import { viRegisters } from './vi/registers';
import { viSurplus } from './vi/surplus';
import { viStandby } from './vi/standby';
import { viProcedures } from './vi/procedures';
import { viAgencies } from './vi/agencies';
import { viCatalogue } from './vi/catalogue';
import { viFindings } from './vi/findings';
import { viTests } from './vi/tests';
import { viConditions } from './vi/conditions';
import { viReminders } from './vi/reminders';
import { viRequests } from './vi/requests';
import { viTasks } from './vi/tasks';
import { viUnits } from './vi/units';
import { viAudit } from './vi/audit';
import { viAccounts } from './vi/accounts';
import { viBulk } from './vi/bulk';
import { viImports } from './vi/imports';
import { viIntake } from './vi/intake';
import { viCounting } from './vi/counting';
import { viEvidence } from './vi/evidence';
import { viConservation } from './vi/conservation';
import { viJoint } from './vi/joint';
import { viRetention } from './vi/retention';
import { viJobs } from './vi/jobs';
import { viControl } from './vi/control';
import { viWorkbooks } from './vi/workbooks';
import { viBoard } from './vi/board';
import { viCompletion } from './vi/completion';
import { viCases } from './vi/cases';
import { viDuplicates } from './vi/duplicates';
import { viArchive } from './vi/archive';
import { viLookUp } from './vi/look-up';
import { viRegister } from './vi/register';
import { viListTypes } from './vi/list-types';
import { viParties } from './vi/parties';
import { viRows } from './vi/rows';
import { viShares } from './vi/shares';

/** Words of the screen in Vietnamese: the original, the other languages follow it. */
export const vi = {
  ...viAccounts,
  ...viBulk,
  ...viImports,
  ...viIntake,
  ...viCounting,
  ...viEvidence,
  ...viConservation,
  ...viJoint,
  ...viRetention,
  ...viJobs,
  ...viListTypes,
  ...viParties,
  ...viRows,
  ...viControl,
  ...viWorkbooks,
  ...viShares,
  ...viBoard,
  ...viCases,
  ...viCompletion,
  ...viDuplicates,
  ...viRegister,
  ...viLookUp,
  ...viArchive,
  ...viFrame,
  ...viSigningIn,
  ...viReadiness,
  ...viCriteria,
  ...viReadinessHistory,
  ...viReadinessReport,
  ...viHandover,
  ...viConflict,
  ...viPortions,
  ...viMinutes,
  ...viRehearsal,
  ...viObstacles,
  ...viDossiers,
  ...viTrials,
  ...viTrialSheets,
  ...viEvaluators,
  ...viComparison,
  ...viIndicators,
  ...viRanking,
  ...viRegisters,
  ...viSurplus,
  ...viStandby,
  ...viStandbyExcel,
  ...viProcedures,
  ...viAgencies,
  ...viCatalogue,
  ...viPortal,
  ...viFindings,
  ...viTests,
  ...viConditions,
  ...viRequests,
  ...viReminders,
  ...viTasks,
  ...viUnits,
  ...viAudit,
};

/** The shape every language must fill. */
export type Words = typeof vi;
