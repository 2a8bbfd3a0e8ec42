import { useEffect, useState } from 'react';
import { trialsApi, type TrialWall } from './api';

/**
 * The wall as the server tells it whenever it changes.
 * @param first what the page knows already.
 * @returns the latest figures, and whether the line to the server is there.
 */
export function useWall(trialId: string, first: TrialWall): { wall: TrialWall; live: boolean } {
  const [wall, setWall] = useState(first);
  const [live, setLive] = useState(false);
  useEffect(() => {
    const source = new EventSource(trialsApi.liveAddress(trialId));
    const take = (event: MessageEvent<string>) => {
      setLive(true);
      setWall(JSON.parse(event.data) as TrialWall);
    };
    const alive = () => setLive(true);
    source.addEventListener('wall', take as EventListener);
    source.addEventListener('alive', alive);
    source.onopen = alive;
    source.onerror = () => setLive(false);
    return () => source.close();
  }, [trialId]);
  return { wall, live };
}

/** The present moment by the server's clock, again each second. */
export function useTick(now: () => Date): Date {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 1000);
    return () => clearInterval(timer);
    // The offset of the clock is known once and does not change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return moment;
}
