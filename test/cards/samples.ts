import type { Resource } from '../../src/access/catalog.ts';
import { DRIFT_KINDS, type DriftReport, type DriftRow } from '../../src/access/drift.ts';
import type { Notice } from '../../src/access/owed.ts';
import type { AccessEvent, AccessRecord, Request, Requested } from '../../src/access/record.ts';
import { offeredTo } from '../../src/bot/commands/index.ts';
import {
  endsSoonCard,
  helpCard,
  resourcesCard,
  sharedWelcomeCard,
  welcomeCard,
  whoamiCard,
} from '../../src/cards/about-cards.ts';
import { accessCard } from '../../src/cards/access-card.ts';
import { approvalCard } from '../../src/cards/approval-card.ts';
import { type Card, card, text } from '../../src/cards/card.ts';
import { catalogueCard } from '../../src/cards/catalogue-card.ts';
import { channelCard } from '../../src/cards/channel-card.ts';
import { DateFormats } from '../../src/cards/dates.ts';
import { inDialog } from '../../src/cards/dialog.ts';
import { driftCard } from '../../src/cards/drift-card.ts';
import { auditCard, historyCard } from '../../src/cards/history-card.ts';
import { inviteForm } from '../../src/cards/invite-form.ts';
import { journeyCard } from '../../src/cards/journey-card.ts';
import { languageCard } from '../../src/cards/language-card.ts';
import { ledBack } from '../../src/cards/led-back.ts';
import { listCard } from '../../src/cards/list-card.ts';
import { newLinkCard } from '../../src/cards/new-link-card.ts';
import { offerCard } from '../../src/cards/offer-card.ts';
import { partnerCard } from '../../src/cards/partner-card.ts';
import { earlierRemovalCard, leftCard, removalCard, removalOutcome } from '../../src/cards/removal-card.ts';
import { revokeCard, revokedCard } from '../../src/cards/revoke-card.ts';
import { sharedCard, sharedView } from '../../src/cards/shared-card.ts';
import { smallCard } from '../../src/cards/small-card.ts';
import { stuckCard } from '../../src/cards/stuck-card.ts';
import { about, refusalWords, type View } from '../../src/cards/view.ts';
import { movedCard, waitingCard } from '../../src/cards/waiting-card.ts';
import { chooseCard, notAskedCard, settledCard, warningCard } from '../../src/cards/warning-card.ts';
import { whyCard } from '../../src/cards/why-card.ts';
import type { CatalogueLook } from '../../src/usecases/ports.ts';
import { wordsFor } from '../../src/words/index.ts';
import { batchSamples } from './batch-samples.ts';
import { endingSamples } from './ending-samples.ts';
import { inquirySamples } from './inquiry-samples.ts';
import { invitationSamples } from './invitation-samples.ts';
import { sampleNotice } from './sample-notice.ts';

const AT = Date.UTC(2026, 10, 20, 9, 30);
const HOUR = 3_600_000;
const DAY_MS = 24 * HOUR;
const GROUP = { kind: 'group', group: '7c000000-0000-4000-8000-000000000001' } as const;
const mara = { id: 'm', name: 'Mara Lindt' };
const alex = { id: 'a', name: 'Alex Novak' };
const nora = { id: 'z', name: 'Nora Falk' };

const otherCatalogue = (long: boolean): CatalogueLook => ({
  kind: 'changed',
  digest: 'd'.repeat(43),
  changes: [
    { kind: 'added', resource: 'reports' },
    ...Array.from({ length: long ? 100 : 1 }, (_, i) => ({
      kind: 'changed' as const,
      resource: i === 0 ? 'portal' : `portal-${i}`,
      keys: [
        { key: 'maxDuration', before: '365d', after: '30d' },
        { key: 'domains', before: 'allow: [], deny: []', after: 'allow: [partner.com], deny: []' },
      ],
    })),
    { kind: 'removed', resource: 'archive' },
  ],
});

