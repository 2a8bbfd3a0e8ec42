import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useRound } from '../units/round-context';
import type { LookUpAnswer } from './api';

type Passage = LookUpAnswer['olds'][number]['goesTo'][number];

/** Units at the other end of the reorganisation: how much of it passed over, and by which clause. */
export function Passages({ passages }: { passages: Passage[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  return (
    <ul>
      {passages.map(({ unit, relation, note, source }) => (
        <li key={unit.id}>
          <Link to={paths.unit(code, unit.id)}>{unit.name}</Link> (
          {t('units.unitCode', { code: unit.code })}) – <strong>{t(`relation.${relation}`)}</strong>
          {note && ` – ${note}`}
          <br />
          <span className="panel-hint">{source}</span>
        </li>
      ))}
    </ul>
  );
}
