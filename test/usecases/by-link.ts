import { actByLink } from '../../src/usecases/partner-acts.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import type { PartnerAct } from '../../src/usecases/redeem-outcome.ts';
import { Story } from './story.ts';

export const ANNA = 'anna@partner.com';

/** A partner who comes by the newest link, and uses the forms of its page. */
export class ByLink extends Story {
  /** Asked for, approved, and invited. */
  async invited(): Promise<string> {
    const id = await this.asked(ANNA);
    await this.approve(id);
    await this.work();
    return id;
  }

  get link(): string {
    return this.tokens.at(-1) ?? '';
  }

  opens() {
    return redeem(this.world, this.link);
  }

  acts(act: PartnerAct) {
    return actByLink(this.world, this.link, act);
  }
}
