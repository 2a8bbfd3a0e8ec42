import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import viVN from 'antd/locale/vi_VN';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { Frame } from './components/frame/frame';
import { RoundGate } from './components/frame/round-gate';
import { PageLoading } from './components/page-loading';
import { NoRight } from './components/states';
import { IdentityDialog } from './features/accounts/identity-dialog';
import { HandoverSection } from './features/handover/handover-section';
import { ProceduresSection } from './features/procedures/procedures-section';
import { RehearsalSection } from './features/trials/rehearsal-section';
import { pageNonce } from './components/nonce';
import { useMedia } from './components/use-media';
import { stillTheme, theme } from './theme';

const OverviewPage = lazy(() => import('./pages/overview-page'));
const HandoverPage = lazy(() => import('./pages/handover-page'));
const IncomingPage = lazy(() => import('./pages/incoming-page'));
const BalancePage = lazy(() => import('./pages/balance-page'));
const SharesPage = lazy(() => import('./pages/shares-page'));
const ListPage = lazy(() => import('./pages/list-page'));
const FunctionsPage = lazy(() => import('./pages/functions-page'));
const ControlPage = lazy(() => import('./pages/control-page'));
const ControlFigurePage = lazy(() => import('./pages/control-figure-page'));
const CountingPage = lazy(() => import('./pages/counting-page'));
const RowPage = lazy(() => import('./pages/row-page'));
const ImportPage = lazy(() => import('./pages/import-page'));
const ImportSetPage = lazy(() => import('./pages/import-set-page'));
const DiscrepanciesPage = lazy(() => import('./pages/discrepancies-page'));
const TeamsPage = lazy(() => import('./pages/teams-page'));
const DuplicatesPage = lazy(() => import('./pages/duplicates-page'));
const RegisterPage = lazy(() => import('./pages/register-page'));
const CasesPage = lazy(() => import('./pages/cases-page'));
const CompletionPage = lazy(() => import('./pages/completion-page'));
const CompletionUnitPage = lazy(() => import('./pages/completion-unit-page'));
const RehearsalsPage = lazy(() => import('./pages/rehearsals-page'));
const RehearsalPage = lazy(() => import('./pages/rehearsal-page'));
const CataloguePage = lazy(() => import('./pages/catalogue-page'));
const ObstaclesPage = lazy(() => import('./pages/obstacles-page'));
const ObstaclePage = lazy(() => import('./pages/obstacle-page'));
const ObstacleGroupPage = lazy(() => import('./pages/obstacle-group-page'));
const StandbyPage = lazy(() => import('./pages/standby-page'));
const IndicatorsPage = lazy(() => import('./pages/indicators-page'));
const RegistersPage = lazy(() => import('./pages/registers-page'));
const RankingSetPage = lazy(() => import('./pages/ranking-set-page'));
const SurplusPage = lazy(() => import('./pages/surplus-page'));
const RegisterBookPage = lazy(() => import('./pages/register-book-page'));
const InboxPage = lazy(() => import('./pages/inbox-page'));
const RequestsPage = lazy(() => import('./pages/requests-page'));
const RequestPage = lazy(() => import('./pages/request-page'));
const RequestUnitPage = lazy(() => import('./pages/request-unit-page'));
const TasksPage = lazy(() => import('./pages/tasks-page'));
const ReportObstaclePage = lazy(() => import('./pages/report-obstacle-page'));
const TrialsPage = lazy(() => import('./pages/trials-page'));
const TrialPage = lazy(() => import('./pages/trial-page'));
const ChecklistsPage = lazy(() => import('./pages/checklists-page'));
const ChecklistPage = lazy(() => import('./pages/checklist-page'));
const TestsPage = lazy(() => import('./pages/tests-page'));
const FindingsPage = lazy(() => import('./pages/findings-page'));
const ProceduresOverviewPage = lazy(() => import('./pages/procedures-overview-page'));
const ProceduresPage = lazy(() => import('./pages/procedures-page'));
const ReadinessPage = lazy(() => import('./pages/readiness-page'));
const ReadinessCriteriaPage = lazy(() => import('./pages/readiness-criteria-page'));
const ReadinessHistoryPage = lazy(() => import('./pages/readiness-history-page'));
const ReadinessReportPage = lazy(() => import('./pages/readiness-report-page'));
const ReadinessUnitPage = lazy(() => import('./pages/readiness-unit-page'));
const LookUpPage = lazy(() => import('./pages/look-up-page'));
const UnitsPage = lazy(() => import('./pages/units-page'));
const OwnAccountPage = lazy(() => import('./pages/own-account-page'));
const AccountsPage = lazy(() => import('./pages/accounts-page'));
const AccountsFromExcelPage = lazy(() => import('./pages/accounts-from-excel-page'));
const AccountPage = lazy(() => import('./pages/account-page'));
const ListTypesPage = lazy(() => import('./pages/list-types-page'));
const ListTypePage = lazy(() => import('./pages/list-type-page'));
const SecurityPage = lazy(() => import('./pages/security-page'));
const PortalSourcesPage = lazy(() => import('./pages/portal-sources-page'));
const RetentionPage = lazy(() => import('./pages/retention-page'));
const JobsPage = lazy(() => import('./pages/jobs-page'));
const AuditPage = lazy(() => import('./pages/audit-page'));
const UnitPage = lazy(() => import('./pages/unit-page'));

