import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import type { RelatedUnit } from './api';
import { useRound } from './round-context';
import './succession-list.css';

/** Units on the other side of the reorganisation, each with its old or new code and how much of it passed over. */
export function SuccessionList({ title, units }: { title: string; units: RelatedUnit[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  if (units.length === 0) return null;
  return (
    <section className="panel succession" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <Link to={paths.unit(code, unit.id)}>{unit.name}</Link>
            <span className="panel-hint">
              {t('units.unitCode', { code: unit.code })} · {t(`relation.${unit.relation}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
