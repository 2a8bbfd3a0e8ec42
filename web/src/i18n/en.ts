import { enFrame } from './en/frame';
import { enSigningIn } from './en/signing-in';
import { enReadiness } from './en/readiness';
import { enCriteria } from './en/criteria';
import { enReadinessReport } from './en/readiness-report';
import { enReadinessHistory } from './en/readiness-history';
import { enHandover } from './en/handover';
import { enConflict } from './en/conflict';
import { enMinutes } from './en/minutes';
import { enRehearsal } from './en/rehearsal';
import { enObstacles } from './en/obstacles';
import { enDossiers } from './en/dossiers';
import { enTrials } from './en/trials';
import { enComparison } from './en/comparison';
import { enEvaluators } from './en/evaluators';
import { enTrialSheets } from './en/trial-sheets';
import { enPortions } from './en/portions';
import { enPortal } from './en/portal';
import { enStandbyExcel } from './en/standby-excel';
import { enIndicators } from './en/indicators';
import { enRanking } from './en/ranking';
import { enRegisters } from './en/registers';
import { enSurplus } from './en/surplus';
import { enStandby } from './en/standby';
import { enProcedures } from './en/procedures';
import { enAgencies } from './en/agencies';
import { enCatalogue } from './en/catalogue';
import { enFindings } from './en/findings';
import { enTests } from './en/tests';
import { enConditions } from './en/conditions';
import { enReminders } from './en/reminders';
import { enRequests } from './en/requests';
import { enTasks } from './en/tasks';
import { enUnits } from './en/units';
import { enAudit } from './en/audit';
import { enAccounts } from './en/accounts';
import { enBulk } from './en/bulk';
import { enImports } from './en/imports';
import { enIntake } from './en/intake';
import { enCounting } from './en/counting';
import { enEvidence } from './en/evidence';
import { enConservation } from './en/conservation';
import { enJoint } from './en/joint';
import { enRetention } from './en/retention';
import { enJobs } from './en/jobs';
import { enControl } from './en/control';
import { enWorkbooks } from './en/workbooks';
import { enBoard } from './en/board';
import { enCompletion } from './en/completion';
import { enCases } from './en/cases';
import { enDuplicates } from './en/duplicates';
import { enArchive } from './en/archive';
import { enLookUp } from './en/look-up';
import { enRegister } from './en/register';
import { enListTypes } from './en/list-types';
import { enParties } from './en/parties';
import { enRows } from './en/rows';
import { enShares } from './en/shares';
import type { Words } from './vi';

/** Words of the screen in English. */
export const en: Words = {
  ...enAccounts,
  ...enBulk,
  ...enImports,
  ...enIntake,
  ...enCounting,
  ...enEvidence,
  ...enConservation,
  ...enJoint,
  ...enRetention,
  ...enJobs,
  ...enListTypes,
  ...enParties,
  ...enRows,
  ...enControl,
  ...enWorkbooks,
  ...enShares,
  ...enBoard,
  ...enCases,
  ...enCompletion,
  ...enDuplicates,
  ...enRegister,
  ...enLookUp,
  ...enArchive,
  ...enFrame,
  ...enSigningIn,
  ...enReadiness,
  ...enCriteria,
  ...enReadinessHistory,
  ...enReadinessReport,
  ...enHandover,
  ...enConflict,
  ...enPortions,
  ...enMinutes,
  ...enRehearsal,
  ...enObstacles,
  ...enDossiers,
  ...enTrials,
  ...enTrialSheets,
  ...enEvaluators,
  ...enComparison,
  ...enIndicators,
  ...enRanking,
  ...enRegisters,
  ...enSurplus,
  ...enStandby,
  ...enStandbyExcel,
  ...enProcedures,
  ...enAgencies,
  ...enCatalogue,
  ...enPortal,
  ...enFindings,
  ...enTests,
  ...enConditions,
  ...enRequests,
  ...enReminders,
  ...enTasks,
  ...enUnits,
  ...enAudit,
};
