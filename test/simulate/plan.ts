import { GROUPS } from '../../src/sandbox/tenant.ts';
import { Chance } from './chance.ts';
import { PORTS, type Port } from './wire.ts';

const DAY_MS = 86_400_000;
/** Somebody's role is long gone by then, in milliseconds. */
const LONG_AGO_MS = 400_000;
export const PEOPLE = ['mara', 'alex', 'iris', 'otto', 'erik'] as const;
export type Who = (typeof PEOPLE)[number];
export const PARTNERS = ['ann', 'bo', 'cy', 'dee', 'eve', 'fay', 'gus'] as const;
export type Partner = (typeof PARTNERS)[number];
export const addressOf = (partner: Partner): string => `${partner}@partner.com`;

/** What somebody, or something, does. `pick` chooses among what there is then: from 0 up to, and not, 1. */
export type Act =
  | { readonly kind: 'says'; readonly who: Who; readonly line: string }
  | {
      readonly kind: 'clicks';
      readonly who: Who;
      readonly verb?: string;
      readonly pick: number;
      readonly twice: boolean;
    }
  /** As `clicks`, on a card that somebody else has; absent: anybody. */
  | {
      readonly kind: 'forges';
      readonly who: Who;
      readonly from?: Who;
      readonly verb?: string;
      readonly pick: number;
    }
  | { readonly kind: 'accepts'; readonly partner: Partner }
  | { readonly kind: 'opens'; readonly partner: Partner; readonly pick: number; readonly presses: Press }
  | { readonly kind: 'by-hand'; readonly does: ByHand; readonly partner: Partner; readonly group: string }
  | { readonly kind: 'staff'; readonly does: Staff; readonly who: Who; readonly group: string }
  | { readonly kind: 'kills'; readonly replica: number; readonly backAfterMs: number }
  | { readonly kind: 'cuts'; readonly replica: number; readonly port: Port; readonly ms: number }
  | { readonly kind: 'skews'; readonly replica: number; readonly ms: number };

export const PRESSES = ['link', 'link', 'link', 'renew', 'leave', 'agree', 'decline', 'help'] as const;
export type Press = (typeof PRESSES)[number];
export const BY_HAND = ['take', 'put', 'block', 'unblock', 'delete', 'restore', 'invite'] as const;
export type ByHand = (typeof BY_HAND)[number];
export const STAFF = ['joins', 'quits', 'blocked', 'unblocked'] as const;
export type Staff = (typeof STAFF)[number];

export interface Step {
  /** Milliseconds after the beginning. */
  readonly at: number;
  readonly act: Act;
}

export const RESOURCES = ['portal', 'reports'] as const;
const TERMS = ['', ' for 3d', ' for 2w', ' for 30d', ' for 1y'] as const;

const LINES: readonly ((chance: Chance, address: string, resource: string) => string)[] = [
  ...Array.from(
    { length: 6 },
    () => (chance: Chance, address: string, resource: string) =>
      `invite ${address} to ${resource}${chance.of(TERMS)} because of the project`,
  ),
  (_chance, address, resource) => `remove ${address} from ${resource}`,
  (_chance, address) => `cancel ${address}`,
  (_chance, address) => `resend ${address}`,
  (chance, address) => `extend ${address} by ${chance.of(['10d', '30d', '1y'])}`,
  (_chance, address) => `status ${address}`,
  (_chance, address) => `history ${address}`,
  (_chance, address) => `revoke ${address} because of a mistake`,
  (chance, address) => `change ${address} to ${addressOf(chance.of(PARTNERS))}`,
];
const MORE_LINES: readonly string[] = [
  ...[
    'list',
    'list active all',
    'list expiring',
    'approvals',
    'resources',
    'whoami',
    'help',
    'reviews',
    'drift',
  ],
  ...['delegations', 'delegate stop', 'pace', 'pace go on', 'bulk', 'thank you', 'remov', 'doctor'],
];
const listOf = (chance: Chance): string =>
  [
    'email,resource,duration,justification',
    ...chance.some(PARTNERS).map((one) => `${addressOf(one)},${chance.of(RESOURCES)},30d,the project`),
  ].join('\n');

