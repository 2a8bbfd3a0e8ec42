import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../components/notice';
import { paths } from '../../components/paths';
import { useProblemText } from '../../components/problem-text';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { ReasonDialog } from '../handover/reason-dialog';
import { useListTypes } from '../handover/use-list-types';
import { useRound } from '../units/round-context';
import { COMPLETION_KEY, completionApi, type CompletionPage, type UnitClosing } from './api';
import { CloseDialog } from './close-dialog';
import { SignDialog } from './sign-dialog';
import { STATE_TONES } from './completion-table';

/** How the unit stands as a whole: ready, closed, changed since; its certificate, and the acts. */
export function ClosingPanel({ page }: { page: CompletionPage }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null);
  const { closing, earlier, state } = page;
  const reopen = useMutation({
    mutationFn: (reason: string) => completionApi.reopen(closing!, reason),
    onSuccess: () => {
      setAsking(null);
      void message.success(t('closing.reopened'));
      void client.invalidateQueries({ queryKey: [COMPLETION_KEY] });
    },
  });
  return (
    <section className="panel stack" aria-labelledby="closing-state">
      <div className="completion-point-head">
        <h2 id="closing-state">{t('closing.title')}</h2>
        <StatusMark tone={STATE_TONES[state]}>{t(`completionState.${state}`)}</StatusMark>
      </div>
      <p>{t(`completionStateLong.${state}`)}</p>
      {closing && <Closing closing={closing} mayRedraw={page.mayReopen} />}
      {(page.mayClose || page.mayReopen) && (
        <div className="toolbar">
          {page.mayClose && (
            <Button type="primary" onClick={() => setAsking('close')}>
              {t('closing.close')}
            </Button>
          )}
          {page.mayReopen && (
            <Button onClick={() => setAsking('reopen')}>{t('closing.reopen')}</Button>
          )}
        </div>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('closing.earlier', { n: earlier.length })}</summary>
          {earlier.map((each) => (
            <Closing key={each.id} closing={each} mayRedraw={false} />
          ))}
        </details>
      )}
      {asking === 'close' && <CloseDialog page={page} onClose={() => setAsking(null)} />}
      {asking === 'reopen' && (
        <ReasonDialog
          title={t('closing.reopenTitle', { name: page.name })}
          okText={t('closing.reopen')}
          label={t('completion.reason')}
          missing={t('completion.reasonMissing')}
          shortest={3}
          problem={reopen.error}
          busy={reopen.isPending}
          onOk={(reason) => reopen.mutate(reason)}
          onCancel={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function Closing({ closing, mayRedraw }: { closing: UnitClosing; mayRedraw: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const redraw = useMutation({
    mutationFn: () => completionApi.redraw(closing.id),
    onSuccess: () => void message.success(t('closing.asked')),
    onError: (error) => void message.error(problemText(error)),
  });
  const round = useRound();
  const format = useFormat();
  const { nameOf } = useListTypes();
  const [signing, setSigning] = useState(false);
  const { id, number, certificate, signed, changes, reopened } = closing;
  return (
    <div className="completion-paper">
      <p>
        <strong>{t('closing.number', { number, day: format.day(closing.day) })}</strong>
        {` – ${closing.issuer}`}
      </p>
      <p className="panel-hint">
        {t('closing.closedBy', { name: closing.closedBy, time: format.moment(closing.closedAt) })}
      </p>
      {reopened && (
        <p>
          {t('closing.reopenedBy', {
            ...{ name: reopened.by, time: format.moment(reopened.at), reason: reopened.reason },
          })}
        </p>
      )}
      {certificate ? (
        <div className="toolbar">
          {(['docx', 'pdf', ...(signed ? ['signed' as const] : [])] as const).map((kind) => (
            <a
              key={kind}
              href={completionApi.certificate(id, kind)}
              download
              aria-label={`${t(`closing.file.${kind}`)}, ${number}`}
            >
              <DownloadOutlined aria-hidden="true" /> {t(`closing.file.${kind}`)}
            </a>
          ))}
          {closing.maySign && (
            <Button size="small" onClick={() => setSigning(true)}>
              {t('closing.sign')}
            </Button>
          )}
        </div>
      ) : (
        !reopened && (
          <div className="toolbar">
            <p role="status">{t('closing.drawing')}</p>
            {mayRedraw && (
              <Button size="small" loading={redraw.isPending} onClick={() => redraw.mutate()}>
                {t('closing.redraw')}
              </Button>
            )}
          </div>
        )
      )}
      {signed && (
        <p>
          {t('closing.signedAs', {
            ...{ number: signed.number, day: format.day(signed.day), name: signed.signer },
            ...{ position: signed.position, by: signed.by, time: format.moment(signed.at) },
          })}
        </p>
      )}
      {signing && <SignDialog closing={closing} onClose={() => setSigning(false)} />}
      {changes.length > 0 && (
        <Notice tone="red">
          <p>{t('closing.changed')}</p>
          <ul className="completion-matters">
            {changes.map(({ what, listId, listType, point }) => (
              <li key={`${what} ${listId ?? point}`}>
                {listId && listType ? (
                  <Link to={paths.list(round.code, listId)}>
                    {`${listType} ${nameOf(listType)}: ${t(`closingChange.${what}`)}`}
                  </Link>
                ) : (
                  point && `${t(`completionPoint.${point}`)}: ${t('closingChange.point')}`
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
