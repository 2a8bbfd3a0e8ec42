import type { Scene } from '../scene';

/** What to send to a route so that only the asker's right decides: a right request, changing nothing for good. */
export interface RouteRequest {
  /** Address below `/api`. */
  address: string;
  body?: unknown;
  /** A form with a file that is no workbook, beside these fields. */
  form?: Record<string, string>;
  /** A version nobody has seen: whoever may act is told so (409). */
  stale?: boolean;
}

export interface RouteExpectation {
  /** Status for nobody, viewer, own unit, other unit, province; see `ASKERS`. */
  expected: string;
  request: (scene: Scene) => RouteRequest;
  /** Status for who has the right where neither the province officer nor the commune officer has it. */
  holder?: number;
  /** Belongs to the account that asked for it; beside it, only a duty without limits sees it. */
  ofAccount?: boolean;
  /** About a list although its right is not. */
  ofList?: boolean;
  /** Answered also to who has duties for other kinds of lists, with nothing of this one in it. */
  anyList?: boolean;
  /** Wants a duty for every kind of list; the status for who has one for some of them. */
  everyList?: 403 | 404;
  /** Status for the department in charge of the list, where it is another than for the province. */
  department?: number;
  /** Answered wherever the right holds: what is told or made depends on the place. */
  anyPlace?: boolean;
  /** Status for who has the right at other places only; what lies there does not exist unless told. */
  elsewhere?: number;
  /** Seen only by who has the right; for everybody else it does not exist. */
  unseen?: boolean;
  /** Ends the session it is sent with. */
  endsSession?: boolean;
}

export const OPEN = '401 200 200 200 200';

export const OWN = '401 200 200 404 200';

/** For those only who run the installation or look after its trail. */
export const forAuditors = (expectation: RouteExpectation, holder = 200): RouteExpectation => ({
  ...expectation,
  expected: '401 403 403 403 403',
  holder,
});

export const STALE = '401 403 409 404 409';

export const get = (expected: string, address: (scene: Scene) => string): RouteExpectation => ({
  expected,
  request: (scene) => ({ address: address(scene) }),
});

export const send = (
  expected: string,
  address: (scene: Scene) => string,
  body: (scene: Scene) => unknown,
): RouteExpectation => ({
  expected,
  request: (scene) => ({ address: address(scene), body: body(scene) }),
});

/** An act on something that has a version. */
export const act = (
  address: (scene: Scene) => string,
  body: (scene: Scene) => unknown,
): RouteExpectation => ({
  expected: STALE,
  request: (scene) => ({ address: address(scene), body: body(scene), stale: true }),
});

export const round =
  (rest = '') =>
  ({ roundId }: Scene) =>
    `rounds/${roundId}${rest}`;

export const list =
  (rest = '') =>
  ({ listId }: Scene) =>
    `handover/lists/${listId}${rest}`;

export const control =
  (rest = '') =>
  ({ controlId }: Scene) =>
    `handover/control/${controlId}${rest}`;

/** For those only who settle obstacles for the province. */
export const ofSettlers = (
  address: (scene: Scene) => string,
  body: (scene: Scene) => unknown,
): RouteExpectation => ({ ...act(address, body), expected: '401 403 403 403 409' });

export const account =
  (rest = '') =>
  ({ accountId }: Scene) =>
    `accounts/${accountId}${rest}`;

/** It is there only for who may look after it; of an account, the leaders of its unit and the province. */
export const seenByHolder = (expectation: RouteExpectation, holder: number): RouteExpectation => ({
  ...forAuditors(expectation, holder),
  unseen: true,
});

export const trial =
  (rest = '') =>
  ({ trialId }: Scene) =>
    `trials/${trialId}${rest}`;

/** For those only who plan for the whole province. */
export const ofPlanner = (
  address: (scene: Scene) => string,
  body: (scene: Scene) => unknown,
): RouteExpectation => ({ ...act(address, body), expected: '401 403 403 403 409' });
