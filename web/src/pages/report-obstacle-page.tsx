import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { oneOf } from '../components/one-of';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { NoRight } from '../components/states';
import { useServerNow } from '../features/accounts/session';
import { useCan } from '../features/accounts/session';
import { SOURCES } from '../features/obstacles/api';
import { ReportForm } from '../features/obstacles/report-form';
import { useRound } from '../features/units/round-context';

export default function ReportObstaclePage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const round = useRound();
  const go = useNavigate();
  const [params] = useSearchParams();
  const now = useServerNow();
  const mayReport = useCan('obstacle.report');
  if (!mayReport) return <NoRight />;
  const rehearsalId = params.get('lan-thu') ?? '';
  const codes = (params.get('noi-dung') ?? '').split(',').filter(Boolean);
  const items = rehearsalId ? codes.map((itemCode) => ({ rehearsalId, itemCode })) : [];
  const begun = now().toISOString().slice(0, 10) >= round.effectiveDate;
  const usual = items.length > 0 || !begun ? 'rehearsal' : 'operation';
  return (
    <>
      <PageHeader
        title={t('obstacles.report')}
        above={[{ to: paths.obstacles(round.code), title: t('obstacles.title') }]}
      >
        {t('obstacles.reportLead')}
      </PageHeader>
      <ReportForm
        unitId={params.get('don-vi') ?? ''}
        source={oneOf(SOURCES, params.get('nguon') ?? '') ?? usual}
        items={items}
        onDone={(row) => void go(paths.obstacle(round.code, row.id))}
        onHelped={() => {
          void message.success(t('obstacles.helpsDone'));
          void go(paths.obstacles(round.code, { xem: 'tra-loi' }));
        }}
      />
    </>
  );
}
