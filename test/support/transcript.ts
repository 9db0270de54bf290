import type { ButtonVerb } from '../../src/cards/actions.ts';
import { EMPLOYEES, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, type CardButton, cardOf, type Sent } from './connector.ts';
import { LocalIssuer } from './issuer.ts';
import { PROVES_ALL } from './prove.ts';
import { type InvokeAnswer, textOf, Usher, type Who } from './usher.ts';

export const PLACES = ['personal', 'groupChat', 'channel'] as const;
export type Place = (typeof PLACES)[number];

/** What the suite plays in a place: each in one of the three, where it takes the same path; `PROVE=all` plays each in all. */
export const playedIn = <T>(place: Place, all: readonly T[]): readonly T[] =>
  PROVES_ALL ? all : all.filter((_, i) => PLACES[i % PLACES.length] === place);

/** What has to be read: words, or a pattern. `ANNA` in words is the transcript's own partner. */
export type Read = string | RegExp;
type Inputs = Readonly<Record<string, string>> | ((card: unknown) => Readonly<Record<string, string>>);

/** One line of a transcript: who does what, where it is not plain, and what they read. */
export type Line =
  | { readonly does: 'says'; readonly who: Who; readonly text: string; readonly reads: readonly Read[] }
  | {
      readonly does: 'clicks';
      readonly who: Who;
      readonly title: string;
      /** Undefined: whatever the newest button of that title does. */
      readonly verb: string | undefined;
      readonly inputs: Inputs;
      readonly reads: readonly Read[];
    }
  | {
      readonly does: 'presses';
      readonly who: Who;
      readonly verb: string;
      /** Undefined: the record of the transcript. */
      readonly data?: Readonly<Record<string, unknown>>;
      readonly reads: readonly Read[];
    }
  | { readonly does: 'hears'; readonly who: Who; readonly reads: readonly Read[] }
  | { readonly does: 'sees'; readonly reads: readonly Read[] }
  | { readonly does: 'holds'; readonly what: string; readonly check: (scene: Scene) => unknown };
export type Transcript = readonly Line[];

/** Types a line in the place of the transcript, mentioning the bot where several people are; reads the answer there. */
export const says = (who: Who, text: string, ...reads: readonly Read[]): Line => ({
  does: 'says',
  who,
  text,
  reads,
});
/** Clicks a button of the newest card that they can see; reads what comes instead of the card. */
export const clicks = (who: Who, title: string, inputs: Inputs, ...reads: readonly Read[]): Line => ({
  does: 'clicks',
  who,
  title,
  verb: undefined,
  inputs,
  reads,
});
/** Clicks a button where the newest card may be another one with the same title on it. */
export const clicksVerb = (
  who: Who,
  title: string,
  verb: ButtonVerb,
  inputs: Inputs,
  ...reads: readonly Read[]
): Line => ({ does: 'clicks', who, title, verb, inputs, reads });
/** Clicks on a card of the record that others have, or that is out of date. */
export const presses = (who: Who, verb: string, ...reads: readonly Read[]): Line => ({
  does: 'presses',
  who,
  verb,
  reads,
});
/** Sends a click whatever card they have. */
export const sendsClick = (
  who: Who,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  ...reads: readonly Read[]
): Line => ({ does: 'presses', who, verb, data, reads });
/** Is told so in their own chat, sooner or later. */
export const hears = (who: Who, ...reads: readonly Read[]): Line => ({ does: 'hears', who, reads });
/** The place shows it, sooner or later: a new message or a changed one. */
export const sees = (...reads: readonly Read[]): Line => ({ does: 'sees', reads });
/** What is true by then, in the tenant or on record. */
export const holds = (what: string, check: (scene: Scene) => unknown): Line => ({
  does: 'holds',
  what,
  check,
});

export const idOf = (who: Who): string => EMPLOYEES.find(({ mail }) => mail.startsWith(who))?.id ?? '';

interface Refreshed {
  readonly action: { readonly verb: string; readonly data: object };
  readonly userIds: readonly string[];
}
const refreshOf = (card: unknown): Refreshed | undefined =>
  (card as { readonly refresh?: Refreshed } | undefined)?.refresh;

