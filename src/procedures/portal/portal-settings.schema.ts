import { z } from 'zod';
import { PORTAL_INTERFACES } from './portal-source.entity';

/** Goes into a header of each request: letters without marks. */
const CONTACT = /^[\x20-\x27\x2a-\x7e]+$/;

export const newSource = z
  .strictObject({
    interface: z.enum(PORTAL_INTERFACES),
    address: z.url({ protocol: /^https?$/ }).max(300),
    permissionNumber: z.string().trim().min(1).max(100),
    permissionDay: z.iso.date(),
    contact: z.string().trim().min(5).max(200).regex(CONTACT),
    requestsPerSecond: z.number().min(0.01).max(10).default(1),
    replaces: z.uuid().nullable().describe('the source the person saw in use'),
  })
  .meta({ id: 'NewPortalSource' });
export type NewSource = z.infer<typeof newSource>;

export const nothing = z.strictObject({}).meta({ id: 'PortalDecision' });

const sourceView = z
  .strictObject({
    id: z.uuid(),
    interface: z.enum(PORTAL_INTERFACES),
    address: z.string(),
    permissionNumber: z.string(),
    permissionDay: z.string(),
    contact: z.string(),
    requestsPerSecond: z.number(),
    inUse: z.boolean(),
    enteredBy: z.string(),
    enteredAt: z.string(),
    withdrawnBy: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
  })
  .meta({ id: 'PortalSource' });
export type SourceView = z.infer<typeof sourceView>;

const shapeView = z
  .strictObject({
    id: z.uuid(),
    origin: z.string(),
    part: z.string(),
    state: z.enum(['known', 'changed']),
    difference: z.string().nullable(),
    keys: z.array(z.string()).describe('path: kinds of value, for the administrator'),
    seenAt: z.string(),
    acceptedBy: z.string().nullable(),
    acceptedAt: z.string().nullable(),
  })
  .meta({ id: 'PortalShape' });
export type ShapeView = z.infer<typeof shapeView>;

export const settingsView = z
  .strictObject({
    /** Address of a stand-in on this machine, set in the environment; it goes before any source. */
    standIn: z.string().nullable(),
    /** Set in the environment, but not asked: it wants a permission entered here. */
    proposedAddress: z.string().nullable(),
    sources: z.array(sourceView),
    shapes: z.array(shapeView),
  })
  .meta({ id: 'PortalSettings' });
export type PortalSettingsView = z.infer<typeof settingsView>;
