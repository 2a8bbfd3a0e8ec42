import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  concat,
  defer,
  distinctUntilChanged,
  exhaustMap,
  finalize,
  from,
  interval,
  map,
  merge,
  share,
  startWith,
  Subject,
  takeUntil,
  takeWhile,
  timer,
  type Observable,
} from 'rxjs';
import { z } from 'zod';
import { defineError, type AppError } from './app-error';

/** Figures are looked at so often while anybody watches; a view is then at most two seconds behind. */
const LOOK_MS = 1_000;
/** Proxies close what says nothing. */
const SIGN_OF_LIFE_MS = 15_000;
/** Open views of one kind in the whole server; each holds a connection. */
const MOST_VIEWS = 200;

export const tooManyViews = defineError('live.too-many', 503, {
  vi: 'Đang có quá nhiều màn hình theo dõi trực tiếp ({n}). Trang tự hỏi lại sau ít phút.',
  en: 'Too many live views are open ({n}). The page asks again in a few minutes.',
});

export const liveQuery = z.strictObject({
  /** How long to stay, in seconds; the browser then comes again and is let in anew. */
  seconds: z.coerce.number().int().min(0).max(600).default(300),
});

/** An event as the browser gets it. */
export interface LiveEvent<View> {
  type: string;
  data: View | Record<string, never> | string;
}

/** What is watched. */
export interface LiveSource<Whole extends object, View extends object> {
  /** The kind of event; a sign of life is called `alive` everywhere. */
  event: string;
  /** Who watches the same thing under one key shares its looks. */
  key: string;
  /** Reads it as it is now, for everybody. */
  look: () => Promise<Whole>;
  /** What this person sees of it. */
  view: (whole: Whole) => View;
  /** What of it is worth sending again; all of it unless told. */
  substance?: (view: View) => string;
  /** The view as JSON, where it is written once for many who watch the same. */
  text?: (view: View) => string;
  /** Nothing will change any more: the view ends with this. */
  over?: (view: View) => boolean;
  /** What is said where too many watch already. */
  full?: (place: { n: number }) => AppError;
}

/** Views that follow what changes, by server-sent events: one look a second serves all who watch the same. */
@Injectable()
export class LiveViews implements BeforeApplicationShutdown {
  private readonly closing = new Subject<void>();
  private readonly looks = new Map<string, Observable<object>>();
  private readonly watching = new Map<string, number>();

  /** A stream would keep the server from ending. */
  beforeApplicationShutdown(): void {
    this.closing.next();
  }

  /**
   * The view whenever something of it changes, first of all as it is.
   * @param seconds after so long it ends: whoever watches on asks anew and is judged anew; 0 for one look.
   * @throws tooManyViews, or what the source says in its place.
   */
  follow<Whole extends object, View extends object>(
    source: LiveSource<Whole, View>,
    seconds: number,
  ): Observable<LiveEvent<View>> {
    const { event, view, over, substance = JSON.stringify, full = tooManyViews } = source;
    const open = this.watching.get(event) ?? 0;
    if (open >= MOST_VIEWS) throw full({ n: open });
    const first = defer(() => from(source.look())).pipe(map(view));
    const told = (shown: View): LiveEvent<View> => ({
      type: event,
      data: source.text?.(shown) ?? shown,
    });
    if (seconds === 0) return first.pipe(map(told));
    const ended = new Subject<void>();
    const changes = concat(first, this.lookAt(source).pipe(map(view))).pipe(
      distinctUntilChanged((a, b) => substance(a) === substance(b)),
      takeWhile((data) => !(over?.(data) ?? false), true),
      map(told),
      finalize(() => ended.next()),
    );
    const alive = interval(SIGN_OF_LIFE_MS).pipe(
      map((): LiveEvent<View> => ({ type: 'alive', data: {} })),
      takeUntil(ended),
    );
    return defer(() => {
      this.count(event, 1);
      return merge(changes, alive).pipe(
        takeUntil(merge(this.closing, timer(seconds * 1000))),
        finalize(() => this.count(event, -1)),
      );
    });
  }

  private count(event: string, more: number): void {
    this.watching.set(event, (this.watching.get(event) ?? 0) + more);
  }

  /** One look a second for all who watch the same; none while nobody does. */
  private lookAt<Whole extends object>({
    event,
    key,
    look,
  }: Pick<LiveSource<Whole, object>, 'event' | 'key' | 'look'>): Observable<Whole> {
    const name = `${event} ${key}`;
    const known = this.looks.get(name);
    if (known) return known as Observable<Whole>;
    const looks = interval(LOOK_MS).pipe(
      startWith(0),
      exhaustMap(look),
      finalize(() => this.looks.delete(name)),
      share(),
    );
    this.looks.set(name, looks);
    return looks;
  }
}
