import type { Resource } from '../../src/access/catalog.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { GROUP, PORTAL, Story } from './story.ts';

export const SHOP: Resource = { ...PORTAL, id: 'shop', name: 'Shop' };
export const group = { kind: 'group', group: GROUP } as const;
export const MINUTE = 60_000;
const ADDRESS = 'anna@partner.com';

/** A partner who has accepted, and two resources that give the same group. */
export class PartnerIn extends Story {
  readonly anna = this.directory.guest(ADDRESS, 'accepted');

  constructor() {
    super([PORTAL, SHOP]);
  }

  member(): boolean {
    return this.directory.isIn(group, this.anna);
  }

  byHand(): void {
    this.directory.holdersOf(group).add(this.anna);
  }

  /** What became of the memberships of a record that ended; else where it stands. */
  async outcomes(id: string): Promise<unknown> {
    const record = await this.record(id);
    return record.status === 'ended' ? record.memberships?.map(({ outcome }) => outcome) : record.status;
  }

  /** Asked for and approved; nothing is paid yet. */
  async approved(resource: Resource = PORTAL, days?: number): Promise<string> {
    const term =
      days === undefined ? {} : ({ term: { kind: 'for', duration: { amount: days, unit: 'd' } } } as const);
    const id = await this.asked(ADDRESS, this.mara, { resource, ...term });
    await this.approve(id);
    return id;
  }

  async granted(resource: Resource = PORTAL, days?: number): Promise<string> {
    const id = await this.approved(resource, days);
    await this.work();
    expect((await this.record(id)).status).toBe('granted');
    return id;
  }

  async removes(id: string, by = this.mara, type: 'remove' | 'remove-earlier' = 'remove') {
    const { caller } = await this.actor(by);
    return ownerActs(this.world, id, { type, reason: 'over' }, { person: by, caller });
  }

  async removed(id: string): Promise<void> {
    await this.removes(id);
    await this.work();
  }

  async later(): Promise<void> {
    this.now += 15 * MINUTE;
    await this.work();
  }
}
