import { setTimeout } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import type { Target } from '../access/catalog.ts';
import {
  type Directory,
  type DirectoryCode,
  DirectoryError,
  NO_TRACE,
  type Trace,
} from '../usecases/ports.ts';
import { type ActivityFeed, activityFeed } from './activity-feed.ts';
import { type Applications, knownApplications } from './applications.ts';
import { credentialBearer, fixedBearer } from './bearer.ts';
import { bounces } from './bounces.ts';
import { inviteMany } from './bulk-invite.ts';
import { joinMany } from './bulk-join.ts';
import { query, read } from './call.ts';
import { changes } from './changes.ts';
import { type Graph, type GraphOptions, type Log, type OpenGraph, openGraph } from './graph.ts';
import { type KnownMembers, knownMembers } from './groups.ts';
import { accountHolding, holders, holds } from './holding.ts';
import { holdsMore } from './holds-more.ts';
import { type Inspection, inspect } from './inspect.ts';
import { type Installation, installation } from './installation.ts';
import { invite, inviteUnmailed } from './invite.ts';
import { deleteAccount, isDeleted, leftover, origin, restoreAccount, setEnabled } from './leftover.ts';
import { type LookSettings, look } from './look.ts';
import { accountsById, lookMany } from './look-many.ts';
import { sendMail } from './mail.ts';
import { membersPage } from './members-page.ts';
import { join, leave } from './membership.ts';
import { optionalAnswers } from './optional.ts';
import { askCompany, askOwnDomains, ownDomainsOf } from './own-domains.ts';
import { account, find, invitationStates } from './people.ts';
import { manager, owners, placeSponsor, sponsors } from './relations.ts';
import { knownRoleAssignable, type RoleAssignable } from './role-assignable.ts';
import { type SetUpReads, setUpReads } from './set-up.ts';
import { standing } from './standing.ts';
import type { Pool } from './transport.ts';
import { usage } from './usage.ts';

export type { Log } from './graph.ts';
export type { Inspection, TargetProblem } from './inspect.ts';

export interface DirectoryOptions {
  /** Graph's root without version, such as `https://graph.microsoft.com`. */
  readonly baseUrl: string;
  /** A fixed bearer token; else `credential` is asked. */
  readonly token?: string;
  readonly credential?: TokenCredential;
  /** What the credential is asked for; by default everything that `baseUrl` grants the application. */
  readonly scope?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Resolves after so many milliseconds, or rejects when the signal says so; it moves `now` on. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly log?: Log;
  /** Shows each call as a step of the work that asks for it. */
  readonly trace?: Pick<Trace, 'step'>;
  /** Told of each exchange; `status` 0: there was no answer. */
  readonly onCall?: GraphOptions['onCall'];
  /** For one exchange as a whole, in milliseconds; default 12,000. */
  readonly timeoutMs?: number;
  /** True lets targets be directory roles. */
  readonly directoryRoles?: boolean;
  /** What requests go out by; absent: connections of our own. */
  readonly pool?: Pool;
}

export interface OpenDirectory extends Directory {
  /** The same directory for pages that anybody may open, within their own share of the quotas. */
  readonly pages: Directory;
  /** The same directory for work that nobody waits for. */
  readonly background: Directory;
  /** What our token says that we may do; undefined where it does not say. One token is fetched where there is none. */
  granted(): Promise<ReadonlySet<string> | undefined>;
  /** The tenant's verified domains in lower case: who is at home there is no guest. Asked for once an hour. */
  ownDomains(): Promise<readonly string[]>;
  /** What the tenant is called; asked for once an hour. */
  company(): Promise<string | undefined>;
  /** What would keep memberships from being given in these targets; for the check of a catalogue. */
  inspect(targets: readonly Target[]): Promise<readonly Inspection[]>;
  /** Our own app in Teams. */
  readonly installation: Installation;
  readonly activityFeed: ActivityFeed;
  /** For the doctor. */
  readonly setUp: SetUpReads;
  /** Of each of Graph's quotas, the share in use by this process, from 0 to 1. */
  quotasUsed: OpenGraph['quotasUsed'];
  /** Nothing waits for its turn with Graph from now on: what would have to fails, unsent. What is under way goes on. */
  endWaits(): void;
  /** Ends every call under way; what it was about to do is unknown then. */
  close(): Promise<void>;
}

const MAX_SIGN_IN_MS = 30_000;
const signingIn = (): AbortSignal => AbortSignal.timeout(MAX_SIGN_IN_MS);
const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, signal ? { signal } : {});

