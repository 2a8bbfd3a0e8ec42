import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useImportedKinds } from './use-imported-kinds';
import { useRound } from '../units/round-context';
import { importsApi, type BatchState, type ImportBatch } from './api';

const TONES: Record<BatchState, Tone> = {
  uploaded: 'blue',
  reading: 'blue',
  planned: 'yellow',
  refused: 'red',
  applying: 'blue',
  applied: 'green',
  discarded: 'grey',
};

/** The imports of the round, newest first; each can be taken up where it was left. */
export function ImportHistory() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const { nameOf } = useImportedKinds();
  const batches = useQuery({
    queryKey: ['imports', round.id],
    queryFn: () => importsApi.batches(round.id),
  });
  const columns: Column<ImportBatch>[] = [
    {
      key: 'file',
      title: t('imports.file'),
      rowHeader: true,
      width: 220,
      render: (batch) => <Link to={paths.importBatch(round.code, batch.id)}>{batch.fileName}</Link>,
    },
    { key: 'type', title: t('imports.listType'), render: (batch) => nameOf(batch.listType) },
    { key: 'giver', title: t('handover.giver'), render: (batch) => batch.giver.name },
    {
      key: 'state',
      title: t('handover.state'),
      render: (batch) => (
        <StatusMark tone={batch.undone ? 'grey' : TONES[batch.state]}>
          {batch.undone ? t('undo.state') : t(`batchState.${batch.state}`)}
        </StatusMark>
      ),
    },
    {
      key: 'rows',
      title: t('handover.inRows'),
      align: 'right',
      render: ({ counts }) => format.number(counts.data),
    },
    {
      key: 'refused',
      title: t('rowVerdict.refused'),
      align: 'right',
      render: ({ counts }) => format.number(counts.refused),
    },
    { key: 'at', title: t('imports.when'), render: (batch) => format.moment(batch.createdAt) },
    { key: 'by', title: t('imports.who'), render: (batch) => batch.createdBy },
  ];
  return (
    <section className="stack" aria-labelledby="cac-lan-nhap">
      <h2 id="cac-lan-nhap">{t('imports.history')}</h2>
      <QueryView query={batches} what={t('imports.history')}>
        {(rows) => (
          <DataTable
            caption={t('imports.history')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('imports.historyEmpty')} />}
          />
        )}
      </QueryView>
    </section>
  );
}
