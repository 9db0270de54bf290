import type { Entra } from '../entra/index.ts';
import type { Message } from '../teams/model.ts';
import { fields, list } from '../teams/read.ts';
import { GROUPS } from '../tenant.ts';

/** The three steps of a newcomer, each true once it has really happened. */
export interface Steps {
  /** A request waits for a decision. */
  readonly asked: boolean;
  /** A mail has gone out. */
  readonly decided: boolean;
  /** Somebody to whom a mail went has accepted, and is in. */
  readonly accepted: boolean;
  /** Where the newest mail is read. */
  readonly mail?: string;
}

export const NOTHING_YET: Steps = { asked: false, decided: false, accepted: false };

/** What has happened by now; what was there `before` stays, whatever has become of it since. */
export function stepsOf(before: Steps, messages: readonly Message[], entra: Entra): Steps {
  const mail = entra.mails.at(-1);
  const written = new Set(entra.mails.flatMap(({ to }) => to));
  const accepted =
    before.accepted ||
    entra
      .members(GROUPS.portal.id)
      .map((id) => entra.user(id))
      .some(
        (user) => user?.externalUserState === 'Accepted' && user.otherMails.some((at) => written.has(at)),
      );
  const decided = before.decided || accepted || mail !== undefined;
  const asked =
    before.asked ||
    decided ||
    messages.some(
      ({ from, attachments }) => from === 'bot' && attachments.some(({ content }) => asks(content)),
    );
  return { asked, decided, accepted, ...(mail && { mail: `/mail/${mail.id}` }) };
}

/** A card on which somebody can approve. */
const asks = (card: unknown): boolean =>
  [
    ...list(fields(card).actions),
    ...list(fields(card).body).flatMap((one) => list(fields(one).actions)),
  ].some((action) => fields(action).verb === 'approve');
