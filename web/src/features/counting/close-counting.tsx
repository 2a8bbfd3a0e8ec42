import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../components/notice';
import { paths } from '../../components/paths';
import { useProblemText } from '../../components/problem-text';
import { useFormat } from '../../components/use-format';
import { useCan } from '../accounts/session';
import { handoverApi } from '../handover/api';
import { ReasonDialog } from '../handover/reason-dialog';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { useRound } from '../units/round-context';
import { countingApi } from './api';
import type { Counting, ExpectedRow } from './types';

interface CloseCountingProps {
  session: Counting;
  rows: readonly ExpectedRow[];
  unsent: number;
  onClosed: () => void;
}

/** Ends the count; afterwards what was missing is offered as discrepancies: counting moves nothing by itself. */
export function CloseCounting({ session, rows, unsent, onClosed }: CloseCountingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const refresh = useHandoverRefresh();
  const mayDispute = useCan('handover.accept');
  const [asking, setAsking] = useState(false);
  const short = rows.filter(
    ({ line, bookQuantity, open }) =>
      line && open.length > 0 && (line.result === 'missing' || line.quantity < bookQuantity),
  );
  const close = useMutation({
    mutationFn: (note: string) => countingApi.close(session.id, session.version, note || null),
    onSuccess: () => {
      setAsking(false);
      onClosed();
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
  const dispute = useMutation({
    mutationFn: async () => {
      const { version } = await handoverApi.list(session.listId);
      const portionIds = short.flatMap(({ open }) => open);
      const note = t('counting.shortNote', {
        day: format.day(session.countedOn),
        name: session.countedBy,
      });
      return handoverApi.dispute({ listId: session.listId, version }, portionIds, 'shortage', note);
    },
    onSuccess: () => void message.success(t('handover.disputed')),
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: refresh,
  });
  return (
    <section className="stack" aria-labelledby="count-close">
      <h2 id="count-close">{t('counting.ending')}</h2>
      {session.mayCount ? (
        <>
          <p>{t('counting.endingLead')}</p>
          <button
            type="button"
            className="big-button"
            disabled={unsent > 0}
            onClick={() => setAsking(true)}
          >
            {t('counting.end')}
          </button>
          {unsent > 0 && <p>{t('counting.sendFirst')}</p>}
        </>
      ) : (
        session.state === 'closed' && (
          <>
            <Notice tone={session.coverage.uncounted > 0 ? 'yellow' : 'green'}>
              {t('counting.endedBy', {
                name: session.closedBy ?? '',
                time: format.moment(session.closedAt ?? ''),
                uncounted: format.number(session.coverage.uncounted),
              })}
              {session.note && ` ${session.note}`}
            </Notice>
            {short.length > 0 && session.side === 'receiver' && mayDispute && (
              <button
                type="button"
                className="big-button"
                disabled={dispute.isPending || dispute.isSuccess}
                onClick={() => dispute.mutate()}
              >
                {t('counting.disputeShort', { n: format.number(short.length) })}
              </button>
            )}
          </>
        )
      )}
      <p>
        <Link to={paths.list(round.code, session.listId)}>{t('counting.toList')}</Link>
      </p>
      {asking && (
        <ReasonDialog
          title={t('counting.end')}
          okText={t('counting.end')}
          label={t('counting.endNote')}
          busy={close.isPending}
          onOk={(note) => close.mutate(note)}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
}
