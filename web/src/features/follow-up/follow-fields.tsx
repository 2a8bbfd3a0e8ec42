import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../components/fold';
import { SearchedSelect } from '../../components/searched-select';
import { useDebounced } from '../../components/use-debounced';
import { DayField } from '../account-administration/day-field';
import { unitsApi } from '../units/api';
import { useRound } from '../units/round-context';

interface Body {
  id: string;
  name: string;
}

/** Who is to see to something, and by when. */
export interface FollowUp {
  owner: Body | null;
  person: string;
  /** `YYYY-MM-DD`, empty, or what was typed and is no day. */
  dueOn: string;
}

interface FollowFieldsProps {
  words: Record<keyof FollowUp, string>;
  value: FollowUp;
  onChange: (value: FollowUp) => void;
  /** The bodies on offer; left out where any body of the round may be asked. */
  among?: Body[];
}

/** The body that sees to something, the person there, and the day by which. */
export function FollowFields({ words, value, onChange, among }: FollowFieldsProps) {
  const id = useId();
  const OwnerSelect = among ? OneOf : AnyBody;
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-owner`}>{words.owner}</label>
        <OwnerSelect
          id={`${id}-owner`}
          among={among ?? []}
          value={value.owner}
          onChange={(owner) => onChange({ ...value, owner })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-person`}>{words.person}</label>
        <Input
          id={`${id}-person`}
          maxLength={200}
          value={value.person}
          onChange={(event) => onChange({ ...value, person: event.target.value })}
        />
      </div>
      <DayField
        id={`${id}-due`}
        label={words.dueOn}
        value={value.dueOn}
        onChange={(dueOn) => onChange({ ...value, dueOn })}
      />
    </>
  );
}

interface OwnerSelectProps {
  id: string;
  among: Body[];
  value: Body | null;
  onChange: (body: Body | null) => void;
}

const optionOf = ({ id, name }: Body) => ({ value: id, label: name });

function OneOf({ id, among, value, onChange }: OwnerSelectProps) {
  return (
    <Select
      id={id}
      value={value?.id}
      onChange={(chosen) => onChange(among.find((each) => each.id === chosen) ?? null)}
      showSearch={{ filterOption: (input, option) => matches(String(option?.label ?? ''), input) }}
      options={among.map(optionOf)}
    />
  );
}

/** Found by name while somebody types; what was chosen keeps its name when the search is over. */
function AnyBody({ id, value, onChange }: OwnerSelectProps) {
  const { t } = useTranslation();
  const round = useRound();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed).trim();
  const found = useQuery({
    queryKey: ['organisations', round.id, q],
    queryFn: () => unitsApi.organisations(round.id, q),
    enabled: q.length > 1,
  });
  const offered = (q.length > 1 && found.data) || [];
  const others = offered.filter((each) => each.id !== value?.id);
  return (
    <SearchedSelect
      id={id}
      allowClear
      searching={found.isFetching || typed.trim() !== q}
      onTyped={setTyped}
      nothing={t(q.length > 1 ? 'state.noBodyFound' : 'state.typeToFind')}
      placeholder={t('state.typeToFind')}
      value={value?.id ?? null}
      options={(value ? [value, ...others] : others).map(optionOf)}
      onChange={(chosen: string | null | undefined) =>
        onChange([value, ...others].find((each) => each?.id === chosen) ?? null)
      }
    />
  );
}
