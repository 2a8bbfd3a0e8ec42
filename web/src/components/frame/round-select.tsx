import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRounds } from '../../features/units/round-context';
import { paths } from '../paths';

/** Province and round: the first filter of everything. */
export function RoundSelect() {
  const { t } = useTranslation();
  const { round, rounds } = useRounds();
  const navigate = useNavigate();
  return (
    <label className="round-select">
      <span className="round-select-province">
        {round.provinceName} <span className="visually-hidden">· {t('frame.round')}</span>
      </span>
      <select
        className="native-select"
        value={round.code}
        onChange={(event) => void navigate(paths.overview(event.target.value))}
      >
        {rounds.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
