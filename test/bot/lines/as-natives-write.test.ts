import { dutch } from './natives/dutch.ts';
import { french } from './natives/french.ts';
import { german } from './natives/german.ts';
import { norwegian } from './natives/norwegian.ts';
import { type Row, SAFE } from './natives/row.ts';
import { spanish } from './natives/spanish.ts';
import { understood } from './understood.ts';

const TABLES = { de: german, es: spanish, fr: french, nl: dutch, no: norwegian };

describe.each(Object.entries<readonly Row[]>(TABLES))('as people write in %s', (language, rows) => {
  test.each(rows)('%s', (line, comes) => {
    const found = understood(line, language);
    if (comes === SAFE) expect(found).toMatch(/^(?:form |nothing$)/u);
    else expect(found).toBe(comes);
  });
});
