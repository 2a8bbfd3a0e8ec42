import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { History } from '../audit/history';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { INDICATORS_KEY, indicatorsApi, type Indicator, type PeriodKind } from './api';

interface TargetDialogProps {
  indicator: Indicator;
  kind: PeriodKind;
  period: { start: string; name: { vi: string; en: string } };
  year: number;
  onClose: () => void;
}

const numberIn = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) || value < 0 ? null : value;
};

/** What is wanted of an indicator in a year, and how much it counts in the ranking of units. */
export function TargetDialog({ indicator, kind, period, year, onClose }: TargetDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const client = useQueryClient();
  const written = (value: number | null) => String(value ?? '').replace('.', ',');
  const [single, setSingle] = useState(indicator.periodTarget !== null);
  const [target, setTarget] = useState(written(indicator.yearTarget));
  const [ofPeriod, setOfPeriod] = useState(indicator.periodTarget ? written(indicator.target) : '');
  const [weight, setWeight] = useState(String(indicator.weight));
  const [tried, setTried] = useState(false);
  const [value, share] = [numberIn(target), numberIn(weight)];
  const whole = share !== null && Number.isInteger(share) && share <= 100;
  const named = { period: inLanguage(period.name) };
  const own = numberIn(ofPeriod);
  const lacking = single
    ? lackingOf([
        [
          ...['indicator-period-target', t('indicators.targetOfPeriod', named)],
          own !== null || ofPeriod.trim() === '',
        ] as [string, string, boolean],
      ])
    : lackingOf([
        ['indicator-target', t('indicators.targetOf', { year }), value !== null],
        ['indicator-weight', t('indicators.weight'), whole],
      ]);
  const code = indicator.code as never;
  const act = useMutation({
    mutationFn: () =>
      single
        ? indicatorsApi.setPeriodTarget(round.id, {
            ...{ indicator: code, kind, start: period.start, value: own },
            seen: indicator.periodTarget?.version ?? null,
          })
        : indicatorsApi.setTarget(round.id, {
            ...{ indicator: code, year, value: value!, weight: share! },
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
        <label htmlFor="indicator-applies">{t('indicators.appliesTo')}</label>
        <select
          id="indicator-applies"
          className="native-select"
          value={single ? 'period' : 'year'}
          onChange={(event) => setSingle(event.target.value === 'period')}
        >
          <option value="year">{t('indicators.wholeYear', { year })}</option>
          <option value="period">{t('indicators.onlyPeriod', named)}</option>
        </select>
      </div>
      {single ? (
        <div className="field">
          <label htmlFor="indicator-period-target">{t('indicators.targetOfPeriod', named)}</label>
          <Input
            id="indicator-period-target"
            inputMode="decimal"
            value={ofPeriod}
            onChange={(event) => setOfPeriod(event.target.value)}
          />
          <span className="field-hint">{t('indicators.periodTargetHint')}</span>
        </div>
      ) : (
        <>
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
        </>
      )}
      {!single && indicator.targetId && <History type="indicator_target" id={indicator.targetId} />}
      {single && indicator.periodTarget && (
        <History type="indicator_target" id={indicator.periodTarget.id} />
      )}
    </ActDialog>
  );
}
