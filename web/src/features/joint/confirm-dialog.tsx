import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { ActDialog } from '../handover/act-dialog';
import { useToldApart } from '../handover/use-told-apart';
import { jointApi, type JointAcceptance, type JointSide } from './api';
import { useJointAct } from './use-joint-act';

interface ConfirmDialogProps {
  joint: JointAcceptance;
  side: JointSide;
  /** Somebody of that side types a code here. */
  byCode: boolean;
  onClose: () => void;
}

/** What is confirmed, once more in words, and by whom. */
export function ConfirmDialog({ joint, side, byCode, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { message } = App.useApp();
  const toldApart = useToldApart();
  const {
    giver,
    receivers: [receiver],
  } = toldApart(joint.giver.name, [joint.receiver.name]);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useJointAct(
    (typed: string | null) => jointApi.confirm(joint, side, typed),
    ({ state }) => {
      void message.success(t(state === 'done' ? 'joint.done' : 'joint.said'));
      onClose();
    },
    true,
  );
  return (
    <ActDialog
      title={t('joint.confirmTitle', { side: t(`joint.side.${side}`) })}
      okText={t('joint.confirmOk')}
      missing={tried && byCode && !code.trim() ? t('joint.codeMissing') : null}
      problem={confirm.error}
      busy={confirm.isPending}
      onOk={() => {
        setTried(true);
        if (!byCode || code.trim()) confirm.mutate(byCode ? code.trim() : null);
      }}
      onCancel={onClose}
    >
      <p>
        {t('joint.confirmWhat', {
          accepted: format.number(joint.rows.accepted),
          excepted: format.number(joint.rows.excepted),
          giver,
          receiver,
        })}
      </p>
      {byCode && (
        <div className="field">
          <label htmlFor="joint-code">{t('joint.codeOf', { side: t(`joint.side.${side}`) })}</label>
          <Input
            id="joint-code"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            className="joint-code-input"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
          <span className="field-hint">{t('joint.codeHint')}</span>
        </div>
      )}
      <p className="panel-hint">{t('joint.notASignature')}</p>
    </ActDialog>
  );
}
