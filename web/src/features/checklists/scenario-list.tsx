import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import type { Checklist } from './api';
import { ScenarioActs } from './scenario-acts';

type Step = Checklist['scenarioList'][number]['steps'][number];

/** Scenarios of test dossiers: steps, who does them, standard minutes. */
export function ScenarioList({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const columns: Column<Step>[] = [
    {
      ...{ key: 'position', title: t('checklists.step'), align: 'right', width: 60 },
      render: (step) => step.position,
    },
    {
      ...{ key: 'name', title: t('checklists.itemFields.name'), rowHeader: true, width: 240 },
      render: (step) => inLanguage(step.name),
    },
    { key: 'role', title: t('checklists.role'), width: 200, render: (step) => step.role },
    {
      ...{ key: 'minutes', title: t('checklists.standardMinutes'), align: 'right', width: 120 },
      render: (step) => step.standardMinutes ?? '–',
    },
    {
      ...{ key: 'source', title: t('checklists.source'), width: 320 },
      render: (step) => step.source,
    },
  ];
  const open = checklist.mayEdit && checklist.state === 'draft';
  return (
    <>
      {checklist.scenarioList.map((scenario) => (
        <section key={scenario.code} className="panel stack" aria-labelledby={`s-${scenario.code}`}>
          <h2 id={`s-${scenario.code}`}>
            {t('checklists.scenario')} {scenario.code}: {inLanguage(scenario.name)}
          </h2>
          <p className="panel-hint">
            {[
              t(`checklists.channels.${scenario.channel}`),
              scenario.procedureName,
              scenario.standardMinutes !== null &&
                t('checklists.wholeMinutes', { n: scenario.standardMinutes }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <DataTable
            caption={inLanguage(scenario.name)}
            columns={columns}
            rows={scenario.steps}
            rowKey={({ position }) => String(position)}
            empty={<EmptyState title={t('checklists.none')} />}
          />
          {open && <ScenarioActs checklist={checklist} code={scenario.code} />}
        </section>
      ))}
      {open && <ScenarioActs checklist={checklist} code={null} />}
    </>
  );
}
