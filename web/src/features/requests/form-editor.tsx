import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { matches } from '../../components/fold';
import { unitsApi } from '../units/api';
import { useRound } from '../units/round-context';
import { requestsApi, type DataRequest, type RequestForm } from './api';
import { KnownSelect } from './known-select';
import './requests.css';
import { useRequestAct } from './use-request-act';

type FormColumn = RequestForm['columns'][number];
const ROLES = ['ordinal', 'unit', 'given', 'fill', 'formula'] as const;
const TYPES = ['text', 'number', 'day'] as const;

/** How the form was understood, to be corrected before it goes out; then the form is sent. */
export function FormEditor({ request }: { request: DataRequest }) {
  const { t } = useTranslation();
  const id = useId();
  const [layout, setLayout] = useState(request.layout);
  const [side, setSide] = useState<'new' | 'old'>('new');
  // None chosen: all of that side.
  const [chosen, setChosen] = useState<string[]>([]);
  const round = useRound();
  const units = useQuery({
    queryKey: ['units', round.id, side, 'of-requests'],
    queryFn: async () => {
      const all = await unitsApi.units(round.id, side);
      if (side === 'new') return all;
      // What goes on as it is stands on both sides; it is asked as one of the new units.
      const renewed = new Set((await unitsApi.units(round.id, 'new')).map((unit) => unit.id));
      return all.filter((unit) => !renewed.has(unit.id));
    },
  });
  const act = useRequestAct<DataRequest>(t('requests.sentDone'));
  const change = (key: string, over: Partial<FormColumn>) =>
    setLayout({
      ...layout,
      columns: layout.columns.map((each) => (each.key === key ? { ...each, ...over } : each)),
    });
  const select = <Value extends string>(
    label: string,
    value: Value,
    values: readonly Value[],
    words: (value: Value) => string,
    onChange: (value: Value) => void,
  ) => (
    <select
      className="native-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as Value)}
    >
      {values.map((each) => (
        <option key={each} value={each}>
          {words(each)}
        </option>
      ))}
    </select>
  );
  const columns: Column<FormColumn>[] = [
    {
      ...{ key: 'heading', title: t('requestForm.heading'), rowHeader: true, width: 240 },
      render: ({ heading }) => heading,
    },
    {
      ...{ key: 'role', title: t('requestForm.role') },
      render: ({ key, heading, role }) =>
        select(
          ...([`${t('requestForm.role')}: ${heading}`, role, ROLES] as const),
          (each) => t(`requestRole.${each}`),
          (next) => change(key, { role: next, known: undefined }),
        ),
    },
    {
      ...{ key: 'type', title: t('requestForm.type') },
      render: ({ key, heading, role, type }) =>
        role === 'fill' &&
        select(
          ...([`${t('requestForm.type')}: ${heading}`, type, TYPES] as const),
          (each) => t(`requestType.${each}`),
          // What is known is of one type: another one is filled by the unit.
          (next) => change(key, { type: next, known: undefined }),
        ),
    },
    {
      ...{ key: 'required', title: t('requestForm.required') },
      render: ({ key, heading, role, required }) =>
        role === 'fill' && (
          <Checkbox
            aria-label={`${t('requestForm.required')}: ${heading}`}
            checked={required}
            onChange={(event) => change(key, { required: event.target.checked })}
          />
        ),
    },
    {
      ...{ key: 'known', title: t('requestForm.known') },
      render: (column) =>
        column.role === 'fill' && (
          <KnownSelect
            column={column}
            offered={request.known}
            onChange={(known) =>
              change(column.key, { known: known?.code, type: known?.type ?? column.type })
            }
          />
        ),
    },
  ];
  const number = (key: 'first' | 'last') => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{t(`requestForm.${key}`)}</label>
      <InputNumber<number>
        id={`${id}-${key}`}
        min={1}
        precision={0}
        value={layout[key]}
        onChange={(value) => setLayout({ ...layout, [key]: value ?? layout[key] })}
      />
    </div>
  );
  const send = () =>
    act.mutate(async () => {
      const same = JSON.stringify(layout) === JSON.stringify(request.layout);
      const now = same ? request : await requestsApi.correct(request, layout);
      return requestsApi.send(now, side, chosen.length > 0 ? chosen : null);
    });
  return (
    <section className="panel stack" aria-labelledby={`${id}-head`}>
      <div>
        <h2 id={`${id}-head`}>{t('requestForm.title')}</h2>
        <p className="panel-hint">
          {t('requestForm.hint', { sheet: layout.sheet, header: layout.headerBottom })}
          {layout.listed.length > 0 && ` ${t('requestForm.listed', { n: layout.listed.length })}`}
        </p>
      </div>
      <DataTable
        caption={t('requestForm.title')}
        columns={columns}
        rows={layout.columns}
        rowKey={({ key }) => key}
        empty={null}
      />
      <div className="request-fields">
        {number('first')}
        {number('last')}
        <div className="field">
          <label htmlFor={`${id}-side`}>{t('requestForm.side')}</label>
          <select
            id={`${id}-side`}
            className="native-select"
            value={side}
            onChange={(event) => {
              setSide(event.target.value === 'old' ? 'old' : 'new');
              setChosen([]);
            }}
          >
            <option value="new">{t('requestForm.newUnits')}</option>
            <option value="old">{t('requestForm.oldUnits')}</option>
          </select>
        </div>
        <div className="field request-units">
          <label htmlFor={`${id}-units`}>{t('requestForm.units')}</label>
          <Select
            id={`${id}-units`}
            mode="multiple"
            allowClear
            value={chosen}
            onChange={setChosen}
            placeholder={t('requestForm.allUnits')}
            filterOption={(text, option) => matches(option?.label ?? '', text)}
            options={(units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </div>
      </div>
      <div>
        <Button type="primary" loading={act.isPending} onClick={send}>
          {t('requestForm.send')}
        </Button>
      </div>
    </section>
  );
}
