import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useNarrow } from '../../components/use-narrow';
import '../../components/board.css';
import './checklist.css';
import { useRound } from '../units/round-context';
import type { RehearsalRow } from './api';
import { StartRehearsalButton } from './start-rehearsal-button';

const needed = (row: RehearsalRow) => {
  const mandatory = row.rehearsal?.score.mandatory;
  return mandatory ? mandatory.total - mandatory.notApplicable : 0;
};

function StateMark({ row }: { row: RehearsalRow }) {
  const { t } = useTranslation();
  const score = row.rehearsal?.score;
  if (!score) return <StatusMark tone="grey">{t('rehearsal.notStarted')}</StatusMark>;
  if (score.mandatoryPassed) return <StatusMark tone="green">{t('rehearsal.finished')}</StatusMark>;
  if (score.mandatory.notMet > 0) {
    return <StatusMark tone="red">{t('rehearsal.mandatoryNotMet')}</StatusMark>;
  }
  return <StatusMark tone="yellow">{t('rehearsal.unfinished')}</StatusMark>;
}

/** The same on a telephone: the unit's page is one touch away, and nothing has to be pushed aside. */
function ProgressCard({ row }: { row: RehearsalRow }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const { rehearsal, unitName } = row;
  if (!rehearsal)
    return (
      <>
        <strong>{unitName}</strong>
        <StateMark row={row} />
        <StartRehearsalButton row={row} />
      </>
    );
  const { all, mandatory } = rehearsal.score;
  return (
    <>
      <Link className="progress-card-link" to={paths.rehearsal(code, rehearsal.id)}>
        {unitName}
      </Link>
      <StateMark row={row} />
      <p className="panel-hint">
        {t('trials.mandatoryMet', { met: mandatory.met, total: needed(row) })} ·{' '}
        {t('rehearsal.evaluated')} {all.total - all.notEvaluated}/{all.total}
        {all.notMet > 0 && ` · ${t('trials.failed', { n: all.notMet })}`}
      </p>
    </>
  );
}

/** How far the trial operation of each unit is. */
export function ProgressTable({ rows }: { rows: RehearsalRow[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const narrow = useNarrow(560);
  const columns: Column<RehearsalRow>[] = [
    {
      key: 'name',
      title: t('rehearsal.unit'),
      rowHeader: true,
      width: 170,
      render: (row) =>
        row.rehearsal ? (
          <Link to={paths.rehearsal(code, row.rehearsal.id)}>{row.unitName}</Link>
        ) : (
          row.unitName
        ),
    },
    { key: 'state', title: t('handover.state'), render: (row) => <StateMark row={row} /> },
    {
      key: 'mandatory',
      title: t('rehearsal.mandatory'),
      align: 'right',
      sortValue: (row) => (row.rehearsal?.score.mandatory.met ?? -1) / Math.max(1, needed(row)),
      render: (row) => (row.rehearsal ? `${row.rehearsal.score.mandatory.met}/${needed(row)}` : ''),
    },
    {
      key: 'evaluated',
      title: t('rehearsal.evaluated'),
      align: 'right',
      sortValue: (row) => row.rehearsal?.score.all.notEvaluated ?? 999,
      render: ({ rehearsal }) =>
        rehearsal
          ? `${rehearsal.score.all.total - rehearsal.score.all.notEvaluated}/${rehearsal.score.all.total}`
          : '',
    },
    {
      key: 'notMet',
      title: t('result.not_met'),
      align: 'right',
      sortValue: (row) => row.rehearsal?.score.all.notMet ?? -1,
      render: ({ rehearsal }) => rehearsal?.score.all.notMet ?? '',
    },
    {
      key: 'percent',
      title: t('rehearsal.points'),
      align: 'right',
      sortValue: (row) => row.rehearsal?.score.percent ?? -1,
      render: ({ rehearsal }) => format.percent(rehearsal?.score.percent ?? null),
    },
    {
      key: 'open',
      title: t('rehearsal.startedOn'),
      render: (row) =>
        row.rehearsal ? format.day(row.rehearsal.startedOn) : <StartRehearsalButton row={row} />,
    },
  ];
  if (narrow && rows.length > 0)
    return (
      <ul className="board-cards" aria-label={t('rehearsal.caption')}>
        {rows.map((row) => (
          <li key={row.unitId} className="panel">
            <ProgressCard row={row} />
          </li>
        ))}
      </ul>
    );
  return (
    <DataTable
      caption={t('rehearsal.caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unitId}
      empty={<EmptyState title={t('state.nothingFound')} />}
    />
  );
}
