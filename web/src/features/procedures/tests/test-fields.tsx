import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, PAYMENTS, STEPS, SYNCS } from './api';
import { unclearMoment, type TestDraft } from './test-draft';
import './tests.css';

interface TestFieldsProps {
  draft: TestDraft;
  onChange: (draft: TestDraft) => void;
}

/** Channel, account, steps with their moments, payment and synchronisation of one test. */
export function TestFields({ draft, onChange }: TestFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const put = (change: Partial<TestDraft>) => onChange({ ...draft, ...change });
  const select = <Value extends string>(
    key: string,
    label: string,
    value: Value,
    options: readonly { value: Value; word: string }[],
    change: (value: Value) => void,
  ) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <select
        id={`${id}-${key}`}
        className="native-select"
        value={value}
        onChange={(event) => change(event.target.value as Value)}
      >
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.word}
          </option>
        ))}
      </select>
    </div>
  );
  const moment = (key: string, label: string, value: string, change: (value: string) => void) => (
    <div className="field" key={key}>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <Input
        id={`${id}-${key}`}
        placeholder="dd/mm/yyyy hh:mm"
        autoComplete="off"
        maxLength={17}
        value={value}
        status={unclearMoment(value) && value.length > 15 ? 'error' : ''}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
  return (
    <>
      <div className="tests-form">
        {select(
          'channel',
          t('tests.channel'),
          draft.channel,
          CHANNELS.map((value) => ({ value, word: t(`tests.channels.${value}`) })),
          (channel) => put({ channel }),
        )}
        <div className="field">
          <label htmlFor={`${id}-account`}>{t('tests.account')}</label>
          <Input
            id={`${id}-account`}
            maxLength={200}
            value={draft.testAccount}
            onChange={(event) => put({ testAccount: event.target.value })}
          />
        </div>
      </div>
      <Checkbox
        checked={draft.virtual}
        onChange={(event) => put({ virtual: event.target.checked })}
      >
        {t('tests.virtual')}
      </Checkbox>
      <div className="tests-form">
        {moment('submitted', t('tests.submitted'), draft.submittedAt, (submittedAt) =>
          put({ submittedAt }),
        )}
        {STEPS.map((step) =>
          moment(step, t(`tests.steps.${step}`), draft.steps[step], (value) =>
            put({ steps: { ...draft.steps, [step]: value } }),
          ),
        )}
        {select(
          'failed',
          t('tests.failedStep'),
          draft.failedStep ?? '',
          [
            { value: '', word: t('tests.noFailure') },
            ...STEPS.map((value) => ({ value, word: t(`tests.steps.${value}`) })),
          ],
          (value) => put({ failedStep: value === '' ? null : value }),
        )}
        {select(
          'payment',
          t('tests.payment'),
          draft.payment,
          PAYMENTS.map((value) => ({ value, word: t(`tests.payments.${value}`) })),
          (payment) => put({ payment }),
        )}
        {select(
          'synced',
          t('tests.synced'),
          draft.synced,
          SYNCS.map((value) => ({ value, word: t(`tests.syncs.${value}`) })),
          (synced) => put({ synced }),
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}-note`}>{t('findings.note')}</label>
        <Input.TextArea
          id={`${id}-note`}
          rows={2}
          maxLength={1000}
          value={draft.note}
          onChange={(event) => put({ note: event.target.value })}
        />
      </div>
    </>
  );
}
