import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { VerdictMark } from '../../components/verdict-mark';
import { MomentChoice } from '../balance/moment-choice';
import { useRound } from '../units/round-context';
import { historyApi, type PastReadiness } from './history-api';
import { pastMoment } from './past-moment';

type Row = PastReadiness['units'][number];

interface MomentPanelProps {
  day: string;
  time: string;
  /** The server's moment. */
  now: string | undefined;
  onChange: (change: { day?: string; time?: string }) => void;
}

/** Every unit as it was at a moment that has passed. */
export function MomentPanel({ day, time, now, onChange }: MomentPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const at = pastMoment(day, time, now);
  const query = useQuery({
    queryKey: ['readiness', 'past', round.id, at],
    queryFn: () => historyApi.at(round.id, at!),
    enabled: at !== undefined && now !== undefined,
    retry: false,
  });
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('readinessHistory.unit'),
      rowHeader: true,
      width: 170,
      render: ({ unitId, name }) => (
        <Link
          to={`${paths.readinessUnit(round.code, unitId)}?${new URLSearchParams({ ngay: day, ...(time && { gio: time }) })}`}
        >
          {name}
        </Link>
      ),
    },
    {
      key: 'verdict',
      title: t('verdict.column'),
      render: ({ verdict }) => <VerdictMark verdict={verdict} />,
    },
    {
      key: 'score',
      title: t('readiness.score'),
      align: 'right',
      render: ({ score }) => (score === null ? '–' : format.number(score, 1)),
    },
    {
      key: 'sha256',
      title: 'SHA-256',
      render: ({ sha256 }) => <code>{sha256.slice(0, 16)}…</code>,
    },
  ];
  return (
    <section className="panel" aria-labelledby="thoi-diem">
      <h2 id="thoi-diem">{t('readinessHistory.moment')}</h2>
      <div className="toolbar">
        <MomentChoice day={day} time={time} onChange={onChange} />
      </div>
      {at !== undefined && (
        <QueryView query={query} what={t('readinessHistory.what')}>
          {(past) => (
            <>
              <p>
                {t('readinessHistory.state', { moment: format.moment(past.asOf), ...past.counts })}
              </p>
              <DataTable
                caption={t('readinessHistory.moment')}
                columns={columns}
                rows={past.units}
                rowKey={({ unitId }) => unitId}
                empty={null}
              />
            </>
          )}
        </QueryView>
      )}
    </section>
  );
}
