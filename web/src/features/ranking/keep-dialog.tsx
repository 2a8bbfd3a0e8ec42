import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import type { IndicatorUnits } from '../indicators/api';
import { useRound } from '../units/round-context';
import { RANKING_KEY, rankingApi, type RankingSetHead } from './api';
import { VisibilityField } from './visibility-field';

interface KeepDialogProps {
  kind: IndicatorUnits['kind'];
  period: NonNullable<IndicatorUnits['period']>;
  onClose: () => void;
}

/** Keeps the ranking of a period as a set; nobody else sees it yet. */
export function KeepDialog({ kind, period, onClose }: KeepDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const client = useQueryClient();
  const [title, setTitle] = useState(t('rankingSet.titleOf', { period: inLanguage(period.name) }));
  const [visibility, setVisibility] = useState<RankingSetHead['visibility']>('all');
  const [tried, setTried] = useState(false);
  const lacking = lackingOf([['ranking-title', t('rankingSet.name'), title.trim()]]);
  const act = useMutation({
    mutationFn: () =>
      rankingApi.keep(round.id, { kind, start: period.start, title: title.trim(), visibility }),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: [RANKING_KEY] });
    },
  });
  return (
    <ActDialog
      title={t('rankingSet.keep')}
      okText={t('rankingSet.keep')}
      lacking={tried ? lacking : []}
      problem={act.error}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) act.mutate();
      }}
      onCancel={onClose}
    >
      <p>{t('rankingSet.keepHint')}</p>
      <div className="field">
        <label htmlFor="ranking-title">{t('rankingSet.name')}</label>
        <Input
          id="ranking-title"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <VisibilityField value={visibility} onChange={setVisibility} />
    </ActDialog>
  );
}
