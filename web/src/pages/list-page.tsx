import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { useBilingual } from '../components/use-bilingual';
import { QueryView } from '../components/query-view';
import { ControlPanel } from '../features/control/control-panel';
import { AcceptAllButton } from '../features/handover/accept-all-button';
import { CountingPanel } from '../features/counting/counting-panel';
import { EvidencePanel } from '../features/evidence/evidence-panel';
import { History } from '../features/audit/history';
import { ListDiscrepancies } from '../features/discrepancies/list-discrepancies';
import { ExportList } from '../features/handover/export-list';
import { handoverApi } from '../features/handover/api';
import { JointPanel } from '../features/joint/joint-panel';
import { ItemTable } from '../features/handover/item-table';
import { ListHead } from '../features/handover/list-head';
import { ListStanding } from '../features/handover/list-standing';
import { ListStepsPanel } from '../features/shares/list-steps';
import { MinutesPanel } from '../features/minutes/minutes-panel';
import { useRound } from '../features/units/round-context';

export default function ListPage() {
  const { t } = useTranslation();
  const { listId = '' } = useParams();
  const round = useRound();
  const navigate = useNavigate();
  const inLanguage = useBilingual();
  const query = useQuery({
    queryKey: ['handover-list', listId],
    queryFn: () => handoverApi.list(listId),
  });
  const list = query.data;
  return (
    <>
      <PageHeader
        title={list ? inLanguage(list.listTypeName) : t('handover.title')}
        above={[{ to: paths.handover(round.code), title: t('handover.title') }]}
        actions={
          list && (
            <>
              {list.may.includes('import') && (
                <Button
                  onClick={() =>
                    void navigate(
                      paths.importFile(round.code, { giver: list.giver.id, type: list.listType }),
                    )
                  }
                >
                  {t('imports.title')}
                </Button>
              )}
              <AcceptAllButton list={list} />
            </>
          )
        }
      >
        {list?.giver.name}
      </PageHeader>
      <QueryView query={query} what={t('handover.listWhat')}>
        {(data) => (
          <div className="stack">
            <ListHead list={data} />
            <ControlPanel list={data} />
            <ListStanding list={data} />
            <ListStepsPanel list={data} />
            <ListDiscrepancies list={data} />
            {data.state !== 'empty' && <CountingPanel list={data} />}
            {data.state !== 'empty' && <JointPanel list={data} />}
            {data.state !== 'empty' && <MinutesPanel list={data} />}
            <div className="panel">
              <EvidencePanel
                subject={{ kind: 'list', id: data.id }}
                of={inLanguage(data.listTypeName)}
              />
            </div>
            <ExportList list={data} />
            <ItemTable list={data} />
            <History type="handover_list" id={data.id} />
          </div>
        )}
      </QueryView>
    </>
  );
}
