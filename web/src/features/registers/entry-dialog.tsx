import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { registersApi, type Register, type RegisterEntry } from './api';
import { typedValue, type RegisterColumn } from './entry-values';
import { useRegisterAct } from './use-registers';

interface EntryDialogProps {
  register: Register;
  /** The one that is changed; none for a new one. */
  seen: RegisterEntry | undefined;
  places: readonly { id: string; name: string }[];
  onClose: () => void;
}

const idOf = (key: string) => `entry-${key}`;

/** An entry of any register: one field a column, written as in a cell of the workbook. */
export function EntryDialog({ register, seen, places, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const [unitId, setUnitId] = useState(seen?.unit.id ?? places[0]?.id ?? '');
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      register.columns.map((column) => [column.key, typedValue(column, seen?.values[column.key])]),
    ),
  );
  const [tried, setTried] = useState(false);
  const act = useRegisterAct(t('registers.saved'), onClose);
  const lacking = lackingOf(
    register.columns
      .filter(({ required }) => required)
      .map(({ key, header }) => [idOf(key), inLanguage(header), typed[key]?.trim()]),
  );
  const save = () => {
    setTried(true);
    if (lacking.length > 0) return;
    const given = Object.entries(typed).flatMap(([key, text]) =>
      text.trim() === '' ? [] : [[key, text.trim()] as const],
    );
    const values = Object.fromEntries(given);
    act.mutate(() =>
      seen
        ? registersApi.change(seen, values)
        : registersApi.add(round.id, register.code, { unitId, values }),
    );
  };
  return (
    <ActDialog
      title={seen ? seen.title : inLanguage(register.name)}
      okText={t('action.save')}
      lacking={tried ? lacking : []}
      problem={act.error}
      busy={act.isPending}
      onOk={save}
      onCancel={onClose}
    >
      {seen ? (
        <p className="panel-hint">{seen.unit.name}</p>
      ) : (
        <div className="field">
          <label htmlFor="entry-unit">{t('registers.unit')}</label>
          <select
            id="entry-unit"
            className="native-select"
            value={unitId}
            onChange={(event) => setUnitId(event.target.value)}
          >
            {places.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {register.columns.map((column) => (
        <EntryField
          key={column.key}
          column={column}
          value={typed[column.key] ?? ''}
          onChange={(text) => setTyped({ ...typed, [column.key]: text })}
        />
      ))}
    </ActDialog>
  );
}

interface EntryFieldProps {
  column: RegisterColumn;
  value: string;
  onChange: (text: string) => void;
}

function EntryField({ column, value, onChange }: EntryFieldProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { key, header, type, choices, required, maxLength } = column;
  const id = idOf(key);
  const label = `${inLanguage(header)}${required ? ' *' : ''}`;
  if (type === 'choice')
    return (
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          className="native-select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">…</option>
          {(choices ?? []).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {inLanguage(choice)}
            </option>
          ))}
        </select>
      </div>
    );
  const long = type === 'text' && (maxLength ?? 0) > 500;
  const hint = type === 'day' ? 'dd/mm/yyyy' : type === 'money' ? t('registers.dong') : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input
          id={id}
          maxLength={maxLength ?? 40}
          value={value}
          placeholder={hint}
          inputMode={type === 'text' ? undefined : 'numeric'}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
