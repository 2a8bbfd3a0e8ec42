import { Input } from 'antd';
import { useState } from 'react';
import { formatDay } from './format';

/** A field in which a day is typed as dd/MM/yyyy; whether it is one is looked at once the field is left. */
export function DayInput(props: {
  id: string;
  typed: string;
  wrong: boolean;
  describedBy: string | undefined;
  onType: (text: string) => void;
  onLeave: () => void;
}) {
  const { id, typed, wrong, describedBy, onType, onLeave } = props;
  return (
    <Input
      id={id}
      inputMode="numeric"
      autoComplete="off"
      placeholder="dd/mm/yyyy"
      maxLength={12}
      value={typed}
      status={wrong ? 'error' : undefined}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      onChange={(event) => onType(event.target.value)}
      onBlur={onLeave}
    />
  );
}

/** What is typed into a field of a day, and whether it was left; typing takes that back. */
export function useTypedDay(value: string) {
  const [typed, setTyped] = useState(formatDay(value));
  const [left, setLeft] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
  };
  return { typed, setTyped, type, left, leave: () => setLeft(true) };
}
