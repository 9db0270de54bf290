import { z } from 'zod';
import { plain } from '../../cards/card.ts';
import { searchPartners } from '../../usecases/search-partners.ts';
import type { Words } from '../../words/index.ts';
import { type Desk, rolesHeld } from '../desk.ts';
import type { Answer } from '../receive.ts';
import type { Reply } from '../reply.ts';
import type { Speaker } from '../speaker.ts';
import type { Turns } from '../turns.ts';
import { searchFound, searchSays } from './answers.ts';

/** Results that one answer holds: more would not be read. */
const MOST = 15;

const Query = z.object({
  commandId: z.literal('findPartner'),
  parameters: z.array(z.object({ name: z.string(), value: z.string().catch('') })).default([]),
  queryOptions: z.object({ skip: z.number().catch(0) }).catch({ skip: 0 }),
});

/** Own partners, everybody's for administrators; nobody's for who neither asks nor administers. */
export async function searchBox(turns: Turns, speaker: Speaker, value: unknown): Promise<Answer> {
  const view = turns.view(speaker);
  const say = view.words.compose;
  const query = Query.safeParse(value);
  if (!query.success) return searchSays(say.unknown);
  const { parameters, queryOptions } = query.data;
  const text = (parameters.find(({ name }) => name !== 'initialRun')?.value ?? '').trim().slice(0, 200);
  // There is no second page.
  if (queryOptions.skip > 0) return searchFound([], view);
  const first = await turns.inTime(turns.serve(speaker, (desk) => find(desk, text, say.search)).done);
  if (first.kind === 'late') return searchSays(say.slow);
  const { reply } = first.value;
  if (reply.kind === 'found' && reply.partners.length > 0) return searchFound(reply.partners, view);
  const shown = turns.draw(first.value, speaker);
  return searchSays(shown?.kind === 'text' ? shown.text : say.slow);
}

async function find(desk: Desk, text: string, say: Words['compose']['search']): Promise<Reply> {
  const { asks, administers } = rolesHeld(desk);
  if (!asks && !administers) return { kind: 'found', partners: [], otherwise: say.notForYou };
  const all = administers && text !== '';
  const sponsor = all ? {} : { sponsor: desk.speaker.person.id };
  const { partners, whole } = await searchPartners(desk.world, { text, ...sponsor, limit: MOST });
  const none = text === '' ? say.empty : (all ? say.noneOfAll : say.none)(plain(text, 60));
  const otherwise = whole || text === '' ? none : `${none} ${say.begin}`;
  return { kind: 'found', partners, otherwise };
}
