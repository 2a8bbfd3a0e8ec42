import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import { CATALOGUE_KEY, catalogueApi } from './api';

/** Former codes and the codes by which decisions replace them. */
export function CodeTable() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const codes = useQuery({
    queryKey: [CATALOGUE_KEY, round.id, 'codes'],
    queryFn: () => catalogueApi.codes(round.id),
  });
  return (
    <QueryView query={codes} what={t('catalogue.what')}>
      {(rows) => (
        <DataTable
          caption={t('catalogue.codes')}
          columns={[
            {
              ...{ key: 'old', title: t('catalogue.oldCode'), rowHeader: true },
              render: (row) => row.oldCode,
            },
            { key: 'new', title: t('catalogue.newCode'), render: (row) => row.newCode },
            {
              ...{ key: 'decision', title: t('catalogue.decision') },
              render: (row) =>
                row.decisionNumber
                  ? [row.decisionNumber, row.decisionDate && format.day(row.decisionDate)]
                      .filter(Boolean)
                      .join(' · ')
                  : t('catalogue.notStated'),
            },
          ]}
          rows={rows}
          rowKey={(row) => `${row.oldCode} ${row.newCode}`}
          empty={<EmptyState title={t('catalogue.noCodes')} hint={t('catalogue.noCodesHint')} />}
        />
      )}
    </QueryView>
  );
}
