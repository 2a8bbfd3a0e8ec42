import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { BothSides } from './both-sides';

/** A field of a form: what stands in it, and what the record says now. */
export interface EditedField {
  name: string;
  mine: string;
  now: string;
}

interface EditConflictProps {
  /** The version the form was filled with, and that of the record as it is now. */
  seen: number;
  now: number;
  fields: readonly EditedField[];
  act: { isPending: boolean; isSuccess: boolean };
  /** Instead of the usual sentence, where the record can no longer be changed. */
  lead?: string | undefined;
  /** Saves what stands in the form over what is there now; left out where that is no longer possible. */
  onMine?: (() => void) | undefined;
  /** Fills the form anew with what is there now. */
  onTheirs: () => void;
}

/**
 * Somebody else saved the record while it was being changed here: both values of each field that
 * differs, and the person chooses. Nothing as long as the form is about the present version.
 */
export function EditConflict(props: EditConflictProps) {
  const { seen, now, fields, act, lead, onMine, onTheirs } = props;
  const { t } = useTranslation();
  const newer = seen !== now;
  const { isSuccess, isPending } = act;
  useEffect(() => {
    // What was saved here is no conflict: the form goes on with it.
    if (isSuccess && newer) onTheirs();
  }, [isSuccess, newer, onTheirs]);
  if (!newer || isPending || isSuccess) return null;
  const differing = fields.filter(({ mine, now: theirs }) => mine !== theirs);
  const same = differing.length === 0;
  return (
    <Notice tone="yellow">
      <div className="stack">
        <span>{lead ?? t(same ? 'conflict.sameValues' : 'conflict.lead')}</span>
        {!same && (
          <BothSides
            label={t('conflict.what')}
            heads={{
              name: t('conflict.field'),
              left: t('conflict.mine'),
              right: t('conflict.now'),
            }}
            rows={differing.map(({ name, mine, now: theirs }) => ({
              ...{ key: name, name },
              ...{ left: mine || t('conflict.empty'), right: theirs || t('conflict.empty') },
            }))}
          />
        )}
        <span className="toolbar">
          <Button onClick={onTheirs}>{t('conflict.takeNow')}</Button>
          {onMine && !same && <Button onClick={onMine}>{t('conflict.saveMine')}</Button>}
        </span>
      </div>
    </Notice>
  );
}
