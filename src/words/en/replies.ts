import { listed } from './listed.ts';
import { options } from './options.ts';
import { welcome } from './welcome.ts';

export const replies = {
  sent: 'Sent. The card in this chat follows it.',
  formSent: (name: string): string => `${name} has sent this form already, so nothing was sent twice.`,
  sentBy: (name: string): string => `${name} sent this form.`,
  nothingChanged: 'Nothing was changed.',
  tryAgain: (span: string): string => `Nothing was changed. Try again in ${span}.`,
  again: (address: string): string => `I have this request for ${address} already.`,
  nothingToRemove: {
    known: (address: string): string => `${address} holds nothing through me, so there is nothing to remove.`,
    unknown: (address: string): string =>
      `I found nobody under ${address}, so there is nothing to remove. Check how it is written.`,
  },
  done: {
    cancelled: (address: string, resource: string): string =>
      `The request for ${address} is withdrawn: ${resource}. Its link no longer works.`,
    /** Before any link was made. */
    cancelledUnsent: (address: string, resource: string): string =>
      `The request for ${address} is withdrawn: ${resource}. Nothing was sent.`,
    resent: (address: string, resource: string): string =>
      `A new invitation is on its way to ${address}: ${resource}.`,
    handed: (address: string): string =>
      `A new link for ${address} comes to you in our own chat, to be passed on to them.`,
    restored: (address: string, _where: string): string =>
      `The account of ${address} is kept as it was. The history says since when.`,
    extended: (address: string, until: string): string => `Access of ${address} now lasts until ${until}.`,
    extendedForEver: (address: string): string => `Access of ${address} no longer ends.`,
  },
  delegation: {
    none: 'Nobody is stood in for. While you are away: **delegate to bea@example.com until 2027-03-31**',
    title: 'Who decides for whom:',
    line: (from: string, to: string, day: string): string => `${to} for ${from}, until ${day}`,
    left: (from: string): string => ` (has left, so ${from} is asked)`,
    setBy: (name: string): string => `, as ${name} set it`,
    set: (from: string | undefined, to: string, day: string): string =>
      `${to} decides for ${from ?? 'you'} until ${day}. Everybody can see it with **delegations**; **delegate ${from === undefined ? '' : `${from} `}stop** ends it.`,
    notTold: (to: string): string => `I could not reach ${to} to say so: tell them yourself.`,
    ended: 'You decide for yourself again.',
    endedFor: (from: string): string => `${from} decides for themselves again.`,
    forYou: (from: string, day: string): string =>
      `You decide for ${from} until ${day}. What waits already is in **approvals**; new requests come to you by themselves.`,
  },
  mayI: {
    atOnce: {
      employee: (who: string, where: string): string =>
        `Yes: ${who} is an employee, and gets access to ${where} at once, without approval.`,
      'no-approvers': (who: string, where: string): string =>
        `Yes: nobody has to approve access to ${where}; ${who} is invited as soon as you ask.`,
    },
    approval: (who: string, where: string): string => `You may ask: ${who} to ${where} needs approval.`,
    first: (people: string, stages: number): string =>
      stages === 1
        ? `${people} would be asked.`
        : `${people} would be asked first, in the first of ${stages} stages.`,
    inPlace: (name: string, whom: string): string => `${name} (for ${whom})`,
    nobody: 'Nobody could be asked just now but the administrators.',
    usually: (span: string): string => `A decision lately took ${span}, as a rule.`,
    never: 'Nothing like it was decided lately.',
  },
  span: (ms: number): string => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 2) return 'a minute';
    if (minutes < 90) return `${minutes} minutes`;
    const hours = Math.round(minutes / 60);
    return hours < 36 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
  },
  link: options.link,
  termsLink: options.termsLink,
  approvalsHere: 'From now on, approval cards come to this channel.',
  approvalsElsewhere:
    'Type this in the channel that is to receive the approval cards, and mention me there. It has to be a standard channel: Teams does not let me into private and shared ones.',
  approvalsNotHere:
    'This is a private or shared channel, where Teams may not deliver my cards. Nothing was changed. Type this in a standard channel, and mention me there; a private team keeps it among its members.',
  fileInChannel: 'Files reach me in our own chat only. Send it there.',
  inquiryUnknown: 'I no longer know what this card asked. Type **reviews** to see what waits for you.',
  staleCard:
    'This card is not one that I know. Nothing was changed. Type **status** and the address to see where things stand.',
  listInChannel: 'Lists of partners are for our own chat: send it there.',
  oneFile: 'One list at a time, please. Nothing was sent. Send me the first one alone.',
  exportNotForYou:
    'Administrators, auditors and owners of a resource export what is on record. `history anna@partner.com` shows you what is on record of a partner of yours.',
  timeNotUnderstood: 'I do not know that day. Write it as 2026-11-03, or 2026-11-03 14:05.',
  incomplete: (example: string): string => `Whose? For example: \`${example}\``,
  unknown: (text: string, nearest: string | undefined, example: string): string => {
    if (nearest === undefined)
      return `I do not know “${text}”. For example: \`${example}\`. Type \`help\` for all I know.`;
    if (text.toLowerCase() === nearest.toLowerCase())
      return `\`${nearest}\` needs more. For example: \`${example}\``;
    return text.toLowerCase().startsWith(nearest.toLowerCase())
      ? `I know \`${nearest}\`, but not all of “${text}”, so I did nothing. For example: \`${example}\``
      : `I do not know “${text}”. Did you mean \`${nearest}\`? For example: \`${example}\``;
  },
  meant: (text: string): string => `I didn’t understand “${text}”, so I did nothing. Did you mean:`,
  which: (name: string): string => `There’s more than one “${name}”. Which one do you mean?`,
  talk: {
    thanks: 'You’re welcome.',
    ok: 'OK. I did nothing on that; type **help** for what I can do.',
    bye: 'Bye.',
    who: 'I’m Usher, a bot: I let partners into your company’s applications, and out again. Type **help** for what I can do.',
  },
  several: (first: string): string =>
    `One command a message, please: I did nothing yet. Send “${first}” first, then the next.`,
  wrongTenant: 'I serve the people of one company only, and you write from another.',
  guestCaller:
    'I serve the employees of this company; your account comes from elsewhere, so you cannot ask me for access. Talk to the person who invited you.',
  callerUnknown: 'I cannot find you in the directory of this company, so I may not do anything for you.',
  working: 'Working on it: it takes longer than usual. I will answer here as soon as I can.',
  underWay:
    'This reached me twice, and is being done once. **status** and the address shows what came of it.',
  stopping:
    'I have to stop for a moment and could not finish this. What is done already stays done. Please do it again in a minute.',
  notUnderstood: 'This did not reach me in one piece, so nothing was changed. Please try again.',
  refresh: {
    hidden: 'This card is for the people whom it concerns.',
    unknown:
      'I no longer know what this card was about. Type **status** and the address to see where things stand.',
    later: 'This card could not be brought up to date just now. It will be when you look again.',
  },
  fault: (reference: string): string =>
    `Something went wrong on my side. Try again in a minute; if it happens again, tell an administrator this reference: ${reference}`,
  whoami: {
    title: (name: string): string => `You are ${name}`,
    asks: 'You may ask for access for partners.',
    approves: 'You approve requests of others.',
    administers: 'You administer Usher: you see and may change everybody’s requests.',
    owns: (resources: readonly string[]): string =>
      `You own ${listed(resources)}: you see and may change everybody’s requests for it.`,
    nothing:
      'You may not ask for access, approve or administer here. An administrator can add you to a group that may.',
  },
  help: {
    title: 'What to type',
    ...welcome,
    approves: 'Approval cards come to you by themselves. The first decision counts.',
  },
};
