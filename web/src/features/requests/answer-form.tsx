import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { AnswerField } from './answer-field';
import { requestsApi, type RequestOfUnit } from './api';
import './requests.css';
import { useRequestAct } from './use-request-act';
import '../tasks/tasks.css';

type Row = Record<string, string>;

/** As people type a number: `1.234,5`; undefined where it is none. */
function typedNumber(text: string): number | undefined {
  const plain = text.trim().replace(/\s/g, '');
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(plain)) return undefined;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}

const typedDay = (text: string): string | undefined => {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  return found
    ? `${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`
    : undefined;
};

/** A value as it stands in its field. */
function shown(
  { type }: RequestOfUnit['layout']['columns'][number],
  value: string | number | null | undefined,
): string {
  const text = String(value ?? '');
  if (type === 'number') return text.replace('.', ',');
  return type === 'day' ? text.split('-').reverse().join('/') : text;
}

/** The form on screen, a field below the other so that it is filled on a telephone; or a file. */
export function AnswerForm({ view }: { view: RequestOfUnit }) {
  const { t } = useTranslation();
  const id = useId();
  const format = useFormat();
  const { request, layout, state, answers, prefilled } = view;
  const fields = layout.columns.filter(({ role }) => role === 'fill');
  // What was sent last is mended and sent again; before that, what is known.
  const sent = answers.find((each) => each.rows.length > 0);
  const known = sent?.rows ?? prefilled;
  const [rows, setRows] = useState<Row[]>(() =>
    (known.length > 0 ? known : [{}]).map((row) =>
      Object.fromEntries(fields.map((column) => [column.key, shown(column, row[column.key])])),
    ),
  );
  const act = useRequestAct<RequestOfUnit>(t('requests.answerDone'));
  const set = (at: number, key: string, value: string) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)));
  const send = () =>
    act.mutate(() =>
      requestsApi.type(
        ...([request.id, state.unit.id] as const),
        rows.map((row) =>
          Object.fromEntries(
            fields.map(({ key, type }) => {
              const text = (row[key] ?? '').trim();
              if (text === '') return [key, null];
              // What is no number or day goes as it was typed: the check names it, nothing is dropped.
              if (type === 'number') return [key, typedNumber(text) ?? text];
              return [key, type === 'day' ? (typedDay(text) ?? text) : text];
            }),
          ),
        ),
      ),
    );
  return (
    <section className="panel stack request-form" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t('requests.answer')}</h2>
      {view.knownAt && view.known.length > 0 && (
        <p className="panel-hint">{t('requests.knownHint', { at: format.moment(view.knownAt) })}</p>
      )}
      {rows.map((row, at) => (
        <fieldset key={at} className="request-row">
          <legend>{t('requests.rowOf', { n: at + 1 })}</legend>
          {fields.map((column) => (
            <AnswerField
              key={column.key}
              id={`${id}-${at}-${column.key}`}
              column={column}
              known={at === 0 ? view.known.find(({ key }) => key === column.key) : undefined}
              filled={shown(column, view.known.find(({ key }) => key === column.key)?.value)}
              value={row[column.key] ?? ''}
              onChange={(value) => set(at, column.key, value)}
            />
          ))}
        </fieldset>
      ))}
      <div className="task-toolbar">
        <Button type="primary" loading={act.isPending} onClick={send}>
          {t('requests.send')}
        </Button>
        <Button onClick={() => setRows([...rows, {}])}>{t('requests.addRow')}</Button>
      </div>
      <div className="field">
        <label htmlFor={`${id}-file`}>{t('requests.byFile')}</label>
        <span>
          <a href={requestsApi.formFile(request.id, state.unit.id)} download>
            {t('requests.ownForm')}
          </a>
        </span>
        <input
          id={`${id}-file`}
          type="file"
          accept=".xlsx,.xls,.ods,.csv"
          disabled={act.isPending}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file)
              act.mutate(() =>
                requestsApi.upload(request.id, state.unit.id, file, answers.length + 1),
              );
          }}
        />
      </div>
    </section>
  );
}
