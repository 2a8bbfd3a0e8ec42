import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../components/use-format';
import { CheckedFile } from '../../imports/checked-file';
import { useRound } from '../../units/round-context';
import { ReadRows } from '../read-rows';
import { conditionsApi, type Condition, type StatementsPlan } from './api';
import { useConditionKinds, useStating } from './use-conditions';

/** Statements from Excel: the template, what was read of each row, then the rows that could be read. */
export function StatementsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  return (
    <section className="panel stack" aria-labelledby="statements-excel">
      <h2 id="statements-excel">{t('conditions.excel')}</h2>
      <p className="panel-hint">{t('conditions.excelHint')}</p>
      <CheckedFile
        template={{
          href: `/api/rounds/${round.id}/condition-statements.xlsx`,
          label: t('conditions.template'),
        }}
        checkLabel={t('catalogue.check')}
        check={(file) => conditionsApi.plan(round.id, file)}
        onCancel={onClose}
      >
        {(plan) => <Plan plan={plan} onClose={onClose} />}
      </CheckedFile>
    </section>
  );
}

function Plan({ plan, onClose }: { plan: StatementsPlan; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kinds = useConditionKinds();
  const act = useStating('excel');
  const receipt = act.data && {
    text: t('conditions.receipt', {
      created: format.number(act.data.created),
      unchanged: format.number(act.data.unchanged),
      refused: format.number(act.data.refused.length),
    }),
    refused: act.data.refused,
  };
  return (
    <ReadRows
      caption={t('conditions.planCaption')}
      title={t('conditions.condition')}
      lines={(entry) => [
        kinds.nameOf(entry.condition as Condition),
        [
          ...[entry.unitCode, entry.procedureCode ?? t('conditions.everyProcedure')],
          t(`conditions.states.${entry.state}`),
        ].join(' · '),
      ]}
      rows={plan.rows}
      taking={act.isPending}
      onTake={(entries) => act.mutate(entries)}
      receipt={receipt}
      onClose={onClose}
    />
  );
}
