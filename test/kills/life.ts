import { GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, type CardButton, cardOf } from '../support/connector.ts';
import { saysTo } from '../support/says-to.ts';
import type { Lane } from './lane.ts';

/** After so long without an effect a person tries again, in milliseconds. */
const AGAIN_MS = 1_500;
/** Nothing takes so many tries: 90 seconds, which is two leases, and then as many without a kill. */
const TRIES = 60;
/** Who asks, in turn: nobody may ask for more than forty partners an hour. */
const SPONSORS = ['mara', 'iris', 'otto', 'erik'] as const;

/** One partner's life with us, by people who do again what had no effect: in, out, and back. */
export class Life {
  readonly address: string;
  readonly #lane: Lane;
  readonly #sponsor: string;
  #clicks = 0;

  /** The `nth` of its lane. */
  constructor(lane: Lane, nth: number) {
    this.#lane = lane;
    this.address = `partner${nth}@partner.com`;
    this.#sponsor = SPONSORS[nth % SPONSORS.length] ?? SPONSORS[0];
  }

  async live(): Promise<void> {
    const { address } = this;
    const sponsor = this.#sponsor;
    const { entra } = this.#lane.tenant;
    await this.#until(
      'an approval card',
      () => this.#button('alex', 'Approve') !== undefined,
      () =>
        this.#post(sponsor, {
          type: 'message',
          text: `invite ${address} to portal because of the audit`,
          id: address,
        }),
    );
    await this.#until(
      'an invitation',
      () => this.mails() > 0,
      () => this.#click('alex', 'Approve'),
    );
    entra.accept(address);
    await this.#until(
      'access',
      () => this.isIn(),
      (nth) => fetch(this.#lane.linkTo(address, nth) ?? ''),
    );
    await this.#until(
      'a word to the sponsor',
      () => this.#isTold(`${address} now has access`),
      async () => undefined,
    );
    await this.#until(
      'a removal',
      () => !this.isIn(),
      async () => {
        if (this.#button(sponsor, 'Remove') === undefined)
          await this.#post(sponsor, {
            type: 'message',
            text: `remove ${address}`,
            id: `${address} ${this.#clicks++}`,
          });
        await this.#click(sponsor, 'Remove');
      },
    );
    await this.#until(
      'an undoing',
      () => this.isIn(),
      () => this.#click(sponsor, 'Undo'),
    );
  }

  mails(): number {
    return this.#lane.tenant.entra.mails.filter(
      ({ kind, to }) => kind === 'invitation' && to.includes(this.address),
    ).length;
  }

  isIn(): boolean {
    const { entra } = this.#lane.tenant;
    const id = entra.user(this.address)?.id;
    return id !== undefined && entra.members(GROUPS.portal.id).includes(id);
  }

  #isTold(words: string): boolean {
    return this.#lane.about(this.address).some(({ body }) => JSON.stringify(body).includes(words));
  }

  /** On the newest state of a card of theirs. */
  #button(who: string, title: string): CardButton | undefined {
    const newest = new Map(
      this.#lane
        .about(this.address)
        .filter(({ conversation }) => conversation === `a:${who}` || conversation.startsWith('a:opened-'))
        .map((sent) => [`${sent.conversation} ${sent.id}`, sent]),
    );
    return [...newest.values()]
      .flatMap((sent) => buttonsOf(cardOf(sent)))
      .findLast((one) => one.title === title);
  }

  async #until(what: string, isSo: () => boolean, act: (nth: number) => Promise<unknown>): Promise<void> {
    const came = async (): Promise<boolean> => {
      for (let nth = 0; nth < TRIES; nth++) {
        if (isSo()) return true;
        const patience = AbortSignal.timeout(AGAIN_MS);
        await act(nth).catch(() => undefined);
        while (!isSo() && !patience.aborted) await this.#lane.called(patience);
      }
      return isSo();
    };
    if (await came()) return;
    await this.#lane.spare(async () => {
      if (!(await came())) throw new Error(`${this.address}: ${what} never came`);
    });
  }

  #click(who: string, title: string): Promise<unknown> {
    const button = this.#button(who, title);
    if (button === undefined) return Promise.resolve();
    const { verb, data } = button;
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const id = `${this.address} ${this.#clicks++}`;
    return this.#post(who, { type: 'invoke', name: 'adaptiveCard/action', value, id });
  }

  async #post(who: string, more: Record<string, unknown>): Promise<void> {
    const at = { url: this.#lane.url(this.#clicks), serviceUrl: this.#lane.connector.serviceUrl };
    await saysTo({ ...at, patience: 5_000 }, who, more);
  }
}
