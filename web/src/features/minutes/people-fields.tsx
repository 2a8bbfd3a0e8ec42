import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from './api';

export const NOBODY: Person = { name: '', position: '' };
/** Those of whom anything is written; an empty line stands for nobody. */
export const named = (people: readonly Person[]): Person[] =>
  people.filter(({ name, position }) => name.trim() !== '' || position.trim() !== '');
/** The fields of people of one side, each with whether it is filled in. */
export const peopleAsked = (
  id: string,
  people: readonly Person[],
  wordOf: (part: 'name' | 'position') => string,
) =>
  people.flatMap((person, at) =>
    (['name', 'position'] as const).map(
      (part) => [`${id}-${part}-${at}`, wordOf(part), person[part].trim()] as const,
    ),
  );
/** How many stand on a paper for one side. */
export const MOST = 5;

interface PeopleFieldsProps {
  id: string;
  legend: string;
  hint?: string;
  people: Person[];
  /** People to be taken over. */
  offer?: ReactNode;
  onChange: (people: Person[]) => void;
}

/** Names and positions of those who sign for one side. */
export function PeopleFields({ id, legend, hint, people, offer, onChange }: PeopleFieldsProps) {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<Person>) =>
    onChange(people.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <fieldset className="plain-fieldset">
      <legend>{legend}</legend>
      {hint && <span className="field-hint">{hint}</span>}
      {offer}
      {people.map((person, at) => (
        <div key={at} className="minutes-person">
          {(['name', 'position'] as const).map((part) => (
            <Input
              key={part}
              id={`${id}-${part}-${at}`}
              aria-label={`${t(`minutes.${part}`)}, ${legend}`}
              placeholder={t(`minutes.${part}`)}
              maxLength={part === 'name' ? 120 : 200}
              value={person[part]}
              onChange={(event) => change(at, { [part]: event.target.value })}
            />
          ))}
          {people.length > 1 && (
            <Button onClick={() => onChange(people.filter((_, index) => index !== at))}>
              {t('minutes.removePerson')}
            </Button>
          )}
        </div>
      ))}
      {people.length < MOST && (
        <Button size="small" onClick={() => onChange([...people, NOBODY])}>
          {t('minutes.addPerson')}
        </Button>
      )}
    </fieldset>
  );
}
