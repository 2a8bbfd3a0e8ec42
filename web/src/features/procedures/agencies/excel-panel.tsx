import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../components/use-format';
import { CheckedFile } from '../../imports/checked-file';
import { useRound } from '../../units/round-context';
import { ReadRows } from '../read-rows';
import { agenciesApi, type UnitAgenciesPlan, type UnitAgency } from './api';
import { useAgencyAct } from './use-agency-act';

interface AgenciesPanelProps {
  units: readonly UnitAgency[];
  onClose: () => void;
}

/** Codes from Excel: the list as it is, what was read of each row, then the rows that could be read. */
export function AgenciesPanel({ units, onClose }: AgenciesPanelProps) {
  const { t } = useTranslation();
  const round = useRound();
  return (
    <section className="panel stack" aria-labelledby="agencies-excel">
      <h2 id="agencies-excel">{t('agencies.excel')}</h2>
      <p className="panel-hint">{t('agencies.excelHint')}</p>
      <CheckedFile
        template={{
          href: `/api/rounds/${round.id}/unit-agencies.xlsx`,
          label: t('agencies.template'),
        }}
        checkLabel={t('catalogue.check')}
        check={(file) => agenciesApi.plan(round.id, file)}
        onCancel={onClose}
      >
        {(plan) => <Plan plan={plan} units={units} onClose={onClose} />}
      </CheckedFile>
    </section>
  );
}

function Plan({ plan, units, onClose }: AgenciesPanelProps & { plan: UnitAgenciesPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const act = useAgencyAct('excel');
  const receipt = act.data && {
    text: t('agencies.receipt', {
      changed: format.number(act.data.changed),
      unchanged: format.number(act.data.unchanged),
      refused: format.number(act.data.refused.length),
    }),
    refused: act.data.refused,
  };
  const nameOf = (code: string) => units.find(({ unitCode }) => unitCode === code)?.unitName;
  return (
    <ReadRows
      caption={t('agencies.planCaption')}
      title={t('agencies.code')}
      lines={({ unitCode, agencyCode }) => [
        agencyCode ?? '',
        [nameOf(unitCode), unitCode].filter(Boolean).join(' · '),
      ]}
      rows={plan.rows}
      taking={act.isPending}
      onTake={(entries) => act.mutate(entries)}
      receipt={receipt}
      onClose={onClose}
    />
  );
}
