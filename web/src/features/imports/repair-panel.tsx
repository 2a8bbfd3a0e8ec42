import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { useProblemText } from '../../components/problem-text';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { importsApi, type ImportBatchDetail, type RefusalChange, type RepairKind } from './api';
import { RepairedCells } from './repaired-cells';

/** A kind of repair as the panel shows it. */
interface KindLine {
  kind: RepairKind;
  cells: number;
  /** Refused in the whole file. */
  refused: boolean;
  /** Cells refused one by one. */
  single: number;
}

/** What was mended on the way in, kind by kind and cell by cell; before it is applied each may be refused. */
export function RepairPanel({ batch }: { batch: ImportBatchDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<RepairKind | null>(null);
  const decide = useRefusals(batch);
  const lines = linesOf(batch);
  if (lines.length === 0) return null;
  const open = batch.state === 'planned';
  const changeable = open && batch.rereadable;
  const columns: Column<KindLine>[] = [
    {
      key: 'kind',
      title: t('repairs.kind'),
      rowHeader: true,
      width: 150,
      render: ({ kind }) => t(`repairKind.${kind}`),
    },
    {
      key: 'cells',
      title: t('repairs.cells'),
      align: 'right',
      render: ({ cells, refused, single }) => (
        <span className="data-table-two-lines">
          <span>{refused ? t('repairs.refusedKind') : format.number(cells)}</span>
          {!refused && single > 0 && (
            <span className="data-table-second">
              {t('repairs.someRefused', { n: format.number(single) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'action',
      title: t('repairs.action'),
      render: ({ kind, refused }) => {
        const words = { kind: t(`repairKind.${kind}`) };
        return (
          <div className="toolbar">
            <Button
              size="small"
              aria-expanded={shown === kind}
              aria-label={t('repairs.showKind', words)}
              onClick={() => setShown(shown === kind ? null : kind)}
            >
              {shown === kind ? t('repairs.hide') : t('repairs.show')}
            </Button>
            {changeable && (
              <Button
                size="small"
                disabled={decide.isPending}
                aria-label={t(refused ? 'repairs.allowKindOf' : 'repairs.refuseKindOf', words)}
                onClick={() => decide.mutate([{ kind, place: null, refused: !refused }])}
              >
                {t(refused ? 'repairs.allowKind' : 'repairs.refuseKind')}
              </Button>
            )}
          </div>
        );
      },
    },
  ];
  const whole = lines.find(({ kind }) => kind === shown)?.refused ?? false;
  return (
    <section className="panel stack" aria-labelledby="sua-tu-dong">
      <div className="panel-head">
        <h2 id="sua-tu-dong">{t('repairs.title')}</h2>
      </div>
      <p className="panel-hint">
        {t(!open ? 'repairs.receipt' : batch.rereadable ? 'repairs.lead' : 'repairs.notRereadable')}
      </p>
      <DataTable
        caption={t('repairs.caption')}
        columns={columns}
        rows={lines}
        rowKey={({ kind }) => kind}
        empty={<EmptyState title={t('repairs.none')} />}
      />
      {shown && (
        <RepairedCells
          key={shown}
          importId={batch.id}
          version={batch.version}
          kind={shown}
          onDecide={changeable && !whole ? (change) => decide.mutate([change]) : undefined}
        />
      )}
    </section>
  );
}

function linesOf({ repairs, refusedRepairs }: ImportBatchDetail): KindLine[] {
  const counted = Object.entries(repairs) as [RepairKind, number][];
  const kinds = new Set([...counted.map(([kind]) => kind), ...refusedRepairs.map((r) => r.kind)]);
  return [...kinds].map((kind) => {
    const own = refusedRepairs.filter((each) => each.kind === kind);
    return {
      ...{ kind, cells: repairs[kind] ?? 0 },
      refused: own.some(({ sheet }) => sheet === null),
      single: own.filter(({ sheet }) => sheet !== null).length,
    };
  });
}

/** Refuses repairs or wants them after all; the server then reads the file once more. */
function useRefusals({ id, version }: ImportBatchDetail) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (changes: RefusalChange[]) => importsApi.refuseRepairs(id, version, changes),
    onSuccess: () => void message.info(t('repairs.checkedAgain')),
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['import', id] });
      await client.invalidateQueries({ queryKey: ['import-rows', id] });
    },
  });
}
