import { Unreadable } from '../faults.ts';
import type { Limits } from '../limits.ts';
import type { Rows } from '../sources/rows.ts';
import { type Archive, broken, openArchive, SMALL_PART } from './archive.ts';
import { readDateStyles, type Styles } from './dates.ts';
import { sheetRows } from './sheet.ts';
import { hear } from './xml.ts';

/** The rows of the first sheet that can be seen. */
export async function* workbookRows(bytes: Uint8Array, limits: Limits): Rows {
  const archive = await openArchive(bytes, limits);
  const { sheet, from1904 } = await firstSheet(archive);
  const shared = await sharedTexts(archive, limits);
  const styles: Styles = {
    isDate: await readDateStyles(await archive.open('xl/styles.xml', SMALL_PART)),
    from1904,
  };
  const part = await archive.open(sheet);
  if (part === undefined) broken();
  yield* sheetRows(part, shared, styles, limits);
}

async function firstSheet(archive: Archive): Promise<{ sheet: string; from1904: boolean }> {
  const workbook = await archive.open('xl/workbook.xml', SMALL_PART);
  if (workbook === undefined) throw new Unreadable({ code: 'no-list', is: 'archive' });
  const targets = new Map<string, string>();
  await hear(await archive.open('xl/_rels/workbook.xml.rels', SMALL_PART), {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship' && Target.includes('worksheets/'))
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  let sheet: string | undefined;
  let from1904 = false;
  await hear(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attributes.date1904 ?? '');
      if (name !== 'sheet' || sheet !== undefined || /hidden/iu.test(attributes.state ?? '')) return;
      // The prefix of the id is the writer's choice.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheet = targets.get(id);
    },
  });
  return { sheet: sheet ?? broken(), from1904 };
}

/** Texts that cells name by their place; what is said of how to pronounce them is left out. */
async function sharedTexts(archive: Archive, { sharedText }: Limits): Promise<readonly string[]> {
  const texts: string[] = [];
  let inText = false;
  let inPhonetic = false;
  let current = '';
  let total = 0;
  const take = (length: number): void => {
    total += length;
    if (total > sharedText) throw new Unreadable({ code: 'workbook-too-large', limit: sharedText });
  };
  await hear(await archive.open('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') current = '';
      inPhonetic ||= name === 'rPh';
      inText = name === 't' && !inPhonetic;
    },
    text(found) {
      if (!inText) return;
      take(found.length);
      current += found;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name !== 'si') return;
      // An empty one takes memory, too.
      take(8);
      texts.push(current);
    },
  });
  return texts;
}