const VERBS: readonly (string | undefined)[] = [
  ...['approve', 'approve', 'approve', 'approve', 'reject', 'remove-confirm', 'remove-confirm', 'undo'],
  ...['batch-confirm', 'batch-approve', 'extend', 'keep', 'resend', 'cancel-request', 'inquiry-keep'],
  ...['inquiry-remove', 'inquiry-accept', 'drift-settle', 'decide-many', 'revoke-confirm', 'remove-earlier'],
  undefined,
  undefined,
  undefined,
];

/** What one seed's people are like: of all that may happen, what does, and how often. */
const KINDS = [
  ...(['says', 'says', 'clicks', 'clicks', 'forges', 'accepts', 'opens', 'opens'] as const),
  ...(['by-hand', 'staff', 'kills', 'cuts', 'skews'] as const),
] as const;

/** In most companies hardly anything happens, in some a lot: what is found comes from many lives, not from long ones. */
const STORIES_A_DAY = [0.02, 0.04, 0.07, 0.1, 0.18] as const;

/** Everything that people, partners, administrators and fate do in so many days; the same for the same seed. */
export function planOf(seed: number, days: number): readonly Step[] {
  const chance = new Chance(`${seed} plan`);
  const rare = chance.some(RARE, 0.5);
  const kinds = KINDS.filter((kind) => !isRare(kind) || rare.includes(kind));
  const stories = Math.max(2, Math.min(16, Math.round(days * chance.of(STORIES_A_DAY))));
  const steps = Array.from({ length: stories }, () => storyOf(chance, days)).flat();
  for (const { at } of [...steps])
    if (chance.happens(0.5))
      steps.push({
        at: at + chance.between(0, chance.of([50, 3_000, 20_000])),
        act: actOf(chance, chance.of(kinds) ?? 'says'),
      });
  return steps.toSorted((a, b) => a.at - b.at);
}

/** Somebody is asked for, decided on and let in, as it should be but for the time that everybody takes. */
function storyOf(chance: Chance, days: number): readonly Step[] {
  const partner = chance.of(PARTNERS);
  const resource = chance.of(RESOURCES);
  const sponsor = chance.of(['mara', 'mara', 'alex', 'iris'] as const);
  let at = Math.floor(chance.next() * days * DAY_MS * 0.9);
  const step = (act: Act, least = 0): Step => {
    at += least + chance.of([10, 2_000, 15_000, 70_000, 3_600_000, DAY_MS]);
    return { at, act };
  };
  const pick = 0.999;
  const address = addressOf(partner);
  const line = `invite ${address} to ${resource}${chance.of(TERMS)} because of the project`;
  const approver = sponsor === 'alex' ? 'iris' : 'alex';
  /** Who has no say in what somebody else asked for, though they may have decided on it. */
  const other = chance.of(['otto', 'mara', approver] as const);
  const forged = (who: Who, verb: string, from: Who): Act => ({ kind: 'forges', who, from, verb, pick });
  const tries = (who: Who, verb: string, from: Who = sponsor): readonly Step[] =>
    who !== from && chance.happens(0.3) ? [step(forged(who, verb, from))] : [];
  const clicks = (who: Who, verb: string, share = 0): Step =>
    step({ kind: 'clicks', who, verb, pick, twice: chance.happens(share) });
  const opens = (presses: Press): Act => ({
    ...{ kind: 'opens', partner, presses },
    // The newest link, or one of a mail that came before.
    pick: chance.of([pick, pick, 0.5, 0.1]),
  });
  /** While the last step is still under way. */
  const meanwhile = (...acts: readonly [Act, ...Act[]]): readonly Step[] =>
    chance.happens(0.3)
      ? chance.some(acts).map((act) => ({ at: at + chance.between(0, chance.of([20, 300, 3_000])), act }))
      : [];
  const { id: group } = GROUPS.approvers;
  const story = [
    // Somebody has let them in by hand, as far as they are known.
    ...(chance.happens(0.2)
      ? [step({ kind: 'by-hand', does: 'put', partner, group: GROUPS[resource].id })]
      : []),
    step({ kind: 'says', who: sponsor, line }),
    // Somebody else invites them meanwhile, in the portal.
    ...(chance.happens(0.1)
      ? [step({ kind: 'by-hand', does: 'invite', partner, group: GROUPS[resource].id })]
      : []),
    // Whose own it is, somebody who approves nothing, and somebody who did until a while ago.
    ...tries(sponsor, 'approve', approver),
    ...tries('otto', 'approve', approver),
    ...(chance.happens(0.1)
      ? [
          step({ kind: 'staff', does: 'quits', who: approver, group }),
          step({ kind: 'clicks', who: approver, verb: 'approve', pick, twice: false }, LONG_AGO_MS),
          step({ kind: 'staff', does: 'joins', who: approver, group }),
        ]
      : []),
    clicks(approver, 'approve', 0.2),
    ...meanwhile(forged('otto', 'approve', approver), forged('iris', 'reject', approver), {
      kind: 'says',
      who: sponsor,
      line: `cancel ${address}`,
    }),
    ...tries(other, 'cancel-request'),
    // Some never do.
    ...(chance.happens(0.9) ? [step({ kind: 'accepts', partner })] : []),
    ...(chance.happens(0.5) ? [step(opens('link'))] : []),
    ...meanwhile(opens('link'), opens('link'), forged('otto', 'remove-confirm', sponsor)),
    ...(chance.happens(0.3) ? [step(opens('agree'))] : []),
  ];
  if (chance.happens(0.3)) {
    const longer = `extend ${address} by ${chance.of(['10d', '50d', '1y'])}`;
    story.push(
      step({ kind: 'says', who: chance.of([sponsor, 'otto', approver]), line: longer }),
      clicks(approver, 'approve'),
      ...tries(other, 'extend'),
    );
  }
  if (chance.happens(0.1)) story.push(step(opens('leave')));
  if (chance.happens(0.6)) {
    at += Math.floor(chance.next() * 9 * DAY_MS);
    // An administrator may, and then it is not for the sponsor to undo.
    const remover = chance.of([sponsor, sponsor, 'iris'] as const);
    story.push(
      step({ kind: 'says', who: remover, line: `remove ${address} from ${resource}` }),
      ...tries(other, 'remove-confirm', remover),
      clicks(remover, 'remove-confirm', 0.3),
      ...meanwhile(forged(other, 'undo', remover), opens('link'), forged('otto', 'remove-confirm', remover)),
      ...(remover === sponsor ? tries(other, 'undo') : [step(forged(sponsor, 'undo', remover))]),
    );
    if (chance.happens(0.3)) story.push(clicks(remover, 'undo'));
  }
  return story;
}

