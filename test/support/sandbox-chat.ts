import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import type { Message } from '../../src/sandbox/teams/model.ts';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import { freePorts } from './free-ports.ts';

const CATALOGUE = readFileSync(join(import.meta.dirname, '../../env/catalog.sandbox.yaml'), 'utf8');

export type Seat = 'manager' | 'approver' | 'administrator' | 'outsider';

/** Sandbox and product in this process; people write and click as the chat page lets them, by its requests. */
export class SandboxChat {
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'usher-chat-'));
  #app: App | undefined;
  #sandbox: Sandbox | undefined;

  /** Settings beside the usual ones; a mailbox of our own comes with what it takes. */
  readonly #env: Readonly<Record<string, string>>;

  constructor(env: Readonly<Record<string, string>> = {}) {
    this.#env = env;
  }

  async start(): Promise<this> {
    const port = await freePorts();
    const sandbox = await startSandbox({
      port: 0,
      botUrl: `http://127.0.0.1:${port}`,
      token: 'sandbox-token',
      ...(this.#env.MAIL_SENDER && { grants: ['Mail.Send', 'Mail.Read'] }),
    });
    this.#sandbox = sandbox;
    const read = readConfig(
      {
        PORT: String(port),
        AZURE_TENANT_ID: TENANT.id,
        GRAPH_BASE_URL: sandbox.url,
        GRAPH_TOKEN: 'sandbox-token',
        CATALOG_FILE: 'catalog.yaml',
        REQUESTERS_GROUP_ID: GROUPS.requesters.id,
        APPROVERS_GROUP_ID: GROUPS.approvers.id,
        ADMINS_GROUP_ID: GROUPS.admins.id,
        DATA_DIR: this.#dataDir,
        RECONCILE_SECONDS: '1',
        SWEEP_SECONDS: '1',
        ...this.#env,
      },
      () => CATALOGUE,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    this.#app = await startApp(read.config, createLog('silent'));
    await sandbox.teams.install();
    return this;
  }

  get sandbox(): Sandbox {
    if (this.#sandbox === undefined) throw new Error('not started');
    return this.#sandbox;
  }

  async stop(): Promise<void> {
    await this.#app?.stop();
    await this.#sandbox?.close();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async switches(id: string, on: boolean): Promise<void> {
    const answer = await this.#asks('/sandbox/bad-days', { id, on });
    if (!answer.ok) throw new Error(await answer.text());
  }

  async says(seat: Seat, text: string): Promise<void> {
    await this.#asks('/chat/say', { pane: seat, seat, text });
  }

  /** The newest message of the bot that fits, now or later. */
  hears(seat: Seat, ...texts: readonly (string | RegExp)[]): Promise<Message> {
    const { room } = this.sandbox.teams;
    const fits = (one: Message): boolean => {
      const said = `${one.text}\n${JSON.stringify([one.attachments, one.views])}`;
      return (
        one.pane === seat &&
        one.from === 'bot' &&
        texts.every((text) => (typeof text === 'string' ? said.includes(text) : text.test(said)))
      );
    };
    const there = room.messages.findLast(fits);
    if (there !== undefined) return Promise.resolve(there);
    return new Promise((resolve) => {
      const leave = room.listen((news) => {
        if (news.kind !== 'message' || !fits(news.message)) return;
        leave();
        resolve(news.message);
      });
    });
  }

  async clicks(seat: Seat, on: Message, title: string): Promise<void> {
    const action = buttonsIn(on.views[`${seat}:0`] ?? on.attachments[0]?.content).find(
      (one) => one.title === title,
    );
    if (action === undefined) throw new Error(`no button ${title}`);
    const { verb, data, id } = action;
    await this.#asks('/chat/execute', {
      pane: seat,
      seat,
      on: on.id,
      index: 0,
      action: { id, title, verb, data },
      trigger: 'manual',
    });
  }

  #asks(path: string, body: object): Promise<Response> {
    return fetch(`${this.sandbox.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}

interface Button {
  readonly title?: string;
  readonly verb?: string;
  readonly data?: unknown;
  readonly id?: string;
}

function buttonsIn(part: unknown): readonly Button[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(buttonsIn);
  const own = 'type' in part && part.type === 'Action.Execute' ? [part as Button] : [];
  return [...own, ...Object.values(part).flatMap(buttonsIn)];
}
