import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { useCountQueue } from './use-count-queue';
import type { ExpectedRow } from './types';

interface QueueLineProps {
  queue: ReturnType<typeof useCountQueue>;
  rows: readonly ExpectedRow[];
}

/** What was not sent yet, what was refused, and rows that another device counted otherwise. */
export function QueueLine({ queue, rows }: QueueLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const { unsent, conflicts, problem, sending } = queue;
  const nameOf = (itemId: string | null) =>
    rows.find((row) => row.itemId === itemId)?.name ?? t('counting.results.surplus');
  return (
    <>
      <div className="count-queue" role="status">
        {unsent.length === 0 ? (
          <StatusMark tone="green">{t('counting.allSent')}</StatusMark>
        ) : (
          <>
            <Notice tone="yellow">
              {t('counting.unsent', { n: format.number(unsent.length) })}
            </Notice>
            {!sending && (
              <Button onClick={() => void queue.queue.flush()}>{t('counting.sendNow')}</Button>
            )}
          </>
        )}
      </div>
      {problem !== null && <Notice tone="red">{problemText(problem)}</Notice>}
      {conflicts.map(({ entry, line }) => (
        <div key={entry.key} className="count-conflict" role="alert">
          <strong>{nameOf(entry.itemId)}</strong>
          <span>
            {t('counting.conflict', {
              name: line.countedBy,
              time: format.moment(line.countedAt),
              theirs: `${t(`counting.results.${line.result}`)} ${format.quantity(line.quantity)}`,
              yours: `${t(`counting.results.${entry.result}`)} ${format.quantity(entry.quantity)}`,
            })}
          </span>
          <div className="count-answers">
            <button
              type="button"
              className="big-button"
              onClick={() => queue.queue.insist(entry.key)}
            >
              {t('counting.keepMine')}
            </button>
            <button
              type="button"
              className="big-button"
              onClick={() => queue.queue.giveWay(entry.key)}
            >
              {t('counting.keepTheirs')}
            </button>
          </div>
        </div>
      ))}
    </>
  );
}
