import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useFormat } from '../../components/use-format';
import { useListTypes } from '../handover/use-list-types';
import { useRound } from '../units/round-context';
import type { CompletionPoint } from './api';

type Matter = CompletionPoint['matters'][number];

/** What is left to do of a point, each with the list where it is done. */
export function MatterList({ point }: { point: CompletionPoint }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const { nameOf } = useListTypes();
  const { matters, matterCount } = point;
  const shown = matters.reduce((sum, { count }) => sum + count, 0);
  const words = ({ why, count, listType, receiver, rowCode }: Matter) =>
    [
      listType && `${listType} ${nameOf(listType)}`,
      receiver && `→ ${receiver.name}`,
      rowCode && t('completion.row', { code: rowCode }),
    ]
      .filter(Boolean)
      .join(' ')
      .concat(listType ? ': ' : '')
      .concat(t(`completionWhy.${why}`, { n: format.number(count) }));
  const toOf = ({ listId, listType, why }: Matter) => {
    if (why === 'undecided' && listId) return paths.discrepancies(round.code, { list: listId });
    if (listId) return paths.list(round.code, listId);
    return listType ? paths.handover(round.code) : null;
  };
  return (
    <ul className="completion-matters">
      {matters.map((matter, at) => {
        const to = toOf(matter);
        return <li key={at}>{to ? <Link to={to}>{words(matter)}</Link> : words(matter)}</li>;
      })}
      {matterCount > shown && (
        <li>{t('completion.more', { n: format.number(matterCount - shown) })}</li>
      )}
    </ul>
  );
}
