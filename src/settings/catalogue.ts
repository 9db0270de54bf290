import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { toAscii } from '../access/address.ts';
import { DEFAULT_ACCESS, type Members, type Resource, type Target } from '../access/catalog.ts';
import { nearest } from '../access/nearest.ts';
import { SILENCES } from '../access/review-rule.ts';
import { catalogue as words } from '../words/en/operator/catalogue.ts';
import { ApproversEntry, QuestionsEntry, StagesEntry, whoDecides } from './approval-rules.ts';
import { contradictions, type Wrong } from './catalogue-rules.ts';
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
  const placed = ({ path, what }: Wrong, key?: string): string => {
    const offset = offsetOf(document, path, key);
    const line = offset === undefined ? '' : words.line(lines.linePos(offset).line);
    return `${pathOf(path)}${line} ${what}`;
  };
  const parsed = Catalogue.safeParse(document.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? placed({ path: issue.path, what: unknownKeys(issue.keys) }, issue.keys[0])
        : placed({ path: issue.path, what: said(issue, document.getIn(issue.path)) }),
    );
    return { resources: [], problems };
  }
  const resources = parsed.data.resources.map((entry) => asResource(entry, usual));
  const { catalogueApproval } = parsed.data;
  return {
    resources,
    ...(catalogueApproval && { catalogueApproval }),
    problems: contradictions(resources).map((wrong) => placed(wrong)),
  };
}

/** Where something stands in the text, or what it is missing from; `key` is one that it has. */
function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const named =
    key === undefined || !isMap(node) ? undefined : node.items.find((one) => String(one.key) === key)?.key;
  for (const one of [named, node]) if (isNode(one) && one.range) return one.range[0];
  return path.length === 0 ? undefined : offsetOf(document, path.slice(0, -1));
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
  if (value === undefined && issue.code !== 'custom') return words.missing;
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

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (whole, key) =>
      typeof key === 'number' ? `${whole}[${key}]` : whole === '' ? String(key) : `${whole}.${String(key)}`,
    '',
  ) || words.file;
