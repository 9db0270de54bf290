import type { Resource } from '../../../src/access/catalog.ts';
import type { Inquiry } from '../../../src/access/inquiry.ts';
import type { Person } from '../../../src/access/record.ts';
import { DAY_MS } from '../../../src/access/term.ts';
import { type Answering, answerInquiry } from '../../../src/usecases/inquiries/answer.ts';
import { keepLookedAfter } from '../../../src/usecases/inquiries/keep-looked-after.ts';
import { newSeenSponsors } from '../../../src/usecases/inquiries/look-after.ts';
import type { Message } from '../../../src/usecases/ports.ts';
import { sweep } from '../../../src/usecases/sweep.ts';
import { PORTAL, Story } from '../story.ts';

const days = (amount: number) => ({ amount, unit: 'd' }) as const;

export const OWNER = 'olga';

/** Access that is reviewed every 90 days, with 14 to answer. */
export const reviewed = (more: Partial<Resource> = {}): Resource => ({
  ...PORTAL,
  owners: { people: [OWNER] },
  review: { every: days(90), within: days(14), silence: 'remove' },
  ...more,
});

/** A story in which days pass, and what a day brings is done. */
export class Years extends Story {
  readonly olga: Person;

  constructor(resource: Resource = reviewed()) {
    super([resource]);
    this.olga = this.directory.employee(OWNER, 'Olga');
  }

  /** A partner of the sponsor's who is in. */
  async isIn(address: string, by?: Person): Promise<string> {
    const resource = this.resources[0] ?? PORTAL;
    this.directory.guest(address, 'accepted', address);
    const id = await this.asked(address, by, { resource });
    await this.approve(id);
    await this.work();
    return id;
  }

  /** What the jobs of one moment do, on a replica that knows nothing of what another one did. */
  async tick(world = this.world): Promise<void> {
    await sweep(world);
    await keepLookedAfter(world, newSeenSponsors());
    await this.work(world);
  }

  async daysPass(count: number): Promise<void> {
    for (let day = 0; day < count; day++) {
      this.now += DAY_MS;
      await this.tick();
    }
  }

  /** The cards that were put before somebody, oldest first. */
  cardsOf(person: Person): readonly Extract<Message, { kind: 'inquiry' }>[] {
    return this.said.flatMap(({ to, message }) =>
      message.kind === 'inquiry' && to.kind === 'person' && to.person === person.id ? [message] : [],
    );
  }

  /** What their newest card is about, as it is now. */
  async inquiryOf(person: Person): Promise<Inquiry> {
    const id = this.cardsOf(person).at(-1)?.inquiry.id;
    const found = id === undefined ? undefined : await this.store.inquiry(id);
    if (found === undefined) throw new Error(`${person.name} was asked nothing`);
    return found.inquiry;
  }

  async answers(person: Person, asked: Answering, inquiry?: Inquiry) {
    const { id } = inquiry ?? (await this.inquiryOf(person));
    const { caller } = await this.actor(person);
    const outcome = await answerInquiry(this.world, id, asked, { person, caller });
    await this.work();
    return outcome;
  }

  async typesOf(id: string): Promise<readonly string[]> {
    return (await this.store.history(id)).map(({ type }) => type);
  }
}
