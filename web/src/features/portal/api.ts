import {
  acceptPortalShape,
  getPortalSettings,
  permitPortalSource,
  withdrawPortalSource,
} from '../../api/sdk.gen';
import type { NewPortalSource } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type {
  NewPortalSource,
  PortalSettings,
  PortalShape,
  PortalSource,
} from '../../api/types.gen';

export const PORTAL_KEY = ['portal-sources'];
export const INTERFACES = ['json-2026', 'jsp-2025'] as const;
export type Interface = (typeof INTERFACES)[number];

export const portalApi = {
  read: () => dataOf(getPortalSettings()),
  permit: (body: NewPortalSource) => dataOf(permitPortalSource({ body })),
  withdraw: (id: string) => dataOf(withdrawPortalSource({ path: { id }, body: {} })),
  acceptShape: (id: string) => dataOf(acceptPortalShape({ path: { id }, body: {} })),
};
