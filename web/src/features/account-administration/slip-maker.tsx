import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../components/api-problem';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { WorkProgress } from '../../components/work-progress';
import { SlipSheet } from './slip-sheet';
import { useSlips } from './use-slips';

const GIVEN = 'accounts.slip-given';

/** Gives one-time passwords to accounts that have none of their own, and shows the slips once. */
export function SlipMaker({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  // What is shown once must not change under the reader because the list behind it was read anew.
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const { giving, received, left, forget, address } = useSlips(wanted ?? ids);
  const { error, isPending } = giving;
  const given = error instanceof ApiProblem && error.code === GIVEN;
  const give = (again: boolean) => {
    setWanted((before) => before ?? ids);
    giving.mutate(again);
  };
  const over = wanted !== null && !isPending && received.length > 0;
  if (ids.length === 0 && wanted === null) return null;
  return (
    <div className="stack">
      {wanted === null && (
        <div>
          <Button
            type="primary"
            className="slip-make"
            icon={<PrinterOutlined aria-hidden="true" />}
            onClick={() => give(false)}
          >
            {t('slips.make', { n: ids.length })}
          </Button>
          <p className="panel-hint">{t('slips.hint')}</p>
        </div>
      )}
      {isPending && (
        <WorkProgress
          what={t('slips.working')}
          work={{
            state: 'running',
            done: received.length,
            total: received.length + left.length,
          }}
        />
      )}
      {error && !isPending && (
        <Notice tone={given ? 'yellow' : 'red'}>
          {problemText(error)}{' '}
          <Button size="small" onClick={() => give(given)}>
            {given ? t('slips.again') : t('slips.goOn', { n: left.length })}
          </Button>
        </Notice>
      )}
      {over && (
        <SlipSheet
          slips={received}
          address={address}
          onDone={() => {
            forget();
            setWanted(null);
          }}
          key={received.length}
        />
      )}
    </div>
  );
}
