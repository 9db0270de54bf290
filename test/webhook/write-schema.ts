// Writes docs/webhook.schema.json anew, after an event was added or got a field.
import { writeFileSync } from 'node:fs';
import { webhookSchema } from '../support/webhook-schema.ts';

writeFileSync('docs/webhook.schema.json', `${JSON.stringify(webhookSchema(), undefined, 2)}\n`);
