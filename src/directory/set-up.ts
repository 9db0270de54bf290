import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { Bearer } from './bearer.ts';
import { query, read, segment } from './call.ts';
import type { Graph } from './graph.ts';
import { type Identity, identityIn } from './identity.ts';
import { bodyOf, pagesOf } from './pages.ts';

/** What a look at the set-up asks of the directory besides what everybody asks. Each throws DirectoryError. */
export interface SetUpReads {
  /** Whom our token stands for; undefined where it does not say. */
  identity(): Promise<Identity | undefined>;
  /** Whether we own a group; undefined where our token does not say who we are. */
  owns(group: ObjectId): Promise<boolean | undefined>;
  /** Who may invite, as the tenant's authorization policy has it; `none` is nobody at all. */
  allowInvitesFrom(): Promise<string>;
  /** What cross-tenant access settings say of guests who come in. */
  inbound(): Promise<Inbound>;
}

export interface Inbound {
  /** Whether everybody is blocked for whose tenant nothing else is said. */
  readonly blocked: boolean;
  /** The tenants that are allowed, and those that are blocked, whatever the rest is. */
  readonly allowedTenants: readonly string[];
  readonly blockedTenants: readonly string[];
}

const ownerSchema = z.object({ id: z.string(), appId: z.string().nullish() });
const authorizationSchema = z.object({ allowInvitesFrom: z.string() });
const collaborationSchema = z
  .object({
    usersAndGroups: z
      .object({
        accessType: z.string().nullish(),
        targets: z.array(z.object({ target: z.string().nullish() })).nullish(),
      })
      .nullish(),
  })
  .nullish();
const defaultSchema = z.object({ b2bCollaborationInbound: collaborationSchema });
const partnerSchema = z.object({ tenantId: z.string(), b2bCollaborationInbound: collaborationSchema });

const POLICIES = 'Policy.Read.All';

/** How users of another tenant are let in, as a whole; undefined for a rule about some of them, or for none. */
function accessIn(rule: z.infer<typeof collaborationSchema>): string | undefined {
  const { accessType, targets } = rule?.usersAndGroups ?? {};
  return targets?.some(({ target }) => target === 'AllUsers') ? (accessType ?? undefined) : undefined;
}

export function setUpReads(graph: Graph, bearer: Bearer, signal: () => AbortSignal): SetUpReads {
  const identity = async () => identityIn(await bearer.token(signal()));
  return {
    identity,
    async owns(group) {
      const us = await identity();
      if (us === undefined) return undefined;
      const call = read(
        `/groups/${segment(group)}/owners${query({ $select: 'id,appId' })}`,
        'GroupMember.Read.All',
      );
      for await (const page of pagesOf(graph, call, ownerSchema))
        for (const { id, appId } of page)
          if (id.toLowerCase() === us.servicePrincipal || (appId && appId.toLowerCase() === us.application))
            return true;
      return false;
    },
    async allowInvitesFrom() {
      const call = read('/policies/authorizationPolicy', POLICIES);
      return bodyOf(authorizationSchema, await graph.expect(call), call).allowInvitesFrom;
    },
    async inbound() {
      const call = read('/policies/crossTenantAccessPolicy/default', POLICIES);
      const usual = bodyOf(defaultSchema, await graph.expect(call), call);
      const partners: z.infer<typeof partnerSchema>[] = [];
      const list = read('/policies/crossTenantAccessPolicy/partners', POLICIES);
      for await (const page of pagesOf(graph, list, partnerSchema)) partners.push(...page);
      const tenants = (access: string) =>
        partners
          .filter(({ b2bCollaborationInbound: rule }) => accessIn(rule) === access)
          .map(({ tenantId }) => tenantId);
      return {
        blocked: accessIn(usual.b2bCollaborationInbound) === 'blocked',
        allowedTenants: tenants('allowed'),
        blockedTenants: tenants('blocked'),
      };
    },
  };
}
