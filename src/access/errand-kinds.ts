/**
 * Something owed to the world, written in the same transaction as the state that owes it and paid by a
 * worker. Each kind is paid from the record as it is then, so paying twice does no harm:
 * - `invite`: have the directory send the invitation
 * - `remind-invitee`: send the invitee our own mail once more, with a new link
 * - `grant`, `remove-memberships`: add or take away the memberships
 * - `extend`: give the record whose access is to last longer its new end
 * - `replace`: withdraw the record whose place this one takes
 * - `remind-sponsor`: put the partners whose access ends on one day before their sponsor
 * - `send-terms`: give the sponsor a link to the terms, for a partner who has no other
 * - `show`: put the sponsor's card into the conversation where access was asked for
 * - `ask`: find out who decides, and put the approval card before them; `remind`: put it before them again
 * - `refresh`: bring every card of the record up to date
 * - `tell-represented`: tell somebody who is away what was decided in their name
 * - `tell`: send the sponsor one short message, named by `notice`; `alert`: the administrators
 * - `find-leftover`: see whether a guest whom we invited is left with nothing, and what is to happen then
 * - `block-account`, `delete-account`, `restore-account`: have the directory do so with their account
 * - `remove-at-once`, `block-at-once`: as `remove-memberships` and `block-account`, in an emergency, before all else
 * - `tell-ended`: tell the partner by our own mail that their access came to its end
 * - `announce-deletion`: tell the administrators of all accounts that are to be deleted on one day
 * - `tell-people`: send these people one short message, named by `notice`: the first of `people` is spoken of, the
 *   others are told
 * - `place-sponsor`: have the directory's own list of the guest's sponsors follow
 * - `strip`: take personal data out of the record's history, and of all that leads to it
 * - `tell-auditors`: tell the audit channel of one event, together with what else it is owed by then
 * - `post-event`: post one event to whoever receives them
 * - `post-act`: post one act of an administrator to them
 * - `administer`: do what an administrator has on record that they do, and tell whom it concerns; about no record
 */
export const ERRAND_KINDS = [
  'invite',
  'remind-invitee',
  'grant',
  'remove-memberships',
  'extend',
  'replace',
  'send-terms',
  'remind-sponsor',
  'show',
  'ask',
  'remind',
  'refresh',
  'tell',
  'tell-represented',
  'tell-people',
  'place-sponsor',
  'alert',
  'find-leftover',
  'block-account',
  'announce-deletion',
  'delete-account',
  'restore-account',
  'tell-ended',
  'remove-at-once',
  'block-at-once',
  'strip',
  'post-event',
  'tell-auditors',
  'post-act',
  'administer',
] as const;
export type ErrandKind = (typeof ERRAND_KINDS)[number];
