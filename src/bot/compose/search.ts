import { z } from 'zod';
import { plain } from '../../cards/card.ts';
import { resourcesOfOwner } from '../../usecases/roles.ts';
import { searchPartners } from '../../usecases/search-partners.ts';
import type { Words } from '../../words/index.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import type { Answer } from '../channel/receive.ts';
import type { Speaker } from '../channel/speaker.ts';
import type { Reply } from '../respond/reply.ts';
import type { Responder } from '../respond/respond.ts';
import { searchFound, searchSays } from './answers.ts';
import { noteOffered } from './offered.ts';

/** Results that one answer holds: more would not be read. */
const MAX_RESULTS = 15;

const Query = z.object({
  commandId: z.literal('findPartner'),
  parameters: z.array(z.object({ name: z.string(), value: z.string().catch('') })).default([]),
  queryOptions: z.object({ skip: z.number().catch(0) }).catch({ skip: 0 }),
});

/** Own partners, everybody's for administrators, those of their resources for owners; nobody's for all others. */
export async function searchBox(responder: Responder, speaker: Speaker, value: unknown): Promise<Answer> {
  const view = responder.viewFor(speaker);
  const say = view.words.compose;
  const query = Query.safeParse(value);
  if (!query.success) return searchSays(say.unknown);
  const { parameters, queryOptions } = query.data;
  const text = (parameters.find(({ name }) => name !== 'initialRun')?.value ?? '').trim().slice(0, 200);
  // There is no second page.
  if (queryOptions.skip > 0) return searchFound([], view);
  const first = await responder.inTime(
    responder.serve(speaker, (context) => find(context, text, say.search)).reply,
  );
  if (first.kind === 'late') return searchSays(say.slow);
  const { reply } = first.value;
  if (reply.kind === 'found' && reply.partners.length > 0) {
    const { store, clock } = responder.world;
    await noteOffered(store, speaker.place, clock.now());
    return searchFound(reply.partners, view);
  }
  const shown = responder.render(first.value);
  return searchSays(shown?.kind === 'text' ? shown.text : say.slow);
}

async function find(context: CommandContext, text: string, say: Words['compose']['search']): Promise<Reply> {
  const { asks, administers, owns } = rolesHeld(context);
  if (!asks && !administers && !owns) return { kind: 'found', partners: [], otherwise: say.notForYou };
  const all = (administers || owns) && text !== '';
  const whose = !all
    ? { sponsor: context.speaker.person.id }
    : administers
      ? {}
      : { resources: resourcesOfOwner(context.world, context.caller) };
  const { partners, whole } = await searchPartners(context.world, { text, ...whose, limit: MAX_RESULTS });
  const none = text === '' ? say.empty : (all ? say.noneOfAll : say.none)(plain(text, 60));
  const otherwise = whole || text === '' ? none : `${none} ${say.begin}`;
  return { kind: 'found', partners, otherwise };
}
