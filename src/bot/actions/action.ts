import type { AboutRecord, ButtonVerb, ClickData } from '../../cards/actions.ts';
import { noteAttempt } from '../../usecases/note-attempt.ts';
import type { Stored } from '../../usecases/ports.ts';
import { type CommandContext, refuseOn, requireStake } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** What a click of one button does. The card said what is in `data`; everything else is looked up and authorised here. */
export type Action<V extends ButtonVerb> = (
  context: CommandContext,
  data: ClickData<V>,
  verb: V,
) => Promise<Reply>;

/** For a button about a record: loads it, once, for all that the click does. A version it never had is a forgery. */
export const onRecord =
  <D extends AboutRecord, V extends ButtonVerb>(
    run: (context: CommandContext, stored: Stored, data: D, verb: V) => Promise<Reply>,
  ) =>
  async (context: CommandContext, data: D, verb: V): Promise<Reply> => {
    const { world, speaker } = context;
    const stored = await world.store.load(data.id);
    if (stored !== undefined && data.v <= stored.record.seq) return run(context, stored, data, verb);
    const by = speaker.person;
    world.log.warn({ record: data.id, verb, by: by.id, v: data.v }, 'click on a card that was never sent');
    if (stored !== undefined)
      await noteAttempt(world, data.id, { by, action: verb, code: 'unknown-version' });
    return { kind: 'says', sentence: 'staleCard' };
  };

/** For a button that its sponsor and administrators alone may use, and that changes nothing yet. */
export const onOwnRecord = <V extends ButtonVerb>(
  show: (record: Stored['record'], context: CommandContext) => Reply | Promise<Reply>,
) =>
  onRecord<AboutRecord, V>(async (context, { record }, _data, verb) => {
    const refusal = requireStake(context, record);
    return refusal === undefined ? show(record, context) : refuseOn(context, record, verb, refusal);
  });
