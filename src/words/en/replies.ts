import { listed } from './listed.ts';
import { options } from './options.ts';
import { welcome } from './welcome.ts';

export const replies = {
  sent: 'Sent. The card in this chat follows it.',
  formSent: (name: string): string => `${name} has already sent this form, so nothing was sent twice.`,
  sentBy: (name: string): string => `${name} sent this form.`,
  nothingChanged: 'Nothing was changed.',
  tryAgain: (span: string): string => `Nothing was changed. Try again in ${span}.`,
  again: (address: string): string => `I already have this request for ${address}.`,
  nothingToRemove: {
    known: (address: string): string =>
      `${address} has no access through Usher, so there’s nothing to remove.`,
    unknown: (address: string): string =>
      `I don’t know anyone at ${address}, so there’s nothing to remove. Check the spelling.`,
  },
  done: {
    cancelled: (address: string, resource: string): string =>
      `The request for ${address} to ${resource} is withdrawn. Its link no longer works.`,
    /** Before any link was made. */
    cancelledUnsent: (address: string, resource: string): string =>
      `The request for ${address} to ${resource} is withdrawn. Nothing was sent.`,
    resent: (address: string, resource: string): string =>
      `A new invitation to ${resource} is on its way to ${address}.`,
    handed: (address: string): string =>
      `I’ve sent you a new link for ${address} in our own chat, for you to pass on.`,
    restored: (address: string, _where: string): string =>
      `The account of ${address} is kept as it was. The history says since when.`,
    extended: (address: string, until: string): string => `${address} now has access until ${until}.`,
    extendedForEver: (address: string): string => `${address} now has access without an end.`,
  },
  delegation: {
    none: 'No one is standing in for anyone. While you’re away: **delegate to bea@example.com until 31 March 2027**',
    title: 'Who decides for whom:',
    line: (from: string, to: string, day: string): string => `${to} for ${from}, until ${day}`,
    left: (from: string): string => ` (has left, so ${from} is asked)`,
    setBy: (name: string): string => `, as ${name} set it`,
    set: (from: string | undefined, to: string, day: string): string =>
      `${to} decides for ${from ?? 'you'} until ${day}. Everybody can see it with **delegations**; **delegate ${from === undefined ? '' : `${from} `}stop** ends it.`,
    notTold: (to: string): string => `I couldn’t reach ${to} to say so: tell them yourself.`,
    ended: 'You decide for yourself again.',
    endedFor: (from: string): string => `${from} decides for themselves again.`,
    forYou: (from: string, day: string): string =>
      `You decide for ${from} until ${day}. What is waiting already is in **approvals**; new requests come to you by themselves.`,
  },
  mayI: {
    atOnce: {
      employee: (who: string, where: string): string =>
        `Yes: ${who} is an employee, and gets access to ${where} at once, without approval.`,
      'no-approvers': (who: string, where: string): string =>
        `Yes: nobody has to approve access to ${where}; ${who} is invited as soon as you ask.`,
    },
    approval: (who: string, where: string): string => `You can ask: ${who} to ${where} needs approval.`,
    first: (people: string, stages: number): string =>
      stages === 1
        ? `${people} would be asked.`
        : `${people} would be asked first, in the first of ${stages} stages.`,
    reason: 'You’ll have to say why.',
    inPlace: (name: string, whom: string): string => `${name} (for ${whom})`,
    nobody: 'Right now only the administrators could be asked.',
    usually: (span: string): string => `Lately a decision usually took ${span}.`,
    never: 'There haven’t been any decisions lately to compare with.',
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
  /** Behind a refusal: whom to turn to, as a list. */
  ask: (names: string): string => `Ask ${names}.`,
  approvalsQuiet:
    'You won’t get approval cards any more. **approvals** shows what is waiting for you, and you may still decide. Where nobody else can be asked, the card comes to you all the same. **approvals on** brings the cards back.',
  approvalsOn: 'You get approval cards again. **approvals** shows what is waiting for you now.',
  auditHere:
    'From now on, every decision, grant and removal is reported in this channel. There’s nothing to click here.',
  auditElsewhere:
    'Type this in the channel that is to be told, and mention me there. It has to be a standard channel: Teams doesn’t let me into private and shared ones.',
  approvalsElsewhere:
    'Type this in the channel that is to receive the approval cards, and mention me there. It has to be a standard channel: Teams doesn’t let me into private and shared ones.',
  approvalsNotHere:
    'This is a private or shared channel, where Teams may not deliver my cards. Nothing was changed. Type this in a standard channel, and mention me there; a private team keeps it among its members.',
  fileInChannel: 'Files only reach me in our own chat. Please send it there.',
  inquiryUnknown: 'I no longer know what this card asked. Type **reviews** to see what is waiting for you.',
  staleCard:
    'I don’t know this card. Nothing was changed. Type **status** and the address to see where things stand.',
  listInChannel: 'Lists of partners are for our own chat. Please send it there.',
  oneFile: 'One list at a time, please. Nothing was sent. Send me the first one alone.',
  exportNotForYou:
    'Administrators, auditors and owners of a resource export what is on record. **history anna@partner.com** shows you what is on record of a partner of yours.',
  timeNotUnderstood: 'I don’t know that day. Write it as 3 November 2026, or 3 November 2026 14:05.',
  incomplete: (example: string): string => `Who do you mean? Try: \`${example}\``,
  unknown: (text: string, nearest: string | undefined, example: string): string => {
    if (nearest === undefined) return `I didn’t understand “${text}”. Try: \`${example}\`, or type \`help\`.`;
    if (text.toLowerCase() === nearest.toLowerCase()) return `\`${nearest}\` needs more. Try: \`${example}\``;
    return text.toLowerCase().startsWith(nearest.toLowerCase())
      ? `I didn’t understand all of “${text}”, so I did nothing. Try: \`${example}\``
      : `I didn’t understand “${text}”. Did you mean \`${nearest}\`? Try: \`${example}\``;
  },
  meant: (text: string): string => `I didn’t understand “${text}”, so I did nothing. Did you mean:`,
  /** Of one or several who may be called so. */
  called: (name: string): string => `By “${name}”, did you mean:`,
  which: (name: string): string => `There’s more than one “${name}”. Which one do you mean?`,
  talk: {
    thanks: 'You’re welcome.',
    ok: 'OK. I did nothing on that; type **help** for what I can do.',
    bye: 'Bye.',
    who: 'I’m Usher, a bot: I let partners into your company’s applications, and out again. Type **help** for what I can do.',
  },
  several: (first: string): string =>
    `One command per message, please. I haven’t done anything yet: send “${first}” first, then the next.`,
  wrongTenant: 'I only work for one company’s people, and you’re writing from another.',
  guestCaller:
    'I only work for this company’s employees, and your account comes from elsewhere. Talk to the person who invited you.',
  callerUnknown: 'I can’t find you in this company’s directory, so I can’t do anything for you.',
  working: 'Working on it. This is taking longer than usual; I’ll answer here as soon as I can.',
  underWay: 'I got this twice and I’m doing it once. Type **status** and the address to see what came of it.',
  storeAway:
    'I can’t get at my records right now, so I can’t say whether that went through. Try again in a minute: nothing is done twice.',
  stopping:
    'I have to stop for a moment and couldn’t finish this. What’s done stays done. Please try again in a minute.',
  language: {
    title: (name: string): string => `I write to you in ${name}.`,
    /** Above it, where it was just chosen. */
    asChosen: 'As you chose. **language auto** follows your Teams again.',
    asTeams: 'As your Teams. You can choose another.',
    unknown: (said: string): string => `I don’t speak “${said}” yet.`,
  },
  languageInChat: 'Tell me so in our own chat once; then I keep it for everywhere.',
  notUnderstood: 'I didn’t get all of that, so nothing was changed. Please try again.',
  refresh: {
    hidden: 'This card is for the people it concerns.',
    unknown:
      'I no longer know what this card was about. Type **status** and the address to see where things stand.',
    later: 'This card couldn’t be brought up to date just now. It will be when you look again.',
  },
  fault: (reference: string): string =>
    `Something went wrong on my side. Try again in a minute. If it happens again, give an administrator this reference: ${reference}`,
  whoami: {
    title: (name: string): string => `You’re ${name}`,
    asks: 'You can ask for access for partners.',
    approves: 'You approve other people’s requests.',
    administers: 'You administer Usher: you can see and change everyone’s requests.',
    owns: (resources: readonly string[]): string =>
      `You own ${listed(resources)}: you can see and change everyone’s requests for ${resources.length === 1 ? 'it' : 'them'}.`,
    nothing:
      'You can’t ask for access, approve or administer here. An administrator can add you to a group that can.',
  },
  help: {
    title: 'What to type',
    ...welcome,
    approves: 'Approval cards come to you by themselves. The first decision counts.',
  },
};
