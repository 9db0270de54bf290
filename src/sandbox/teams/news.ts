import type { Steps } from '../tour/steps.ts';
import type { UsherState } from '../usher/process.ts';
import type { Message } from './model.ts';

/** What open pages are told. */
export type News =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'typing'; readonly pane: string }
  | { readonly kind: 'clock'; readonly now: number }
  | { readonly kind: 'steps'; readonly steps: Steps }
  | { readonly kind: 'usher'; readonly state: UsherState['kind'] }
  /** `anew`: everything began again; the others: what is behind the page has changed. */
  | { readonly kind: 'anew' | 'bad-days' | 'scenes' };
