import { Dispatcher } from 'undici';
import { createEntra, type Entra } from '../../src/sandbox/entra/index.ts';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { inside, type Machine } from './machine.ts';
import { addressOf, type Partner } from './plan.ts';
import type { Schedule } from './schedule.ts';
import type { Fault, Wire } from './wire.ts';

export const GRAPH_URL = 'https://graph.microsoft.com';
export const GRAPH_TOKEN = 'simulated';
export const GRANTS = ['User.ReadWrite.All', 'Directory.Read.All', 'AuditLog.Read.All', 'Mail.Send'] as const;

/** The mailbox that our own mail goes out from. */
export const SENDER = 'partners@lindenau.example';

/** Who is in the directory from the beginning. */
const KNOWN = ['gus', 'fay'] as const satisfies readonly Partner[];

/** The sandbox's tenant, on the simulation's clock. */
export function openTenant(schedule: Schedule): Entra {
  const now = () => schedule.now;
  const tenant = createEntra({ baseUrl: GRAPH_URL, token: GRAPH_TOKEN, now, grants: GRANTS });
  tenant.addUser({ displayName: 'Partners', mail: SENDER });
  // Some were there before us, and one is a member of what we give.
  for (const partner of KNOWN) tenant.addUser({ mail: addressOf(partner), userType: 'Guest' });
  for (const partner of KNOWN) tenant.accept(addressOf(partner));
  tenant.addMember(GROUPS.portal.id, tenant.user(addressOf(KNOWN[0]))?.id ?? '');
  return tenant;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** No answer comes at all. */
class Lost extends Error {
  readonly code = 'ECONNRESET';
}

const FAULTS: readonly Fault[] = ['before', 'lost', 'hang', 'throttle', 'garbage'];

function spoil(fault: Fault): Answer {
  switch (fault) {
    case 'throttle':
      return { status: 429, headers: { 'retry-after': '3' }, text: '{"error":{"code":"TooManyRequests"}}' };
    // A gateway that gave up, or an answer that was cut short. Whether anything was done, it does not say.
    case 'garbage':
      return { status: 502, headers: { 'content-type': 'text/html' }, text: '<html>Bad gateway' };
    default:
      throw new Lost('the connection was lost');
  }
}

/** One machine's connections to the simulated Graph; `done` is told whenever Graph did something. */
export class GraphConnections extends Dispatcher {
  readonly #machine: Machine;
  readonly #tenant: Entra;
  readonly #wire: Wire;
  readonly #done: (method: string, path: string) => void;

  constructor(machine: Machine, tenant: Entra, wire: Wire, done: (method: string, path: string) => void) {
    super();
    this.#machine = machine;
    this.#tenant = tenant;
    this.#wire = wire;
    this.#done = done;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const { method, body } = options;
    const path = String(options.path).replace('/v1.0', '');
    const headers = Object.fromEntries(
      Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
    );
    let aborted = false;
    const controller: Dispatcher.DispatchController = {
      ...{ aborted: false, paused: false, reason: null, rawHeaders: null },
      abort() {
        aborted = true;
      },
      pause: () => undefined,
      resume: () => undefined,
    };
    handler.onRequestStart?.(controller, {});
    const asked = { method, path, headers, text: typeof body === 'string' ? body : '' };
    const name = `${method} ${path.split('?')[0]?.replaceAll(/[0-9a-f-]{36}/g, 'id') ?? ''}`;
    const act = async (): Promise<Answer> => {
      const reply = await this.#tenant.exchange(asked);
      this.#done(method, path);
      if (reply === undefined) throw new Lost('the connection was lost');
      return { ...reply, text: textOf(reply.body) };
    };
    const call = { port: 'graph', name, faults: FAULTS, act, spoil, gone: () => aborted } as const;
    this.#wire.call<Answer>(this.#machine, call).then(
      (answer) => {
        if (aborted) return;
        const lowered = Object.entries(answer.headers).map(([key, value]) => [key.toLowerCase(), value]);
        handler.onResponseStart?.(controller, answer.status, Object.fromEntries(lowered), '');
        if (answer.text !== '') handler.onResponseData?.(controller, Buffer.from(answer.text));
        handler.onResponseEnd?.(controller, {});
      },
      (error: Error) => {
        if (!aborted) inside(this.#machine, () => handler.onResponseError?.(controller, error));
      },
    );
    return true;
  }

  override destroy(): Promise<void> {
    return Promise.resolve();
  }
}

/** JSON, but for what is a text itself. */
const textOf = (body: unknown): string =>
  body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
