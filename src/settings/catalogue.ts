import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { toAscii } from '../access/address.ts';
import { DEFAULT_ACCESS, type Members, type Resource, stagesOf, type Target } from '../access/catalog.ts';
import { nearest } from '../access/nearest.ts';
import { SILENCES } from '../access/review-rule.ts';
import { plus } from '../access/term.ts';
import { catalogue as words } from '../words/en/operator/catalogue.ts';
import { ApproversEntry, QuestionsEntry, StagesEntry, whoDecides } from './approval-rules.ts';
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
  context.addIssue(words.domain);
  return z.NEVER;
});
const Address = z.url({ protocol: /^https?$/u, error: words.url });

/** How a catalogue writes each kind of target. */
const GRANTS = {
  group: z.strictObject({ group: Guid }),
  app: z.strictObject({ app: Guid, role: Guid.default(DEFAULT_ACCESS) }),
  'directory-role': z.strictObject({ directoryRole: Guid }),
} satisfies Record<Target['kind'], z.ZodObject>;
const Grant = z.union(Object.values(GRANTS), words.grant);

function targetOf(grant: z.infer<typeof Grant>): Target {
  if ('group' in grant) return { kind: 'group', group: grant.group };
  if ('app' in grant) return { kind: 'app', app: grant.app, role: grant.role };
  return { kind: 'directory-role', role: grant.directoryRole };
}

const ResourceEntry = z
  .strictObject({
    id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u, words.id),
    name: z.string().min(1).max(100),
    description: z.string().max(500).optional(),
    url: Address.optional(),
    grants: z.array(Grant).min(1, words.noGrants),
    requesters: z.union([z.literal('none'), MembersEntry]).optional(),
    owners: MembersEntry.optional(),
    approvers: z.union([z.literal('none'), ApproversEntry]).optional(),
    stages: StagesEntry.optional(),
    questions: QuestionsEntry.optional(),
    duration: Length.optional(),
    maxDuration: Length.optional(),
    domains: z
      .strictObject({ allow: z.array(Domain).default([]), deny: z.array(Domain).default([]) })
      .default({ allow: [], deny: [] }),
    justification: z.enum(['required', 'optional'], words.justification).default('optional'),
    employees: z.enum(['immediate', 'approve'], words.employees).optional(),
    extension: z.enum(['approve', 'sponsor'], words.extension).optional(),
    ...ENDING,
    terms: z
      .strictObject({
        version: z.string().trim().min(1).max(60),
        url: Address,
      })
      .optional(),
    review: z
      .strictObject({ every: Length, within: Length, silence: z.enum(SILENCES, words.silence) })
      .optional(),
    // biome-ignore lint/suspicious/noThenProperty: the catalogue's own word; what is read is never awaited
    inactive: z.strictObject({ after: Length, then: z.enum(['ask', 'remove'], words.inactive) }).optional(),
  })
  .refine(
    ({ approvers, stages }) => approvers === undefined || stages === undefined,
    words.approversAndStages,
  );
const Catalogue = z.strictObject({
  resources: z.array(ResourceEntry).min(1, words.noResources),
  catalogueApproval: z.literal('required', words.catalogueApproval).optional(),
});

/** The resources of a catalogue's YAML text, and every problem in it with its place. */
export function parseResources(
  text: string,
  usual: Usual,
): {
  readonly resources: readonly Resource[];
  readonly catalogueApproval?: 'required';
  readonly problems: readonly string[];
} {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    return {
      resources: [],
      problems: document.errors.map((error) => words.noYaml(error.message.split('\n')[0] ?? '')),
    };
  const parsed = Catalogue.safeParse(document.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const node: unknown = document.getIn(issue.path, true);
      const offset =
        typeof node === 'object' && node !== null && 'range' in node
          ? (node.range as number[])[0]
          : undefined;
      const line = offset === undefined ? '' : words.line(lines.linePos(offset).line);
      const what =
        issue.code === 'unrecognized_keys'
          ? unknownKeys(issue.keys)
          : said(issue, document.getIn(issue.path));
      return `${pathOf(issue.path)}${line} ${what}`;
    });
    return { resources: [], problems };
  }
  const resources = parsed.data.resources.map((entry) => asResource(entry, usual));
  const { catalogueApproval } = parsed.data;
  return {
    resources,
    ...(catalogueApproval && { catalogueApproval }),
    problems: contradictions(resources),
  };
}

const KEYS = [
  ...Object.keys(ResourceEntry.shape),
  ...Object.values(GRANTS).flatMap(({ shape }) => Object.keys(shape)),
  ...Object.keys(Catalogue.shape),
  ...['allow', 'deny', 'version', 'block', 'delete', 'every', 'silence', 'after', 'then'],
  ...['alternates', 'within', 'ask', 'kind', 'required', 'choices'],
];

function unknownKeys(keys: readonly string[]): string {
  const told = keys.map((key) => {
    const near = nearest(key, KEYS, 3);
    return words.unknownKey(key, near);
  });
  return words.unknownKeys(told);
}

function said(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return words.missing;
  if (issue.code === 'invalid_type') return words.type(issue.expected);
  return issue.message;
}

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

function contradictions(resources: readonly Resource[]): string[] {
  const problems: string[] = [];
  const ids = resources.map(({ id }) => id.toLowerCase());
  for (const [i, resource] of resources.entries()) {
    const { id, duration, maxDuration } = resource;
    if (ids.indexOf(id.toLowerCase()) !== i) problems.push(words.twice(i, id));
    if (maxDuration !== undefined && duration !== undefined && plus(0, duration) > plus(0, maxDuration))
      problems.push(words.duration(i));
    const { review } = resource;
    if (review !== undefined && plus(0, review.within) >= plus(0, review.every))
      problems.push(words.review(i));
    if (resource.privileged && stagesOf(resource).length === 0) problems.push(words.roleWithoutApproval(i));
    if (resource.extension === 'approve' && stagesOf(resource).length === 0)
      problems.push(words.extensionWithoutApproval(i));
    if (resource.privileged && resource.extension === 'sponsor') problems.push(words.roleExtendedAtWill(i));
    if (resource.privileged && resource.employees === 'immediate') problems.push(words.roleAtOnce(i));
  }
  return problems;
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (whole, key) =>
      typeof key === 'number' ? `${whole}[${key}]` : whole === '' ? String(key) : `${whole}.${String(key)}`,
    '',
  ) || words.file;
