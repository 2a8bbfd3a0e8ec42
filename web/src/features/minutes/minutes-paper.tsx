import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { TeamPlace } from '../teams/team-offer';
import { minutesApi, type Minutes } from './api';
import { SignedDialog } from './signed-dialog';

const TONES = { drawn_up: 'blue', signed: 'green', replaced: 'grey' } as const;

/** One paper: number, state, files, and the signed copy once it is there. */
export function MinutesPaper({ minutes, teams }: { minutes: Minutes; teams: TeamPlace }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [signing, setSigning] = useState(false);
  const { id, number, state, signed } = minutes;
  const kinds = [...(['docx', 'pdf'] as const), ...(signed ? (['signed'] as const) : [])];
  return (
    <li className="minutes-line">
      <strong>{t('minutes.number', { number, day: format.day(minutes.day) })}</strong>
      {minutes.supplementNo > 0 && (
        <span>{t('shares.supplement', { n: minutes.supplementNo })}</span>
      )}
      <StatusMark tone={TONES[state]}>{t(`minutes.state.${state}`)}</StatusMark>
      <span>
        {t('minutes.drawnBy', { name: minutes.drawnBy, time: format.moment(minutes.drawnAt) })}
      </span>
      {signed && (
        <span>{t('minutes.signedAs', { number: signed.number, day: format.day(signed.day) })}</span>
      )}
      {kinds.map((kind) => (
        <a
          key={kind}
          href={minutesApi.address(id, kind)}
          download
          aria-label={`${t(`minutes.file.${kind}`)}, ${number}`}
        >
          <DownloadOutlined aria-hidden="true" /> {t(`minutes.file.${kind}`)}
        </a>
      ))}
      {minutes.parts.flatMap(({ no }) =>
        (['docx', 'pdf'] as const).map((kind) => (
          <a key={`${no} ${kind}`} href={minutesApi.partAddress(id, no, kind)} download>
            <DownloadOutlined aria-hidden="true" />{' '}
            {t('generalMinutes.part', { n: no, file: t(`minutes.file.${kind}`) })}
          </a>
        )),
      )}
      {minutes.maySign && <Button onClick={() => setSigning(true)}>{t('minutes.upload')}</Button>}
      {signing && (
        <SignedDialog minutes={minutes} teams={teams} onClose={() => setSigning(false)} />
      )}
    </li>
  );
}
