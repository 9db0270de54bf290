import type { Resource } from '../../src/access/catalog.ts';
import { parseTerm } from '../../src/bot/parse/parse-term.ts';
import type { Against } from '../../src/lists/index.ts';

export const GROUP = '6f0c9a52-0000-4000-8000-000000000001';
export const SHARED_GROUP = '6f0c9a52-0000-4000-8000-000000000002';
export const APP_ID = '6f0c9a52-0000-4000-8000-0000000000a1';
export const SERVICE_PRINCIPAL = '6f0c9a52-0000-4000-8000-0000000000aa';

const resource = (id: string, name: string, more: Partial<Resource> = {}): Resource => ({
  id,
  name,
  grants: [],
  domains: { allow: [], deny: [] },
  justification: 'optional',
  employees: 'immediate',
  ...more,
});

/** Three resources: one as usual, one with questions and a limit, one that shares a group with the first. */
export const AGAINST: Against = {
  resources: [
    {
      resource: resource('portal', 'Partner portal', {
        grants: [
          { kind: 'group', group: GROUP },
          { kind: 'group', group: SHARED_GROUP },
          { kind: 'app', app: SERVICE_PRINCIPAL, role: '00000000-0000-0000-0000-000000000000' },
        ],
      }),
      appIds: [APP_ID],
      replyUrls: ['https://portal.example.com/start', 'https://portal.example.com'],
    },
    {
      resource: resource('reports', 'Sales reports', {
        justification: 'required',
        maxDuration: { amount: 90, unit: 'd' },
        questions: [
          { id: 'company', ask: 'Which company?', kind: 'text', required: true },
          { id: 'level', ask: 'Which level?', kind: 'choice', required: false, choices: ['gold', 'silver'] },
        ],
      }),
      appIds: [],
      replyUrls: ['https://reports.example.com'],
    },
    {
      resource: resource('wiki', 'Wiki', { grants: [{ kind: 'group', group: SHARED_GROUP }] }),
      appIds: [],
      replyUrls: ['https://wiki.example.com'],
    },
  ],
  usual: {},
  now: Date.UTC(2026, 10, 27, 9),
  readTerm: (text) => parseTerm(text, 'Europe/Berlin', Date.UTC(2026, 10, 20)),
  messageLimit: 1_000,
};
