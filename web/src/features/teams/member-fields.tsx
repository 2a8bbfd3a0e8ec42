import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { TEAM_ROLES, type TeamPerson, type TeamRole } from './api';

interface MemberFieldsProps {
  id: string;
  legend: string;
  person: TeamPerson;
  onChange: (person: TeamPerson) => void;
  onRemove?: () => void;
}

/** A person of a team: name, office, part in the team. */
export function MemberFields({ id, legend, person, onChange, onRemove }: MemberFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="plain-fieldset team-person">
      <legend className="visually-hidden">{legend}</legend>
      {(['name', 'position'] as const).map((part) => (
        <Input
          key={part}
          id={`${id}-${part}-0`}
          aria-label={`${t(`minutes.${part}`)}, ${legend}`}
          placeholder={t(`minutes.${part}`)}
          maxLength={part === 'name' ? 120 : 200}
          value={person[part]}
          onChange={(event) => onChange({ ...person, [part]: event.target.value })}
        />
      ))}
      <select
        className="native-select"
        aria-label={`${t('teams.role')}, ${legend}`}
        value={person.role}
        onChange={(event) => onChange({ ...person, role: event.target.value as TeamRole })}
      >
        {TEAM_ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`teams.roles.${role}`)}
          </option>
        ))}
      </select>
      {onRemove && <Button onClick={onRemove}>{t('minutes.removePerson')}</Button>}
    </fieldset>
  );
}
