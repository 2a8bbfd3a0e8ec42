import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { DUPLICATES_KEY, duplicatesApi, type DuplicateGroup, type SettleDuplicate } from './api';

/** Says whether the rows are one thing, which row stays and what becomes of the others. */
export function SettleForm({ group }: { group: DuplicateGroup }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [verdict, setVerdict] = useState<SettleDuplicate['verdict'] | ''>('');
  const [kept, setKept] = useState('');
  const [way, setWay] = useState<'close' | 'correct'>('close');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const problem = !verdict
    ? t('duplicates.verdictMissing')
    : verdict === 'same' && !kept
      ? t('duplicates.keptMissing')
      : !reason.trim()
        ? t('duplicates.reasonMissing')
        : null;
  const settle = useMutation({
    mutationFn: () =>
      duplicatesApi.settle(
        group,
        verdict === 'same'
          ? { verdict, keptItemId: kept, way, reason: reason.trim() }
          : { verdict: 'different', reason: reason.trim() },
      ),
    onSuccess: () => {
      void message.success(t('duplicates.settled'));
      return client.invalidateQueries({ queryKey: [DUPLICATES_KEY] });
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      void client.invalidateQueries({ queryKey: [DUPLICATES_KEY] });
    },
  });
  return (
    <form
      className="stack panel"
      aria-label={t('duplicates.settle')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!problem) settle.mutate();
      }}
    >
      <h3>{t('duplicates.settle')}</h3>
      {tried && problem && <Notice tone="red">{problem}</Notice>}
      <fieldset className="plain-fieldset">
        <legend>{t('duplicates.verdict')}</legend>
        <Radio.Group
          value={verdict}
          onChange={(event) => setVerdict(event.target.value as 'same' | 'different')}
          options={(['same', 'different'] as const).map((value) => ({
            value,
            label: t(`duplicateVerdict.${value}`),
          }))}
        />
      </fieldset>
      {verdict === 'same' && (
        <>
          <fieldset className="plain-fieldset">
            <legend>{t('duplicates.kept')}</legend>
            <Radio.Group
              value={kept}
              onChange={(event) => setKept(String(event.target.value))}
              options={group.rows.flatMap(({ seen, giver }) =>
                seen
                  ? [{ value: seen.itemId, label: `${seen.rowCode} – ${seen.name}, ${giver.name}` }]
                  : [],
              )}
            />
          </fieldset>
          <fieldset className="plain-fieldset">
            <legend>{t('duplicates.others')}</legend>
            <Radio.Group
              value={way}
              onChange={(event) => setWay(event.target.value as 'close' | 'correct')}
              options={(['close', 'correct'] as const).map((value) => ({
                value,
                label: t(`duplicateWay.${value}`),
              }))}
            />
          </fieldset>
          <p className="panel-hint">{t('duplicates.othersHint')}</p>
        </>
      )}
      <div className="field">
        <label htmlFor="duplicate-reason">{t('duplicates.reason')}</label>
        <Input.TextArea
          id="duplicate-reason"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div>
        <Button type="primary" htmlType="submit" loading={settle.isPending}>
          {t('duplicates.settle')}
        </Button>
      </div>
    </form>
  );
}
