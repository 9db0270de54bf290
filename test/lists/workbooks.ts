import { strToU8, zipSync } from 'fflate';

const xml = (text: string): string =>
  text.replace(
    /[&<>"]/gu,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A sheet of inline texts. */
export const sheet = (rows: readonly (readonly string[])[]): string =>
  sheetOf(
    rows
      .map((cells, i) => {
        const inside = cells.map(
          (cell, k) => `<c r="${letters(k)}${i + 1}" t="inlineStr"><is><t>${xml(cell)}</t></is></c>`,
        );
        return `<row r="${i + 1}">${inside.join('')}</row>`;
      })
      .join(''),
  );

export const sheetOf = (rows: string): string =>
  `${PROLOGUE}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;

export const sharedStrings = (items: readonly string[]): string =>
  `${PROLOGUE}<sst ${MAIN}>${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;

export interface Parts {
  readonly sheet: string;
  readonly shared?: string;
  readonly styles?: string;
  /** In front of the first sheet that counts. */
  readonly sheets?: string;
  readonly properties?: string;
}

/** A workbook as programs save it: what is not said is not there. */
export const workbook = ({ sheet: first, shared, styles, sheets = '', properties = '' }: Parts): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${PROLOGUE}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      ),
      'xl/workbook.xml': strToU8(
        `${PROLOGUE}<workbook ${MAIN} xmlns:r="${RELATIONS}">${properties}<sheets>${sheets}<sheet name="Partners" sheetId="7" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `${PROLOGUE}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/hidden.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(first),
      'xl/worksheets/hidden.xml': strToU8(sheet([['not this one']])),
      ...(shared !== undefined && { 'xl/sharedStrings.xml': strToU8(shared) }),
      ...(styles !== undefined && { 'xl/styles.xml': strToU8(styles) }),
    },
    // Packed well enough for a bomb, in half the time.
    { level: 1 },
  );
