import { acts } from './contract/acts.ts';
import { inquiries } from './contract/inquiries.ts';
import { life } from './contract/life.ts';
import { lists } from './contract/lists.ts';
import { messages } from './contract/messages.ts';
import { notes } from './contract/notes.ts';
import { outbox } from './contract/outbox.ts';
import { records } from './contract/records.ts';
import type { Open } from './contract/subject.ts';

/** What every store has to keep. The same for all of them; nothing is left out for any. */
export function storeContract(name: string, open: Open): void {
  describe(`${name} keeps the contract`, () => {
    for (const part of [records, lists, outbox, acts, messages, notes, inquiries, life]) part(open);
  });
}
