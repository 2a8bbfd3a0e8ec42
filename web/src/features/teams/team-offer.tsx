import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { Person } from '../minutes/api';
import { TEAMS_KEY, teamsApi } from './api';

/** The share whose teams are offered. */
export interface TeamPlace {
  listId: string;
  receiverId: string;
}

interface TeamOfferProps {
  place: TeamPlace;
  side: 'giving' | 'receiving';
  /** How many a paper takes. */
  most: number;
  onTake: (people: Person[], basis: string) => void;
  /** Where one by one may be picked: those who stand on the paper now, and who is added. */
  picked?: Person[];
  onPick?: (people: Person[]) => void;
}

/** The teams that act for a side, taken over as its signers with one press. */
export function TeamOffer({ place, side, most, onTake, picked, onPick }: TeamOfferProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery({
    queryKey: [...TEAMS_KEY, 'share', place.listId, place.receiverId],
    queryFn: () => teamsApi.ofShare(place.listId, place.receiverId),
  });
  const teams = (query.data?.[side] ?? []).filter(({ people }) => people.length > 0);
  return teams.map(({ id, name, people, basis }) => (
    <div key={id} className="team-offer">
      <Button size="small" onClick={() => onTake(people.slice(0, most), basis)}>
        {t('teams.take', { name })}
      </Button>
      {onPick && (
        <select
          className="native-select"
          aria-label={t('teams.pick', { name })}
          value=""
          onChange={(event) => {
            const person = people[Number(event.target.value)];
            if (person) onPick(added(picked ?? [], person, most));
          }}
        >
          <option value="">{t('teams.pick', { name })}</option>
          {people.map((person, at) => (
            <option key={at} value={at}>
              {person.name}, {person.position}
            </option>
          ))}
        </select>
      )}
      {people.length > most && (
        <span className="field-hint">
          {t('teams.takeMost', { n: format.number(most), of: format.number(people.length) })}
        </span>
      )}
    </div>
  ));
}

/** One more person: in the first empty line, once, and never more than a paper takes. */
function added(before: readonly Person[], person: Person, most: number): Person[] {
  const written = before.filter(
    ({ name, position }) => name.trim() !== '' || position.trim() !== '',
  );
  const there = written.some(({ name }) => name === person.name);
  return there || written.length >= most ? written : [...written, person];
}
