import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { handoverApi, type HandoverColumn, type HandoverItem, type HandoverList } from './api';

/** How long a value stays readable on the screen. */
const SHOWN_MS = 60_000;
const SHORTEST_REASON = 5;

interface MaskedValueProps {
  list: HandoverList;
  item: HandoverItem;
  column: HandoverColumn;
}

/** A personal value by its mask; shown in full for a minute to whoever says what it is needed for. */
export function MaskedValue({ list, item, column }: MaskedValueProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const reveal = useMutation({
    mutationFn: () => handoverApi.reveal(list.id, item.id, column.key, reason.trim()),
    onSuccess: () => setAsking(false),
    // Nothing of the value stays behind in the page's memory.
    gcTime: 0,
  });
  const { data, reset } = reveal;
  useEffect(() => {
    if (!data) return undefined;
    const timer = setTimeout(reset, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [data, reset]);
  if (data) {
    return (
      <span className="masked-value">
        <strong>{data.value}</strong>
        <Button size="small" onClick={reset}>
          {t('personal.hide')}
        </Button>
      </span>
    );
  }
  const mask = String(item.values[column.key]);
  if (!asking) {
    return (
      <span className="masked-value">
        <span aria-label={t('personal.maskedAs', { mask })}>{mask}</span>
        {list.mayReveal && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('personal.show')}
          </Button>
        )}
      </span>
    );
  }
  const field = `reason-${column.key}`;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim().length >= SHORTEST_REASON) reveal.mutate();
      }}
    >
      <label htmlFor={field}>{t('personal.reason')}</label>
      <Input
        id={field}
        autoFocus
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.target.value)}
      />
      <span className="panel-hint">{t('personal.traced')}</span>
      {reveal.error && <Notice tone="red">{problemText(reveal.error)}</Notice>}
      <span className="masked-value">
        <Button
          type="primary"
          size="small"
          htmlType="submit"
          loading={reveal.isPending}
          disabled={reason.trim().length < SHORTEST_REASON}
        >
          {t('personal.showFull')}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {t('action.cancel')}
        </Button>
      </span>
    </form>
  );
}
