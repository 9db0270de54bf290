import { activityZodSchema } from '@microsoft/agents-activity';

/** What the schema that Microsoft publishes for its own agents does not take; nobody here wrote it. */
export function faultIn(activity: unknown): string | undefined {
  const { error } = activityZodSchema.safeParse(activity);
  return error?.issues.map((one) => `${one.path.join('.')} ${one.message}`).join('; ');
}

/** Of an answer to an invoke: what it shows, as the activity that would show the same. */
export function faultInAnswer(answer: unknown): string | undefined {
  const attachments = attachmentsIn(answer);
  const text = field(answer, 'type') === 'application/vnd.microsoft.activity.message';
  return faultIn({
    type: 'message',
    ...(attachments.length > 0 && { attachments }),
    ...(text && { text: field(answer, 'value') }),
  });
}

function attachmentsIn(answer: unknown): readonly unknown[] {
  const type = field(answer, 'type');
  if (type === 'application/vnd.microsoft.card.adaptive')
    return [{ contentType: type, content: field(answer, 'value') }];
  const listed = field(field(answer, 'composeExtension'), 'attachments');
  if (listed !== undefined) return Array.isArray(listed) ? listed : [listed];
  const inDialog = field(field(field(answer, 'task'), 'value'), 'card');
  return inDialog === undefined ? [] : [inDialog];
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
