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
}

/** The teams that act for a side, taken over as its signers with one press. */
export function TeamOffer({ place, side, most, onTake }: TeamOfferProps) {
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
      {people.length > most && (
        <span className="field-hint">
          {t('teams.takeMost', { n: format.number(most), of: format.number(people.length) })}
        </span>
      )}
    </div>
  ));
}
