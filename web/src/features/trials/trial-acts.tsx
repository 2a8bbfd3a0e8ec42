import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { AdoptDialog } from '../checklists/adopt-dialog';
import { trialsApi, type Trial } from './api';
import { PlanDialog } from './plan-dialog';
import { useTrialAct } from './use-trial-act';

type Dialog = 'replan' | 'evaluate' | 'sign' | 'adopt';

/** What the person who leads the round can do with it as it stands. */
export function TrialActs({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const [modal, holder] = Modal.useModal();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const start = useTrialAct(() => trialsApi.start(trial));
  const stop = useTrialAct(() => trialsApi.stop(trial));
  if (!trial.mayPlan) return null;
  const ask = (act: 'start' | 'stop', run: () => void) =>
    void modal.confirm({
      title: t(`trials.${act}Title`, { n: trial.number }),
      content: t(`trials.${act}Lead`, { n: trial.units }),
      okText: t(`trials.${act}`),
      cancelText: t('action.cancel'),
      onOk: run,
    });
  const { state } = trial;
  return (
    <div className="toolbar">
      {holder}
      {state === 'planned' && (
        <>
          <Button
            type="primary"
            loading={start.isPending}
            onClick={() => ask('start', () => start.mutate(undefined))}
          >
            {t('trials.start')}
          </Button>
          <Button onClick={() => setDialog('replan')}>{t('trials.replan')}</Button>
        </>
      )}
      {state === 'running' && (
        <Button
          type="primary"
          loading={stop.isPending}
          onClick={() => ask('stop', () => stop.mutate(undefined))}
        >
          {t('trials.stop')}
        </Button>
      )}
      {state === 'stopped' && (
        <Button type="primary" onClick={() => setDialog('evaluate')}>
          {t('trials.evaluate')}
        </Button>
      )}
      {state === 'evaluated' && (
        <Button type="primary" onClick={() => setDialog('sign')}>
          {t('trials.sign')}
        </Button>
      )}
      {(state === 'planned' || state === 'running' || state === 'stopped') && (
        <Button onClick={() => setDialog('adopt')}>{t('trials.adopt')}</Button>
      )}
      {dialog === 'replan' && (
        <PlanDialog roundId={trial.roundId} earlier={[]} trial={trial} onClose={close} />
      )}
      {dialog === 'evaluate' && <EvaluateDialog trial={trial} onClose={close} />}
      {dialog === 'sign' && <SignDialog trial={trial} onClose={close} />}
      {dialog === 'adopt' && <AdoptDialog trial={trial} onClose={close} />}
    </div>
  );
}

interface DialogProps {
  trial: Trial;
  onClose: () => void;
}

function EvaluateDialog({ trial, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { units } = trial.wall;
  const open = units.reduce((sum, { counts }) => sum + counts.total - counts.confirmed, 0);
  const end = useTrialAct(() => trialsApi.evaluate(trial, text.trim()), onClose);
  return (
    <ActDialog
      title={t('trials.evaluateTitle', { n: trial.number })}
      okText={t('trials.evaluate')}
      missing={tried && text.trim() === '' ? t('trials.conclusionMissing') : null}
      busy={end.isPending}
      onOk={() => {
        setTried(true);
        if (text.trim() !== '') end.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p>{t('trials.evaluateLead')}</p>
      {open > 0 && <p>{t('trials.stillOpen', { n: open })}</p>}
      <div className="field">
        <label htmlFor="trial-conclusion">{t('trials.conclusion')}</label>
        <Input.TextArea
          id="trial-conclusion"
          rows={5}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}

function SignDialog({ trial, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [paperNumber, setNumber] = useState('');
  const [paperDay, setDay] = useState('');
  const [signer, setSigner] = useState('');
  const [tried, setTried] = useState(false);
  const whole =
    paperNumber.trim() !== '' && signer.trim() !== '' && paperDay !== '' && !unclearDay(paperDay);
  const sign = useTrialAct(
    () =>
      trialsApi.sign(trial, { paperNumber: paperNumber.trim(), paperDay, signer: signer.trim() }),
    onClose,
  );
  return (
    <ActDialog
      title={t('trials.signTitle', { n: trial.number })}
      okText={t('trials.sign')}
      missing={tried && !whole ? t('trials.signMissing') : null}
      busy={sign.isPending}
      onOk={() => {
        setTried(true);
        if (whole) sign.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p>{t('trials.signLead')}</p>
      <div className="field">
        <label htmlFor="trial-paper">{t('trials.paperNumber')}</label>
        <Input
          id="trial-paper"
          maxLength={100}
          value={paperNumber}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      <DayField
        id="trial-paper-day"
        label={t('trials.paperDay')}
        value={paperDay}
        onChange={setDay}
      />
      <div className="field">
        <label htmlFor="trial-signer">{t('trials.signer')}</label>
        <Input
          id="trial-signer"
          maxLength={300}
          value={signer}
          onChange={(event) => setSigner(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
