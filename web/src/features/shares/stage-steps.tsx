import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { ReasonDialog } from '../handover/reason-dialog';
import { useListAct } from '../handover/use-list-act';
import { sharesApi, type Approval, type ListStep, type Stage } from './api';
import { ApprovalDialog } from './approval-dialog';
import { DayDialog } from './day-dialog';
import { StepLine } from './step-line';

const DONE: Record<Stage['state'], number> = {
  ...{ drafting: 0, returned: 0, inventoried: 2, submitted: 3, approved: 4 },
};
type Asking = 'inventory' | 'approve' | 'return' | null;

/** The list itself: drafting, inventory, submission, approval from paper. */
export function StageSteps({ list, stage, today }: StageStepsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState<Asking>(null);
  const onDone = () => setAsking(null);
  const done = t('shares.recorded');
  const step = useListAct({
    inDialog: asking !== null,
    ...{ list, done, onDone, run: (at, body: ListStep) => sharesApi.step(at, body) },
  });
  const approve = useListAct({
    ...{
      list,
      done,
      onDone,
      inDialog: true,
      run: (at, paper: Approval) => sharesApi.approve(at, paper),
    },
  });
  const giveBack = useListAct({
    ...{
      list,
      done,
      onDone,
      inDialog: true,
      run: (at, reason: string) => sharesApi.giveBack(at, reason),
    },
  });
  const may = (act: Stage['may'][number]) => stage.may.includes(act);
  const titles = (['drafting', 'inventoried', 'submitted', 'approved'] as const).map((state) =>
    t(`shares.stage.${state}`),
  );
  const { approval, next } = stage;
  return (
    <div className="shares-item">
      <StepLine
        label={t('shares.ofList')}
        titles={titles}
        done={DONE[stage.state]}
        problem={stage.state === 'returned'}
      />
      {stage.state === 'returned' && (
        <Notice tone="red">{t('shares.returned', { why: stage.returnedWhy ?? '' })}</Notice>
      )}
      {next && (
        <p>
          {t('shares.next', {
            act: t(`shares.act.${next.act}`),
            who: next.by.map((side) => t(`shares.side.${side}`)).join(', '),
          })}
        </p>
      )}
      {approval && (
        <p>
          {t('shares.approvedBy', {
            ...{ number: approval.number, day: format.day(approval.day) },
            ...{ name: approval.name, position: approval.position },
          })}{' '}
          <a href={sharesApi.approvalFile(approval.id)} download>
            <DownloadOutlined aria-hidden="true" /> {t('shares.approvalFile')}
          </a>
        </p>
      )}
      <div className="shares-buttons">
        {may('inventory') && (
          <Button onClick={() => setAsking('inventory')}>{t('shares.act.inventory')}</Button>
        )}
        {may('submit') && (
          <Button loading={step.isPending} onClick={() => step.mutate({ act: 'submit' })}>
            {t('shares.act.submit')}
          </Button>
        )}
        {may('approve') && (
          <Button type="primary" onClick={() => setAsking('approve')}>
            {t('shares.act.approve')}
          </Button>
        )}
        {may('return') && (
          <Button onClick={() => setAsking('return')}>{t('shares.act.return')}</Button>
        )}
      </div>
      {asking === 'inventory' && (
        <DayDialog
          title={t('shares.act.inventory')}
          label={t('shares.inventoryDay')}
          day={today}
          problem={step.error}
          busy={step.isPending}
          onOk={(day) => step.mutate({ act: 'inventory', day })}
          onCancel={onDone}
        />
      )}
      {asking === 'approve' && (
        <ApprovalDialog
          day={today}
          problem={approve.error}
          busy={approve.isPending}
          onOk={(paper) => approve.mutate(paper)}
          onCancel={onDone}
        />
      )}
      {asking === 'return' && (
        <ReasonDialog
          title={t('shares.act.return')}
          okText={t('shares.act.return')}
          label={t('shares.returnWhy')}
          missing={t('shares.reasonMissing')}
          problem={giveBack.error}
          busy={giveBack.isPending}
          onOk={(reason) => giveBack.mutate(reason)}
          onCancel={onDone}
        />
      )}
    </div>
  );
}

interface StageStepsProps {
  list: HandoverList;
  stage: Stage;
  today: string;
}
