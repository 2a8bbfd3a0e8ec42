import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DataTable } from '../components/data-table';
import type { Column } from '../components/table-column';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { StatusMark } from '../components/status-mark';
import { useBilingual } from '../components/use-bilingual';
import { useFormat } from '../components/use-format';
import { History } from '../features/audit/history';
import { EvidencePanel } from '../features/evidence/evidence-panel';
import { useFigure } from '../features/indicators/use-figure';
import { RANKING_KEY, rankingApi, type RankingSet } from '../features/ranking/api';
import { SetActs } from '../features/ranking/set-acts';
import { useRound } from '../features/units/round-context';

type Line = RankingSet['lines'][number];

export default function RankingSetPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: [RANKING_KEY, 'one', id], queryFn: () => rankingApi.one(id) });
  return (
    <QueryView query={query} what={t('rankingSet.title')}>
      {(set) => <SetView set={set} />}
    </QueryView>
  );
}

function SetView({ set }: { set: RankingSet }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const figure = useFigure();
  const inLanguage = useBilingual();
  const columns: Column<Line>[] = [
    {
      ...{ key: 'rank', title: t('indicators.rank'), align: 'right', width: 80 },
      render: ({ rank }) => (rank === null ? '–' : format.number(rank)),
    },
    {
      ...{ key: 'unit', title: t('registers.unit'), rowHeader: true, width: 190 },
      render: ({ unit }) => unit.name,
    },
    {
      ...{ key: 'score', title: t('indicators.score'), align: 'right', width: 90 },
      render: ({ score }) => (score === null ? '–' : format.number(score, 2)),
    },
    ...set.criteria.map((criterion): Column<Line> => ({
      key: criterion.code,
      title: `${inLanguage(criterion.name)} (${t('indicators.points', { n: criterion.weight })})`,
      ...{ align: 'right', width: 120 },
      render: ({ values }) => figure(criterion, values[criterion.code] ?? null),
    })),
  ];
  return (
    <>
      <PageHeader
        title={set.title}
        above={[{ to: paths.indicators(round.code), title: t('indicators.title') }]}
        actions={
          <span className="toolbar">
            <SetActs set={set} />
            {(['docx', 'pdf', 'xlsx'] as const).map((kind) => (
              <a key={kind} href={rankingApi.paperUrl(set.id, kind)} download>
                <DownloadOutlined aria-hidden="true" /> {t(`rankingSet.${kind}`)}
              </a>
            ))}
          </span>
        }
      >
        {t('indicators.rankingOf', { period: inLanguage(set.period.name) })}{' '}
        {t('indicators.rankingRule')}
      </PageHeader>
      <div className="stack">
        <p>
          <StatusMark tone={set.publishedAt ? 'green' : 'grey'}>
            {set.publishedAt
              ? t('rankingSet.publishedAt', { at: format.moment(set.publishedAt) })
              : t('rankingSet.unpublished')}
          </StatusMark>{' '}
          {t(`rankingSet.visibilities.${set.visibility}`)}.{' '}
          {t('rankingSet.keptBy', { by: set.keptByName, at: format.moment(set.keptAt) })}{' '}
          <StatusMark tone={set.follows ? 'green' : 'red'}>
            {t(set.follows ? 'rankingSet.follows' : 'rankingSet.followsNot')}
          </StatusMark>
        </p>
        <DataTable
          caption={set.title}
          columns={columns}
          rows={set.lines}
          rowKey={({ unit }) => unit.id}
          empty={<EmptyState title={t('rankingSet.noLines')} />}
        />
        <EvidencePanel subject={{ kind: 'ranking_set', id: set.id }} of={set.title} />
        {set.mayPublish && <History type="ranking_set" id={set.id} />}
      </div>
    </>
  );
}
