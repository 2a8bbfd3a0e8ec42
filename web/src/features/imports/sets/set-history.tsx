import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { paths } from '../../../components/paths';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { useFormat } from '../../../components/use-format';
import { useListTypes } from '../../handover/use-list-types';
import { useRound } from '../../units/round-context';
import { setsApi, type ImportSet } from './api';

/** The sets of the round, the latest first. */
export function SetHistory() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const { nameOf } = useListTypes();
  const sets = useQuery({
    queryKey: ['import-sets', round.id],
    queryFn: () => setsApi.sets(round.id),
  });
  const columns: Column<ImportSet>[] = [
    {
      key: 'files',
      title: t('imports.file'),
      rowHeader: true,
      width: 260,
      render: ({ id, fileNames }) => (
        <Link to={paths.importSet(round.code, id)}>
          {fileNames.slice(0, 3).join('; ') + (fileNames.length > 3 ? ' …' : '')}
        </Link>
      ),
    },
    { key: 'kind', title: t('sets.kindTitle'), render: ({ kind }) => t(`sets.kind.${kind}`) },
    {
      key: 'type',
      title: t('imports.listType'),
      render: ({ listType }) => (listType ? nameOf(listType) : t('sets.byName')),
    },
    { key: 'at', title: t('imports.when'), render: ({ createdAt }) => format.moment(createdAt) },
    { key: 'by', title: t('imports.who'), render: ({ createdBy }) => createdBy },
  ];
  return (
    <section className="stack" aria-labelledby="cac-luot-nhap">
      <h2 id="cac-luot-nhap">{t('sets.history')}</h2>
      <QueryView query={sets} what={t('sets.history')}>
        {(rows) => (
          <DataTable
            caption={t('sets.history')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('sets.historyEmpty')} />}
          />
        )}
      </QueryView>
    </section>
  );
}
