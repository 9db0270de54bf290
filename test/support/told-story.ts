import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, FakeConnector } from './connector.ts';
import { type RunningEntra, startEntra } from './entra.ts';
import { saysTo } from './says-to.ts';
import { ServerProcess } from './server-process.ts';

/** As a proxy before the server sends it. */
export const OUTSIDE = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;

/** The server as a process of its own, with a tenant and a channel around it, in which the whole story is told. */
export class ToldStory {
  readonly tenant: RunningEntra;
  readonly connector: FakeConnector;
  readonly server: ServerProcess;
  readonly #folder: string;
  readonly #links = new Map<string, string>();

  private constructor(tenant: RunningEntra, connector: FakeConnector, server: ServerProcess, folder: string) {
    this.tenant = tenant;
    this.connector = connector;
    this.server = server;
    this.#folder = folder;
    tenant.entra.onExchange(({ path, requestBody }) => {
      if (!path.startsWith('/invitations')) return;
      const { invitedUserEmailAddress = '', inviteRedirectUrl = '' } = requestBody as Record<string, string>;
      this.#links.set(invitedUserEmailAddress, inviteRedirectUrl);
    });
  }

  static async open(settings: Readonly<Record<string, string>> = {}): Promise<ToldStory> {
    const [tenant, connector] = await Promise.all([startEntra({ token: 't' }), new FakeConnector().start()]);
    const folder = mkdtempSync(join(tmpdir(), 'usher-told-'));
    const server = await ServerProcess.on({
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: tenant.url,
      GRAPH_TOKEN: 't',
      SECURITY_GROUP_ID: GROUPS.portal.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      DATA_DIR: folder,
      LOG_LEVEL: 'debug',
      ...settings,
    });
    await server.start();
    return new ToldStory(tenant, connector, server, folder);
  }

  /** Ends the server, so that what it kept to send is sent, and everything around it. */
  async close(): Promise<number | null> {
    const code = await this.server.stop();
    await Promise.all([this.connector.stop(), this.tenant.close()]);
    rmSync(this.#folder, { recursive: true, force: true });
    return code;
  }

  says(who: string, more: Readonly<Record<string, unknown>>): Promise<Response> {
    return saysTo({ url: this.server.url, serviceUrl: this.connector.serviceUrl }, who, more);
  }

  async asks(address: string, id = 'line'): Promise<void> {
    await this.says('mara', { id, type: 'message', text: `invite ${address}` });
  }

  async approves(address: string): Promise<void> {
    const card = await this.connector.waitFor(
      (sent) =>
        JSON.stringify(sent.body).includes(address) &&
        buttonsOf(cardOf(sent)).some(({ title }) => title === 'Approve'),
    );
    const button = buttonsOf(cardOf(card)).find(({ title }) => title === 'Approve');
    const action = { type: 'Action.Execute', verb: button?.verb, data: button?.data };
    const value = { action, trigger: 'manual' };
    await this.says('alex', { id: `click ${address}`, type: 'invoke', name: 'adaptiveCard/action', value });
    await this.connector.waitFor(
      ({ method, body }) =>
        method === 'PUT' &&
        JSON.stringify(body).includes(address) &&
        JSON.stringify(body).includes('not accepted yet'),
    );
  }

  /** The grant link of the newest invitation, as this server has it. */
  linkOf(address: string): string {
    const { search } = new URL(this.#links.get(address) ?? '');
    return `${this.server.url}/grant-access${search}`;
  }

  /** Accepts, and comes by the link; the status of the page. */
  async lands(address: string): Promise<number> {
    this.tenant.entra.accept(address);
    const page = await fetch(this.linkOf(address), { headers: { traceparent: OUTSIDE } });
    await page.text();
    await this.connector.waitFor(({ body }) => JSON.stringify(body).includes(`${address} now has access`));
    return page.status;
  }

  /** From the typed line to the membership. */
  async tell(address: string): Promise<void> {
    await this.asks(address, `line ${address}`);
    await this.approves(address);
    const status = await this.lands(address);
    if (status !== 200) throw new Error(`the page answered ${status}`);
  }

  /** Each line that the server logged. */
  lines(): readonly Readonly<Record<string, unknown>>[] {
    return this.server.output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}
