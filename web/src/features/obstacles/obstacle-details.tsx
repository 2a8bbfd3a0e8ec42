import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../components/notice';
import { paths } from '../../components/paths';
import { useFormat } from '../../components/use-format';
import '../handover/item-table.css';
import { useRound } from '../units/round-context';
import { AnswerText } from './answer-text';
import type { Obstacle } from './api';
import { ObstacleDue, ObstacleStateMark, SeverityMark } from './marks';
import './obstacles.css';
import { useCatalogue } from './use-catalogue';

/** Everything an obstacle says, its answer or result first. */
export function ObstacleDetails({ row }: { row: Obstacle }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const { categoryName } = useCatalogue();
  const facts: [string, ReactNode][] = [
    [t('obstacles.description'), row.description],
    [t('obstacles.cause'), row.cause],
    [t('obstacles.waitingFor'), row.state === 'waiting' && row.waitingFor],
    [t('obstacles.category'), categoryName(row.category)],
    [t('obstacles.source'), t(`obstacleSource.${row.source}`)],
    [t('obstacles.stage'), t(`obstacleStage.${row.dueStage}`)],
    [
      t('obstacles.level'),
      [t(`obstacleLevel.${row.level}`), row.ministry].filter(Boolean).join(': '),
    ],
    [t('obstacles.owner'), [row.owner.name, row.ownerPerson].filter(Boolean).join(' – ')],
    [t('obstacles.dueOn'), format.day(row.dueOn)],
    [
      t('obstacles.foundOn'),
      `${format.day(row.foundOn)} (${t('obstacles.age', { n: row.ageDays })})`,
    ],
    [t('obstacles.reported'), `${row.openedBy}, ${format.moment(row.openedAt)}`],
    [
      t('obstacles.group'),
      row.group && (
        <Link to={paths.obstacleGroup(code, row.group.id)}>
          {row.group.number} – {row.group.title}
        </Link>
      ),
    ],
    [
      t('obstacles.items'),
      row.items.length > 0 &&
        row.items.map((item) => (
          <div key={`${item.rehearsalId} ${item.itemCode}`}>
            <Link to={paths.rehearsal(code, item.rehearsalId)}>
              {item.itemCode} {item.itemName}
            </Link>
          </div>
        )),
    ],
  ];
  return (
    <>
      <p className="obstacle-marks">
        <ObstacleStateMark state={row.state} /> <SeverityMark severity={row.severity} />
        <ObstacleDue {...row} />
        {row.reopened > 0 && <span>{t('obstacles.reopened', { n: row.reopened })}</span>}
      </p>
      {row.closed && (
        <section className="panel" aria-labelledby="ket-qua">
          <h2 id="ket-qua">{t('obstacles.result')}</h2>
          <p className="obstacle-text">{row.closed.resolution}</p>
          <p className="panel-hint">
            {t(`obstacleOutcome.${row.closed.outcome}`)} · {row.closed.by},{' '}
            {format.moment(row.closed.at)}
          </p>
        </section>
      )}
      {row.answer && (
        <section className="panel" aria-labelledby="tra-loi">
          <h2 id="tra-loi">{t('obstacles.answer')}</h2>
          {row.answer.withdrawn && <Notice tone="yellow">{t('obstacles.answerWithdrawn')}</Notice>}
          <p>
            <strong>{row.answer.question}</strong>
          </p>
          <AnswerText answer={row.answer} />
        </section>
      )}
      <section className="panel" aria-label={t('obstacles.oneWhat')}>
        <dl className="item-fields">
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="obstacle-text">{value}</dd>
              </div>
            ))}
        </dl>
      </section>
    </>
  );
}
