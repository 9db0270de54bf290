import { type Resource, stagesOf } from '../access/catalog.ts';
import type { EntryFault, EntryFaultCode } from '../access/catalogue-fault.ts';
import { plus } from '../access/term.ts';

/** Something wrong in a catalogue: where, from its top, and what. */
export interface Wrong {
  readonly path: readonly PropertyKey[];
  readonly fault: EntryFault;
}

/** What no entry says for itself: entries that contradict others, or themselves. */
export function contradictions(resources: readonly Resource[]): readonly Wrong[] {
  const ids = resources.map(({ id }) => id.toLowerCase());
  return resources.flatMap((resource, i) => {
    const twice = ids.indexOf(resource.id.toLowerCase()) !== i;
    const found = [...(twice ? [wrong('id', { code: 'twice', id: resource.id })] : []), ...within(resource)];
    return found.map(({ path, fault }) => ({ path: ['resources', i, ...path], fault }));
  });
}

const wrong = (key: string, fault: EntryFault): Wrong => ({ path: key.split('.'), fault });

function within(resource: Resource): readonly Wrong[] {
  const { duration, maxDuration, review, privileged, extension, employees } = resource;
  const unapproved = stagesOf(resource).length === 0;
  const rules: readonly (readonly [broken: boolean | undefined, key: string, code: EntryFaultCode])[] = [
    [
      maxDuration !== undefined && duration !== undefined && plus(0, duration) > plus(0, maxDuration),
      'duration',
      'duration',
    ],
    [review !== undefined && plus(0, review.within) >= plus(0, review.every), 'review.within', 'review'],
    [privileged && unapproved, 'grants', 'role-without-approval'],
    [extension === 'approve' && unapproved, 'extension', 'extension-without-approval'],
    [privileged && extension === 'sponsor', 'extension', 'role-extended-at-will'],
    [privileged && employees === 'immediate', 'employees', 'role-at-once'],
  ];
  return rules.flatMap(([broken, key, code]) => (broken ? [wrong(key, { code })] : []));
}
