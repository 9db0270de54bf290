import { meantRecord } from '../../src/access/meant-record.ts';
import type { AccessRecord } from '../../src/access/record.ts';
import { ENDED, HISTORIES, recordOf, requested } from './given.ts';

const ended = recordOf(ENDED.removed);
const expired = recordOf(HISTORIES['invitation-expired']);
const granted = recordOf(HISTORIES.granted);
const asked = recordOf(requested({ resource: 'wiki' }));
const all = [ended, expired, granted, asked];
const among =
  (...them: readonly AccessRecord[]) =>
  (record: AccessRecord) =>
    them.includes(record);
const nobodys = among();

test.each([
  ['the one that fits and is theirs', all, among(granted, asked), among(asked), asked],
  ['one that is theirs and does not fit is not meant', all, among(granted), among(asked), granted],
  ['of those that fit and are not theirs, the newest', all, among(granted, asked), nobodys, granted],
  ['one that fits comes before a newer one that does not', all, among(asked), nobodys, asked],
  ['where none fits, the newest that lives', all, nobodys, among(ended), granted],
  ['where none lives, the newest', [ended, expired], nobodys, nobodys, ended],
])('%s', (_, records, fits, isTheirs, record) => {
  expect(meantRecord(records, fits, isTheirs)).toEqual({ kind: 'one', record });
});

test('of several that fit and are theirs, somebody has to say which', () => {
  expect(meantRecord(all, among(granted, asked, ended), among(granted, asked))).toEqual({
    kind: 'several',
    resources: ['portal', 'wiki'],
  });
});

test('where there are none, none is meant', () => {
  expect(meantRecord([], among(granted), nobodys)).toEqual({ kind: 'none' });
});
