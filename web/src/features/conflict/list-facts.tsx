import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { BothSides } from './both-sides';

const TERMS = ['declared', 'accepted', 'disputed', 'closed', 'outstanding'] as const;

/** How a list stood when a person acted on it, and how it stands now: what differs. */
export function ListFacts({ seen, now }: { seen: HandoverList; now: HandoverList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = (list: HandoverList): [string, string][] => [
    [t('conflict.filed'), t(`conflict.filing.${list.state}`)],
    ...TERMS.map((term): [string, string] => [
      t(`bucket.${term}`),
      t('conflict.rows', { n: format.number(list.balance.rows[term]) }),
    ]),
    [t('conflict.receivers'), list.receivers.map((each) => each.receiver?.name).join('; ')],
    [t('conflict.changedAt'), format.moment(list.changedAt)],
  ];
  const present = told(now);
  const rows = told(seen).flatMap(([name, left], at) => {
    const right = present[at]![1];
    return left === right ? [] : [{ key: name, name, left, right }];
  });
  return (
    <div className="stack">
      <p>{t('conflict.listLead')}</p>
      <BothSides
        label={t('conflict.what')}
        heads={{ name: t('conflict.field'), left: t('conflict.seen'), right: t('conflict.now') }}
        rows={rows}
      />
    </div>
  );
}
