import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unanswered } from '../../components/api-problem';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { useRound } from '../units/round-context';
import { OBSTACLES_KEY, obstaclesApi, SOURCES, type Obstacle, type ReportObstacle } from './api';
import { CategoryField, SeverityFields } from './catalogue-fields';
import { LikelyAnswers } from './likely-answers';
import './obstacles.css';
import { UnitField, useReportableUnits } from './unit-field';

interface ReportFormProps {
  unitId: string;
  source: Obstacle['source'];
  items: NonNullable<ReportObstacle['items']>;
  onDone: (row: Obstacle) => void;
  /** A known answer helped: nothing is reported. */
  onHelped: () => void;
}

/** Reports an obstacle; made for a telephone: one column, large targets, answers offered while typing. */
export function ReportForm({ unitId, source, items, onDone, onHelped }: ReportFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const units = useReportableUnits();
  const [draft, setDraft] = useState({
    ...{ unit: unitId, source, category: '', severity: '' as Obstacle['severity'] | '' },
    ...{ title: '', description: '', cause: '', foundOn: '' },
  });
  const [tried, setTried] = useState(false);
  const report = useReport(onDone);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const unit = draft.unit || units.only;
  const { category, severity } = draft;
  const title = draft.title.trim();
  const description = draft.description.trim();
  const lacking = [
    !unit && t('obstacles.unit'),
    !title && t('obstacles.name'),
    !description && t('obstacles.description'),
    !category && t('obstacles.category'),
    !severity && t('obstacles.severity'),
    unclearDay(draft.foundOn) && t('obstacles.foundOn'),
  ].filter((each) => each !== false);
  const send = () => {
    setTried(true);
    if (lacking.length > 0 || !severity) return;
    report.mutate({
      ...{ unitId: unit, source: draft.source, category, severity, title, description, items },
      ...{ cause: draft.cause.trim() || null, foundOn: draft.foundOn || null },
    });
  };
  const text = (key: 'description' | 'cause', most: number, rows: number) => (
    <Input.TextArea
      id={`${id}-${key}`}
      rows={rows}
      maxLength={most}
      value={draft[key]}
      aria-describedby={key === 'description' ? `${id}-hint` : undefined}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  return (
    <form
      className="stack obstacle-form"
      aria-label={t('obstacles.report')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {items.length > 0 && (
        <p>
          {t('obstacles.ofRehearsal', {
            codes: items.map(({ itemCode }) => itemCode).join(', '),
          })}
        </p>
      )}
      <UnitField units={units} value={unit} onChange={(to) => set({ unit: to })} />
      <div className="field">
        <label htmlFor={`${id}-title`}>{t('obstacles.name')}</label>
        <Input
          id={`${id}-title`}
          size="large"
          maxLength={200}
          value={draft.title}
          aria-describedby={`${id}-title-hint`}
          onChange={(event) => set({ title: event.target.value })}
        />
        <span id={`${id}-title-hint`} className="field-hint">
          {t('obstacles.nameHint')}
        </span>
      </div>
      <LikelyAnswers text={draft.title} onHelped={onHelped} />
      <div className="field">
        <label htmlFor={`${id}-description`}>{t('obstacles.description')}</label>
        {text('description', 4000, 4)}
        <span id={`${id}-hint`} className="field-hint">
          {t('obstacles.descriptionHint')}
        </span>
      </div>
      <CategoryField value={category} onChange={(to) => set({ category: to })} />
      <SeverityFields value={severity} onChange={(to) => set({ severity: to })} />
      <div className="field">
        <label htmlFor={`${id}-source`}>{t('obstacles.source')}</label>
        <select
          id={`${id}-source`}
          className="native-select"
          value={draft.source}
          onChange={(event) => set({ source: event.target.value as Obstacle['source'] })}
        >
          {SOURCES.map((each) => (
            <option key={each} value={each}>
              {t(`obstacleSource.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-cause`}>{t('obstacles.cause')}</label>
        {text('cause', 2000, 2)}
      </div>
      <DayField
        id={`${id}-found`}
        label={t('obstacles.foundOn')}
        hint={t('obstacles.todayHint')}
        value={draft.foundOn}
        onChange={(foundOn) => set({ foundOn })}
      />
      {tried && lacking.length > 0 && (
        <Notice tone="red">{t('obstacles.missing', { fields: lacking.join(', ') })}</Notice>
      )}
      {report.isPending && report.failureCount > 0 && (
        <Notice tone="yellow">{t('obstacles.unsent')}</Notice>
      )}
      <p className="panel-hint">{t('obstacles.evidenceAfter')}</p>
      <Button type="primary" size="large" htmlType="submit" loading={report.isPending}>
        {t('obstacles.report')}
      </Button>
    </form>
  );
}

/** No answer, or none from our server. */
/** Seconds until the next try; the last one again and again. */
const PAUSES = [2, 5, 10, 30];

/** Sends a report; what was typed stays when it could not be sent. */
function useReport(onDone: (row: Obstacle) => void) {
  const { t } = useTranslation();
  const round = useRound();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReportObstacle) => obstaclesApi.report(round.id, body),
    // The key of the act stays the same as long as no answer came: sent again, it is recorded once.
    retry: (_, error) => unanswered(error),
    retryDelay: (failures) => PAUSES[Math.min(failures, PAUSES.length - 1)]! * 1000,
    onSuccess: (row) => {
      void message.success(t('obstacles.reportDone', { number: row.number }));
      void client.invalidateQueries({ queryKey: [OBSTACLES_KEY] });
      onDone(row);
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
}
