import type { Entra } from '../../src/sandbox/entra/index.ts';
import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import type { Staff } from './plan.ts';
import type { Schedule } from './schedule.ts';

/** Somebody's right may be read a moment before it is taken, and used a moment after; in milliseconds awake. */
const RIGHT_MS = 150_000;
const DECIDING = [GROUPS.approvers.id, GROUPS.admins.id] as const;
const ROLES = [...DECIDING, GROUPS.requesters.id] as const;
/** Who may be named in the catalogue as a resource's owner. */
const OWNERS: ReadonlySet<string> = new Set(
  EMPLOYEES.flatMap(({ id, mail }) => (mail.startsWith('erik@') ? [id] : [])),
);

/** Who is what, and was it a moment ago. */
export class Rights {
  readonly #schedule: Schedule;
  readonly #tenant: Entra;
  /** Until when somebody may still act as what they were. */
  readonly #was = new Map<string, number>();

  constructor(schedule: Schedule, tenant: Entra) {
    this.#schedule = schedule;
    this.#tenant = tenant;
  }

  changes(person: string, does: Staff, group: string): void {
    const user = this.#tenant.user(person);
    if (user === undefined) return;
    for (const one of ROLES)
      if (user.accountEnabled && this.#tenant.members(one).includes(person))
        this.#was.set(`${one} ${person}`, this.#schedule.awake + RIGHT_MS);
    if (does === 'joins') this.#tenant.addMember(group, person);
    if (does === 'quits') this.#tenant.removeMember(group, person);
    if (does === 'blocked') user.accountEnabled = false;
    if (does === 'unblocked') user.accountEnabled = true;
  }

  mayDecide(person: string): boolean {
    return DECIDING.some((group) => this.#is(group, person));
  }

  mayAsk(person: string): boolean {
    return this.#is(GROUPS.requesters.id, person);
  }

  /** What others asked for: its resource's owners, and administrators. */
  mayAdminister(person: string): boolean {
    return OWNERS.has(person) || this.#is(GROUPS.admins.id, person);
  }

  #is(group: string, person: string): boolean {
    const now = this.#tenant.members(group).includes(person) && this.#tenant.user(person)?.accountEnabled;
    return now === true || (this.#was.get(`${group} ${person}`) ?? 0) > this.#schedule.awake;
  }
}
