import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { toAscii } from '../access/address.ts';
import { DEFAULT_ACCESS, type Members, type Resource, type Target } from '../access/catalog.ts';
import type { CatalogueFault } from '../access/catalogue-fault.ts';
import { SILENCES } from '../access/review-rule.ts';
import { ApproversEntry, QuestionsEntry, StagesEntry, whoDecides } from './approval-rules.ts';
import { faultOf, placedIn, says } from './catalogue-faults.ts';
import { contradictions } from './catalogue-rules.ts';
import { Guid, Length, MembersEntry } from './catalogue-values.ts';
import { ENDING } from './ending.ts';

/** Who asks and who approves where the catalogue says nothing. */
interface Usual {
  readonly requesters: Members | undefined;
  readonly approvers: Members | undefined;
}

const Domain = z.string().transform((text, context) => {
  const domain = toAscii(text.trim().replace(/^@/u, ''));
  if (domain !== undefined) return domain;
  context.addIssue(says('domain'));
  return z.NEVER;
});
const Address = z.url({ protocol: /^https?$/u, error: says('url') });

/** How a catalogue writes each kind of target. */
const GRANTS = {
  group: z.strictObject({ group: Guid }),
  app: z.strictObject({ app: Guid, role: Guid.default(DEFAULT_ACCESS) }),
  'directory-role': z.strictObject({ directoryRole: Guid }),
} satisfies Record<Target['kind'], z.ZodObject>;
const Grant = z.union(Object.values(GRANTS), says('grant'));

function targetOf(grant: z.infer<typeof Grant>): Target {
  if ('group' in grant) return { kind: 'group', group: grant.group };
  if ('app' in grant) return { kind: 'app', app: grant.app, role: grant.role };
  return { kind: 'directory-role', role: grant.directoryRole };
}

const ResourceEntry = z
  .strictObject({
    id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u, says('id')),
    name: z.string().min(1).max(100),
    description: z.string().max(500).optional(),
    url: Address.optional(),
    grants: z.array(Grant).min(1, says('no-grants')),
    requesters: z.union([z.literal('none'), MembersEntry], says('members')).optional(),
    owners: MembersEntry.optional(),
    approvers: z.union([z.literal('none'), ApproversEntry], says('approvers')).optional(),
    stages: StagesEntry.optional(),
    questions: QuestionsEntry.optional(),
    duration: Length.optional(),
    maxDuration: Length.optional(),
    domains: z
      .strictObject({ allow: z.array(Domain).default([]), deny: z.array(Domain).default([]) })
      .default({ allow: [], deny: [] }),
    justification: z.enum(['required', 'optional']).default('optional'),
    employees: z.enum(['immediate', 'approve']).optional(),
    extension: z.enum(['approve', 'sponsor']).optional(),
    ...ENDING,
    terms: z
      .strictObject({
        version: z.string().trim().min(1).max(60),
        url: Address,
      })
      .optional(),
    review: z.strictObject({ every: Length, within: Length, silence: z.enum(SILENCES) }).optional(),
    // biome-ignore lint/suspicious/noThenProperty: the catalogue's own word; what is read is never awaited
    inactive: z.strictObject({ after: Length, then: z.enum(['ask', 'remove']) }).optional(),
  })
  .refine(
    ({ approvers, stages }) => approvers === undefined || stages === undefined,
    says('approvers-and-stages'),
  );
const Catalogue = z.strictObject({
  resources: z.array(ResourceEntry).min(1, says('no-resources')),
  catalogueApproval: z.literal('required').optional(),
});

/** The resources of a catalogue's YAML text, and everything that is wrong with it, with its place. */
export function parseResources(
  text: string,
  usual: Usual,
): {
  readonly resources: readonly Resource[];
  readonly catalogueApproval?: 'required';
  readonly faults: readonly CatalogueFault[];
} {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    return {
      resources: [],
      faults: document.errors.map(({ message }) => ({ kind: 'no-yaml', why: message.split('\n')[0] ?? '' })),
    };
  const placed = placedIn(document, lines);
  const parsed = Catalogue.safeParse(document.toJS());
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const fault = faultOf(issue, document.getIn(issue.path), KEYS);
      return placed(
        { path: issue.path, fault },
        fault.code === 'unknown-keys' ? fault.keys[0]?.key : undefined,
      );
    });
    return { resources: [], faults };
  }
  const resources = parsed.data.resources.map((entry) => asResource(entry, usual));
  const { catalogueApproval } = parsed.data;
  return {
    resources,
    ...(catalogueApproval && { catalogueApproval }),
    faults: contradictions(resources).map((wrong) => placed(wrong)),
  };
}

/** All that there are, wherever they belong. */
const KEYS = [
  ...Object.keys(ResourceEntry.shape),
  ...Object.values(GRANTS).flatMap(({ shape }) => Object.keys(shape)),
  ...Object.keys(Catalogue.shape),
  ...['allow', 'deny', 'version', 'block', 'delete', 'every', 'silence', 'after', 'then'],
  ...['alternates', 'within', 'ask', 'kind', 'required', 'choices'],
];

/** The one resource that settings alone describe: no end date, justification optional. */
export function singleResource(
  group: string,
  name: string | undefined,
  url: string | undefined,
  usual: Usual,
): Resource {
  const slug = (name ?? 'portal')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return {
    id: slug === '' ? 'portal' : slug,
    name: name ?? 'Portal',
    ...(url !== undefined && { url }),
    grants: [{ kind: 'group', group }],
    ...(usual.requesters !== undefined && { requesters: usual.requesters }),
    ...(usual.approvers !== undefined && { approvers: usual.approvers }),
    domains: { allow: [], deny: [] },
    justification: 'optional',
  };
}

function asResource(entry: z.infer<typeof ResourceEntry>, usual: Usual): Resource {
  const {
    grants,
    requesters: asks,
    approvers: decides,
    stages,
    questions,
    description,
    url,
    duration,
    maxDuration,
    employees,
    extension,
    owners,
    terms,
    review,
    inactive,
    ...rest
  } = entry;
  const privileged = grants.some((grant) => 'directoryRole' in grant);
  const requesters = asks === 'none' ? undefined : (asks ?? usual.requesters);
  return {
    ...rest,
    grants: grants.map(targetOf),
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    ...(requesters !== undefined && { requesters }),
    ...whoDecides(decides, stages, usual.approvers),
    ...(questions !== undefined && { questions }),
    ...(duration !== undefined && { duration }),
    ...(maxDuration !== undefined && { maxDuration }),
    ...(employees !== undefined && { employees }),
    ...(extension !== undefined && { extension }),
    ...(owners !== undefined && { owners }),
    ...(terms !== undefined && { terms }),
    ...(review !== undefined && { review }),
    ...(inactive !== undefined && { inactive: { after: inactive.after, outcome: inactive.then } }),
    ...(privileged && { privileged }),
  };
}