/** What a card may say besides which record in which version: nothing of the record, nothing of people. */
const OPAQUE = new Set([
  'before',
  'id',
  'v',
  'decision',
  'whose',
  'filter',
  'after',
  'guests',
  'of',
  'ask',
  'file',
  'since',
  'until',
  'day',
  'page',
  'opened',
  'from',
  'row',
  'all',
]);

/** The whole product, authentication on, with one place in which all is said. */
export class Stage {
  readonly issuer: LocalIssuer;
  readonly usher: Usher;
  readonly place: Place;
  /** `verb in place` of every click, `kind in place` of every line, for the test that nothing is left out. */
  readonly done = new Set<string>();
  #next = 1;

  private constructor(issuer: LocalIssuer, place: Place, env: Record<string, string>) {
    this.issuer = issuer;
    this.place = place;
    this.usher = new Usher({ ...issuer.settings(), BOT_TENANT_ID: TENANT.id, ...env });
    this.usher.patience = 30;
    this.usher.authorization = () => `Bearer ${issuer.token(this.usher.connector.serviceUrl)}`;
  }

  static async open(place: Place, env: Record<string, string> = {}, sdk?: Usher['sdk']): Promise<Stage> {
    const stage = new Stage(await new LocalIssuer().start(), place, env);
    if (sdk !== undefined) stage.usher.sdk = sdk;
    await stage.usher.start();
    for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await stage.usher.says(who, 'hello');
    return stage;
  }

  async close(): Promise<void> {
    await this.usher.stop().finally(() => this.issuer.stop());
  }

  async play(lines: Transcript): Promise<void> {
    const scene = new Scene(this, this.#next++);
    for (const [i, line] of lines.entries())
      await scene.plays(line).catch((cause: unknown) => {
        const said = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`line ${i + 1}, ${JSON.stringify(line)}: ${said}`, { cause });
      });
    scene.cardsAreOpaque();
    scene.nobodyElseHears();
    // Nothing is left to wait for a decision in the next one.
    await this.usher.says('mara', `cancel ${scene.anna}`);
  }
}

