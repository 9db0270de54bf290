import type { Refusal, RefusalCode } from '../../access/refusal.ts';
import type { Account } from '../../usecases/ports.ts';
import type { Saying } from '../types.ts';

type Of<C extends RefusalCode> = Extract<Refusal, { code: C }>;

/** Why somebody is not asked for, for who they are. */
export const peopleRefusals = {
  'own-domain': ({ domain, restorable }: Of<'own-domain'>, { plain, date }: Saying): string =>
    restorable === undefined
      ? `Nobody here has this address, and ${plain(domain, 100)} is your own company’s: colleagues aren’t invited as guests. Check the spelling. Nothing was sent.`
      : `The account of this colleague was deleted. An administrator can restore it until ${date(restorable)}; colleagues aren’t invited as guests. Nothing was sent.`,
  'account-disabled': ({ kind, name }: Of<'account-disabled'>, { plain }: Saying): string =>
    `The ${kind === 'guest' ? 'guest account' : 'account'} of ${plain(name, 100)} is blocked from signing in, so access wouldn’t help. An administrator has to unblock it in Entra first; nothing was asked for.`,
  'choice-gone': (): string =>
    'The person you chose no longer has this address. Nothing was asked for. Type **invite** and the address to choose again.',
};

/** The questions that come before anything is sent. */
export const warnings = {
  kind: (account: Account): string => {
    const kind = { employee: 'employee', guest: 'guest', 'external-member': 'external member' }[account.kind];
    const state = account.invitation === 'pending' ? `${kind}, not accepted yet` : kind;
    return account.enabled ? state : `${state}, blocked`;
  },
  several: {
    title: (address: string): string => `Who is ${address}?`,
    text: 'Several people have this address. I haven’t asked for anything yet.',
    label: 'Whom do you mean?',
    choice: (name: string, kind: string, upn: string): string => `${name}, ${kind}: ${upn}`,
    error: 'Choose whom you mean.',
    more: (count: number): string =>
      `${count} more have it, too. An administrator can tidy up who has this address.`,
    choose: 'Ask for this person',
  },
  'near-miss': {
    title: (corrected: string): string => `Did you mean ${corrected}?`,
    text: (domain: string, known: string): string =>
      `${domain} is new here, and nearly ${known}, which is known. Nothing has been sent yet.`,
    typed: 'You typed',
    known: 'Perhaps',
    correct: 'Correct it',
    keep: 'Keep as typed',
  },
  deleted: {
    title: (address: string): string => `${address} was deleted here`,
    text: (name: string, until: string | undefined): string => {
      const restore =
        until === undefined
          ? `An administrator may still be able to restore ${name}`
          : `Until ${until}, an administrator can restore ${name}`;
      return `${restore}, with all they had access to. A new invitation makes a new account, which starts with nothing. Nothing has been sent yet.`;
    },
    anew: 'Invite anew',
  },
  cancel: 'Cancel',
  asked: (address: string, resource: string): string =>
    `I’ve asked for access to ${resource} for ${address}. The card in this chat follows it.`,
  notAsked: 'I haven’t asked for anything, and nothing was sent.',
  mayI: {
    several: (address: string): string =>
      `Several people have ${address}. When you ask, I show them to choose from.`,
    nearMiss: (domain: string, known: string): string =>
      `Mind that ${domain} is nearly ${known}, which is known here: I would ask about that first.`,
    deleted: (name: string, until: string | undefined): string =>
      `Mind that ${name} was deleted here${until === undefined ? '' : ` and can be restored until ${until}`}: I would ask about that first.`,
  },
};