export const RESOURCES: readonly Resource[] = [
  {
    id: 'portal',
    name: 'Partner portal',
    description: 'Orders and invoices',
    grants: [GROUP],
    approvers: { group: 'x' },
    domains: { allow: [], deny: [] },
    justification: 'optional',
    employees: 'immediate',
    duration: { amount: 90, unit: 'd' },
    maxDuration: { amount: 365, unit: 'd' },
  },
  {
    id: 'reports',
    name: 'Report studio',
    grants: [GROUP],
    stages: [
      { approvers: { kind: 'manager' }, within: { kind: 'working', days: 2 } },
      { approvers: { kind: 'owners' }, within: { kind: 'working', days: 2 } },
    ],
    questions: [
      { id: 'project', ask: 'Which project is it for?', kind: 'text', required: true },
      { id: 'level', ask: 'What may they do?', kind: 'choice', required: true, choices: ['Read', 'Write'] },
      { id: 'from', ask: 'From which day?', kind: 'date', required: false },
      { id: 'nda', ask: 'Is an NDA signed?', kind: 'yes-no', required: false },
    ],
    domains: { allow: [], deny: [] },
    justification: 'required',
    employees: 'immediate',
  },
];

/** What the longest texts are made of: marks that are escaped, the mark that grows most, and wide characters. */
export const FILLERS = { marks: 'Wm[*_<&"\\', backslashes: '\\', wide: '👩‍👩‍👧‍👦é漢' } as const;

