import { asked, invited, type Operation } from './operation.ts';
import type { World } from './world.ts';

/** Who cannot be reached has administrators asked in their place. */
const cards = (world: World): number =>
  Math.max(...(['alex', 'iris'] as const).map((who) => world.told(who, world.anna, '"approve"')));
const nextCards = (world: World): number => world.told('alex', world.anna, '"approve"');
/** Where nobody at all could be reached, somebody who can help knows. */
const nobodyAsked = (world: World): boolean => world.told('mara', world.anna, 'Nobody could be asked') > 0;
const opened = (world: World): Promise<unknown> => world.opens(world.usher.linkTo(world.anna));
const isInPortal = (world: World): boolean => world.isIn('portal');
const notices = (world: World): number => world.told('mara', `${world.anna} now has access`);

/** How partners come in. */
export const COMING: readonly Operation[] = [
  {
    name: 'ask',
    before: (world) => asked('wiki', '1 day')(world).then(() => world.says('mara', `cancel ${world.anna}`)),
    act: (world) => world.says('mara', `invite ${world.anna} to portal for 90 days because of the audit`),
    isDone: (world) => cards(world) > 0 || nobodyAsked(world),
    accepted: /Waiting for approval|already have this request|on its way/u,
    once: (world) => ({ 'cards for the approver': cards(world) }),
  },
  {
    name: 'decide in stages',
    before: asked('staged'),
    act: (world) => world.clicks('iris', 'Approve'),
    isDone: (world) => nextCards(world) > 0 || nobodyAsked(world),
    accepted: /Approved by Iris|approved this/u,
    once: (world) => ({ 'cards for the next stage': nextCards(world) }),
  },
  {
    name: 'invite',
    before: asked('portal'),
    act: (world) => world.clicks('alex', 'Approve'),
    isDone: (world) => world.mailsTo(world.anna) > 0,
    claims: /Invited, not accepted yet/u,
    accepted: /Approved by Alex/u,
    once: (world) => ({ invitations: world.mailsTo(world.anna) }),
  },
  {
    name: 'redeem',
    before: invited,
    async act(world) {
      world.usher.entra.accept(world.anna);
      await opened(world);
    },
    isDone: isInPortal,
    claims: /Access granted|You already have access|now has access/u,
    once: (world) => ({ 'words to the sponsor': notices(world) }),
  },
  {
    name: 'grant',
    before: invited,
    async act(world) {
      world.usher.entra.accept(world.anna);
    },
    byItself: true,
    isDone: isInPortal,
    claims: /now has access/u,
    once: (world) => ({ 'words to the sponsor': notices(world) }),
  },
  {
    name: 'batch',
    async before(world) {
      await asked('wiki', '1 day')(world);
      const rows = world.listed.map((address) => `${address},,wiki,30d,,audit`);
      const list = `email,name,resource,duration,message,justification\r\n${rows.join('\r\n')}\r\n`;
      await world.says('mara', '', world.files.attach('customers.csv', list));
      await world.until(() => world.cardWith('mara', 'Confirm') !== undefined, 'a preview');
    },
    act: (world) => world.clicks('mara', 'Confirm'),
    isDone: (world) => world.listed.every((address) => world.mailsTo(address) > 0),
    accepted: /Confirmed/u,
    once: (world) =>
      Object.fromEntries(world.listed.map((one) => [`invitations of ${one}`, world.mailsTo(one)])),
  },
];
