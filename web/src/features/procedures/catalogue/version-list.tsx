import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { StatusMark } from '../../../components/status-mark';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import { CATALOGUE_KEY, catalogueApi, type CatalogueVersion } from './api';
import { VersionView } from './version-view';

interface VersionListProps {
  /** Id of the version that is open; empty for none. */
  open: string;
  onOpen: (id: string) => void;
}

/** Versions of the catalogue, the latest first, with where each comes from. */
export function VersionList({ open, onOpen }: VersionListProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const versions = useQuery({
    queryKey: [CATALOGUE_KEY, round.id, 'versions'],
    queryFn: () => catalogueApi.versions(round.id),
  });
  const columns: Column<CatalogueVersion>[] = [
    {
      ...{ key: 'version', title: t('catalogue.version'), rowHeader: true, width: 260 },
      render: (row) => (
        <span className="data-table-two-lines">
          <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
            {row.number === null ? t('catalogue.plan') : t('catalogue.number', { n: row.number })}
          </button>
          <span className="data-table-second">{row.source}</span>
        </span>
      ),
    },
    {
      ...{ key: 'state', title: t('catalogue.state'), width: 130 },
      render: (row) =>
        row.state === 'planned' ? (
          <StatusMark tone="yellow">{t('catalogue.states.planned')}</StatusMark>
        ) : (
          <StatusMark tone="green">{t('catalogue.states.applied')}</StatusMark>
        ),
    },
    ...(['added', 'amended', 'withdrawn'] as const).map((key): Column<CatalogueVersion> => ({
      ...{ key, title: t(`catalogue.changes.${key}`), align: 'right' },
      render: ({ counts }) => format.number(counts[key]),
    })),
    {
      ...{ key: 'decision', title: t('catalogue.decision'), width: 150 },
      render: (row) => row.decisionNumber ?? t('catalogue.notStated'),
    },
    {
      ...{ key: 'by', title: t('catalogue.madeBy'), width: 180 },
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{row.appliedBy ?? row.madeBy}</span>
          <span className="data-table-second">{format.moment(row.appliedAt ?? row.madeAt)}</span>
        </span>
      ),
    },
  ];
  return (
    <QueryView query={versions} what={t('catalogue.what')}>
      {(rows) => {
        const shown = rows.find(({ id }) => id === open);
        return (
          <div className="stack">
            {shown && <VersionView key={shown.id} version={shown} onDone={() => onOpen('')} />}
            <DataTable
              caption={t('catalogue.versionsCaption')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              empty={<EmptyState title={t('catalogue.noVersion')} />}
            />
          </div>
        );
      }}
    </QueryView>
  );
}
