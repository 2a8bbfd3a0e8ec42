import { useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { History } from '../audit/history';
import { EvidencePanel } from '../evidence/evidence-panel';
import '../handover/item-table.css';
import { REGISTERS_KEY, type Register, type RegisterEntry } from './api';
import { EntryActs } from './entry-acts';
import { EntryState } from './entry-state';
import { EntryValueText } from './entry-value';
import { STATE } from './entry-values';

interface EntryDrawerProps {
  register: Register;
  entry: RegisterEntry;
  onEdit: () => void;
  onClose: () => void;
}

/** One entry whole: every column, who confirmed it, the files that prove it, its history. */
export function EntryDrawer({ register, entry, onEdit, onClose }: EntryDrawerProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const client = useQueryClient();
  // Each file that comes or goes is another version of the entry.
  const refresh = () => void client.invalidateQueries({ queryKey: [REGISTERS_KEY] });
  const said = register.columns.filter(
    ({ key }) => key !== STATE && (entry.values[key] ?? null) !== null,
  );
  return (
    <Drawer open onClose={onClose} title={inLanguage(register.name)} size={480}>
      <div className="stack">
        <h2>{entry.title}</h2>
        <p className="toolbar">
          <span>{entry.unit.name}</span>
          <EntryState register={register} entry={entry} />
        </p>
        <dl className="item-fields">
          {said.map((column) => (
            <div key={column.key}>
              <dt>{inLanguage(column.header)}</dt>
              <dd>
                <EntryValueText column={column} value={entry.values[column.key]} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('registers.evidence')}</dt>
            <dd>
              <VerifiedMark entry={entry} />
            </dd>
          </div>
          <div>
            <dt>{t('registers.changedBy')}</dt>
            <dd>
              {entry.changedByName}, {format.moment(entry.changedAt)}
            </dd>
          </div>
        </dl>
        <EntryActs entry={entry} onChange={onEdit} />
        <EvidencePanel
          subject={{ kind: 'register_entry', id: entry.id }}
          of={entry.title.slice(0, 100)}
          heading="h3"
          onChange={refresh}
        />
        <History type="register_entry" id={entry.id} />
      </div>
    </Drawer>
  );
}

/** Who confirmed what proves an entry, and when; how many files there are. */
export function VerifiedMark({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { verifiedAt, verifiedByName, files } = entry;
  return (
    <span className="data-table-two-lines">
      <span>
        {verifiedAt ? (
          <StatusMark tone="green">{`${verifiedByName}, ${format.moment(verifiedAt)}`}</StatusMark>
        ) : (
          <StatusMark tone="grey">{t('registers.unverified')}</StatusMark>
        )}
      </span>
      {files > 0 && <span className="data-table-second">{t('registers.files', { n: files })}</span>}
    </span>
  );
}