/** Entra through Microsoft Graph v1.0. Every method throws DirectoryError and nothing else. */
export function openDirectory(options: DirectoryOptions): OpenDirectory {
  const now = options.now ?? Date.now;
  const baseUrl = options.baseUrl.replace(/(?<!\/)\/+$/, '');
  const scope = options.scope ?? `${new URL(baseUrl).origin}/.default`;
  const bearer =
    options.token !== undefined || !options.credential
      ? fixedBearer(options.token ?? '')
      : credentialBearer(options.credential, scope, now);
  const graph = openGraph({
    baseUrl,
    bearer,
    now,
    sleep: options.sleep ?? pause,
    log: options.log ?? silent,
    timeoutMs: options.timeoutMs ?? 12_000,
    ...(options.pool && { pool: options.pool }),
    trace: options.trace ?? NO_TRACE,
    onCall: options.onCall ?? (() => undefined),
  });
  const settings: Settings = {
    optional: optionalAnswers(now, options.log ?? silent),
    own: ownDomainsOf(now),
    applications: knownApplications(),
    members: knownMembers(now),
    roleAssignable: knownRoleAssignable(now),
    references: referenceRoot(baseUrl),
    directoryRoles: options.directoryRoles ?? false,
  };
  const granted = async (): Promise<ReadonlySet<string> | undefined> => {
    await bearer.token(signingIn());
    return bearer.granted();
  };
  return {
    ...directoryOver(graph.urgent, graph.background, settings),
    pages: directoryOver(graph.page, graph.background, settings),
    background: directoryOver(graph.background, graph.background, settings),
    granted,
    ownDomains: () => askOwnDomains(graph.urgent, settings.own),
    company: () => askCompany(graph.page, settings.own),
    inspect: (targets) => inspect(graph.urgent, targets, settings.directoryRoles),
    installation: installation(graph.background, { ...settings, granted }),
    activityFeed: activityFeed(graph.background, { granted, sleep: options.sleep ?? pause }),
    setUp: setUpReads(graph.urgent, bearer, signingIn),
    quotasUsed: () => graph.quotasUsed(),
    endWaits: () => graph.endWaits(),
    close: () => graph.close(),
  };
}

/** References name objects by an https address, whatever road the call itself takes; only the id in it counts. */
const referenceRoot = (baseUrl: string): string =>
  baseUrl.startsWith('https:') ? baseUrl : 'https://graph.microsoft.com';

const ANSWERS: ReadonlySet<DirectoryCode> = new Set(['permission-missing', 'not-found']);

interface Settings extends LookSettings {
  readonly references: string;
  readonly applications: Applications;
  readonly members: KnownMembers;
  readonly roleAssignable: RoleAssignable;
  readonly directoryRoles: boolean;
}

/** Bulk work is background work whoever asks for it. */
function directoryOver(graph: Graph, background: Graph, settings: Settings): Directory {
  const memberships = { ...settings, graph };
  return {
    find: (address) => find(graph, address),
    look: (address, parts, more, groups) => look(graph, settings, address, parts, more, groups),
    lookMany: (addresses) => lookMany(background, settings, addresses),
    accountsById: (ids) => accountsById(background, ids),
    applicationIds: (apps) => settings.applications.idsOf(graph, apps),
    roleAssignable: (groups) => settings.roleAssignable.among(graph, groups),
    account: (id) => account(graph, id),
    invitationStates: (ids) => invitationStates(graph, ids),
    invite: (invitation) => (invitation.unmailed ? inviteUnmailed : invite)(graph, invitation),
    sendMail: (mail) => sendMail(graph, mail),
    bounces: (mailbox, cursor) => bounces(background, settings.optional, mailbox, cursor),
    inviteMany: (invitations, before) => inviteMany(background, invitations, before),
    join: (id, targets) => join(memberships, id, targets),
    joinMany: (target, ids, before) => joinMany({ ...settings, graph: background }, target, ids, before),
    leave: (id, targets) => leave(memberships, id, targets),
    holds: (id, targets) => holds(memberships, id, targets),
    holdsMore: (id, targets) => holdsMore(graph, id, targets),
    leftover: (id) => leftover(graph, id),
    origin: (id) => origin(graph, id),
    setEnabled: (id, enabled) => setEnabled(graph, id, enabled),
    deleteAccount: (id) => deleteAccount(graph, id),
    isDeleted: (id) => isDeleted(graph, id),
    restoreAccount: (id) => restoreAccount(graph, id),
    accountHolding: (id, targets) => accountHolding(memberships, id, targets),
    holders: (target, ids) => holders({ ...settings, graph: background }, target, ids),
    membersPage: (target, after) => membersPage(memberships, target, after),
    standing: (id, groups) => standing(graph, id, groups),
    members: (group) => settings.members(graph, group),
    manager: (person) => manager(graph, person),
    owners: (group) => owners(graph, group),
    sponsors: (guest) => sponsors(graph, guest),
    placeSponsor: (guest, who) => placeSponsor(graph, settings.references, guest, who),
    usage: (ids) => usage(background, settings.optional, ids),
    changes: (cursor) => changes(graph, cursor),
    async ping() {
      const call = read(`/organization${query({ $select: 'id' })}`, 'User.Read.All');
      // Whoever says no has answered: what is missing shows where it is needed.
      await graph.expect(call).catch((error: unknown) => {
        const answered = error instanceof DirectoryError && ANSWERS.has(error.code);
        if (!answered) throw error;
      });
    },
  };
}
