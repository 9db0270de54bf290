import { z } from 'zod';
import type { AccessRecord } from '../../access/record.ts';
import { inDialog } from '../../cards/dialog.ts';
import { parseClick } from '../../cards/parse-action.ts';
import { address, resourceName } from '../../cards/view.ts';
import type { Answer } from '../channel/receive.ts';
import type { Speaker } from '../channel/speaker.ts';
import { inviteByLine } from '../partner/invite-by-line.ts';
import { inviteByForm } from '../partner/invite-form.ts';
import { type FormEntries, isQuestion, type Reply } from '../respond/reply.ts';
import type { Responder } from '../respond/respond.ts';
import type { ViewedReply } from '../respond/serve.ts';
import { addressesIn } from './addresses-in.ts';
import { dialogSays, dialogShows } from './answers.ts';

const Opened = z.object({
  commandId: z.literal('invite'),
  messagePayload: z
    .object({ body: z.object({ content: z.string().catch('') }).catch({ content: '' }) })
    .optional(),
});

/** The invitation form; from a message, with the addresses that stand in it. */
export async function openForm(responder: Responder, speaker: Speaker, value: unknown): Promise<Answer> {
  const say = responder.viewFor(speaker).words.compose;
  const opened = Opened.safeParse(value);
  if (!opened.success) return dialogSays(say.unknown);
  const { messagePayload } = opened.data;
  const addresses = messagePayload === undefined ? [] : addressesIn(messagePayload.body.content);
  const form = responder.world.random.token(16);
  const first = await responder.inTime(
    responder.serve(speaker, (context) => inviteByLine(context, { addresses: [] })).reply,
  );
  if (first.kind === 'late') return dialogSays(say.slow);
  const { reply, view } = first.value;
  if (reply.kind !== 'form') return dialogSays(textOf(responder, first.value));
  const entries = { ...reply.entries, ...(addresses.length > 0 && { addresses: addresses.join(', ') }) };
  const none = messagePayload !== undefined && addresses.length === 0;
  const shown: ViewedReply = { reply: { ...reply, entries }, view };
  return goesOn(responder, shown, form, none ? say.noAddress : undefined);
}

const Submitted = z.object({
  commandId: z.literal('invite'),
  data: z.looseObject({
    verb: z.enum(['request', 'dismiss-request']),
    form: z.string().regex(/^[\w-]{16,64}$/u),
  }),
});

/** What was asked, by a form that was sent, or the answer to a question: asked once however often it is sent. */
export async function submitForm(responder: Responder, speaker: Speaker, value: unknown): Promise<Answer> {
  const say = responder.viewFor(speaker).words;
  const submitted = Submitted.safeParse(value);
  const { verb, form = '', ...data } = submitted.success ? submitted.data.data : {};
  if (verb === 'dismiss-request') return dialogSays(say.warnings.notAsked);
  const click = parseClick(verb, data);
  const entries = click?.verb === 'request' ? click.data : undefined;
  // The form names what it asks for among this person's forms, so that the same asks once.
  const asker: Speaker = { ...speaker, activity: `form|${speaker.person.id}|${form}` };
  const pending = responder.serve(asker, async (context) => {
    if (entries !== undefined) return inviteByForm(context, entries);
    responder.world.log.warn({ by: speaker.person.id }, 'a dialog with data that no card of ours sends');
    return { kind: 'says', sentence: 'staleCard' };
  });
  const first = await responder.inTime(pending.reply);
  if (first.kind === 'late') {
    pending.keepTrying();
    // The dialog is long closed: what there is to say, their own chat says. The card of what was asked comes by itself.
    responder.runBehind(pending.reply.then((reply) => responder.replyInPerson(speaker, reply)));
    return dialogSays(say.compose.working);
  }
  return afterwards(responder, first.value, { entries, form, speaker });
}

/** What may be otherwise when the same is sent again. */
const WORTH_ANOTHER_TRY: ReadonlySet<Reply['kind']> = new Set(['refused', 'directory', 'fault']);

async function afterwards(
  responder: Responder,
  answered: ViewedReply,
  sent: { readonly entries: FormEntries | undefined; readonly form: string; readonly speaker: Speaker },
): Promise<Answer> {
  const { reply, view } = answered;
  const { entries, form, speaker } = sent;
  if (reply.kind === 'form' || isQuestion(reply)) return goesOn(responder, answered, form);
  const end = await ending(responder, answered, speaker);
  if (end !== undefined) return dialogSays(end);
  const said = textOf(responder, answered);
  // Nothing came of it yet, and what was written is not to be lost.
  return entries !== undefined && WORTH_ANOTHER_TRY.has(reply.kind)
    ? goesOn(responder, { reply: { kind: 'form', entries, errors: {} }, view }, form, said)
    : dialogSays(said);
}

/** What the dialog says at last, where something was asked or several were. */
async function ending(
  responder: Responder,
  { reply, view }: ViewedReply,
  speaker: Speaker,
): Promise<string | undefined> {
  const say = view.words.compose;
  if (reply.kind !== 'asked-all' && recordOf(reply) === undefined) return undefined;
  const results = reply.kind === 'asked-all' ? reply.results : [{ address: '', reply }];
  const lines = results.map((one) => {
    const record = recordOf(one.reply);
    if (record !== undefined) return say.asked(address(record), resourceName(view, record.request.resource));
    if (!isQuestion(one.reply)) return textOf(responder, { reply: one.reply, view });
    // A dialog asks one thing at a time; these questions are asked where there is room for them.
    responder.runBehind(responder.replyInPerson(speaker, { reply: one.reply, view }));
    return say.question(one.address);
  });
  const asked = results.flatMap((one) => recordOf(one.reply) ?? []);
  if (asked.length === 0) return lines.join('\n\n');
  const arrived = await Promise.all(asked.map((record) => isShown(responder, record)));
  return [...lines, arrived.every(Boolean) ? say.follow : say.followSoon].join('\n\n');
}

const recordOf = (reply: Reply): AccessRecord | undefined =>
  reply.kind === 'asked' || reply.kind === 'settled' ? reply.record : undefined;

const isShown = async ({ world }: Responder, { id }: AccessRecord): Promise<boolean> =>
  (await world.store.postings(id)).some(({ card }) => card === 'journey');

function textOf(responder: Responder, answered: ViewedReply): string {
  const shown = responder.render(answered);
  return shown?.kind === 'text' ? shown.text : answered.view.words.compose.slow;
}

/** The dialog stays open, with a card to fill in. */
function goesOn(responder: Responder, answered: ViewedReply, form: string, said?: string): Answer {
  const shown = responder.render(answered);
  return shown?.kind === 'card'
    ? dialogShows(inDialog(shown.card, { form }, said), answered.view)
    : dialogSays(answered.view.words.compose.slow);
}
