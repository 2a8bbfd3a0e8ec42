import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { History } from '../audit/history';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { INDICATORS_KEY, indicatorsApi, type Indicator } from './api';

interface TargetDialogProps {
  indicator: Indicator;
  year: number;
  onClose: () => void;
}

const numberIn = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) || value < 0 ? null : value;
};

/** What is wanted of an indicator in a year, and how much it counts in the ranking of units. */
export function TargetDialog({ indicator, year, onClose }: TargetDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const client = useQueryClient();
  const [target, setTarget] = useState(String(indicator.target ?? '').replace('.', ','));
  const [weight, setWeight] = useState(String(indicator.weight));
  const [tried, setTried] = useState(false);
  const [value, share] = [numberIn(target), numberIn(weight)];
  const whole = share !== null && Number.isInteger(share) && share <= 100;
  const lacking = lackingOf([
    ['indicator-target', t('indicators.targetOf', { year }), value !== null],
    ['indicator-weight', t('indicators.weight'), whole],
  ]);
  const act = useMutation({
    mutationFn: () =>
      indicatorsApi.setTarget(round.id, {
        ...{ indicator: indicator.code as never, year, value: value!, weight: share! },
        seen: indicator.targetVersion,
      }),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: [INDICATORS_KEY] });
    },
  });
  return (
    <ActDialog
      title={inLanguage(indicator.name)}
      okText={t('action.save')}
      lacking={tried ? lacking : []}
      problem={act.error}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) act.mutate();
      }}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="indicator-target">{t('indicators.targetOf', { year })}</label>
        <Input
          id="indicator-target"
          inputMode="decimal"
          value={target}
          onChange={(event) => setTarget(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="indicator-weight">{t('indicators.weight')}</label>
        <Input
          id="indicator-weight"
          inputMode="numeric"
          value={weight}
          onChange={(event) => setWeight(event.target.value)}
        />
        <span className="field-hint">{t('indicators.weightHint')}</span>
      </div>
      {indicator.targetId && <History type="indicator_target" id={indicator.targetId} />}
    </ActDialog>
  );
}
