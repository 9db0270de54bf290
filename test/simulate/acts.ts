import { EMPLOYEES } from '../../src/sandbox/tenant.ts';
import type { ActOutcome, PartnerAct, RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';
import { buttonsOf, type CardButton } from '../support/connector.ts';
import { Chance } from './chance.ts';
import type { Checks } from './checks.ts';
import { type Act, addressOf, type Partner, type Press, type Who } from './plan.ts';
import type { Replica } from './replica.ts';
import type { Scene } from './scene.ts';
import { activityOf, type Message, Teams } from './teams.ts';

/** The channel delivers once more what nobody has answered by then, in milliseconds. */
const DELIVERED_AGAIN_MS = 15_000;
const CARD = 'application/vnd.microsoft.card.adaptive';
/** What may be typed beside any button. */
const INPUTS = { reason: 'as agreed', comment: 'as agreed', term: '20d' } as const;

export const personOf = (who: Who) => {
  const person = EMPLOYEES.find(({ mail }) => mail.startsWith(`${who}@`));
  if (person === undefined) throw new Error(`nobody is ${who}`);
  return person;
};

/** Carries out what a plan says, as things are then. What there is nothing for is not done. */
export class Stage {
  readonly #scene: Scene;
  readonly #checks: Checks;
  readonly #revive: (replica: number) => void;
  #activity = 1;

  constructor(scene: Scene, checks: Checks, revive: (replica: number) => void) {
    this.#scene = scene;
    this.#checks = checks;
    this.#revive = revive;
  }

  /** `nth`: which act of the plan it is, so that what it draws is its own. */
  does(act: Act, nth: number): void {
    const { tenant, replicas, schedule, wire } = this.#scene;
    switch (act.kind) {
      case 'says':
        this.says(act.who, act.line, nth);
        return;
      case 'clicks': {
        const found = this.#button(act.who, act.verb, act.pick);
        if (found === undefined) return;
        this.#clicks(act.who, found, nth);
        if (act.twice) this.#clicks(act.who, found, nth + 1);
        return;
      }
      case 'forges': {
        const others = (['mara', 'alex', 'iris'] as const).filter((one) => one !== act.who);
        const from = act.from ?? new Chance(nth).of(others) ?? 'mara';
        const found = this.#button(from, act.verb, act.pick);
        if (found !== undefined) this.#clicks(act.who, { ...found, message: undefined }, nth);
        return;
      }
      case 'accepts': {
        const user = tenant.user(addressOf(act.partner));
        if (user?.externalUserState !== 'PendingAcceptance' || !user.accountEnabled) return;
        tenant.accept(user.id);
        this.#checks.accepts(user.id);
        return;
      }
      case 'opens':
        this.#opens(act.partner, act.pick, act.presses, nth);
        return;
      case 'by-hand':
        this.#checks.memberships.byHand(act);
        return;
      case 'staff':
        this.#checks.rights.changes(personOf(act.who).id, act.does, act.group);
        this.#checks.memberships.peopleChanged();
        return;
      case 'kills': {
        const replica = replicas[act.replica];
        if (replica === undefined || !replica.machine.alive) return;
        replica.kill();
        schedule.after(act.backAfterMs, this.#scene.world, () => this.#revive(act.replica));
        return;
      }
      case 'cuts': {
        const machine = replicas[act.replica]?.machine;
        if (machine !== undefined) wire.cut(machine, act.port, act.ms);
        return;
      }
      case 'skews': {
        const machine = replicas[act.replica]?.machine;
        if (machine !== undefined) machine.skewMs = act.ms;
      }
    }
  }

  says(who: Who, line: string, nth: number): void {
    const person = personOf(who);
    const more = { type: 'message', text: line };
    this.#deliver(activityOf({ id: `in${this.#activity++}`, person, more }), nth, () => undefined);
  }

  /** What somebody can click in their own chat, on the newest few messages. */
  #button(who: Who, verb: string | undefined, pick: number): Found | undefined {
    const chat = this.#scene.teams.in(Teams.chatOf(personOf(who).id));
    const all = chat
      .slice(verb === undefined ? -12 : -40)
      .flatMap((message) =>
        [message.body, ...(message.former ? [message.former] : [])].flatMap((body) =>
          buttonsOf(body).map((button) => ({ message, button })),
        ),
      );
    const fitting = verb === undefined ? all : all.filter(({ button }) => button.verb === verb);
    return fitting[Math.floor(pick * fitting.length)];
  }

  #clicks(who: Who, { message, button }: Found, nth: number): void {
    const data = { ...INPUTS, ...button.data };
    const value = { action: { type: 'Action.Execute', verb: button.verb, data }, trigger: 'manual' };
    const more = {
      ...{ type: 'invoke', name: 'adaptiveCard/action', value },
      ...(message && { replyToId: message.id }),
    };
    const activity = activityOf({ id: `in${this.#activity++}`, person: personOf(who), more });
    this.#scene.trace.line(() => `${who} clicks ${button.verb} ${JSON.stringify(button.data)}`);
    this.#deliver(activity, nth, (body) => {
      const { type, value: card } = (body ?? {}) as { readonly type?: string; readonly value?: unknown };
      if (type !== CARD || message === undefined) return;
      message.former = message.body;
      message.body = { ...message.body, attachments: [{ contentType: CARD, content: card }] };
    });
  }

  /** To whichever replica is there; to the other one, should that not answer. */
  #deliver(activity: Record<string, unknown>, nth: number, answered: (body: unknown) => void): void {
    const chance = new Chance(`${this.#scene.seed} delivery ${nth}`);
    const replica = this.#running(chance);
    if (replica === undefined) return;
    let done = false;
    const heard = ({ body }: { readonly body?: unknown }): void => {
      if (!done) answered(body);
      done = true;
    };
    const failed = (error: unknown): void => this.#checks.fails(`an activity threw ${String(error)}`);
    replica.does((rooms) => rooms.bot.handle(activity)).then(heard, failed);
    this.#scene.schedule.after(DELIVERED_AGAIN_MS, this.#scene.world, () => {
      const other = this.#running(chance);
      if (!done && other !== undefined && activity.type === 'message')
        other.does((rooms) => rooms.bot.handle(activity)).then(heard, failed);
    });
  }

  #running(chance: Chance): Replica | undefined {
    return chance.of(this.#scene.replicas.filter(({ machine }) => machine.alive));
  }

  #opens(partner: Partner, pick: number, press: Press, nth: number): void {
    const links = this.#checks.links.to(addressOf(partner));
    const token = links[Math.floor(Math.sqrt(pick) * links.length)];
    const replica = this.#running(new Chance(`${this.#scene.seed} page ${nth}`));
    if (token === undefined || replica === undefined) return;
    const act = actOf(press);
    const opened: Promise<RedeemOutcome | ActOutcome> = replica.does<RedeemOutcome | ActOutcome>((rooms) =>
      act === undefined ? rooms.redeem(token) : rooms.act(token, act),
    );
    opened.then(
      (outcome) => this.#checks.pageSaid(token, outcome),
      (error: unknown) => this.#checks.pageFailed(error),
    );
  }
}

interface Found {
  /** Absent: nothing of theirs was clicked. */
  readonly message: Message | undefined;
  readonly button: CardButton;
}

function actOf(press: Press): PartnerAct | undefined {
  switch (press) {
    case 'link':
      return undefined;
    case 'renew':
    case 'help':
      return { kind: press };
    case 'leave':
      return { kind: 'leave', confirmed: true };
    case 'agree':
    case 'decline':
      return { kind: 'terms', answer: press, version: '1', language: 'en' };
  }
}
