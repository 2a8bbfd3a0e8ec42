import { createContext, useContext } from 'react';
import type { Round } from './api';

export const RoundContext = createContext<{ round: Round; rounds: Round[] } | null>(null);

/** The round the page is about: everything belongs to one. */
export function useRound(): Round {
  return useRounds().round;
}

/** The round of the page and all the rounds the person may choose from. */
export function useRounds(): { round: Round; rounds: Round[] } {
  const context = useContext(RoundContext);
  if (!context) throw new Error('useRound outside a round');
  return context;
}