/** One transcript being played: its partner, its thread, its cards. */
export class Scene {
  readonly stage: Stage;
  readonly usher: Usher;
  readonly anna: string;
  readonly #since: number;
  readonly #thread: string;
  readonly #answers: {
    readonly who: Who;
    readonly at: number;
    readonly in: string;
    readonly card: unknown;
  }[] = [];

  constructor(stage: Stage, n: number) {
    this.stage = stage;
    this.usher = stage.usher;
    this.anna = `anna${n}@partner.com`;
    this.#since = stage.usher.connector.sent.length;
    this.#thread = stage.place === 'channel' ? `19:team@thread.tacv2;messageid=${n}` : '19:group@thread.v2';
  }

  /** The group chat or channel itself, whatever the thread. */
  get room(): string {
    return this.#thread.replace(/;messageid=.*$/u, '');
  }

  /** Where somebody writes. */
  conversation(who: Who): string {
    return this.stage.place === 'personal' ? `a:${who}` : this.#thread;
  }

  plays(line: Line): Promise<unknown> {
    switch (line.does) {
      case 'says':
        return this.#says(line.who, line.text, line.reads);
      case 'clicks':
        return this.#clicks(line);
      case 'presses':
        return this.invokes(
          line.who,
          line.verb,
          this.#filled(line.data) ?? this.record(),
          this.conversation(line.who),
          line.reads,
        );
      case 'hears':
        return this.#comes([`a:${line.who}`, `a:opened-${idOf(line.who)}`], line.reads);
      case 'sees':
        return this.#comes([this.conversation('mara')], line.reads);
      case 'holds':
        return Promise.resolve(line.check(this));
    }
  }

  /** The activity fields that say where something was done, as Teams sends them. */
  where(conversation: string): Record<string, unknown> {
    const type = conversation.startsWith('a:') ? 'personal' : this.stage.place;
    return {
      conversation: {
        id: conversation,
        conversationType: type,
        tenantId: TENANT.id,
        ...(type !== 'personal' && { isGroup: true }),
      },
    };
  }

  async #says(who: Who, text: string, reads: readonly Read[]): Promise<void> {
    const alone = this.stage.place === 'personal';
    const entities = [
      { type: 'mention', mentioned: { id: '28:usher', name: 'Usher' }, text: '<at>Usher</at>' },
    ];
    const written = this.#own(text);
    await this.sends(who, alone ? { text: written } : { text: `<at>Usher</at> ${written}`, entities }, reads);
  }

  /** A message as Teams sends it, and its answer in the place, as a rule there when the call is answered. */
  async sends(who: Who, message: object, reads: readonly Read[]): Promise<void> {
    const at = this.conversation(who);
    const { sent } = this.usher.connector;
    const before = sent.length;
    const activity = this.usher.activity(who, { type: 'message', ...this.where(at), ...message });
    expect(await this.usher.post(activity)).toMatchObject({ status: 200 });
    const fits = (one: Sent): boolean =>
      one.conversation === at && one.method === 'POST' && reads.every((read) => this.#in(textOf(one), read));
    const answers = sent.slice(before).filter((one) => one.conversation === at && one.method === 'POST');
    const slow = answers.some((one) => textOf(one).includes('Working on it'));
    // Where a worker was quicker to take what is owed, the card comes from there, a moment later.
    if (slow || answers.length === 0)
      return void (await this.usher.connector.waitFor((one) => sent.indexOf(one) >= before && fits(one)));
    if (answers.some(fits)) return;
    this.#holds(answers, reads);
    throw new Error('no one message says all of it');
  }

  async #clicks({ who, title, verb, inputs, reads }: Line & { readonly does: 'clicks' }): Promise<void> {
    const meant = (button: CardButton): boolean =>
      button.title === this.#own(title) && (verb === undefined || button.verb === verb);
    const { card, at } = await this.#cardWith(who, meant);
    const buttons = buttonsOf(card).filter(meant);
    const known = this.#record();
    const button = buttons.find(({ data }) => data.id === known?.id) ?? buttons[0];
    if (button === undefined) throw new Error(`no button ${title}`);
    const entered = typeof inputs === 'function' ? inputs(card) : inputs;
    const own = Object.entries(entered).map(([key, value]) => [key, this.#own(value)]);
    await this.invokes(who, button.verb, { ...button.data, ...Object.fromEntries(own) }, at, reads);
  }

  async invokes(
    who: Who,
    verb: string,
    data: object,
    at: string,
    reads: readonly Read[] = [],
  ): Promise<InvokeAnswer> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const more = { type: 'invoke', name: 'adaptiveCard/action', value, ...this.where(at) };
    const answer = (await this.usher.post(this.usher.activity(who, more))) as InvokeAnswer;
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
    const card = answer.body.value;
    this.#answers.push({ who, at: this.usher.connector.sent.length - 0.5, in: at, card });
    this.stage.done.add(`${verb} in ${at.startsWith('a:') ? 'personal' : this.stage.place}`);
    this.#holds(answer, reads);
    return answer;
  }

  /** The newest card that somebody can see and that has this button, as Teams shows it to them; waits for one. */
  async #cardWith(
    who: Who,
    meant: (button: CardButton) => boolean,
  ): Promise<{ readonly card: unknown; readonly at: string }> {
    const chats = [this.conversation(who), `a:${who}`, `a:opened-${idOf(who)}`];
    // A card of the transcript before may come late.
    const has = (card: unknown): boolean => buttonsOf(card).some(meant) && !this.#isOfAnother(textOf(card));
    const answered = this.#answers.findLast((one) => one.who === who && has(one.card));
    const { sent } = this.usher.connector;
    for (;;) {
      const until = sent.length;
      for (let i = until - 1; i >= this.#since; i--) {
        if (answered !== undefined && answered.at > i) return { card: answered.card, at: answered.in };
        const one = sent[i];
        if (one === undefined || !chats.includes(one.conversation)) continue;
        const card = await this.#shownTo(who, one);
        if (has(card)) return { card, at: one.conversation };
      }
      if (sent.length === until)
        await this.usher.connector.waitForNext(({ conversation }) => chats.includes(conversation));
    }
  }

  #isOfAnother(text: string): boolean {
    const named: readonly string[] = text.match(/anna\d+@partner\.com/gu) ?? [];
    return named.length > 0 && !named.includes(this.anna);
  }

  /** A card that names somebody is refreshed for them when they see it. */
  async #shownTo(who: Who, sent: Sent): Promise<unknown> {
    const card = cardOf(sent);
    const refresh = refreshOf(card);
    if (refresh === undefined || !refresh.userIds.includes(`29:${who}`)) return card;
    const { verb, data } = refresh.action;
    return (await this.invokes(who, verb, data, sent.conversation)).body.value;
  }

  #comes(conversations: readonly string[], reads: readonly Read[]): Promise<Sent> {
    const { sent } = this.usher.connector;
    return this.usher.connector.waitFor(
      (one) =>
        sent.indexOf(one) >= this.#since &&
        conversations.includes(one.conversation) &&
        reads.every((read) => this.#in(textOf(one), read)),
    );
  }

  /** Which record the transcript is about, and its newest version that any card showed. */
  record(): { readonly id: string; readonly v: number } {
    const found = this.#record();
    if (found === undefined) throw new Error(`no card about ${this.anna} has come yet`);
    return found;
  }

  #record(): { readonly id: string; readonly v: number } | undefined {
    const cards = this.#cards().filter((card) => textOf(card).includes(this.anna));
    const about = cards
      .flatMap(buttonsOf)
      .flatMap(({ data: { id, v } }) => (typeof id === 'string' && typeof v === 'number' ? [{ id, v }] : []));
    const first = about[0];
    return first && about.filter(({ id }) => id === first.id).reduce((a, b) => (b.v > a.v ? b : a));
  }

  #cards(): unknown[] {
    const sent = this.usher.connector.sent.slice(this.#since).map(cardOf);
    return [...sent, ...this.#answers.map(({ card }) => card)].filter((card) => card !== undefined);
  }

  readonly #asked: string[] = [];
  /** From now on this person has a part in it: what comes to their own chat is meant for them. */
  takesPart(who: Who): void {
    this.#asked.push(`a:${who}`);
  }

  /** Who did not ask, decide or administer hears nothing that they did not ask for; no other thread does either. */
  nobodyElseHears(): void {
    const { sent } = this.usher.connector;
    const chats = [
      this.#thread,
      this.room,
      'a:mara',
      'a:alex',
      'a:iris',
      this.conversation('otto'),
      ...this.#asked,
    ];
    const told = sent.slice(this.#since).filter((one) => textOf(one).includes(this.anna));
    for (const { conversation } of told) expect(chats).toContain(conversation);
  }

  cardsAreOpaque(): void {
    for (const { verb, data } of this.#cards().flatMap(buttonsOf)) {
      // What is not asked for yet is on no record: its card carries what would be sent, and is asked again.
      if (verb === 'request' || verb === 'run-line' || (verb === 'change-confirm' && 'settles' in data))
        continue;
      const more = Object.keys(data).filter((key) => !OPAQUE.has(key));
      expect({ verb, more }).toEqual({ verb, more: [] });
      expect(JSON.stringify(data)).not.toMatch(/@|Lindt|Novak|portal/u);
    }
  }

  #filled = (data: Readonly<Record<string, unknown>> | undefined): object | undefined =>
    data && (JSON.parse(this.#own(JSON.stringify(data))) as object);
  #own = (text: string): string => text.replaceAll('ANNA', this.anna);
  #in = (text: string, read: Read): boolean =>
    typeof read === 'string' ? text.includes(this.#own(read)) : read.test(text);
  #holds(message: unknown, reads: readonly Read[]): void {
    for (const read of reads)
      if (typeof read === 'string') expect(textOf(message)).toContain(this.#own(read));
      else expect(textOf(message)).toMatch(read);
  }
}
