import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { requestsApi, type RequestAnswer, type RequestOfUnit } from './api';
import { useRequestAct } from './use-request-act';

const TONES: Record<RequestAnswer['state'], Tone> = {
  current: 'green',
  held: 'blue',
  returned: 'yellow',
  superseded: 'grey',
};

/** Everything a unit sent, the latest first: how it differs, what is wrong, what became of it. */
export function AnswerList({ view }: { view: RequestOfUnit }) {
  const { t } = useTranslation();
  if (view.answers.length === 0) return <p className="panel-hint">{t('requests.noAnswer')}</p>;
  return (
    <ol className="request-list">
      {view.answers.map((answer) => (
        <Answer key={answer.id} answer={answer} view={view} />
      ))}
    </ol>
  );
}

function Answer({ answer, view }: { answer: RequestAnswer; view: RequestOfUnit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const [reason, setReason] = useState('');
  const act = useRequestAct<RequestOfUnit>(t('requests.decided'));
  const read = view.layout.columns.filter(({ role }) => role === 'fill' || role === 'given');
  const open = view.mayDecide && (answer.state === 'held' || answer.state === 'current');
  const shown = (value: string | number | null | undefined) =>
    typeof value === 'number' ? format.number(value, 3) : (value ?? '');
  return (
    <li className="panel stack">
      <h3>
        {t('requests.answerNumber', { n: answer.number, at: format.moment(answer.sentAt) })}{' '}
        <StatusMark tone={TONES[answer.state]}>{t(`requestAnswer.${answer.state}`)}</StatusMark>
        {answer.late && <StatusMark tone="red">{t('requests.late')}</StatusMark>}
      </h3>
      <p className="panel-hint">
        {answer.sentBy}
        {answer.decidedBy && ` – ${t('requests.decidedBy', { name: answer.decidedBy })}`}
        {answer.decisionReason && `: ${answer.decisionReason}`}
      </p>
      {(answer.differences.length > 0 || answer.problems.length > 0 || answer.far.length > 0) && (
        <ul className="request-remarks">
          {answer.differences.map(({ kind, names }) => (
            <li key={kind}>
              {t(`requestDifference.${kind}`, { names: names.join('; '), defaultValue: kind })}
            </li>
          ))}
          {answer.problems.map(({ code, row, heading, value }, at) => (
            <li key={at}>
              {t(`requestProblem.${code}`, {
                ...{ row, heading, value },
                defaultValue: t('requestProblem.other', { row, heading, value }),
              })}
            </li>
          ))}
          {answer.far.map(({ heading, before, now }) => (
            <li key={heading}>
              {t('requests.far', {
                ...{ heading, before: format.number(before, 3), now: format.number(now, 3) },
              })}
            </li>
          ))}
        </ul>
      )}
      {answer.rows.length > 0 && (
        <div className="request-table" role="region" tabIndex={0} aria-label={t('requests.values')}>
          <table>
            <thead>
              <tr>
                {read.map(({ key, heading }) => (
                  <th key={key} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.rows.slice(0, 50).map((row, at) => (
                <tr key={at}>
                  {read.map(({ key, type }) => (
                    <td key={key} className={type === 'number' ? 'request-number' : undefined}>
                      {shown(row[key])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {answer.rows.length > 50 && (
            <p className="panel-hint">{t('requests.moreRows', { n: answer.rows.length - 50 })}</p>
          )}
        </div>
      )}
      {open && (
        <div className="request-decision">
          {answer.state === 'held' && (
            <Button
              type="primary"
              loading={act.isPending}
              onClick={() => act.mutate(() => requestsApi.decide(answer, true, null))}
            >
              {t('requests.accept')}
            </Button>
          )}
          <div className="field">
            <label htmlFor={`${id}-reason`}>{t('requests.returnReason')}</label>
            <Input
              id={`${id}-reason`}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <Button
            disabled={!reason.trim()}
            loading={act.isPending}
            onClick={() => act.mutate(() => requestsApi.decide(answer, false, reason.trim()))}
          >
            {t('requests.returnIt')}
          </Button>
        </div>
      )}
    </li>
  );
}
