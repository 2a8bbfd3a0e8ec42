import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
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
import { handoverApi, type HandoverList } from '../features/handover/api';
import { JointPanel } from '../features/joint/joint-panel';
import { ItemTable } from '../features/handover/item-table';
import { ListHead } from '../features/handover/list-head';
import { ListSections, type ListSection } from '../features/handover/list-sections';
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
            <ListStanding list={data} />
            <ListSections sections={sectionsOf(data, t, inLanguage(data.listTypeName))} />
          </div>
        )}
      </QueryView>
    </>
  );
}

/** What the page of a list is made of below its head; an empty statement has nothing to count or sign. */
function sectionsOf(list: HandoverList, t: TFunction, name: string): ListSection[] {
  const rows = (
    <div className="stack">
      <ExportList list={list} />
      <ItemTable list={list} />
    </div>
  );
  const evidence = (
    <div className="panel">
      <EvidencePanel subject={{ kind: 'list', id: list.id }} of={name} />
    </div>
  );
  const filled: ListSection[] = [
    { id: 'kiem-ke', word: t('counting.title'), content: <CountingPanel list={list} /> },
    { id: 'tiep-nhan', word: t('joint.title'), content: <JointPanel list={list} /> },
    { id: 'bien-ban', word: t('minutes.title'), content: <MinutesPanel list={list} /> },
  ];
  return [
    { id: 'cac-dong', word: t('handover.items'), content: rows },
    { id: 'tien-trinh', word: t('shares.title'), content: <ListStepsPanel list={list} /> },
    { id: 'doi-chung', word: t('control.title'), content: <ControlPanel list={list} /> },
    {
      id: 'chenh-lech',
      word: t('discrepancies.title'),
      content: <ListDiscrepancies list={list} />,
    },
    ...(list.state === 'empty' ? [] : filled),
    { id: 'tai-lieu', word: t('evidence.title'), content: evidence },
    {
      id: 'lich-su',
      word: t('audit.history'),
      content: <History type="handover_list" id={list.id} />,
    },
  ];
}
