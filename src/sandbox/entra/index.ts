import { randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import type { Handler } from '../http.ts';
import { handleApplication } from './application.ts';
import { handleControl } from './control.ts';
import { addAssignment } from './graph/applications.ts';
import type { LoggedRequest, Notification, Tenant } from './graph/call.ts';
import { createFace, type Exchange, type Face } from './graph/face.ts';
import { issuerFor } from './issuers.ts';
import { handleMailbox } from './mailbox-pages.ts';
import type { Assignment, Group, Mail, Message, OrgContact, ServicePrincipal, User } from './model.ts';
import { handleDirectory } from './pages/directory.ts';
import { accept, makeContact, makeGroup, makeUser } from './people.ts';
import { defaultQuirks, type Quirks } from './quirks.ts';
import { handleRedeem } from './redeem.ts';
import { receive } from './reports.ts';
import { addGroup, seed } from './seed.ts';
import { createSignIn } from './sign-in.ts';

export type { LoggedRequest } from './graph/call.ts';
export type { Exchange } from './graph/face.ts';
export { NEEDS } from './graph/routes.ts';
export type { Assignment, Group, Mail, Message, OrgContact, User } from './model.ts';
export { type Fault, LEAST_GRANTS, type Quirks, type Throttle } from './quirks.ts';
export { DIRECTORY_ROLES, OWN_SERVICE_PRINCIPAL } from './seed.ts';

/** Every exchange of every simulated tenant in this process is published here, for checks that watch them all. */
export const EXCHANGES = 'usher.sandbox.entra.exchange';

export interface EntraOptions {
  /** Where the handler is mounted at the root, such as `http://127.0.0.1:3979`. */
  readonly baseUrl: string;
  /** The application's bearer token. Where there is none, whoever calls Graph may do everything. */
  readonly token?: string;
  readonly now?: () => number;
  readonly quirks?: Partial<Quirks>;
  /** What the application is granted beyond the least. */
  readonly grants?: readonly string[];
  /** Leaves the ready-made people out; groups, application and roles stay. */
  readonly empty?: boolean;
  readonly observe?: (exchange: Exchange) => void;
}

export interface Entra {
  readonly handle: Handler;
  /** One request to Graph from within this process. */
  readonly exchange: Face['exchange'];
  /** A bearer token that may do everything, for what others than the application do. */
  readonly administrator: string;
  /** May be changed at any time. */
  readonly quirks: Quirks;
  /** Every Graph call, oldest first; those inside a batch stand before their batch. */
  readonly requests: readonly LoggedRequest[];
  /** Oldest first. */
  readonly mails: readonly Mail[];
  /** Puts a message of this class, in MIME, into somebody's mailbox, by an address of theirs. */
  receive(mailbox: string, message: Pick<Message, 'messageClass' | 'mime'>): Message;
  /** In people's activity feeds; oldest first. */
  readonly notifications: readonly Notification[];
  users(): readonly User[];
  /** By object id, principal name or any of the addresses. */
  user(key: string): User | undefined;
  deletedUsers(): readonly User[];
  groups(): readonly Group[];
  applications(): readonly ServicePrincipal[];
  /** Object ids of the direct members. */
  members(groupId: string): readonly string[];
  assignments(): readonly Assignment[];
  /** Object ids of a user's sponsors. */
  sponsors(userId: string): readonly string[];
  addUser(user: Partial<User>): User;
  addContact(contact: Partial<OrgContact>): OrgContact;
  addGroup(group: Partial<Group>): Group;
  addMember(groupId: string, objectId: string): void;
  removeMember(groupId: string, objectId: string): void;
  addOwner(groupId: string, objectId: string): void;
  /** Of an application's role, or of the default access, by whoever else gives it; to a group as well. */
  assign(principalId: string, application: string, role: string): void;
  /** What the application may do from now on, and no longer. */
  grant(...permissions: readonly string[]): void;
  revoke(...permissions: readonly string[]): void;
  /** What Teams gets to show our tab to somebody who is signed in; undefined: nobody is this. */
  tabTokenFor(key: string): string | undefined;
  /** Redeems as the guest would on the redeem page. */
  accept(key: string): User;
  onExchange(listener: (exchange: Exchange) => void): () => void;
  /** Told of each user for whom our app was installed through Graph. */
  onInstalled(listener: (user: string) => void): void;
}

const MAX_REQUESTS_KEPT = 100_000;

export function createEntra(options: EntraOptions): Entra {
  const now = options.now ?? Date.now;
  const directory = seed(now(), options.empty ?? false);
  const quirks = { ...defaultQuirks(), ...options.quirks };
  quirks.grants = [...quirks.grants, ...(options.grants ?? [])];
  const requests: LoggedRequest[] = [];
  const notifications: Notification[] = [];
  const listeners = new Set<(exchange: Exchange) => void>();
  if (options.observe) listeners.add(options.observe);
  const installers = new Set<(user: string) => void>();
  const everywhere = channel(EXCHANGES);
  const report = (exchange: Exchange): void => {
    for (const listener of listeners) listener(exchange);
    everywhere.publish(exchange);
  };
  const tenant: Tenant = {
    directory,
    quirks,
    baseUrl: options.baseUrl.replace(/\/$/, ''),
    now,
    instance: randomUUID(),
    log: (request) => {
      if (requests.length >= MAX_REQUESTS_KEPT) requests.splice(0, MAX_REQUESTS_KEPT / 2);
      requests.push(request);
    },
    notified: (notification) => void notifications.push(notification),
    installed(user) {
      for (const listener of installers) listener(user);
    },
  };
  const administrator = randomUUID();
  const signIn = createSignIn(tenant.baseUrl, now);
  const face = createFace(tenant, { application: options.token, administrator }, report);

  const find = (key: string): User | undefined => directory.user(key) ?? directory.atAddress(key)[0];

  return {
    async handle(request, response, url) {
      if (url.pathname.startsWith('/v1.0/')) {
        await face.answer(request, response, url);
        return true;
      }
      if (await signIn.handle(request, response, url)) return true;
      for (const part of [handleControl, handleMailbox, handleRedeem, handleApplication, handleDirectory]) {
        if (await part(tenant, request, response, url)) return true;
      }
      return false;
    },
    exchange: face.exchange,
    administrator,
    quirks,
    requests,
    mails: directory.mails,
    receive(mailbox, message) {
      const user = find(mailbox);
      if (!user) throw new Error(`nobody here is ${mailbox}`);
      return receive(directory, now(), user.id, message);
    },
    notifications,
    users: () => [...directory.users.values()],
    user: find,
    deletedUsers: () => [...directory.deleted.values()].map((one) => one.user),
    groups: () => [...directory.groups.values()],
    applications: () => [...directory.applications.values()],
    members: (groupId) => directory.members.to(groupId),
    assignments: () => [...directory.assignments.values()],
    sponsors: (userId) => directory.sponsors.to(userId),
    addUser(part) {
      const user = makeUser(part, now());
      directory.put(user, now());
      return user;
    },
    addContact(part) {
      const contact = makeContact(part);
      directory.contacts.set(contact.id, contact);
      return contact;
    },
    addGroup: (part) => addGroup(directory, makeGroup(part, now())),
    addMember: (groupId, objectId) => void directory.members.link(groupId, objectId),
    addOwner: (groupId, objectId) => void directory.owners.link(groupId, objectId),
    assign: (principalId, application, role) =>
      void addAssignment(directory, now(), { principalId, resourceId: application, appRoleId: role }),
    grant(...permissions) {
      quirks.grants = [...new Set([...quirks.grants, ...permissions])];
    },
    revoke(...permissions) {
      quirks.grants = quirks.grants.filter((one) => !permissions.includes(one));
    },
    removeMember: (groupId, objectId) => void directory.members.unlink(groupId, objectId),
    tabTokenFor(key) {
      const user = find(key);
      return user && signIn.tokenFor(user);
    },
    accept(key) {
      const user = find(key);
      if (!user) throw new Error(`nobody here is ${key}`);
      accept(user, issuerFor(user), now());
      directory.put(user, now());
      return user;
    },
    onInstalled: (listener) => void installers.add(listener),
    onExchange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
