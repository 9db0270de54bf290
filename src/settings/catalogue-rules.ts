import { type Resource, stagesOf } from '../access/catalog.ts';
import { plus } from '../access/term.ts';
import { catalogue as words } from '../words/en/operator/catalogue.ts';

/** Something wrong in a catalogue: where, from its top, and what, said after the place. */
export interface Wrong {
  readonly path: readonly PropertyKey[];
  readonly what: string;
}

/** What no entry says for itself: entries that contradict others, or themselves. */
export function contradictions(resources: readonly Resource[]): readonly Wrong[] {
  const ids = resources.map(({ id }) => id.toLowerCase());
  return resources.flatMap((resource, i) => {
    const twice = ids.indexOf(resource.id.toLowerCase()) !== i;
    const found = [...(twice ? [wrong('id', words.twice(resource.id))] : []), ...within(resource)];
    return found.map(({ path, what }) => ({ path: ['resources', i, ...path], what }));
  });
}

const wrong = (key: string, what: string): Wrong => ({ path: key.split('.'), what });

function within(resource: Resource): readonly Wrong[] {
  const { duration, maxDuration, review, privileged, extension, employees } = resource;
  const unapproved = stagesOf(resource).length === 0;
  const rules: readonly (readonly [broken: boolean | undefined, key: string, what: string])[] = [
    [
      maxDuration !== undefined && duration !== undefined && plus(0, duration) > plus(0, maxDuration),
      'duration',
      words.duration,
    ],
    [review !== undefined && plus(0, review.within) >= plus(0, review.every), 'review.within', words.review],
    [privileged && unapproved, 'grants', words.roleWithoutApproval],
    [extension === 'approve' && unapproved, 'extension', words.extensionWithoutApproval],
    [privileged && extension === 'sponsor', 'extension', words.roleExtendedAtWill],
    [privileged && employees === 'immediate', 'employees', words.roleAtOnce],
  ];
  return rules.flatMap(([broken, key, what]) => (broken ? [wrong(key, what)] : []));
}
