import { z } from 'zod';
import type { AccessRecord } from '../../access/record.ts';
import { parseCardAction } from '../../cards/actions.ts';
import type { Card } from '../../cards/card.ts';
import { inDialog } from '../../cards/dialog.ts';
import { address, resourceName, type View } from '../../cards/view.ts';
import type { World } from '../../usecases/ports.ts';
import { inviteByForm, inviteTyped } from '../commands/invite.ts';
import type { Desk } from '../desk.ts';
import { inTime } from '../in-time.ts';
import type { Answer } from '../receive.ts';
import { asMessage, render } from '../render.ts';
import type { FormEntries, Reply } from '../reply.ts';
import type { Speaker } from '../speaker.ts';
import { openChat } from '../whereabouts.ts';
import { addressesIn } from './addresses-in.ts';
import { dialogSays, dialogShows } from './answers.ts';
import type { Counter } from './index.ts';

const Opened = z.object({
  commandId: z.literal('invite'),
  messagePayload: z
    .object({ body: z.object({ content: z.string().catch('') }).catch({ content: '' }) })
    .optional(),
});

/** The invitation form; from a message, with the addresses that stand in it. */
export async function openForm(counter: Counter, speaker: Speaker, value: unknown): Promise<Answer> {
  const view = counter.viewOf(speaker);
  const say = view.words.compose;
  const opened = Opened.safeParse(value);
  if (!opened.success) return dialogSays(say.unknown);
  const { messagePayload } = opened.data;
  const addresses = messagePayload === undefined ? [] : addressesIn(messagePayload.body.content);
  const form = counter.world.random.token(16);
  const first = await inTime(counter.serve(speaker, (desk) => inviteTyped(desk, { addresses: [] })));
  if (first.kind === 'late') {
    first.value.catch(() => undefined);
    return dialogSays(say.slow);
  }
  const reply = first.value;
  if (reply.kind !== 'form') return dialogSays(textOf(reply, view, speaker));
  const entries = { ...reply.entries, ...(addresses.length > 0 && { addresses: addresses.join(', ') }) };
  const none = messagePayload !== undefined && addresses.length === 0;
  return shows({ ...reply, entries }, form, view, speaker, none ? say.noAddress : undefined);
}

const Submitted = z.object({
  commandId: z.literal('invite'),
  data: z.looseObject({ verb: z.literal('request'), form: z.string().regex(/^[\w-]{16,64}$/u) }),
});

/** What was asked, by a form that was sent: asked once however often it is sent. */
export async function submitForm(counter: Counter, speaker: Speaker, value: unknown): Promise<Answer> {
  const view = counter.viewOf(speaker);
  const say = view.words.compose;
  const submitted = Submitted.safeParse(value);
  const { verb, form = '', ...data } = submitted.success ? submitted.data.data : {};
  const action = parseCardAction(verb, data);
  const entries: FormEntries | undefined = action?.verb === 'request' ? action : undefined;
  // The form names what it asks for among this person's forms, so that the same asks once.
  const asker: Speaker = { ...speaker, activity: `form|${speaker.person.id}|${form}` };
  const work = counter.serve(asker, (desk) =>
    entries === undefined ? forged(counter, desk, value) : inviteByForm(desk, entries),
  );
  const first = await inTime(work);
  if (first.kind === 'late') {
    counter.follow(first.value.then((reply) => tellInPerson(counter, speaker, reply, view)));
    return dialogSays(say.working);
  }
  const reply = first.value;
  const end = await ending(counter.world, reply, view, speaker);
  if (end !== undefined) return dialogSays(end);
  if (reply.kind === 'form') return shows(reply, form, view, speaker);
  const said = textOf(reply, view, speaker);
  // Nothing came of it yet, and what was written is not to be lost.
  if (entries !== undefined && UNDONE.has(reply.kind))
    return shows({ kind: 'form', entries, errors: {} }, form, view, speaker, said);
  return dialogSays(said);
}

/** What may be otherwise when the same is sent again. */
const UNDONE: ReadonlySet<Reply['kind']> = new Set(['refused', 'directory', 'choose', 'fault']);

const Verb = z.object({ data: z.object({ verb: z.string() }) });

async function forged(counter: Counter, desk: Desk, value: unknown): Promise<Reply> {
  return counter.forged(desk, Verb.safeParse(value).data?.data.verb);
}

/** What the dialog says at last; undefined where it goes on. */
async function ending(world: World, reply: Reply, view: View, speaker: Speaker): Promise<string | undefined> {
  const say = view.words.compose;
  const results = reply.kind === 'asked-all' ? reply.results.map((one) => one.reply) : [reply];
  const asked = results.flatMap((one) => (one.kind === 'asked' ? [one.record] : []));
  if (asked.length === 0) return reply.kind === 'asked-all' ? textOf(reply, view, speaker) : undefined;
  const lines = results.map((one) =>
    one.kind === 'asked'
      ? say.asked(address(one.record), resourceName(view, one.record.request.resource))
      : textOf(one, view, speaker),
  );
  const arrived = await Promise.all(asked.map((record) => isShown(world, record)));
  return [...lines, arrived.every(Boolean) ? say.follow : say.followSoon].join('\n\n');
}

const isShown = async (world: World, { id }: AccessRecord): Promise<boolean> =>
  (await world.store.postings(id)).some(({ card }) => card === 'journey');

function textOf(reply: Reply, view: View, speaker: Speaker): string {
  const shown = render(reply, view, speaker.person.name);
  return shown?.kind === 'text' ? shown.text : view.words.compose.slow;
}

function shows(
  reply: Extract<Reply, { kind: 'form' }>,
  form: string,
  view: View,
  speaker: Speaker,
  said?: string,
): Answer {
  const shown = render(reply, view, speaker.person.name);
  const drawn: Card | undefined = shown?.kind === 'card' ? shown.card : undefined;
  return drawn === undefined
    ? dialogSays(view.words.compose.slow)
    : dialogShows(inDialog(drawn, { form }, said), view);
}

/** The dialog is long closed: what there is to say, their own chat says. The card of what was asked comes by itself. */
async function tellInPerson(counter: Counter, speaker: Speaker, reply: Reply, view: View): Promise<void> {
  const shown = render(reply, view, speaker.person.name);
  if (shown === undefined) return;
  const { world, outgoing, homeTenant } = counter;
  const chat = await openChat(world.store, outgoing, speaker.person.id, {
    tenant: homeTenant,
    botId: undefined,
  });
  await outgoing.send(chat, asMessage(shown));
}
