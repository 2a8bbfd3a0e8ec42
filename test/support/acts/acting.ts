import { type ActingScene, versionOf } from '../acting-scene';
import type { Talk } from '../../../scripts/support/talk';

/** One act, ready to be sent as often as one likes; a form is made anew each time. */
export interface RepeatedAct {
  talk: Talk;
  address: string;
  body?: () => unknown;
  headers?: Record<string, string>;
  /** It leaves no line in the audit trail: it shows something, or has a file made. */
  unaudited?: boolean;
}

export type ActOf = (scene: ActingScene) => Promise<RepeatedAct> | RepeatedAct;

/** An act on the list of assets, by somebody with every right. */
export const onList =
  (act: string, body: (scene: ActingScene) => unknown): ActOf =>
  async (scene) => {
    const list = `handover/lists/${scene.listId}`;
    const fixed = body(scene);
    return {
      ...{ talk: scene.anybody, address: `${list}/${act}`, body: () => fixed },
      headers: await versionOf(scene.anybody, list),
    };
  };

export const asked =
  (talk: (scene: ActingScene) => Talk, address: (scene: ActingScene) => string, body?: unknown) =>
  (scene: ActingScene): RepeatedAct => ({
    ...{ talk: talk(scene), address: address(scene), unaudited: true },
    ...(body === undefined ? {} : { body: () => body }),
  });

export const round = (rest: string) => (scene: ActingScene) => `rounds/${scene.roundId}/${rest}`;

export const province = (scene: ActingScene) => scene.talks.province;

export const administrator = (scene: ActingScene) => scene.administrator;

/** A form with a file, the same bytes each time. */
export const form =
  (bytes: Buffer, name: string, fields: Record<string, string> = {}) =>
  () => {
    const data = new FormData();
    for (const [key, value] of Object.entries(fields)) data.set(key, value);
    data.set('file', new Blob([new Uint8Array(bytes)]), name);
    return data;
  };
