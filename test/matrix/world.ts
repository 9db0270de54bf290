import { GROUPS } from '../../src/sandbox/tenant.ts';
import type { FakeConnector, Sent } from '../support/connector.ts';
import { buttonsOf, cardOf } from '../support/connector.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { FileHost } from '../support/file-host.ts';
import { catalogue, textOf, Usher, type Who } from '../support/usher.ts';
import type { Failing, Side } from './faults.ts';
import { Front } from './front.ts';
import { sentencesIn } from './told.ts';
import type { VirtualTime } from './virtual-time.ts';

const CATALOG = `
resources:
  - id: portal
    name: Partner portal
    url: https://portal.example.com
    grants: [{ group: ${GROUPS.portal.id} }]
    approvers: ${GROUPS.approvers.id}
    duration: 90d
    maxDuration: 365d
    extension: sponsor
  - id: staged
    name: Staged archive
    grants: [{ group: ${GROUPS.portal.id} }]
    stages:
      - { approvers: ${GROUPS.admins.id}, within: 4d }
      - { approvers: ${GROUPS.approvers.id}, within: 4d }
  - id: wiki
    name: Wiki
    grants: [{ group: ${GROUPS.reports.id} }]
    approvers: none
    maxDuration: 365d
    extension: sponsor
    review: { every: 30d, within: 14d, silence: keep }
`;

/** How long somebody waits for an answer to what they do, in milliseconds. */
const PATIENCE_MS = 120_000;
const SECOND_MS = 1_000;
/** How long anything takes while all is well, in milliseconds. */
const COMES_MS = 3_600_000;

/** The whole product before the stand-ins of the world outside, each behind a front of its own. */
export class World {
  readonly time: VirtualTime;
  readonly fronts: Readonly<Record<Side, Front>>;
  readonly usher: Usher;
  readonly files: FileHost;
  readonly #cosmos: CosmosEmulator | undefined;
  /** What people were told in answer to what they did, oldest first; what the bot said by itself is the connector's. */
  readonly answers: unknown[] = [];
  readonly anna: string;
  /** Whom nobody asked for. */
  readonly stranger: string;
  readonly listed: readonly string[];

  private constructor(
    time: VirtualTime,
    fronts: World['fronts'],
    files: FileHost,
    nth: number,
    cosmos: CosmosEmulator | undefined,
  ) {
    this.time = time;
    this.fronts = fronts;
    this.files = files;
    this.#cosmos = cosmos;
    this.anna = `anna${nth}@partner.com`;
    this.stranger = `stranger${nth}@partner.com`;
    this.listed = ['a', 'b', 'c'].map((name) => `${name}${nth}@partner.com`);
    const env: Record<string, string> = {
      ...catalogue(CATALOG),
      GRAPH_BASE_URL: fronts.Graph.url,
      RECONCILE_SECONDS: '300',
      SWEEP_SECONDS: '300',
      INVITATION_PACE: 'full',
      ...(cosmos && {
        COSMOS_ENDPOINT: fronts.store.url,
        COSMOS_KEY: cosmos.key,
        COSMOS_DATABASE: 'usher',
      }),
    };
    this.usher = new Usher(env);
  }

  /** Where the store is to fail it is Cosmos DB's stand-in; else the file. */
  static async open(time: VirtualTime, nth: number, side: Side): Promise<World> {
    const open = (): Promise<Front> => new Front(time).open();
    const fronts = { Graph: await open(), Teams: await open(), store: await open() };
    const cosmos = side === 'store' ? await startCosmosEmulator() : undefined;
    fronts.store.upstream = cosmos?.endpoint.replace(/\/$/u, '') ?? '';
    const world = new World(time, fronts, await FileHost.open(), nth, cosmos);
    const { usher } = world;
    usher.connector.mayRepeat = true;
    await usher.connector.start();
    fronts.Teams.upstream = usher.connector.serviceUrl.replace(/\/$/u, '');
    await world.#waits(usher.start());
    fronts.Graph.upstream = usher.graphUrl;
    return world;
  }

  async close(): Promise<void> {
    await this.time.during(this.usher.stop(), PATIENCE_MS);
    await this.time.during(this.#cosmos?.close() ?? Promise.resolve(), SECOND_MS);
    this.files.close();
    for (const front of Object.values(this.fronts)) front.close();
  }

  get connector(): FakeConnector {
    return this.usher.connector;
  }

  /** From now on; gives how often it did. */
  fails({ side, spoil }: Failing): () => number {
    let before = 0;
    this.fronts[side].spoil = (called) => {
      const fault = spoil(called, before);
      if (fault !== undefined) before++;
      return fault;
    };
    return () => before;
  }

  heals(): void {
    for (const front of Object.values(this.fronts)) front.spoil = () => undefined;
  }

  /** Lets time pass until something has come that has to come. */
  async until(isSo: () => boolean, what: string): Promise<void> {
    if (!(await this.time.until(isSo, COMES_MS))) throw new Error(`${what} never came`);
  }

  /** Does not come back before it is answered; undefined where that takes too long. */
  #waits<T>(work: Promise<T>): Promise<T | undefined> {
    return this.time.during(work, PATIENCE_MS);
  }

