import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../components/use-format';
import { CheckedFile } from '../../imports/checked-file';
import { useRound } from '../../units/round-context';
import { ReadRows } from '../read-rows';
import { testsApi, type TestPlan } from './api';
import { useTestAct } from './use-test-act';

type Entries = Parameters<typeof testsApi.record>[1];

/** Tests from Excel: the template, what was read of each row, then the rows that could be read. */
export function ExcelPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  return (
    <section className="panel stack" aria-labelledby="tests-excel">
      <h2 id="tests-excel">{t('tests.excel')}</h2>
      <p className="panel-hint">{t('tests.excelHint')}</p>
      <CheckedFile
        template={{
          href: `/api/rounds/${round.id}/test-submissions.xlsx`,
          label: t('tests.template'),
        }}
        checkLabel={t('catalogue.check')}
        check={(file) => testsApi.plan(round.id, file)}
        onCancel={onClose}
      >
        {(plan) => <Plan plan={plan} onClose={onClose} />}
      </CheckedFile>
    </section>
  );
}

function Plan({ plan, onClose }: { plan: TestPlan; onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const act = useTestAct(
    (entries: Entries) => testsApi.record(round.id, entries, 'excel'),
    t('tests.sent'),
  );
  const receipt = act.data && {
    text: t('tests.receipt', {
      created: format.number(act.data.created),
      changed: format.number(act.data.changed),
      unchanged: format.number(act.data.unchanged),
      refused: format.number(act.data.refused.length),
    }),
    refused: act.data.refused,
  };
  return (
    <>
      <PassedOver plan={plan} />
      <ReadRows
        caption={t('tests.planCaption')}
        title={t('tests.dossier')}
        lines={(entry) => [entry.dossierCode, `${entry.unitCode} · ${entry.procedureCode}`]}
        rows={plan.rows}
        taking={act.isPending}
        onTake={(entries) => act.mutate(entries)}
        receipt={receipt}
        onClose={onClose}
      />
    </>
  );
}

/** What of the file is no dossier: nothing of it is left out without a word. */
function PassedOver({ plan: { passedOver, sheetsPassed } }: { plan: TestPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {sheetsPassed.length > 0 && (
        <p className="panel-hint">{t('tests.sheetsPassed', { names: sheetsPassed.join(', ') })}</p>
      )}
      {passedOver.length > 0 && (
        <details>
          <summary>{t('tests.passedOver', { n: format.number(passedOver.length) })}</summary>
          <ul>
            {passedOver.map(({ sheet, rowNumber, text }) => (
              <li key={`${sheet} ${rowNumber}`}>
                {t('tests.passedRow', { sheet, row: format.number(rowNumber), text })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
