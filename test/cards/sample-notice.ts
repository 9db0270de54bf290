import type { Notice } from '../../src/access/owed.ts';
import type { Granted } from '../../src/access/record.ts';
import { endWords, type View } from '../../src/cards/view.ts';

/** The message that comes with a card by itself, as its reader reads it. */
export const sampleNotice = (notice: Notice, { request, until }: Granted, view: View): string =>
  view.words.cards.notice[notice]({
    address: request.address,
    isEmployee: false,
    ended: 'taken',
    resource: 'Partner portal',
    by: '',
    sponsor: '',
    notInstalled: { names: '', several: false },
    told: '',
    people: '',
    decider: '',
    turned: '',
    until: until === undefined ? undefined : endWords(until, view),
    comment: undefined,
    why: '',
  });
