import { z } from 'zod';
import { plain } from '../../cards/card.ts';
import { searchPartners } from '../../usecases/search-partners.ts';
import { rolesHeld } from '../desk.ts';
import { inTime } from '../in-time.ts';
import type { Answer } from '../receive.ts';
import { render } from '../render.ts';
import type { Speaker } from '../speaker.ts';
import { searchFound, searchSays } from './answers.ts';
import type { Counter } from './index.ts';

/** Results that one answer holds: more would not be read. */
const MOST = 15;

const Query = z.object({
  commandId: z.literal('findPartner'),
  parameters: z.array(z.object({ name: z.string(), value: z.string().catch('') })).default([]),
  queryOptions: z.object({ skip: z.number().catch(0) }).catch({ skip: 0 }),
});

/** Own partners, everybody's for administrators; nobody's for who neither asks nor administers. */
export async function search(counter: Counter, speaker: Speaker, value: unknown): Promise<Answer> {
  const view = counter.viewOf(speaker);
  const say = view.words.compose;
  const query = Query.safeParse(value);
  if (!query.success) return searchSays(say.unknown);
  const { parameters, queryOptions } = query.data;
  const text = (parameters.find(({ name }) => name !== 'initialRun')?.value ?? '').trim().slice(0, 200);
  // There is no second page.
  if (queryOptions.skip > 0) return searchFound([], view);

  const work = counter.serve(speaker, async (desk): Promise<Answer> => {
    const { asks, administers } = rolesHeld(desk);
    if (!asks && !administers) return searchSays(say.search.notForYou);
    const all = administers && text !== '';
    const sponsor = all ? {} : { sponsor: speaker.person.id };
    const { partners, whole } = await searchPartners(desk.world, { text, ...sponsor, limit: MOST });
    if (partners.length > 0) return searchFound(partners, view);
    if (text === '') return searchSays(say.search.empty);
    const none = (all ? say.search.noneOfAll : say.search.none)(plain(text, 60));
    return searchSays(whole ? none : `${none} ${say.search.begin}`);
  });
  const first = await inTime(work);
  if (first.kind === 'late') {
    first.value.catch(() => undefined);
    return searchSays(say.slow);
  }
  if ('status' in first.value) return first.value;
  const shown = render(first.value, view, speaker.person.name);
  return searchSays(shown?.kind === 'text' ? shown.text : say.slow);
}
