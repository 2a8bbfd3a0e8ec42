import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { EvidencePanel } from '../evidence/evidence-panel';
import { History } from '../audit/history';
import { useRound } from '../units/round-context';
import type { HandoverItem, HandoverList } from './api';
import { MaskedEarlierValue } from './masked-value';
import { OriginMark } from './origin-mark';
import { RowFacts } from './row-facts';

interface ItemDrawerProps {
  item: HandoverItem | null;
  list: HandoverList;
  onClose: () => void;
}

/** All fields of one row and where each of its portions stands. */
export function ItemDrawer({ item, list, onClose }: ItemDrawerProps) {
  const { t } = useTranslation();
  const round = useRound();
  return (
    <Drawer open={item !== null} onClose={onClose} title={t('handover.details')} size={460}>
      {item && (
        <div className="stack">
          <h2>
            {item.name} <OriginMark origin={item.origin} />
          </h2>
          <Link to={paths.row(round.code, list.id, item.id)}>{t('receivers.ownPage')}</Link>
          <RowFacts list={list} item={item} />
          <EvidencePanel subject={{ kind: 'item', id: item.id }} of={item.name} heading="h3" />
          <History
            key={item.id}
            type="handover_item"
            id={item.id}
            personal={(value) => <MaskedEarlierValue list={list} item={item} value={value} />}
          />
        </div>
      )}
    </Drawer>
  );
}
