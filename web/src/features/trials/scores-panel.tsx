import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { TRIALS_KEY, trialsApi, type Trial, type TrialScores } from './api';

type Group = TrialScores['groups'][number];
type Unit = TrialScores['units'][number];
type Score = Group['score'];

const applying = ({ all }: Score) => all.total - all.notApplicable;

/** Scores of a round by group and by unit, beside those of another round where one is chosen. */
export function ScoresPanel({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const [other, setOther] = useState('');
  const scores = useQuery({
    queryKey: [...TRIALS_KEY, trial.id, 'scores'],
    queryFn: () => trialsApi.scores(trial.id),
  });
  const rounds = useQuery({
    queryKey: [...TRIALS_KEY, 'round', trial.roundId],
    queryFn: () => trialsApi.list(trial.roundId),
  });
  const compared = useQuery({
    queryKey: [...TRIALS_KEY, other, 'scores'],
    queryFn: () => trialsApi.scores(other),
    enabled: other !== '',
  });
  const others = (rounds.data?.rows ?? []).filter(
    ({ id, state }) => id !== trial.id && state !== 'planned',
  );
  return (
    <section className="panel stack" aria-labelledby="trial-scores">
      <div className="panel-head">
        <h2 id="trial-scores">{t('trials.scores')}</h2>
        <span className="toolbar">
          {(['docx', 'pdf', 'xlsx'] as const).map((format) => (
            <a key={format} href={`/api/trials/${trial.id}/report.${format}`} download>
              {t(`trials.report.${format}`)}
            </a>
          ))}
        </span>
      </div>
      <p className="panel-hint">{t('trials.scoresLead')}</p>
      {others.length > 0 && (
        <div className="field">
          <label htmlFor="trial-compare">{t('trials.compare')}</label>
          <select
            id="trial-compare"
            className="native-select"
            value={other}
            onChange={(event) => setOther(event.target.value)}
          >
            <option value="">{t('trials.compareNone')}</option>
            {others.map(({ id, number, name }) => (
              <option key={id} value={id}>
                {t('rehearsal.number', { n: number })}: {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <QueryView query={scores} what={t('trials.scores')}>
        {(data) => <Tables scores={data} before={other === '' ? undefined : compared.data} />}
      </QueryView>
    </section>
  );
}

function Tables({ scores, before }: { scores: TrialScores; before: TrialScores | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const figures = <Row extends { score: Score }>(
    earlier: (row: Row) => Score | undefined,
  ): Column<Row>[] => [
    {
      ...{ key: 'met', title: t('result.met'), align: 'right', width: 110 },
      sortValue: ({ score }) => score.all.met / Math.max(1, applying(score)),
      render: ({ score }) => `${score.all.met}/${applying(score)}`,
    },
    {
      ...{ key: 'notMet', title: t('result.not_met'), align: 'right', width: 90 },
      sortValue: ({ score }) => score.all.notMet,
      render: ({ score }) => format.number(score.all.notMet),
    },
    {
      ...{ key: 'open', title: t('rehearsal.notEvaluated'), align: 'right', width: 110 },
      sortValue: ({ score }) => score.all.notEvaluated,
      render: ({ score }) => format.number(score.all.notEvaluated),
    },
    {
      ...{ key: 'mandatory', title: t('rehearsal.mandatory'), align: 'right', width: 110 },
      sortValue: ({ score }) => score.mandatory.met,
      render: ({ score: { mandatory } }) =>
        `${mandatory.met}/${mandatory.total - mandatory.notApplicable}`,
    },
    {
      ...{ key: 'percent', title: t('rehearsal.points'), align: 'right', width: 90 },
      sortValue: ({ score }) => score.percent ?? -1,
      render: ({ score }) => format.percent(score.percent),
    },
    ...(before
      ? [
          {
            ...{ key: 'before', title: t('trials.beforePoints', { n: before.number }) },
            ...{ align: 'right' as const, width: 110 },
            render: (row: Row) => format.percent(earlier(row)?.percent ?? null),
          },
        ]
      : []),
  ];
  const groups: Column<Group>[] = [
    {
      ...{ key: 'name', title: t('checklists.fields.groupCode'), rowHeader: true, width: 260 },
      render: ({ code, name }) => `${code}. ${inLanguage(name)}`,
    },
    ...figures<Group>(({ code }) => before?.groups.find((each) => each.code === code)?.score),
  ];
  const units: Column<Unit>[] = [
    {
      ...{ key: 'name', title: t('rehearsal.unit'), rowHeader: true, width: 200 },
      sortValue: ({ unitName }) => unitName,
      render: ({ unitName }) => unitName,
    },
    ...figures<Unit>(({ unitId }) => before?.units.find((each) => each.unitId === unitId)?.score),
    {
      ...{ key: 'blockers', title: t('trials.blockers'), width: 240 },
      sortValue: ({ blockers }) => blockers.length,
      render: ({ blockers }) =>
        blockers
          .filter(({ result }) => result !== null)
          .map(({ code }) => code)
          .join(', '),
    },
  ];
  const foot = (score: Score, name: string) => (
    <tr>
      <th scope="row">{name}</th>
      <td className="data-table-right">
        {score.all.met}/{applying(score)}
      </td>
      <td className="data-table-right">{format.number(score.all.notMet)}</td>
      <td className="data-table-right">{format.number(score.all.notEvaluated)}</td>
      <td className="data-table-right">
        {score.mandatory.met}/{score.mandatory.total - score.mandatory.notApplicable}
      </td>
      <td className="data-table-right">{format.percent(score.percent)}</td>
      {before && <td className="data-table-right">{format.percent(before.all.percent)}</td>}
    </tr>
  );
  return (
    <>
      <DataTable
        caption={t('trials.byGroup')}
        captionShown
        columns={groups}
        rows={scores.groups}
        rowKey={({ code }) => code}
        foot={foot(scores.all, t('trials.sum'))}
        empty={<EmptyState title={t('checklists.none')} />}
      />
      <DataTable
        caption={t('trials.byUnitScores')}
        captionShown
        columns={units}
        rows={scores.units}
        rowKey={({ unitId }) => unitId}
        empty={<EmptyState title={t('checklists.none')} />}
      />
    </>
  );
}
