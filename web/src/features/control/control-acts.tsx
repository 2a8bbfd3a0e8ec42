import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../handover/reason-dialog';
import { controlApi, type ControlLine } from './api';
import { EnterDialog } from './enter-dialog';
import { useControlAct } from './use-control-act';

type Act = 'explain' | 'accept' | 'refuse' | 'correct' | 'withdraw';

/** What this person can do with one control figure; each act asks for its words first. */
export function ControlActs({ line, all = false }: { line: ControlLine; all?: boolean }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Act | null>(null);
  const stop = () => setAsking(null);
  const seen = { id: line.id, version: line.version };
  const open = line.explanation;
  const act = <Input,>(run: (input: Input) => Promise<unknown>, done: string) => ({
    ...{ run, done, onDone: stop, inDialog: true },
  });
  const explain = useControlAct(
    act((reason: string) => controlApi.explain(seen, reason), t('control.explained')),
  );
  const withdraw = useControlAct(
    act((reason: string) => controlApi.withdraw(seen, reason), t('control.withdrawn')),
  );
  const accept = useControlAct(
    act(
      (note: string) => controlApi.answer(line.id, open!, { accepted: true, note: note || null }),
      t('control.accepted'),
    ),
  );
  const refuse = useControlAct(
    act(
      (note: string) => controlApi.answer(line.id, open!, { accepted: false, note }),
      t('control.refused'),
    ),
  );
  const dialogs = {
    explain: [
      explain,
      t('control.explain'),
      t('control.explainLabel'),
      t('control.explainMissing'),
    ],
    withdraw: [
      withdraw,
      t('control.withdraw'),
      t('control.withdrawReason'),
      t('control.withdrawMissing'),
    ],
    accept: [accept, t('control.accept'), t('control.acceptNote'), undefined],
    refuse: [refuse, t('control.refuse'), t('control.refuseNote'), t('control.refuseMissing')],
  } as const;
  const offered: Act[] = [
    ...(line.may.includes('explain') ? (['explain'] as const) : []),
    ...(line.may.includes('answer') && open ? (['accept', 'refuse'] as const) : []),
    ...(all && line.may.includes('correct') ? (['correct'] as const) : []),
    ...(all && line.may.includes('withdraw') ? (['withdraw'] as const) : []),
  ];
  if (offered.length === 0) return null;
  const dialog = asking && asking !== 'correct' ? dialogs[asking] : null;
  return (
    <div className="control-acts">
      {offered.map((each) => (
        <Button key={each} size="small" onClick={() => setAsking(each)}>
          {t(`control.${each}`)}
        </Button>
      ))}
      {dialog && (
        <ReasonDialog
          title={dialog[1]}
          okText={dialog[1]}
          label={dialog[2]}
          missing={dialog[3]}
          problem={dialog[0].error}
          busy={dialog[0].isPending}
          onOk={(note) => dialog[0].mutate(note)}
          onCancel={stop}
        />
      )}
      {asking === 'correct' && <EnterDialog line={line} onClose={stop} />}
    </div>
  );
}
