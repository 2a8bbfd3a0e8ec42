import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from '../audit/history';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { surplusApi, surplusKey, type CarNorm } from './api';

interface NormDialogProps {
  /** The one that is changed; none for a new one. */
  seen: CarNorm | undefined;
  onClose: () => void;
}

/** How many cars a commune of the round may have, by which act, from when to when. */
export function NormDialog({ seen, onClose }: NormDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const [most, setMost] = useState(seen ? String(seen.most) : '');
  const [basis, setBasis] = useState(seen?.basis ?? '');
  const [validFrom, setFrom] = useState(seen?.validFrom ?? '');
  const [validTo, setTo] = useState(seen?.validTo ?? '');
  const [tried, setTried] = useState(false);
  const lacking = lackingOf([
    ['norm-most', t('surplus.normMost'), /^\d{1,2}$/.test(most.trim())],
    ['norm-basis', t('surplus.normBasis'), basis.trim()],
    ['norm-from', t('surplus.normValidFrom'), validFrom !== '' && !unclearDay(validFrom)],
    ['norm-to', t('surplus.normValidTo'), !unclearDay(validTo)],
  ]);
  const act = useMutation({
    mutationFn: async () => {
      const body = { most: Number(most), basis: basis.trim(), validFrom, validTo: validTo || null };
      await (seen ? surplusApi.changeNorm(seen, body) : surplusApi.addNorm(round.id, body));
    },
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: surplusKey(round.id, 'cars') });
    },
  });
  return (
    <ActDialog
      title={t(seen ? 'surplus.changeNorm' : 'surplus.stateNorm')}
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
        <label htmlFor="norm-most">{t('surplus.normMost')} *</label>
        <Input
          id="norm-most"
          inputMode="numeric"
          maxLength={2}
          value={most}
          onChange={(event) => setMost(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="norm-basis">{t('surplus.normBasis')} *</label>
        <Input
          id="norm-basis"
          maxLength={500}
          value={basis}
          onChange={(event) => setBasis(event.target.value)}
        />
        <span className="field-hint">{t('surplus.normBasisHint')}</span>
      </div>
      <DayField
        id="norm-from"
        label={`${t('surplus.normValidFrom')} *`}
        value={validFrom}
        onChange={setFrom}
      />
      <DayField
        id="norm-to"
        label={t('surplus.normValidTo')}
        hint={t('surplus.normValidToHint')}
        value={validTo}
        onChange={setTo}
      />
      {seen && <History type="car_norm" id={seen.id} />}
    </ActDialog>
  );
}
