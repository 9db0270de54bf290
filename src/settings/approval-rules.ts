import { z } from 'zod';
import {
  type Approvers,
  type Members,
  type Question,
  type Resource,
  type Stage,
  stage,
  type Within,
} from '../access/catalog.ts';
import { says } from './catalogue-faults.ts';
import { Guid, Length, PeopleEntry } from './catalogue-values.ts';

const NAMED = ['manager', 'owners', 'sponsor'] as const;

/** A group's id, a list of people's, or whom the directory knows. */
export const ApproversEntry = z
  .union([z.enum(NAMED), Guid, PeopleEntry], says('approvers'))
  .transform((who): Approvers => {
    if (typeof who !== 'string') return { kind: 'members', people: who };
    const named = NAMED.find((one) => one === who);
    return named === undefined ? { kind: 'members', group: who } : { kind: named };
  });

const WithinEntry = z.string(says('within')).transform((text, context): Within => {
  const working = /^([1-9]\d?)wd$/u.exec(text)?.[1];
  if (working !== undefined) return { kind: 'working', days: Number(working) };
  const duration = Length.safeParse(text);
  if (duration.success) return { kind: 'calendar', duration: duration.data };
  context.addIssue(says('within'));
  return z.NEVER;
});

const StageEntry = z
  .strictObject({
    approvers: ApproversEntry,
    alternates: ApproversEntry.optional(),
    within: WithinEntry.default({ kind: 'calendar', duration: { amount: 14, unit: 'd' } }),
  })
  .transform(
    ({ alternates, ...rest }): Stage => ({ ...rest, ...(alternates !== undefined && { alternates }) }),
  );

export const StagesEntry = z.array(StageEntry).min(1, says('no-stages')).max(3, says('too-many-stages'));

const KINDS = ['text', 'choice', 'date', 'number', 'yes-no'] as const;
const QuestionEntry = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/u, says('question-id')),
    ask: z.string().min(1).max(200),
    kind: z.enum(KINDS).default('text'),
    required: z.boolean().default(false),
    choices: z.array(z.string().min(1).max(100)).min(2).max(30).optional(),
  })
  .superRefine(({ kind, choices }, context) => {
    if (kind === 'choice' && choices === undefined)
      context.addIssue({ code: 'custom', path: ['choices'], message: says('question-choices-missing') });
    if (kind !== 'choice' && choices !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['choices'],
        message: says('question-choices-unused'),
      });
  })
  .transform(({ choices, ...rest }): Question => ({ ...rest, ...(choices !== undefined && { choices }) }));

export const QuestionsEntry = z
  .array(QuestionEntry)
  .max(10, says('too-many-questions'))
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, says('question-twice'));

/** Stages as described; a group alone stays what it is, and is the settings' where the catalogue says nothing. */
export function whoDecides(
  approvers: Approvers | 'none' | undefined,
  stages: readonly Stage[] | undefined,
  usual: Members | undefined,
): Pick<Resource, 'approvers' | 'stages'> {
  if (stages !== undefined) return { stages };
  if (approvers === undefined) return usual === undefined ? {} : { approvers: usual };
  if (approvers === 'none') return {};
  if (approvers.kind !== 'members') return { stages: [stage(approvers)] };
  const { kind: _kind, ...members } = approvers;
  return { approvers: members };
}