const RARE = ['by-hand', 'staff', 'kills', 'cuts', 'skews', 'forges'] as const;
const isRare = (kind: Act['kind']): kind is (typeof RARE)[number] => RARE.some((one) => one === kind);

export function actOf(chance: Chance, kind: (typeof KINDS)[number]): Act {
  const who = chance.of(['mara', 'mara', 'mara', 'alex', 'alex', 'alex', 'iris', 'otto', 'erik'] as const);
  const partner = chance.of(PARTNERS);
  const replica = chance.between(0, 1);
  const pick = chance.next();
  const verb = chance.of(VERBS);
  switch (kind) {
    case 'says': {
      const line = chance.happens(0.8)
        ? (chance.of(LINES)?.(chance, addressOf(partner), chance.of(RESOURCES)) ?? 'help')
        : chance.happens(0.3)
          ? listOf(chance)
          : (chance.of(MORE_LINES) ?? 'help');
      return { kind, who, line };
    }
    case 'clicks':
      return { kind, who, pick, twice: chance.happens(0.2), ...(verb && { verb }) };
    case 'forges':
      return { kind, who, pick, ...(verb && { verb }) };
    case 'accepts':
      return { kind, partner };
    case 'opens':
      return { kind, partner, pick, presses: chance.of(PRESSES) };
    case 'by-hand':
      return {
        kind,
        does: chance.of(BY_HAND),
        partner,
        group: chance.of([GROUPS.portal.id, GROUPS.reports.id]),
      };
    case 'staff':
      return { kind, does: chance.of(STAFF), who, group: chance.of([GROUPS.approvers.id, GROUPS.admins.id]) };
    case 'kills':
      return { kind, replica, backAfterMs: chance.of([1, 2_000, 60_000, 3_600_000]) };
    case 'cuts':
      return { kind, replica, port: chance.of(PORTS), ms: chance.of([3_000, 60_000, 600_000]) };
    case 'skews':
      return { kind, replica, ms: chance.between(-30_000, 30_000) };
  }
}