function Pages() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Routes>
        <Route index element={<Navigate to="tong-quan" replace />} />
        <Route path="tong-quan" element={<OverviewPage />} />
        <Route element={<HandoverSection />}>
          <Route path="ban-giao" element={<HandoverPage />} />
          <Route path="ban-giao/can-doi" element={<BalancePage />} />
          <Route path="ban-giao/gui-den" element={<IncomingPage />} />
          <Route path="ban-giao/ky-va-tam-giao" element={<SharesPage />} />
          <Route path="ban-giao/doi-chung" element={<ControlPage />} />
          <Route path="ban-giao/chuc-nang" element={<FunctionsPage />} />
          <Route path="ban-giao/chenh-lech" element={<DiscrepanciesPage />} />
          <Route path="ban-giao/to-cong-tac" element={<TeamsPage />} />
          <Route path="ban-giao/trung-lap" element={<DuplicatesPage />} />
          <Route path="ban-giao/so-tiep-nhan" element={<RegisterPage />} />
          <Route path="ban-giao/cong-viec" element={<CasesPage />} />
          <Route path="ban-giao/ket-thuc" element={<CompletionPage />} />
        </Route>
        <Route path="ban-giao/danh-sach/:listId" element={<ListPage />} />
        <Route path="ban-giao/ket-thuc/:unitId" element={<CompletionUnitPage />} />
        <Route path="ban-giao/doi-chung/:figureId" element={<ControlFigurePage />} />
        <Route path="ban-giao/kiem-ke/:countingId" element={<CountingPage />} />
        <Route path="ban-giao/danh-sach/:listId/dong/:itemId" element={<RowPage />} />
        <Route path="ban-giao/nhap/:importId?" element={<ImportPage />} />
        <Route path="ban-giao/nhap-nhieu/:setId?" element={<ImportSetPage />} />
        <Route element={<RehearsalSection />}>
          <Route path="van-hanh-thu" element={<RehearsalsPage />} />
          <Route path="van-hanh-thu/lan" element={<TrialsPage />} />
          <Route path="van-hanh-thu/bo-noi-dung" element={<ChecklistsPage />} />
        </Route>
        <Route path="van-hanh-thu/lan/:trialId" element={<TrialPage />} />
        <Route path="van-hanh-thu/bo-noi-dung/:checklistId" element={<ChecklistPage />} />
        <Route path="van-hanh-thu/:rehearsalId" element={<RehearsalPage />} />
        <Route element={<ProceduresSection />}>
          <Route path="thu-tuc" element={<ProceduresPage />} />
          <Route path="thu-tuc/toan-canh" element={<ProceduresOverviewPage />} />
          <Route path="thu-tuc/phat-hien" element={<FindingsPage />} />
          <Route path="thu-tuc/nop-thu" element={<TestsPage />} />
          <Route path="thu-tuc/danh-muc" element={<CataloguePage />} />
        </Route>
        <Route path="truc-ho-tro" element={<StandbyPage />} />
        <Route path="chi-tieu" element={<IndicatorsPage />} />
        <Route path="chi-tieu/xep-thu/:id" element={<RankingSetPage />} />
        <Route path="tai-san-doi-du" element={<SurplusPage />} />
        <Route path="so-theo-doi" element={<RegistersPage />} />
        <Route path="so-theo-doi/:code" element={<RegisterBookPage />} />
        <Route path="yeu-cau-bao-cao" element={<RequestsPage />} />
        <Route path="yeu-cau-bao-cao/:requestId" element={<RequestPage />} />
        <Route path="yeu-cau-bao-cao/:requestId/:unitId" element={<RequestUnitPage />} />
        <Route path="nhac-viec" element={<InboxPage />} />
        <Route path="viec-can-lam" element={<TasksPage />} />
        <Route path="vuong-mac" element={<ObstaclesPage />} />
        <Route path="vuong-mac/ghi" element={<ReportObstaclePage />} />
        <Route path="vuong-mac/chung/:groupId" element={<ObstacleGroupPage />} />
        <Route path="vuong-mac/:obstacleId" element={<ObstaclePage />} />
        <Route path="san-sang" element={<ReadinessPage />} />
        <Route path="san-sang/dien-bien" element={<ReadinessHistoryPage />} />
        <Route path="san-sang/bao-cao" element={<ReadinessReportPage />} />
        <Route path="san-sang/tieu-chi" element={<ReadinessCriteriaPage />} />
        <Route path="san-sang/:unitId" element={<ReadinessUnitPage />} />
        <Route path="don-vi" element={<UnitsPage />} />
        <Route path="don-vi/:unitId" element={<UnitPage />} />
        <Route path="tra-cuu" element={<LookUpPage />} />
        <Route path="tai-khoan" element={<OwnAccountPage />} />
        <Route path="quan-tri/tai-khoan" element={<AccountsPage />} />
        <Route path="quan-tri/tai-khoan/tu-excel" element={<AccountsFromExcelPage />} />
        <Route path="quan-tri/tai-khoan/:accountId" element={<AccountPage />} />
        <Route path="quan-tri/loai-danh-sach" element={<ListTypesPage />} />
        <Route path="quan-tri/loai-danh-sach/:code" element={<ListTypePage />} />
        <Route path="quan-tri/an-toan" element={<SecurityPage />} />
        <Route path="quan-tri/nguon-cong" element={<PortalSourcesPage />} />
        <Route path="quan-tri/thoi-han-luu" element={<RetentionPage />} />
        <Route path="quan-tri/viec-nen" element={<JobsPage />} />
        <Route path="quan-tri/nhat-ky" element={<AuditPage />} />
        <Route path="*" element={<NoRight />} />
      </Routes>
    </Suspense>
  );
}

/** Everything behind the sign-in: the frame and its pages, each page a chunk of its own. */
export function Workspace() {
  const { i18n } = useTranslation();
  const nonce = pageNonce();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enGB : viVN}
      theme={still ? stillTheme : theme}
      csp={nonce ? { nonce } : undefined}
    >
      <AntApp>
        <IdentityDialog />
        <Routes>
          <Route path="/" element={<RoundGate />} />
          <Route
            path="/:roundCode/*"
            element={
              <RoundGate>
                <Frame>
                  <Pages />
                </Frame>
              </RoundGate>
            }
          />
        </Routes>
      </AntApp>
    </ConfigProvider>
  );
}
