import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DataTable } from '../components/data-table';
import type { Column } from '../components/table-column';
import { Notice } from '../components/notice';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { useBilingual } from '../components/use-bilingual';
import { useFormat } from '../components/use-format';
import { History } from '../features/audit/history';
import { CONTROL_KEY, controlApi, type ControlDetail } from '../features/control/api';
import { ControlActs } from '../features/control/control-acts';
import { ControlAmounts, useAmountWords } from '../features/control/control-amounts';
import { ControlSentence } from '../features/control/control-sentence';
import { ControlMark } from '../features/control/control-mark';
import { MatchingPanel } from '../features/control/matching-panel';
import { Explanation } from '../features/control/explanation';
import { useRound } from '../features/units/round-context';

/** One control figure: how the list stands beside it, the reasons given, everything it ever said. */
export default function ControlFigurePage() {
  const { t } = useTranslation();
  const { figureId = '' } = useParams();
  const round = useRound();
  const inLanguage = useBilingual();
  const query = useQuery({
    queryKey: [...CONTROL_KEY, 'one', figureId],
    queryFn: () => controlApi.one(figureId),
  });
  const figure = query.data;
  return (
    <>
      <PageHeader
        title={figure ? inLanguage(figure.listTypeName) : t('control.title')}
        above={[
          { to: paths.handover(round.code), title: t('handover.title') },
          { to: paths.control(round.code), title: t('control.title') },
        ]}
      >
        {figure?.giver.name}
      </PageHeader>
      <QueryView query={query} what={t('control.what')}>
        {(data) => (
          <div className="stack">
            <Standing figure={data} />
            <Reasons figure={data} />
            <MatchingPanel figure={data} />
            <Revisions figure={data} />
            <History type="control_figure" id={data.id} />
          </div>
        )}
      </QueryView>
    </>
  );
}

function Standing({ figure }: { figure: ControlDetail }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const to = figure.listId
    ? paths.list(round.code, figure.listId)
    : paths.importFile(round.code, { giver: figure.giver.id, type: figure.listType });
  return (
    <section className="panel stack" aria-labelledby="control-standing">
      <h2 id="control-standing">{inLanguage(figure.sourceWords)}</h2>
      {figure.state === 'withdrawn' ? (
        <Notice tone="yellow">
          {t('control.withdrawnState', { reason: figure.changeReason ?? '' })}
        </Notice>
      ) : (
        <span className="control-line-head">
          <ControlMark status={figure.status} />
          <span className="control-soft">
            {t('control.asOf')} {format.day(figure.asOf)} ·{' '}
            {t('control.saidBy', {
              name: figure.changedBy,
              time: format.moment(figure.changedAt),
            })}
          </span>
          <Link to={to}>{figure.listId ? t('control.openList') : t('control.declareList')}</Link>
        </span>
      )}
      <ControlAmounts line={figure} />
      {figure.note && <p className="control-reason">{figure.note}</p>}
      {figure.state === 'in_force' && <ControlSentence line={figure} />}
      <ControlActs line={figure} all />
    </section>
  );
}

function Reasons({ figure }: { figure: ControlDetail }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack" aria-labelledby="control-reasons">
      <h2 id="control-reasons">{t('control.explanations')}</h2>
      {figure.explanations.length === 0 ? (
        <p className="panel-hint">{t('control.noExplanations')}</p>
      ) : (
        <ul className="control-lines">
          {figure.explanations.map((each) => (
            <li key={each.id}>
              <Explanation explanation={each} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Revision = ControlDetail['revisions'][number];

function Revisions({ figure }: { figure: ControlDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAmountWords();
  const columns: Column<Revision>[] = [
    {
      key: 'version',
      title: t('control.revision'),
      rowHeader: true,
      align: 'right',
      render: ({ version }) => version,
    },
    {
      key: 'figure',
      title: t('control.figure'),
      render: ({ control, state }) =>
        state === 'withdrawn' ? t('control.withdrawn') : words(control),
    },
    { key: 'asOf', title: t('control.asOf'), render: ({ asOf }) => format.day(asOf) },
    {
      key: 'by',
      title: t('control.by'),
      render: ({ by, at }) => t('control.saidBy', { name: by, time: format.moment(at) }),
    },
    { key: 'reason', title: t('control.reason'), render: ({ reason, note }) => reason ?? note },
    { key: 'file', title: t('control.file'), render: ({ fileName }) => fileName },
  ];
  return (
    <section className="panel stack" aria-labelledby="control-history">
      <h2 id="control-history">{t('control.history')}</h2>
      <DataTable
        caption={t('control.historyCaption')}
        columns={columns}
        rows={figure.revisions}
        rowKey={({ version }) => String(version)}
        empty={<EmptyState title={t('state.nothingFound')} />}
      />
    </section>
  );
}
