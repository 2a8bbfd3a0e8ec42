import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import type { ScenarioContent } from './api';
import { StepFields } from './step-fields';

const CHANNELS = ['counter', 'online'] as const;

interface ScenarioDialogProps {
  scenario: ScenarioContent | null;
  taken: readonly string[];
  source: string;
  busy: boolean;
  onSave: (scenario: ScenarioContent) => void;
  onCancel: () => void;
}

const emptyStep = (source: string): ScenarioContent['steps'][number] => ({
  ...{ name: '', nameEn: null, role: '', standardMinutes: null, source },
});
const emptyScenario = (source: string): ScenarioContent => ({
  ...{ code: '', name: '', nameEn: null, channel: 'counter', procedureCode: null },
  ...{ procedureName: null, standardMinutes: null, source, steps: [emptyStep(source)] },
});

/** A scenario of a draft: how it comes in, its steps, who takes them, in how many minutes. */
export function ScenarioDialog(props: ScenarioDialogProps) {
  const { scenario, taken, source, busy, onSave, onCancel } = props;
  const { t } = useTranslation();
  const [draft, setDraft] = useState<ScenarioContent>(scenario ?? emptyScenario(source));
  const [tried, setTried] = useState(false);
  const free = draft.code.trim() !== '' && (scenario !== null || !taken.includes(draft.code));
  const whole =
    free &&
    draft.name.trim() !== '' &&
    draft.source.trim() !== '' &&
    draft.steps.every(({ name, role }) => name.trim() !== '' && role.trim() !== '');
  const set = (change: Partial<ScenarioContent>) => setDraft({ ...draft, ...change });
  const field = (
    key: 'code' | 'name' | 'source' | 'procedureCode' | 'procedureName',
    label: string,
    most: number,
  ) => (
    <div className="field">
      <label htmlFor={`scenario-${key}`}>{label}</label>
      <Input
        id={`scenario-${key}`}
        maxLength={most}
        disabled={key === 'code' && scenario !== null}
        value={draft[key] ?? ''}
        onChange={({ target: { value } }) =>
          set({ [key]: key.startsWith('procedure') ? value || null : value })
        }
      />
    </div>
  );
  return (
    <ActDialog
      title={
        scenario
          ? t('trialSheets.editScenario', { code: scenario.code })
          : t('trialSheets.newScenario')
      }
      okText={t('action.save')}
      missing={tried && !whole ? t('trialSheets.scenarioMissing') : null}
      busy={busy}
      onOk={() => {
        setTried(true);
        // In another language the old words would no longer say the same.
        if (whole)
          onSave({ ...draft, nameEn: draft.name === scenario?.name ? draft.nameEn : null });
      }}
      onCancel={onCancel}
    >
      {field('code', t('trialSheets.scenarioCode'), 20)}
      {field('name', t('trialSheets.scenarioName'), 500)}
      <div className="field">
        <label htmlFor="scenario-channel">{t('trialSheets.channel')}</label>
        <select
          id="scenario-channel"
          className="native-select"
          value={draft.channel}
          onChange={(event) => set({ channel: event.target.value as ScenarioContent['channel'] })}
        >
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {t(`checklists.channels.${channel}`)}
            </option>
          ))}
        </select>
      </div>
      {field('procedureCode', t('trialSheets.procedureCode'), 30)}
      {field('procedureName', t('trialSheets.procedureName'), 500)}
      <div className="field">
        <label htmlFor="scenario-minutes">{t('trialSheets.wholeMinutes')}</label>
        <InputNumber
          id="scenario-minutes"
          min={1}
          max={10_000}
          precision={0}
          controls={false}
          value={draft.standardMinutes}
          onChange={(standardMinutes) => set({ standardMinutes })}
        />
      </div>
      {field('source', t('checklists.itemFields.source'), 1000)}
      <h3>{t('trialSheets.steps')}</h3>
      {draft.steps.map((step, at) => (
        <StepFields
          key={at}
          step={step}
          number={at + 1}
          onChange={(changed) =>
            set({ steps: draft.steps.map((each, place) => (place === at ? changed : each)) })
          }
          onUp={
            at === 0
              ? undefined
              : () => {
                  const steps = [...draft.steps];
                  steps.splice(at - 1, 0, ...steps.splice(at, 1));
                  set({ steps });
                }
          }
          onRemove={
            draft.steps.length === 1
              ? undefined
              : () => set({ steps: draft.steps.filter((_, place) => place !== at) })
          }
        />
      ))}
      {draft.steps.length < 30 && (
        <div>
          <Button onClick={() => set({ steps: [...draft.steps, emptyStep(draft.source)] })}>
            {t('trialSheets.addStep')}
          </Button>
        </div>
      )}
    </ActDialog>
  );
}
