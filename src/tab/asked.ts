import { FILTERS, type Filter } from '../usecases/list-records.ts';

/** What somebody wants to see, as read from an address that anybody may write. */
export interface Asked {
  /** BCP 47. */
  readonly locale: string;
  /** IANA; absent where the browser does not say. */
  readonly timeZone?: string;
  /** A part of an address or name; empty: all. */
  readonly text: string;
  readonly filter: Filter;
  readonly whose: 'mine' | 'all';
  /** From 1. */
  readonly page: number;
}

const MAX_TEXT = 200;
const LOCALE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu;
const TIME_ZONE = /^[a-z0-9_+-]{1,30}(?:\/[a-z0-9_+-]{1,30}){0,2}$/iu;

export function readAsked(query: URLSearchParams): Asked {
  const locale = query.get('locale') ?? '';
  const zone = query.get('zone') ?? '';
  const page = query.get('page') ?? '';
  return {
    locale: LOCALE.test(locale) ? locale : 'en-US',
    ...(TIME_ZONE.test(zone) && { timeZone: zone }),
    text: (query.get('text') ?? '').trim().slice(0, MAX_TEXT),
    filter: FILTERS.find((one) => one === query.get('show')) ?? 'live',
    whose: query.get('whose') === 'all' ? 'all' : 'mine',
    page: /^\d{1,4}$/u.test(page) ? Math.max(1, Number(page)) : 1,
  };
}
