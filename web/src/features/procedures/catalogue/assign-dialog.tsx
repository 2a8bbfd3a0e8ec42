import { Checkbox, Radio } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../handover/act-dialog';
import { unitsApi } from '../../units/api';
import { useRound } from '../../units/round-context';
import { catalogueApi, RULES, type Procedure, type Rule } from './api';
import './catalogue.css';
import { useCatalogueAct } from './use-catalogue-act';

interface AssignDialogProps {
  procedures: Procedure[];
  onDone: () => void;
  onCancel: () => void;
}

/** Says which units offer the chosen procedures: by rule, or one by one. */
export function AssignDialog({ procedures, onDone, onCancel }: AssignDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const [rule, setRule] = useState<Rule>(procedures[0]?.assignedTo ?? 'all');
  const [unitIds, setUnitIds] = useState<string[]>(procedures[0]?.unitIds ?? []);
  const [tried, setTried] = useState(false);
  const units = useQuery({
    queryKey: ['units', round.id, 'new'],
    queryFn: () => unitsApi.units(round.id, 'new'),
    staleTime: 5 * 60_000,
  });
  const act = useCatalogueAct(
    () => catalogueApi.assign(round.id, procedures, rule, rule === 'named' ? unitIds : []),
    t('catalogue.assigned'),
  );
  const lacks = rule === 'named' && unitIds.length === 0;
  const toggle = (id: string, on: boolean) =>
    setUnitIds(on ? [...unitIds, id] : unitIds.filter((each) => each !== id));
  return (
    <ActDialog
      title={t('catalogue.assignTitle', { n: procedures.length })}
      okText={t('catalogue.assignOk')}
      missing={tried && lacks ? t('catalogue.unitsMissing') : null}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (!lacks) act.mutate(undefined, { onSuccess: onDone });
      }}
      onCancel={onCancel}
    >
      <Radio.Group
        aria-label={t('catalogue.assignedTo')}
        className="stack"
        value={rule}
        onChange={(event) => setRule(event.target.value as Rule)}
        options={RULES.map((value) => ({ value, label: t(`catalogue.rules.${value}`) }))}
      />
      {rule === 'named' && (
        <fieldset className="catalogue-units">
          <legend>{t('catalogue.units')}</legend>
          {(units.data ?? []).map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={unitIds.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </ActDialog>
  );
}
