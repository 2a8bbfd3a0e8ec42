import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { DISCREPANCY_KINDS } from '../acceptance';
import { JOINT_STATES } from './joint-acceptance.entity';
import { JOINT_SIDES } from './parties';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const side = z.enum(JOINT_SIDES);

export const openJointBody = z
  .strictObject({
    receiverOrganisationId: z.uuid(),
    witnessed: z.boolean(),
    exceptions: z
      .array(
        z.strictObject({
          portionId: z.uuid(),
          kind: z.enum(DISCREPANCY_KINDS),
          note: freeText().min(1).max(1000),
        }),
      )
      .max(2_000),
  })
  .meta({ id: 'OpenJointAcceptance' });

export const confirmJointBody = z
  .strictObject({
    side,
    code: z.string().trim().min(1).max(40).nullable().meta({
      description: 'Typed by somebody of that side in this session; null to confirm oneself',
    }),
  })
  .meta({ id: 'ConfirmJointAcceptance' });

export const jointCodeBody = z.strictObject({ side }).meta({ id: 'MakeJointCode' });

export const jointCodeView = z
  .strictObject({ code: z.string(), side, expiresAt: z.iso.datetime() })
  .meta({ id: 'JointCode', description: 'Shown once' });

export const jointView = z
  .strictObject({
    id: z.uuid(),
    listId: z.uuid(),
    listType: z.string(),
    listTypeName: z.strictObject({ vi: z.string(), en: z.string() }),
    giver: named,
    receiver: named,
    state: z.enum(JOINT_STATES),
    changed: z
      .boolean()
      .meta({ description: 'Rows changed since: it can no longer be carried out' }),
    witnessed: z.boolean(),
    rows: z.strictObject({ outstanding: z.int(), accepted: z.int(), excepted: z.int() }),
    exceptions: z.array(
      z.strictObject({
        portionId: z.uuid(),
        rowCode: z.string(),
        name: z.string(),
        kind: z.enum(DISCREPANCY_KINDS),
        note: z.string(),
      }),
    ),
    parties: z.array(
      z.strictObject({
        side,
        confirmed: z
          .strictObject({
            by: z.string(),
            at: z.iso.datetime(),
            through: z.string().nullable().meta({ description: 'In whose session, by a code' }),
          })
          .nullable(),
        mayConfirm: z.boolean(),
      }),
    ),
    mayCancel: z.boolean(),
    openedBy: z.string(),
    openedAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    digest: z.string(),
    version: z.int(),
  })
  .meta({ id: 'JointAcceptance' });

export const listJointView = z
  .strictObject({
    shares: z.array(
      z.strictObject({
        receiver: named,
        outstanding: z.int(),
        mayOpen: z.boolean(),
      }),
    ),
    acts: z.array(jointView).meta({ description: 'The latest first' }),
  })
  .meta({ id: 'ListJointAcceptances' });

export type OpenJoint = z.infer<typeof openJointBody>;
export type ConfirmJoint = z.infer<typeof confirmJointBody>;
export type JointView = z.infer<typeof jointView>;
export type ListJointView = z.infer<typeof listJointView>;
export type JointCodeView = z.infer<typeof jointCodeView>;
