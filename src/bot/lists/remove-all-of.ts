import { allOfDomain } from '../../usecases/dry-run/all-of-domain.ts';
import { type CommandContext, directoryReply, maySendLists } from '../authorize.ts';
import type { AllOf } from '../parse/all-of.ts';
import { noSuchResource, resourceNamed } from '../partner/resource-named.ts';
import type { Reply } from '../respond/reply.ts';
import { keepList, keptList, NOBODY } from './keep-list.ts';

/** The problems of a line are said under what stands in it. */
const HEADINGS = {
  email: 'email',
  resource: 'resource',
  duration: 'duration',
  justification: 'because',
  action: 'remove',
  sponsor: 'to',
};

/** Shows everybody of a domain who would be removed, as a list that nobody had to write. Nothing is changed. */
export async function removeAllOf(
  context: CommandContext,
  { domain, resource: named, reason }: AllOf,
): Promise<Reply> {
  const { world, speaker, caller } = context;
  const { person } = speaker;
  if (!maySendLists(context)) return { kind: 'refused', refusal: { code: 'not-requester' } };
  if (speaker.place.type !== 'personal') return { kind: 'says', sentence: 'listInChannel' };
  const resource = resourceNamed(context, named);
  if (resource === undefined) return { kind: 'refused', refusal: noSuchResource(context, named) };
  const before = await keptList(context);
  if (before !== undefined) return before;
  try {
    const asked = { domain, resource: resource.id, person, caller, headings: HEADINGS };
    const { rows, counts, left } = await allOfDomain(world, { ...asked, ...(reason && { reason }) });
    if (rows.length === 0) return { kind: 'nobody-of-domain', domain, resource: resource.id, left };
    const { good, effects, others } = counts;
    const actions = { effects, others, domain, ...(left > 0 && { left }) };
    return await keepList(context, { ignored: [], rows, good, found: NOBODY, actions });
  } catch (error) {
    return directoryReply(error);
  }
}
