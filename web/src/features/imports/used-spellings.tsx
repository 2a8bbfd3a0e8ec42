import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { useProblemText } from '../../components/problem-text';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { importsApi, type ImportBatchDetail } from './api';

type Spelling = ImportBatchDetail['spellings'][number];

/** The remembered spellings by which cells of the file were read, and the way to forget them. */
export function UsedSpellings({ batch }: { batch: ImportBatchDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const forget = useForgetting(batch);
  if (batch.spellings.length === 0) return null;
  const columns: Column<Spelling>[] = [
    { key: 'column', title: t('spellings.column'), render: ({ column }) => column },
    {
      key: 'written',
      title: t('spellings.written'),
      rowHeader: true,
      width: 180,
      render: ({ written }) => `“${written}”`,
    },
    {
      key: 'meaning',
      title: t('spellings.meaning'),
      width: 200,
      render: ({ meaning }) => meaning,
    },
    {
      key: 'cells',
      title: t('spellings.cells'),
      align: 'right',
      render: ({ cells }) => format.number(cells),
    },
    {
      key: 'made',
      title: t('spellings.made'),
      width: 220,
      render: ({ madeBy, madeAt, fileName, forProvince }) => (
        <span className="data-table-two-lines">
          <span>{t('spellings.madeBy', { by: madeBy, at: format.moment(madeAt) })}</span>
          <span className="data-table-second">
            {t(forProvince ? 'spellings.ofProvince' : 'spellings.ofGiver', { file: fileName })}
          </span>
        </span>
      ),
    },
    {
      key: 'action',
      title: t('spellings.action'),
      render: ({ id, written, mayForget }) =>
        mayForget && (
          <Button
            size="small"
            danger
            disabled={forget.isPending}
            aria-label={t('spellings.forgetOf', { written })}
            onClick={() => forget.mutate(id)}
          >
            {t('spellings.forget')}
          </Button>
        ),
    },
  ];
  return (
    <section className="panel stack" aria-labelledby="cach-ghi">
      <h2 id="cach-ghi">{t('spellings.title')}</h2>
      <p className="panel-hint">{t('spellings.lead')}</p>
      <DataTable
        caption={t('spellings.title')}
        columns={columns}
        rows={batch.spellings}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('repairs.none')} />}
      />
    </section>
  );
}

/** Forgets a spelling; files that were read by it stay as they are. */
function useForgetting({ id, roundId }: ImportBatchDetail) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (spellingId: string) => importsApi.forgetSpelling(roundId, spellingId),
    onSuccess: () => void message.success(t('spellings.forgotten')),
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: () => client.invalidateQueries({ queryKey: ['import', id] }),
  });
}
