import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useFormat } from '../../components/use-format';
import { ACCOUNTS_KEY } from './api';
import { bulkApi, type AccountsPlan, type NewAccountsReceipt } from './bulk-api';
import { BulkRows, type Verdict } from './bulk-rows';

const VERDICTS: readonly Verdict[] = ['created', 'unchanged', 'refused'];

interface BulkPlanProps {
  plan: AccountsPlan;
  onMade: (receipt: NewAccountsReceipt) => void;
  onOther: () => void;
}

/** What would become of every row; nothing is written before the button is pressed. */
export function BulkPlan({ plan, onMade, onOther }: BulkPlanProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { number } = useFormat();
  const client = useQueryClient();
  const { counts, rows, accounts, sheets } = plan;
  const first = counts.refused > 0 ? 'refused' : 'created';
  const [verdict, setVerdict] = useState<Verdict>(first);
  const create = useMutation({
    mutationFn: () => bulkApi.create(accounts),
    onSuccess: (receipt) => {
      void client.invalidateQueries({ queryKey: ACCOUNTS_KEY });
      onMade(receipt);
    },
  });
  return (
    <section className="panel stack" aria-labelledby="bulk-plan-title">
      <h2 id="bulk-plan-title">{t('bulk.planTitle', { name: plan.fileName })}</h2>
      <p role="status">
        <strong>
          {t('bulk.sum', {
            rows: number(counts.rows),
            created: number(counts.created),
            unchanged: number(counts.unchanged),
            refused: number(counts.refused),
          })}
        </strong>
      </p>
      {sheets
        .filter(({ leftOut }) => leftOut.length > 0)
        .map(({ sheet, leftOut }) => (
          <Notice tone="yellow" key={sheet}>
            {t('bulk.leftOut', {
              sheet,
              columns: leftOut.map(({ column, heading }) => `${column} (${heading})`).join(', '),
            })}
            {leftOut.map(({ column, why }) => why && <p key={column}>{why}</p>)}
          </Notice>
        ))}
      {accounts.length === 0 && <Notice tone="yellow">{t('bulk.noneToCreate')}</Notice>}
      {accounts.length > 0 && counts.refused > 0 && (
        <p className="panel-hint">{t('bulk.refusedStay', { n: counts.refused })}</p>
      )}
      {create.isError && <Notice tone="red">{problemText(create.error)}</Notice>}
      <div className="bulk-acts">
        {accounts.length > 0 && (
          <Button type="primary" loading={create.isPending} onClick={() => create.mutate()}>
            {t('bulk.create', { n: accounts.length })}
          </Button>
        )}
        <Button onClick={onOther}>{t('bulk.other')}</Button>
      </div>
      <Segmented
        aria-label={t('bulk.verdict')}
        value={verdict}
        options={VERDICTS.map((value) => ({
          value,
          label: `${t(`bulk.${value}`)} (${number(counts[value])})`,
        }))}
        onChange={setVerdict}
      />
      <BulkRows rows={rows.filter((row) => row.verdict === verdict)} verdict={verdict} />
    </section>
  );
}
