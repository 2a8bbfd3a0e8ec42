import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { ReasonDialog } from '../handover/reason-dialog';
import { useListAct } from '../handover/use-list-act';
import { sharesApi, type PaperSigning, type ShareAct, type ShareSteps } from './api';
import { DayDialog } from './day-dialog';
import { PaperSigningDialog } from './paper-signing-dialog';
import { StepLine } from './step-line';
import { TemporaryMark } from './temporary-mark';

const STATES = ['counting', 'drawn_up', 'signed', 'settled'] as const;
const DONE: Record<ShareSteps['state'], number> = {
  ...{ counting: 0, drawn_up: 2, signed: 3, settled: 4 },
};
type Asking = 'receive' | 'formalise' | 'reopen' | 'sign' | null;

interface ShareStepsItemProps {
  list: HandoverList;
  share: ShareSteps;
  today: string;
  /** The day by which the round wants it signed has passed. */
  late: boolean;
}

/** One share: its steps, its dates, its signed papers, and what may be recorded of it. */
export function ShareStepsItem({ list, share, today, late }: ShareStepsItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState<Asking>(null);
  const { receiver, next, state } = share;
  const onDone = () => setAsking(null);
  const done = t('shares.recorded');
  const act = useListAct({
    ...{ list, done, onDone, inDialog: asking !== null },
    run: (at, body: ShareAct) => sharesApi.act(at, receiver.id, body),
  });
  const sign = useListAct({
    ...{ list, done, onDone, inDialog: true },
    run: (at, paper: PaperSigning) => sharesApi.sign(at, receiver.id, paper),
  });
  const may = (each: ShareSteps['may'][number]) => share.may.includes(each);
  const unsigned = state === 'counting' || state === 'drawn_up';
  const maySign = may('sign') || (may('sign-supplement') && share.unsigned > 0);
  return (
    <li className="shares-item">
      <div className="shares-head">
        <h4>{receiver.name}</h4>
        <span>{t('minutes.rows', { n: format.number(share.rows) })}</span>
        <TemporaryMark temporary={share.temporary} />
        {late && unsigned && <StatusMark tone="red">{t('shares.late')}</StatusMark>}
      </div>
      <StepLine
        label={t('shares.ofShare', { receiver: receiver.name })}
        titles={STATES.map((each) => t(`shares.state.${each}`))}
        done={DONE[state]}
      />
      {next && (
        <p>
          {t('shares.next', {
            act: t(`shares.act.${next.act}`),
            who: next.by.map((side) => t(`shares.side.${side}`)).join(', '),
          })}
        </p>
      )}
      {next && next.missing.length > 0 && (
        <Notice tone="yellow">
          {t('shares.missing', {
            what: next.missing.map((each) => t(`shares.condition.${each}`)).join('; '),
          })}
        </Notice>
      )}
      {state === 'signed' && share.unsigned > 0 && (
        <Notice tone="yellow">{t('shares.unsigned', { n: format.number(share.unsigned) })}</Notice>
      )}
      <dl className="shares-facts">
        <div>
          <dt>{t('shares.received')}</dt>
          <dd>{share.receivedOn ? format.day(share.receivedOn) : t('shares.notYet')}</dd>
        </div>
        {(share.needsDecision || share.decision) && (
          <div>
            <dt>{t('shares.decision')}</dt>
            <dd>
              {share.decision
                ? t('minutes.number', {
                    ...{ number: share.decision.number, day: format.day(share.decision.day) },
                  })
                : t('shares.notYet')}
            </dd>
          </div>
        )}
        {share.signings.map((signing) => (
          <div key={signing.id}>
            <dt>
              {signing.supplementNo === 0
                ? t('shares.signedMinutes')
                : t('shares.supplement', { n: signing.supplementNo })}
            </dt>
            <dd>
              {t('minutes.number', { number: signing.number, day: format.day(signing.day) })}{' '}
              <a
                href={sharesApi.signingFile(signing.id)}
                download
                aria-label={`${t('minutes.file.signed')}, ${signing.number}`}
              >
                <DownloadOutlined aria-hidden="true" /> {t('minutes.file.signed')}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <div className="shares-buttons">
        {may('receive') && (
          <Button onClick={() => setAsking('receive')}>{t('shares.act.receive')}</Button>
        )}
        {may('formalise') && (share.needsDecision || share.decision) && (
          <Button onClick={() => setAsking('formalise')}>{t('shares.act.formalise')}</Button>
        )}
        {maySign && <Button onClick={() => setAsking('sign')}>{t('shares.signOnPaper')}</Button>}
        {may('settle') && next?.act === 'settle' && (
          <Button
            type="primary"
            disabled={next.missing.length > 0}
            loading={act.isPending}
            onClick={() => act.mutate({ act: 'settle' })}
          >
            {t('shares.act.settle')}
          </Button>
        )}
        {may('reopen') && (
          <Button onClick={() => setAsking('reopen')}>{t('shares.act.reopen')}</Button>
        )}
      </div>
      {asking === 'receive' && (
        <DayDialog
          title={t('shares.act.receive')}
          label={t('shares.receivedDay')}
          hint={share.needsDecision ? t('shares.receivedHint') : undefined}
          day={share.receivedOn ?? today}
          problem={act.error}
          busy={act.isPending}
          onOk={(day) => act.mutate({ act: 'receive', day })}
          onCancel={onDone}
        />
      )}
      {asking === 'formalise' && (
        <DayDialog
          title={t('shares.act.formalise')}
          label={t('shares.decisionDay')}
          numberLabel={t('shares.decisionNumber')}
          day={today}
          problem={act.error}
          busy={act.isPending}
          onOk={(day, number) => act.mutate({ act: 'formalise', day, number })}
          onCancel={onDone}
        />
      )}
      {asking === 'reopen' && (
        <ReasonDialog
          title={t('shares.act.reopen')}
          okText={t('shares.act.reopen')}
          label={t('shares.reason')}
          missing={t('shares.reasonMissing')}
          problem={act.error}
          busy={act.isPending}
          onOk={(reason) => act.mutate({ act: 'reopen', reason })}
          onCancel={onDone}
        />
      )}
      {asking === 'sign' && (
        <PaperSigningDialog
          receiver={receiver.name}
          teams={{ listId: list.id, receiverId: receiver.id }}
          day={today}
          witnessAsked={share.witnessAsked}
          problem={sign.error}
          busy={sign.isPending}
          onOk={(paper) => sign.mutate(paper)}
          onCancel={onDone}
        />
      )}
    </li>
  );
}
