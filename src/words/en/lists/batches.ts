import type { RowState } from '../../../access/batch/batch.ts';
import type { Found } from '../../../access/record.ts';
import { actions } from './actions.ts';
import { are, number, partners, rows } from './counted.ts';

/** Lists of partners: before they are sent, under way, and done. */
export const batches = {
  pasted: 'Your list',
  refresh: 'Refresh',
  preview: {
    title: (name: string): string => `${name}: please check`,
    counts: (good: number, wrong: number): string =>
      wrong === 0
        ? `**${rows(good)} ${are(good)} good, none is wrong.** Nothing is sent before you confirm.`
        : good === 0
          ? `**No row is good, ${rows(wrong)} ${are(wrong)} wrong.** Nothing can be sent. Fix them in the list, and send it again.`
          : `**${rows(good)} ${are(good)} good, ${number(wrong)} ${are(wrong)} wrong.** Wrong rows are skipped; nothing is sent before you confirm.`,
    struck: (count: number): string => `${rows(count)} ${are(count)} struck out, and will be skipped.`,
    tooMany: (limit: number, when: string): string =>
      `One person may send ${number(limit)} rows a day, and with these it would be more. Take some out, or confirm it from ${when} on.`,
    found: {
      nobody: 'New here',
      'accepted-guest': 'Guests already',
      'pending-guest': 'Invited, not accepted yet',
      employee: 'Employees',
    } satisfies Readonly<Record<Found['kind'], string>>,
    notes: {
      newDomains: (count: number): string =>
        `${rows(count)} ${are(count)} the first from their domain: check that it’s spelt right.`,
      externalMembers: (count: number): string =>
        count === 1
          ? '1 person belongs to another company, though our directory lists them as a member.'
          : `${number(count)} people belong to another company, though our directory lists them as members.`,
      messages: (count: number): string =>
        `${rows(count)} ${count === 1 ? 'has' : 'have'} a message. Invitations go by Microsoft’s mail here, which leaves it out.`,
      contactUrls: (count: number): string =>
        `${rows(count)} ${count === 1 ? 'names' : 'name'} a contact link. Invitations go by Microsoft’s mail here, which leaves it out.`,
      contacts: (count: number, links: string): string =>
        `${rows(count)} ${count === 1 ? 'names' : 'name'} a contact link for our mail: ${links}`,
      links: (count: number): string =>
        `${rows(count)} ${count === 1 ? 'asks' : 'ask'} for no mail: you get a link to pass on for each, in the result file.`,
    },
    column: (column: string): string => `“${column}”`,
    ignored: (columns: string, several: boolean): string =>
      several
        ? `I don’t know these columns, so I leave them out: ${columns}.`
        : `I don’t know this column, so I leave it out: ${columns}.`,
    wrong: 'Wrong rows',
    moreWrong: (count: number): string => `And ${rows(count)} more.`,
    rows: 'Good rows. Untick the ones you want to leave out.',
    row: (who: string, where: string, term: string): string => `${who}: ${where}, ${term}`,
    newDomain: 'first from this domain',
    confirm: 'Confirm',
    sendGood: 'Send the good rows',
    problems: 'Problems as a file',
    more: 'More rows',
    drop: 'Drop',
  },
  actions,
  dropped: (name: string): string => `${name} is dropped. Nothing was sent.`,
  confirmed: (count: number): string =>
    `Confirmed: ${partners(count)}. A card in this chat shows how far it is.`,
  progress: {
    title: (name: string, past: number, all: number): string =>
      `${name}: ${number(past)} of ${number(all)} done`,
    finished: (name: string): string => `${name}: done`,
    paused: 'Paused. Nothing is sent until it goes on.',
    stopped: 'Stopped. Whoever wasn’t invited by then won’t be.',
    putting: (there: number, all: number): string =>
      `${number(there)} of ${number(all)} are on record; the first mail follows the last of them.`,
    states: { ...actions.states, 'under-way': 'Being invited' } satisfies Readonly<Record<RowState, string>>,
    until: (when: string): string => `The last invitation goes out around ${when}.`,
    lost: (row: number, who: string, by: string | undefined): string =>
      by === undefined ? `Row ${row}, ${who}: came to nothing.` : `Row ${row}, ${who}: turned down by ${by}.`,
    moreLost: (count: number): string =>
      `And ${rows(count)} more; type **status** and the address to see why.`,
    asked: (people: string): string => `Asked to decide: ${people}.`,
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop',
    results: 'Result as a file',
  },
  approval: {
    title: (sponsor: string, resource: string): string => `${sponsor} asks for access to ${resource}`,
    longer: (sponsor: string, resource: string): string => `${sponsor} asks for longer access to ${resource}`,
    endsNow: (end: string): string => `As things stand it lasts until ${end}.`,
    waiting: (count: number): string =>
      count === 1
        ? `**${partners(count)}.**`
        : `**${partners(count)} together.** One decision is for all of them.`,
    noneLeft: 'None of them is waiting for a decision any more.',
    rows: 'Untick the ones you don’t approve; they’re turned down.',
    struck: (count: number): string => `${rows(count)} ${are(count)} struck out, and will be turned down.`,
    reasons: 'Why',
    contact: (link: string): string => `Contact link in our mail: ${link}`,
    approve: 'Approve',
    reject: 'Reject',
    more: 'More rows',
    verdict: {
      approve: (by: string, when: string): string => `Approved by ${by}, ${when}`,
      reject: (by: string, when: string): string => `Rejected by ${by}, ${when}`,
    },
    except: (count: number): string => `${rows(count)} struck out, and turned down.`,
    underWay: 'It’s carried out row by row; that takes a moment.',
    left: (count: number): string =>
      `${partners(count)} ${are(count)} waiting for somebody else: nobody decides on their own account.`,
  },
  represented: {
    approve: (by: string, sponsor: string, resource: string): string =>
      `${by} stood in for you and approved a list of partners to ${resource}, which ${sponsor} asked for. **delegate stop** ends that.`,
    reject: (by: string, sponsor: string, resource: string): string =>
      `${by} stood in for you and rejected a list of partners to ${resource}, which ${sponsor} asked for. **delegate stop** ends that.`,
  },
  told: {
    done: (name: string, invited: number, inNow: number, lost: number, links: number): string =>
      [
        `${name} is done: ${number(invited + inNow)} invited or in`,
        lost === 0 ? '.' : `, ${number(lost)} turned down or without result.`,
        links === 0
          ? ''
          : ` **Result as a file** on its card has the ${links === 1 ? 'link' : 'links'} to pass on.`,
        invited === 0 ? '' : ' I’ll tell you when the last of them is in.',
      ].join(''),
    'all-in': (name: string, inNow: number): string =>
      `Everybody of ${name} who was invited is in: ${partners(inNow)}.`,
    'a-day-later': (name: string, invited: number, inNow: number): string =>
      `A day after ${name}: ${partners(inNow)} ${are(inNow)} in, ${number(invited)} ${invited === 1 ? 'has' : 'have'} not accepted yet. **list pending** shows who; **resend** sends one of them a new invitation.`,
  },
  notYours: (sponsor: string): string =>
    `Only ${sponsor}, who sent this list, can do that. Nothing was changed.`,
  tooManyRows: (limit: number, when: string): string =>
    `One person may send ${number(limit)} rows a day, and with these it would be more. Nothing was sent. You can confirm it ${when}.`,
  unknown: 'I no longer know this list. Nothing was changed. Send it again.',
  files: {
    drift: 'What Entra says, and no record does, or the other way round',
    template: 'A template for a list of partners, with an example row that I leave out',
    problems: 'All that is wrong in your list, row by row, with what to write instead',
    results: 'What became of each row of your list so far',
  },
  below: 'I offer you the file below.',
  /** What a short file holds can be copied from here. */
  declined: (text: string | undefined): string =>
    text === undefined
      ? 'All right, no file. The button offers it again.'
      : `All right, no file. Copy this into one that ends in .csv, and send it to me:\n\n\`\`\`\n${text.replace('\ufeff', '').trim()}\n\`\`\``,
  noFile: {
    host: 'I fetch files from where Teams keeps them, and nowhere else. Send it to me in our own chat with the paper clip.',
    gone: 'The address of that file is no longer good. Send it to me again.',
    private:
      'That file lies where I must not fetch it from. Send it to me in our own chat with the paper clip.',
    slow: 'That file took too long to come. Nothing was sent. Send it to me again.',
    broken: 'That file didn’t come in one piece. Nothing was sent. Send it to me again.',
  },
};
