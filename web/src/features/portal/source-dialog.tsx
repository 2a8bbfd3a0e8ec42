import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { INTERFACES, portalApi, type Interface, type PortalSettings } from './api';
import { usePortalAct } from './use-portal-act';

interface SourceDialogProps {
  settings: PortalSettings;
  onClose: () => void;
}

/** Lets a portal be asked: its address, on whose paper, whom its people may call. */
export function SourceDialog({ settings, onClose }: SourceDialogProps) {
  const { t } = useTranslation();
  const before = settings.sources.find(({ inUse }) => inUse);
  const [spoken, setSpoken] = useState<Interface>(before?.interface ?? 'json-2026');
  const [texts, setTexts] = useState({
    address: before?.address ?? settings.proposedAddress ?? '',
    permissionNumber: '',
    contact: before?.contact ?? '',
  });
  const [permissionDay, setDay] = useState('');
  const [rate, setRate] = useState(before?.requestsPerSecond ?? 1);
  const [tried, setTried] = useState(false);
  const permit = usePortalAct(portalApi.permit, t('portal.permitted'), onClose);
  const whole =
    Object.values(texts).every((text) => text.trim() !== '') &&
    permissionDay !== '' &&
    !unclearDay(permissionDay);
  const text = (key: keyof typeof texts, most: number) => (
    <div className="field">
      <label htmlFor={`portal-${key}`}>{t(`portal.${key}`)}</label>
      <Input
        id={`portal-${key}`}
        maxLength={most}
        value={texts[key]}
        aria-describedby={`portal-${key}-hint`}
        onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
      />
      <span className="panel-hint" id={`portal-${key}-hint`}>
        {t(`portal.${key}Hint`)}
      </span>
    </div>
  );
  return (
    <ActDialog
      title={t('portal.permit')}
      okText={t('portal.permit')}
      missing={tried && !whole ? t('portal.missing') : null}
      busy={permit.isPending}
      onOk={() => {
        setTried(true);
        if (!whole) return;
        const { address, permissionNumber, contact } = texts;
        permit.mutate({
          ...{ interface: spoken, address: address.trim(), contact: contact.trim() },
          ...{ permissionNumber: permissionNumber.trim(), permissionDay },
          ...{ requestsPerSecond: rate, replaces: before?.id ?? null },
        });
      }}
      onCancel={onClose}
    >
      <p>{t('portal.permitLead')}</p>
      <div className="field">
        <label htmlFor="portal-interface">{t('portal.interface')}</label>
        <select
          id="portal-interface"
          className="native-select"
          value={spoken}
          onChange={(event) => setSpoken(event.target.value as Interface)}
        >
          {INTERFACES.map((each) => (
            <option key={each} value={each}>
              {t(`portal.interfaces.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {text('address', 300)}
      {text('permissionNumber', 100)}
      <DayField
        id="portal-permission-day"
        label={t('portal.permissionDay')}
        value={permissionDay}
        onChange={setDay}
      />
      {text('contact', 200)}
      <div className="field">
        <label htmlFor="portal-rate">{t('portal.rate')}</label>
        <InputNumber
          id="portal-rate"
          min={0.1}
          max={10}
          step={0.5}
          decimalSeparator=","
          value={rate}
          onChange={(value) => setRate(value ?? 1)}
        />
      </div>
    </ActDialog>
  );
}