  /** Types a line, and gives what the bot was heard to say there meanwhile. */
  async says(who: Who, text: string, more: Record<string, unknown> = {}): Promise<readonly Sent[]> {
    const before = this.connector.sent.length;
    await this.#posts(who, { type: 'message', text, ...more });
    await this.time.pass(SECOND_MS);
    return this.connector.sent.slice(before).filter(({ conversation }) => conversation === `a:${who}`);
  }

  /** Clicks a button of the newest card in a chat that has one; false where there is none. */
  async clicks(who: Who, title: string, inputs: Record<string, string> = {}): Promise<boolean> {
    const card = this.cardWith(who, title);
    const button = buttonsOf(card).find((one) => one.title === title);
    if (button === undefined) return false;
    const value = {
      action: { type: 'Action.Execute', verb: button.verb, data: { ...button.data, ...inputs } },
    };
    const answer = await this.#posts(who, { type: 'invoke', name: 'adaptiveCard/action', value });
    const shown = fieldOf(fieldOf(answer, 'body'), 'value');
    if (typeof shown === 'object' && shown !== null) this.#shown.set(who, shown);
    return true;
  }

  /** What stands in place of a card after a click, which may have a button that the next click needs. */
  readonly #shown = new Map<Who, object>();

  cardWith(who: Who, title: string): unknown {
    const has = (card: unknown): boolean => buttonsOf(card).some((one) => one.title === title);
    const shown = this.#shown.get(who);
    if (has(shown)) return shown;
    return this.connector.sent
      .filter((sent) => sent.conversation === `a:${who}` && this.isNewest(sent))
      .map(cardOf)
      .findLast(has);
  }

  isNewest = (sent: Sent): boolean =>
    this.connector.sent.findLast(
      (other) => other.conversation === sent.conversation && other.id === sent.id,
    ) === sent;

  async opens(link: string): Promise<number | undefined> {
    const page = await this.#waits(this.usher.opens(link));
    if (page !== undefined) this.answers.push({ text: titleOf(page.text) });
    return page?.status;
  }

  async submits(path: string, fields: Record<string, string>): Promise<void> {
    const sent = fetch(`${this.usher.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
    const text = await this.#waits(sent.then((response) => response.text()));
    if (text !== undefined) this.answers.push({ text: titleOf(text) });
  }

  async #posts(who: Who, more: Record<string, unknown>): Promise<unknown> {
    const { serviceUrl } = { serviceUrl: `${this.fronts.Teams.url}/` };
    const answer = await this.#waits(this.usher.post(this.usher.activity(who, { serviceUrl, ...more })));
    if (sentencesIn(answer?.body).length > 0) this.answers.push(answer?.body);
    return answer;
  }

  mailsTo(address: string): number {
    return this.usher.entra.mails.filter(({ to }) => to.includes(address)).length;
  }

  /** Somebody makes a member of whom they like. */
  joins(group: keyof typeof GROUPS, id: string): void {
    this.usher.entra.addMember(GROUPS[group].id, id);
  }

  isIn(group: keyof typeof GROUPS, address = this.anna): boolean {
    const id = this.usher.entra.user(address)?.id;
    return id !== undefined && this.usher.entra.members(GROUPS[group].id).includes(id);
  }

  /** Whether anybody read this in answer to what they did. */
  wasAnswered(words: RegExp): boolean {
    return this.answers.some((answer) => words.test(textOf(answer)));
  }

  /** Whether a message about the partner, as it stands now, says this in somebody's chat. */
  shows(who: Who, words: string | RegExp): boolean {
    return this.stands(who, this.anna, words);
  }

  /** Whether a message, as it stands now, says all of this in somebody's chat. */
  stands(who: Who, ...words: readonly (string | RegExp)[]): boolean {
    return this.connector.sent.some(
      (sent) => sent.conversation === `a:${who}` && this.isNewest(sent) && fits(textOf(sent), words),
    );
  }

  /** How many messages, each counted once however often it was changed, say all of this to somebody. */
  told(who: Who, ...words: readonly (string | RegExp)[]): number {
    return this.connector.sent.filter(
      (sent) => sent.method === 'POST' && sent.conversation === `a:${who}` && fits(textOf(sent), words),
    ).length;
  }
}

const fits = (text: string, words: readonly (string | RegExp)[]): boolean =>
  words.every((one) => (typeof one === 'string' ? text.includes(one) : one.test(text)));

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const titleOf = (page: string): string =>
  /<h1[^>]*>(?<title>[^<]*)/u.exec(page)?.groups?.title ?? page.slice(0, 60);
