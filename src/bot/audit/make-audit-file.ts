import { exportRecords } from '../../usecases/audit/export-records.ts';
import { proofOf } from '../../usecases/audit/who-had-access.ts';
import { english } from '../../words/index.ts';
import type { CommandContext } from '../authorize.ts';
import type { MadeFile } from '../files/made-file.ts';
import type { OfferedFile } from '../files/offer.ts';
import { accessRows, writeAccess } from './access-file.ts';
import { whoHad } from './answer-who-had.ts';
import { evidence } from './evidence.ts';
import { writeExportCsv, writeExportJson } from './export-file.ts';

type AuditFile = Extract<OfferedFile, { file: 'export' | 'access' | 'evidence' }>;

/** Such a file in English, which whoever checks it reads, as far as whoever asks may read it at this moment; record by record. */
export async function makeAuditFile(context: CommandContext, offered: AuditFile): Promise<MadeFile> {
  const { world, speaker, caller } = context;
  const words = english.audit;
  const { columns } = words;
  switch (offered.file) {
    case 'export': {
      const records = () => exportRecords(world, { person: speaker.person, caller }, offered);
      return offered.as === 'csv'
        ? { name: 'export.csv', pieces: () => writeExportCsv(columns.export, records()) }
        : { name: 'export.jsonl', pieces: () => writeExportJson(records()) };
    }
    case 'access': {
      const held = await whoHad(context, offered);
      return {
        name: `access - ${offered.resource}.csv`,
        pieces: () => writeAccess(columns.access, accessRows(held)),
      };
    }
    case 'evidence': {
      const held = await whoHad(context, offered);
      const events = await proofOf(world, held);
      const question = { asked: offered, held, events, at: world.clock.now() };
      const page = await evidence(world, question, words);
      return { name: `evidence - ${offered.resource}.html`, pieces: () => [page] };
    }
  }
}
