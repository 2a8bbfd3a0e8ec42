import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';

/** How long a value stays readable on the screen. */
const SHOWN_MS = 60_000;
const SHORTEST_REASON = 5;

interface RevealValueProps {
  mask: string;
  /** Which value it is, for whoever does not see the words beside the button. */
  name: string;
  may: boolean;
  /** @param reason what the value is needed for. */
  reveal: (reason: string) => Promise<{ value: string | null }>;
}

/** A personal value by its mask; shown in full for a minute to whoever says what it is needed for. */
export function RevealValue({ mask, name, may, reveal: ask }: RevealValueProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const field = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const reveal = useMutation({
    mutationFn: () => ask(reason.trim()),
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
  if (!asking) {
    return (
      <span className="masked-value">
        <span>
          <span className="visually-hidden">{t('personal.masked')} </span>
          {mask}
        </span>
        {may && (
          <Button
            size="small"
            aria-label={t('personal.showOf', { name })}
            onClick={() => setAsking(true)}
          >
            {t('personal.show')}
          </Button>
        )}
      </span>
    );
  }
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