/** Every card, by name; with a filler, each text is the longest that anybody could have written. `locale`: its reader's. */
export function sampleCards(filler?: string, locale = 'en-GB'): Readonly<Record<string, Card>> {
  const long = filler !== undefined;
  const fill = (short: string, length: number): string =>
    filler === undefined ? short : `${short} ${filler.repeat(length)}`.slice(0, length);
  const resources = long
    ? Array.from({ length: 600 }, (_, i) => ({
        ...(RESOURCES[0] as Resource),
        id: `portal${i}`,
        name: fill('Portal', 100),
        description: fill('x', 500),
      }))
    : RESOURCES;
  const view: View = {
    reader: { locale, timeZone: 'Europe/Berlin', id: 'm' },
    words: wordsFor(locale),
    now: AT + 2 * HOUR,
    dates: new DateFormats(),
    resources,
  };
  const approver: View = { ...view, reader: { ...view.reader, id: 'a' } };
  const request: Request = {
    address: long ? `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example` : 'anna@partner.com',
    partnerName: fill('Anna Berg', 100),
    resource: resources[0]?.id ?? 'portal',
    sponsor: { ...mara, name: fill('Mara Lindt', 120) },
    term: { kind: 'for', duration: { amount: 90, unit: 'd' } },
    reason: fill('Quarterly audit of the joint orders', 500),
    at: AT,
    found: { kind: 'nobody' },
    domain: 'new',
  };
  const common = { id: 'anna0000.0000000000000000000000', seq: 4, request, changedAt: AT + 2 * HOUR };
  const approval = {
    kind: 'approved',
    by: { ...alex, name: fill('Alex Novak', 120) },
    at: AT + HOUR,
    comment: fill('Fine', 500),
  } as const;
  const base = {
    ...common,
    approval,
    links: [{ hash: 'h', issuedAt: AT + HOUR, expiresAt: AT + 7 * DAY_MS }],
    account: 'guest',
  };
  const requested: AccessRecord = { ...common, status: 'requested' };
  const people = [alex, { id: 'b', name: fill('Bea Lund', 120), for: nora }];
  const asked: Requested = {
    ...common,
    status: 'requested',
    asked: { round: 'first', people, unreachable: [], remindAt: AT + DAY_MS, dueAt: AT + 2 * DAY_MS },
  };
  const again: Requested = { ...asked, request: { ...request, domain: 'known' } };
  const staged: Requested = {
    ...asked,
    request: {
      ...request,
      resource: long ? request.resource : 'reports',
      answers: [
        { ask: fill('Which project is it for?', 200), answer: fill('Apollo', 500) },
        { ask: fill('What may they do?', 200), answer: fill('Read', 100) },
      ],
    },
    passed: [{ by: approval.by, at: AT + HOUR, comment: approval.comment, for: nora }],
    turn: { round: 'alternates', why: 'silence' },
  };
  const standIn: View = { ...view, reader: { ...view.reader, id: 'b' } };
  const waiting = Array.from({ length: long ? 40 : 3 }, (_, i) => ({ ...asked, id: `anna${i}.0000000000` }));
  const invited = {
    ...base,
    status: 'invited',
    invitedAt: AT + HOUR,
    expiresAt: AT + 7 * DAY_MS,
    mailed: true,
  } as const;
  const granting: AccessRecord = {
    ...base,
    status: 'granting',
    acceptedAt: AT + 2 * HOUR,
    problem: 'permission-missing',
    permission: 'GroupMember.ReadWrite.All',
  };
  const granted = {
    ...base,
    status: 'granted',
    acceptedAt: AT + 2 * HOUR,
    grantedAt: AT + 2 * HOUR,
    until: AT + 90 * DAY_MS,
    held: [GROUP],
  } as const;
  const told = (notice: Notice): string => sampleNotice(notice, granted, view);
  const expired = { ...base, status: 'invitation-expired' } as const satisfies AccessRecord;
  const rejected: AccessRecord = {
    ...common,
    status: 'ended',
    outcome: 'rejected',
    links: [],
    by: approval.by,
    comment: fill('Ask again after the audit', 500),
  };
  const removed: AccessRecord = {
    ...base,
    status: 'ended',
    outcome: 'removed',
    by: mara,
    memberships: [{ target: GROUP, outcome: 'removed' }],
  };
  const thereBefore: AccessRecord = {
    ...removed,
    memberships: [{ target: GROUP, outcome: 'there-before' }],
  };
  const undoable: AccessRecord = {
    ...removed,
    undoable: { until: AT + 3 * HOUR, access: { grantedAt: AT, held: [GROUP] } },
  };
  const refused: AccessRecord = {
    ...base,
    status: 'ended',
    outcome: 'refused',
    code: 'cross-tenant-blocked',
  };
  const many = [requested, invited, granted, granting, expired, rejected, removed, refused];
  const driftRows: readonly DriftRow[] = Array.from({ length: 8 }, (_, n) => ({
    n,
    kind: DRIFT_KINDS[n % 4] ?? 'unexplained',
    resource: 'portal',
    target: GROUP,
    account: `a${n}`,
    name: fill('Olga Weber', 256),
    address: fill('olga@northwind.example', 300),
    ...(n === 4 && { employee: true }),
  }));
  const driftReport: DriftReport = {
    ...{ id: 'report', at: AT, rows: 4812, unseen: ['reports'] },
    counts: { portal: { unexplained: 4800, missing: 9, blocked: 2, deleted: 1 } },
  };
  const roles = { asks: true, approves: true, administers: true, owns: false };
  const history: readonly AccessEvent[] = [
    { type: 'requested', at: AT, by: request.sponsor, request },
    { type: 'approved', at: AT + HOUR, by: approval.by, comment: approval.comment },
    { type: 'invited', at: AT + HOUR, account: 'guest', expiresAt: AT + 7 * DAY_MS, mailed: true },
    { type: 'accepted', at: AT + 2 * HOUR, account: 'guest', seen: 'link' },
    {
      type: 'granted',
      at: AT + 2 * HOUR,
      until: AT + 90 * DAY_MS,
      memberships: [{ target: GROUP, outcome: 'added' }],
    },
  ];
  const shared: View = { ...view, shared: true, refreshes: true, admins: ['i'] };
  const other: View = { ...view, reader: { ...view.reader, id: 'o', decides: false } };
  const account = {
    id: 'guest',
    name: fill('Anna Berg', 200),
    upn: 'anna_partner.com#EXT#@lindenau.onmicrosoft.com',
    kind: 'guest',
    invitation: 'accepted',
    identity: 'one-time-passcode',
    enabled: false,
    invitationChangedAt: AT,
  } as const;
  const known = {
    ...account,
    id: '6b000000-0000-4000-8000-000000000001',
    mail: fill('anna.berg@partner.com', 250),
    upn: fill('anna_partner.com#EXT#@lindenau.onmicrosoft.com', 250),
    enabled: true,
    lastSignIn: AT + 2 * HOUR,
  } as const;
  const choices = Array.from({ length: long ? 30 : 3 }, (_, i) => ({
    ...known,
    ...(i === 1 && {
      kind: 'external-member' as const,
      upn: fill('anna_b.example#EXT#@lindenau.example', 250),
    }),
    ...(i === 2 && { invitation: 'pending' as const, enabled: false }),
  }));
  const question = {
    address: request.address,
    entries: {
      addresses: request.address,
      resource: request.resource,
      term: fill('90d', 40),
      reason: fill('Quarterly audit', 500),
      partnerName: fill('Anna Berg', 100),
      ...(long && {
        answers: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`q${i}`, fill('x', 500)])),
      }),
    },
  };
  const entries = {
    addresses: fill('anna+x@partner.com', 4000),
    term: fill('ages', 40),
    reason: fill('', 500),
  };
  return {
    form: inviteForm({ entries: {}, errors: {} }, view),
    'form-errors': inviteForm(
      {
        entries,
        errors: {
          addresses: refusalWords(
            { code: 'address-malformed', input: 'anna+x@partner.com', character: '+' },
            view,
          ),
          term: refusalWords({ code: 'term-malformed', input: 'ages' }, view),
        },
      },
      view,
    ),
    ...batchSamples({ view, approver, asked, fill }),
    ...endingSamples({ view, granted, fill }),
    ...invitationSamples({ view, approver, asked, invited, granted, base, fill }),
    ...inquirySamples({ view, granted, fill }),
    approval: approvalCard({ record: again, earlier: [removed, rejected], reminder: true }, approver),
    'approval-called': approvalCard(
      { record: again, earlier: [removed] },
      { ...view, shared: true, calls: true },
    ),
    'approval-staged': approvalCard({ record: staged, earlier: [] }, standIn),
    'approval-passed-on': approvalCard({ record: staged, earlierStage: true }, approver),
    'approval-take-back': approvalCard({ record: granted }, approver),
    'journey-staged': journeyCard(staged, view),
    'form-questions': inviteForm(
      {
        entries: { addresses: 'anna@partner.com', resource: 'reports', answers: { nda: 'yes' } },
        errors: {
          'answer:project': refusalWords({ code: 'answer-needed', ask: 'Which project is it for?' }, view),
        },
      },
      { ...view, resources: RESOURCES },
    ),
    waiting: waitingCard({ records: waiting, decided: [] }, approver),
    'waiting-decided': waitingCard(
      {
        records: waiting.slice(1),
        decided: [
          { record: invited, decision: 'approve' },
          {
            record: rejected,
            decision: 'approve',
            refusal: { code: 'already-decided', by: mara, at: AT, decision: 'rejected' },
          },
        ],
      },
      approver,
    ),
    'waiting-nothing-ticked': waitingCard({ records: waiting, decided: [], nothingTicked: true }, approver),
    'waiting-silent': waitingCard({ records: waiting, decided: [], silent: true }, approver),
    'waiting-page': waitingCard(
      {
        records: Array.from({ length: 30 }, (_, i) => ({ ...asked, id: `anna${i}.0000000000` })),
        decided: [],
        page: 2,
      },
      approver,
    ),
    'journey-opened': ledBack(
      journeyCard(granted, view),
      { record: granted, from: { kind: 'list', whose: 'mine', page: 2 }, lead: 'kept' },
      view,
    ),
    'waiting-list': waitingCard(
      { records: waiting.slice(0, 10), total: 40, decided: [], over: [invited, rejected], sponsor: mara },
      approver,
    ),
    'waiting-list-over': waitingCard({ records: [], decided: [], over: [invited], sponsor: mara }, approver),
    'waiting-list-moved': movedCard(mara, approver),
    'waiting-none': waitingCard({ records: [], decided: [] }, approver),
    revoke: revokeCard(granted, approver),
    revoked: revokedCard(removed, approver),
    'near-miss': offerCard(view.words.replies.meant('inivte anna@partner.com'), [
      `invite anna@partner.com to portal because ${fill('audit', 200)}`.slice(0, 300),
    ]),
    'approval-others': approvalCard({ record: asked, earlier: [] }, other),
    'approval-own': approvalCard({ record: requested, earlier: [] }, view),
    'approval-decided': approvalCard(
      {
        record: invited,
        earlier: [],
        refusal: { code: 'already-decided', by: approval.by, at: approval.at, decision: 'approved' },
      },
      view,
    ),
    'approval-rejected': approvalCard({ record: rejected, earlier: [] }, view),
    'journey-shared': journeyCard(invited, shared),
    hidden: smallCard(view.words.replies.refresh.hidden),
    'journey-requested': journeyCard(requested, view),
    'journey-invited': journeyCard(invited, view),
    'journey-problem': journeyCard(granting, view),
    'journey-granted': journeyCard(granted, view),
    'journey-rejected': journeyCard(rejected, view),
    'journey-refused': journeyCard(refused, view),
    'journey-expired': journeyCard(expired, view),
    'journey-account-gone': journeyCard({ ...removed, outcome: 'gone' }, view),
    'approval-account-gone': approvalCard({ record: { ...removed, outcome: 'gone' } }, approver),
    'journey-inviting': journeyCard({ ...base, status: 'inviting' }, view),
    'journey-open': journeyCard({ ...invited, mailed: false }, view),
    'journey-lapsed': journeyCard({ ...common, status: 'ended', outcome: 'lapsed', links: [] }, view),
    'journey-removed': journeyCard(removed, view),
    'approval-withdrawn': approvalCard({ record: { ...removed, outcome: 'cancelled' } }, approver),
    partner: partnerCard(
      { address: request.address, records: many, accounts: [account], deleted: [], contacts: [] },
      view,
    ),
    'partner-unknown-here': partnerCard(
      { address: request.address, records: [], accounts: [], deleted: [], contacts: [] },
      view,
    ),
    'partner-everything': partnerCard(
      {
        address: request.address,
        records: [granted],
        accounts: Array.from({ length: long ? 9 : 1 }, () => known),
        deleted: [{ account: known, deletedAt: AT }, { account: known }],
        contacts: [{ name: fill('Anna Berg', 200), company: fill('Partner GmbH', 200) }],
      },
      view,
    ),
    choose: chooseCard(question, choices, view),
    'warning-near-miss': warningCard(
      { ...question, address: request.address.replace('partner', 'partnr') },
      { kind: 'near-miss', corrected: request.address, known: request.address.split('@')[1] ?? '' },
      view,
    ),
    'warning-deleted': warningCard(
      question,
      { kind: 'deleted', name: fill('Anna Berg', 200), restorable: AT + 30 * DAY_MS },
      view,
    ),
    'warning-settled': settledCard(requested, view),
    'warning-dismissed': notAskedCard(view),
    removal: removalCard(granted, { keeps: ['reports'], hidden: false }, view),
    'removal-early': removalCard(requested, { keeps: [], hidden: false }, view),
    'removal-of-others': removalCard(granted, { keeps: [], hidden: false }, approver),
    why: whyCard(invited, { verb: 'resend' }, approver),
    'why-extend': whyCard(granted, { verb: 'extend', term: '30d' }, approver),
    channel: channelCard({ guests: long ? 24_999 : 2, purpose: 'approvals' }, view),
    'channel-audit': channelCard({ guests: 2, purpose: 'audit' }, view),
    'catalogue-same': catalogueCard({ look: { kind: 'same', digest: 'd'.repeat(43) }, two: false }, view),
    'catalogue-changed': catalogueCard({ look: otherCatalogue(long), two: false }, view),
    'catalogue-proposed': catalogueCard(
      { look: otherCatalogue(long), two: true, proposedBy: { id: 'iris', name: 'Iris Berg' } },
      view,
    ),
    'catalogue-wrong': catalogueCard(
      {
        look: {
          kind: 'wrong',
          digest: 'd'.repeat(43),
          faults: Array.from({ length: long ? 200 : 1 }, (_, i) => ({
            kind: 'entry',
            path: `resources[${i}].maxDuration`,
            line: i + 4,
            fault: { code: 'length' },
          })),
        },
        two: false,
      },
      view,
    ),
    'channel-unseen': channelCard({ guests: undefined, purpose: 'approvals' }, view),
    'removal-done': removalOutcome(removed, view),
    'removal-there-before': removalOutcome(thereBefore, {
      ...view,
      reader: { ...view.reader, administers: true },
    }),
    'removal-undoable': removalOutcome(undoable, view),
    'removal-left': leftCard(told('left'), undoable, view),
    'why-undo': whyCard(undoable, { verb: 'undo' }, approver),
    'removal-earlier': earlierRemovalCard(thereBefore, view),
    'removal-working': removalOutcome(
      { ...base, status: 'removing', held: [GROUP], cause: 'asked', problem: 'throttled' },
      view,
    ),
    'list-all': listCard(
      {
        place: { filter: 'pending', whose: 'all', page: 3 },
        records: many,
        total: 1_000,
        pages: 3,
        more: true,
      },
      view,
    ),
    list: listCard(
      {
        place: { whose: 'mine', resource: 'portal', domain: fill('partner.com', 253), page: 2 },
        records: many,
        total: 20,
        pages: 3,
        more: false,
      },
      view,
    ),
    'list-empty': listCard(
      { place: { filter: 'expiring', whose: 'all', page: 1 }, records: [], total: 0, pages: 1, more: false },
      view,
    ),
    'who-had': accessCard(
      {
        ...{ resource: 'portal', since: granted.changedAt, until: granted.changedAt + 86_400_000 },
        held: Array.from({ length: long ? 80 : 2 }, (_, i) => ({
          record: granted,
          period: {
            ...{ from: granted.grantedAt, account: granted.account, held: granted.held, termChanges: [] },
            approval: granted.approval,
            ...(i === 1 && { to: granted.grantedAt + 60_000, unsure: true as const, before: granted.held }),
          },
        })),
      },
      view,
    ),
    'who-had-nobody': accessCard({ resource: 'portal', since: AT, until: AT + 1, held: [] }, view),
    'audit-lines': auditCard(
      (long ? Array.from({ length: 80 }, () => history).flat() : history).map((event) => ({
        record: granted,
        event,
      })),
      view,
    ),
    history: historyCard(
      {
        address: request.address,
        records: [
          { record: granted, events: long ? Array.from({ length: 80 }, () => history).flat() : history },
        ],
      },
      view,
    ),
    resources: resourcesCard(view),
    whoami: whoamiCard(request.sponsor.name, roles, view),
    'whoami-outsider': whoamiCard(
      'Otto Brandt',
      { asks: false, approves: false, administers: false, owns: false },
      view,
    ),
    'whoami-owner': whoamiCard(
      request.sponsor.name,
      { asks: false, approves: false, administers: false, owns: true },
      { ...view, reader: { ...view.reader, owns: view.resources.map(({ id }) => id) } },
    ),
    language: languageCard({ chosen: false }, view),
    'language-chosen': languageCard({ chosen: true }, view),
    'language-unknown': languageCard({ chosen: true, unknown: fill('klingon', 200) }, view),
    drift: driftCard({ report: driftReport, rows: driftRows, next: 8 }, view),
    'drift-fits': driftCard({ report: { ...driftReport, counts: {}, unseen: [] }, rows: [] }, view),
    'drift-decided': driftCard(
      {
        report: driftReport,
        rows: driftRows.slice(1),
        news: {
          ...({ kind: 'decided', does: 'remove', total: 4, atOnce: true } as const),
          rows: driftRows.map((row) => ({ ...row, outcome: 'failed' })),
        },
        reason: fill('Left over from the old portal', 500),
      },
      view,
    ),
    help: helpCard(roles, offeredTo(roles), view),
    welcome: welcomeCard(roles, view),
    'welcome-outsider': welcomeCard({ asks: false, approves: false, administers: false, owns: false }, view),
    'welcome-shared': sharedWelcomeCard(request.sponsor.name, view),
    'new-link-wished': newLinkCard(told('new-link-wished'), expired, view),
    'again-wished': newLinkCard(told('new-link-wished'), removed, view),
    stuck: stuckCard(told('stuck-no-mail'), 'no-mail', expired, view),
    'ends-soon': endsSoonCard(told('ends-soon'), about(granted), view),
    shared: sharedCard(granted, view),
    'shared-none': sharedView({ record: granted, seen: [] }, view),
    'shared-sponsor': sharedView({ record: granted, seen: [{ record: granted, own: true }] }, view),
    'shared-approver': sharedView({ record: asked, seen: [{ record: asked, own: false }] }, approver),
    'shared-several': sharedView(
      { record: granted, seen: many.map((record) => ({ record, own: true })) },
      view,
    ),
    dialog: inDialog(
      inviteForm({ entries: { ...entries, addresses: '' }, errors: {} }, view),
      { form: 'f'.repeat(22) },
      view.words.compose.noAddress,
    ),
    kept: card([text(view.words.cards.removal.kept(request.address))]),
  };
}
