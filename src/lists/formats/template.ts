import type { ListedResource } from '../checked.ts';
import { writeCsv } from '../csv-writer.ts';
import { OUR_COLUMNS } from './headings.ts';

/** Of a domain that nobody can have (RFC 2606), so a row with it is our template's. */
export const EXAMPLE_ADDRESS = 'anna@partner.example';

const ANSWERS = { text: '', choice: '', date: '2027-03-31', number: '12', 'yes-no': 'yes' } as const;

/** Our own template: the headings, with those of a resource's questions, and one row that is left out when read. */
export function template(
  { resource }: Pick<ListedResource, 'resource'>,
  example: { readonly name: string; readonly message: string; readonly justification: string },
): AsyncGenerator<string> {
  const questions = resource.questions ?? [];
  return writeCsv(
    [...OUR_COLUMNS, ...questions.map(({ id }) => id)],
    [
      [
        EXAMPLE_ADDRESS,
        example.name,
        resource.id,
        resource.duration === undefined ? '90d' : `${resource.duration.amount}${resource.duration.unit}`,
        example.message,
        example.justification,
        ...questions.map(({ kind, choices }) => choices?.[0] ?? ANSWERS[kind]),
      ],
    ],
  );
}
