import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { History } from '../audit/history';
import { jointApi, type JointAcceptance, type JointSide } from './api';
import { CodeDialog } from './code-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { useJointAct } from './use-joint-act';

const TONES = { open: 'blue', done: 'green', cancelled: 'grey', overtaken: 'yellow' } as const;
const EXCEPTIONS_SHOWN = 20;

/** One acceptance in one act: rows, exceptions, parties, and what this person may do with it. */
export function JointCard({ joint }: { joint: JointAcceptance }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [confirming, setConfirming] = useState<JointSide | null>(null);
  const [coding, setCoding] = useState<JointSide | null>(null);
  const cancel = useJointAct(
    () => jointApi.cancel(joint),
    () => undefined,
  );
  const { state, changed, rows, exceptions, parties } = joint;
  const here = parties.some(({ mayConfirm }) => mayConfirm) || joint.mayCancel;
  return (
    <li className="joint-act">
      <div className="joint-line">
        <strong>{joint.receiver.name}</strong>
        <StatusMark tone={changed ? 'yellow' : TONES[state]}>
          {t(`joint.state.${changed ? 'overtaken' : state}`)}
        </StatusMark>
        <span>
          {t('joint.rows', {
            accepted: format.number(rows.accepted),
            excepted: format.number(rows.excepted),
          })}
        </span>
      </div>
      <span className="panel-hint">
        {t('joint.askedBy', { name: joint.openedBy, time: format.moment(joint.openedAt) })}
      </span>
      {changed && <Notice tone="yellow">{t('joint.changed')}</Notice>}
      {exceptions.length > 0 && (
        <details>
          <summary>{t('joint.exceptions', { n: format.number(exceptions.length) })}</summary>
          <ul className="joint-exceptions">
            {exceptions.slice(0, EXCEPTIONS_SHOWN).map((each) => (
              <li key={each.portionId}>
                {each.rowCode} · {each.name}: {t(`disputeKind.${each.kind}`)}. {each.note}
              </li>
            ))}
            {exceptions.length > EXCEPTIONS_SHOWN && (
              <li>{t('joint.more', { n: format.number(exceptions.length - EXCEPTIONS_SHOWN) })}</li>
            )}
          </ul>
        </details>
      )}
      <ul className="joint-parties">
        {parties.map(({ side, confirmed, mayConfirm }) => (
          <li key={side} className="joint-line">
            <span className="standing-term">{t(`joint.side.${side}`)}</span>
            {confirmed ? (
              <StatusMark tone="green">
                {t(confirmed.through ? 'joint.confirmedThrough' : 'joint.confirmed', {
                  name: confirmed.by,
                  time: format.moment(confirmed.at),
                  through: confirmed.through ?? '',
                })}
              </StatusMark>
            ) : (
              <StatusMark tone="grey">{t('joint.notConfirmed')}</StatusMark>
            )}
            {mayConfirm && (
              <>
                <Button type="primary" onClick={() => setConfirming(side)}>
                  {t('joint.confirm', { side: t(`joint.side.${side}`) })}
                </Button>
                <Button onClick={() => setCoding(side)}>{t('joint.getCode')}</Button>
              </>
            )}
            {!confirmed && !mayConfirm && state === 'open' && !changed && here && (
              <Button onClick={() => setConfirming(side)}>{t('joint.typeCode')}</Button>
            )}
          </li>
        ))}
      </ul>
      {joint.mayCancel && (
        <div>
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
            {t('joint.cancel')}
          </Button>
        </div>
      )}
      <History type="joint_acceptance" id={joint.id} />
      {confirming && (
        <ConfirmDialog
          joint={joint}
          side={confirming}
          byCode={!parties.find(({ side }) => side === confirming)!.mayConfirm}
          onClose={() => setConfirming(null)}
        />
      )}
      {coding && <CodeDialog joint={joint} side={coding} onClose={() => setCoding(null)} />}
    </li>
  );
}
