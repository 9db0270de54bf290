import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import type { Config } from '../../src/settings/config.ts';
import { Chance } from './chance.ts';
import { SENDER } from './graph.ts';
import { TODAY, type Version } from './versions.ts';
import { FAULTS, type Weather } from './wire.ts';

const DURATIONS = ['', 'duration: 2d', 'duration: 10d', 'duration: 30d'] as const;

function resource(chance: Chance, id: 'portal' | 'reports'): string {
  const lines = [
    `  - id: ${id}`,
    `    name: ${id}`,
    `    url: https://${id}.example.com`,
    `    grants:`,
    `      - group: ${id === 'portal' || chance.happens(0.3) ? GROUPS.portal.id : GROUPS.reports.id}`,
    ...(chance.happens(0.8) ? [`    approvers: ${GROUPS.approvers.id}`] : []),
    `    ${chance.of(DURATIONS)}`,
    `    maxDuration: 60d`,
    ...(chance.happens(0.3) ? ['    extension: sponsor'] : []),
    ...(chance.happens(0.3) ? ['    redeemWithin: 10d'] : []),
    ...(chance.happens(0.4) ? ['    leftover: { block: 1d, delete: 9d }'] : []),
    ...(chance.happens(0.3) ? ['    review: { every: 30d, within: 5d, silence: remove }'] : []),
    ...(chance.happens(0.2) ? ['    terms: { version: "1", url: https://example.com/nda }'] : []),
    ...(chance.happens(0.2) ? ['    owners: [erik@lindenau.example]'] : []),
  ];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** The settings that one seed's company has. */
export function configOf(seed: number, { settings }: Version = TODAY): Config {
  const chance = new Chance(`${seed} settings`);
  const catalogue = `resources:\n${resource(chance, 'portal')}\n${resource(chance, 'reports')}\n`;
  const read = settings.readConfig(
    {
      PUBLIC_URL: 'http://localhost:3978',
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: 'http://localhost:3979',
      GRAPH_TOKEN: 'simulated',
      CATALOG_FILE: 'catalogue.yaml',
      REQUESTERS_GROUP_ID: GROUPS.requesters.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      ADMINS_GROUP_ID: GROUPS.admins.id,
      INVITATION_PACE: chance.of(['learning', 'full']),
      ...(chance.happens(0.3) && { MAIL_SENDER: SENDER }),
    },
    () => catalogue,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
}

/** What one seed's world may have against, more than against all else. */
const AIMS = [
  ...(['POST /invitations', 'POST /groups/id/members/$ref', 'DELETE /groups/id/members/id/$ref'] as const),
  ...([
    'POST /$batch',
    'PATCH /users/id',
    'GET /groups/id/members',
    'send',
    'update',
    'commit',
    'load',
  ] as const),
] as const;

/** How one seed's world fails: some seeds not at all, some at one port, some in one way, some in all. */
export function weatherOf(seed: number): Weather {
  const chance = new Chance(`${seed} weather`);
  const share = (): number => chance.of([0, 0, 1, 3, 10]);
  return {
    share: { graph: share(), teams: share(), store: chance.of([0, 0, 0, 1, 3]) },
    faults: chance.some(FAULTS),
    slow: chance.of([0, 3, 40, 400, 2_000]),
    ...(chance.happens(0.5) && { aim: chance.of(AIMS) }),
  };
}
