import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ACCOUNTS_KEY } from './api';
import { bulkApi, SLIPS_AT_A_TIME, type OneTimeSlips } from './bulk-api';

export type Slip = OneTimeSlips['slips'][number];

/**
 * Has one-time passwords given, a few at a time, so that it is seen how far it is. What was received stays
 * when a later request fails; asked again it goes on with the others.
 */
export function useSlips(ids: readonly string[]) {
  const client = useQueryClient();
  const [received, setReceived] = useState<Slip[]>([]);
  const [address, setAddress] = useState<string | null>(null);
  const left = ids.filter((id) => !received.some((slip) => slip.id === id));
  const giving = useMutation({
    // Only one try: a repeated request would ask for passwords that the first one already gave.
    retry: false,
    mutationFn: async (again: boolean) => {
      for (let at = 0; at < left.length; at += SLIPS_AT_A_TIME) {
        const told = await bulkApi.slips(left.slice(at, at + SLIPS_AT_A_TIME), again);
        setAddress(told.address);
        setReceived((before) => [...before, ...told.slips]);
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ACCOUNTS_KEY }),
  });
  /** Forgets the passwords: what was on the screen is not shown a second time. */
  const forget = () => {
    setReceived([]);
    giving.reset();
  };
  return { giving, received, left, forget, address: address ?? window.location.origin };
}
