import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { useToldApart } from '../handover/use-told-apart';
import { jointApi } from './api';
import './joint.css';

/** What waits for this person to confirm: one line a list, never one a row. Nothing where nothing waits. */
export function WaitingJoint() {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const round = useRound();
  const toldApart = useToldApart();
  const query = useQuery({
    queryKey: ['joint', 'waiting', round.id],
    queryFn: () => jointApi.waiting(round.id),
  });
  const waiting = query.data ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="joint-waiting">
      <h2 id="joint-waiting">{t('joint.waiting')}</h2>
      <ul className="joint-acts">
        {waiting.map((each) => {
          const {
            giver,
            receivers: [receiver],
          } = toldApart(each.giver.name, [each.receiver.name]);
          return (
            <li key={each.id}>
              <Link to={paths.list(round.code, each.listId)}>{inLanguage(each.listTypeName)}</Link>
              {' – '}
              {t('joint.waitingLine', {
                giver,
                receiver,
                n: format.number(each.rows.outstanding),
                excepted: format.number(each.rows.excepted),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
