import { aheadOf, doubtOf, type ClockStep } from '../../clock-watch/clock-steps';
import { THE_CLOCK, unconfirmed } from '../../clock-watch/clock-watch';
import type { Look } from '../../database/look';
import { bad, good, unknown } from './finding';

/** More than any network takes to answer. */
const MOST_APART_SECONDS = 60;
const SET_RIGHT: [string, string] = [
  'Đặt lại giờ cả hai máy cho đúng (timedatectl set-ntp true).',
  'Set the clocks of both machines right (timedatectl set-ntp true).',
];

const DAY_MS = 86_400_000;

/**
 * How long nothing was written before now. A clock put forward while the program was off leaves no other trace where no
 * second clock is at hand: it looks like a program that was off so long, and only people know whether it was.
 */
export async function silence(look: Look, now: number) {
  const [row] = await look.ask(
    `SELECT max(last) AS last FROM (SELECT max(at) AS last FROM audit_entry
      UNION ALL SELECT max(finished_at) FROM job) traces`,
  );
  const last = row?.last ? String(row.last) : undefined;
  if (last === undefined) return good('chưa có dữ liệu', 'nothing was written yet');
  const days = Math.floor((now - Date.parse(last)) / DAY_MS);
  if (days < 1) return good(`lần ghi gần nhất ${last}`, `last written ${last}`);
  return unknown(
    [
      `không ghi gì từ ${last} tới giờ máy hiện nay (${days} ngày)`,
      `nothing was written from ${last} to what the clock shows now (${days} days)`,
    ],
    [
      'Phần mềm có tắt lâu như vậy không? Nếu không, đồng hồ đã bị đặt tiến trong lúc tắt: đặt lại cho đúng (timedatectl set-ntp true) trước khi chạy, để không gì bị xóa sớm theo thời hạn.',
      'Was the program off that long? If not, the clock was put forward meanwhile: set it right (timedatectl set-ntp true) before it starts, so that nothing is deleted early.',
    ],
  );
}

/** Whether the own clock and that of the database server agree. */
export async function postgresClock(look: Look) {
  const asked = Date.now();
  const [row] = await look.ask(`SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now`);
  return agreement('PostgreSQL', aheadOf(Number(row!.now), asked, Date.now()));
}

/** @param milliseconds by which the own clock is ahead of theirs. */
export function agreement(name: string, milliseconds: number) {
  const seconds = Math.round(milliseconds / 1000);
  if (Math.abs(seconds) < MOST_APART_SECONDS)
    return good(`khớp với ${name}`, `agrees with ${name}`);
  const [vi, en] = seconds > 0 ? ['nhanh', 'ahead of'] : ['chậm', 'behind'];
  const by = Math.abs(seconds);
  return bad(
    [`máy này ${vi} hơn ${name} ${by} giây`, `this machine is ${by} seconds ${en} ${name}`],
    SET_RIGHT,
  );
}

/** How the clock was put since somebody last said that it is right, as the trail tells. */
export async function clockSteps(look: Look) {
  const { type, id } = THE_CLOCK;
  const entries = await look.ask(
    `SELECT action, summary FROM audit_entry WHERE subject_type = '${type}' AND subject_id = '${id}'
      ORDER BY seq`,
  );
  const steps = unconfirmed(entries).map(({ summary }) => stepIn(summary));
  const last = steps.at(-1);
  if (!last) return good('không', 'no');
  const doubt = doubtOf(steps);
  const seen: [string, string] = [
    `${steps.length} lần; lần cuối lệch ${last.seconds} giây, trước đó là ${last.before}`,
    `${steps.length} times; the last by ${last.seconds} seconds, from ${last.before}`,
  ];
  // Less than a day changes nothing that goes by days; a machine that slept looks the same.
  if (!doubt) return good(...seen);
  return bad(seen, [
    'Kiểm tra giờ máy chủ (timedatectl). Nếu nay đã đúng, bấm “Đồng hồ đúng” ở Quản trị › Thời hạn lưu; đến lúc đó không gì bị xóa theo thời hạn.',
    'Look at the clock. If it is right now, say so under Administration › Retention; until then nothing goes by rule.',
  ]);
}

const stepIn = (summary: unknown): ClockStep =>
  (typeof summary === 'string' ? JSON.parse(summary) : summary) as ClockStep;
