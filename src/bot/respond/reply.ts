import type { AskedSince } from '../../access/asked-since.ts';
import type { Batch } from '../../access/batch/batch.ts';
import type { ObjectId, Resource } from '../../access/catalog.ts';
import type { Ending } from '../../access/ending.ts';
import type { AccessEvent, AccessRecord, Person } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import type { Instant } from '../../access/term.ts';
import type { Warning } from '../../access/warning.ts';
import type { WhoHadView } from '../../cards/access-card.ts';
import type { From } from '../../cards/actions.ts';
import type { BatchApprovalView } from '../../cards/batch/approval-card.ts';
import type { PreviewView } from '../../cards/batch/preview-card.ts';
import type { CatalogueView } from '../../cards/catalogue-card.ts';
import type { ChannelView } from '../../cards/channel-card.ts';
import type { CutOffView } from '../../cards/cut-off-card.ts';
import type { DriftView } from '../../cards/drift-card.ts';
import type { RolesShown } from '../../cards/example.ts';
import type { InquiryView } from '../../cards/inquiry/common.ts';
import type { InquiryListView } from '../../cards/inquiry/list-card.ts';
import type { FormField, FormView } from '../../cards/invite-form.ts';
import type { LanguageView } from '../../cards/language-card.ts';
import type { ListView } from '../../cards/list-card.ts';
import type { SharedView } from '../../cards/shared-card.ts';
import type { WaitingView } from '../../cards/waiting-card.ts';
import type { QuestionView } from '../../cards/warning-card.ts';
import type { Unexplained } from '../../cards/why-card.ts';
import type { FileFault } from '../../lists/index.ts';
import type { Partner } from '../../usecases/find-partner.ts';
import type { MayInvite } from '../../usecases/may-invite.ts';
import type { paceReport } from '../../usecases/pace-report.ts';
import type { Account, Delegation, DirectoryCode, Finding, UnknownAnswer } from '../../usecases/ports.ts';
import type { PartnerFound } from '../../usecases/search-partners.ts';
import type { CommandName } from '../../words/en/commands.ts';
import type { Words } from '../../words/index.ts';
import type { SmallTalk } from '../../words/small-talk.ts';
import type { OfferedFile, UploadInfo } from '../files/offer.ts';
import type { TransferCode } from '../files/transfer.ts';

/** What was entered or typed so far, as it was entered; the form shows it again. */
export type { FormField } from '../../cards/invite-form.ts';

export type FormEntries = FormView['entries'];

export type ListFilter = 'pending' | 'active' | 'expiring' | 'removed';

/** Replies that are one sentence, always the same, by its name in the words. */
export type Sentence = {
  [Name in keyof Words['replies']]: Words['replies'][Name] extends string ? Name : never;
}[keyof Words['replies']];

/** A record's own card, and what led to it. */
interface Opened {
  readonly record: AccessRecord;
  /** Who asked for the same once more, where it is over. */
  readonly since?: AskedSince;
  /** Where it was opened from, to lead back to. */
  readonly from?: From;
  /** Said above it: a question was answered with no. */
  readonly lead?: 'kept';
}

/** What there is to say to the person who wrote or clicked; render.ts finds the words and draws the card. */
export type Reply =
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly address?: string }
  | {
      readonly kind: 'directory';
      readonly code: DirectoryCode;
      readonly permission?: string;
      /** When it may pass, in milliseconds; absent: not by itself. */
      readonly againInMs?: number;
      /** What Microsoft said, where nobody knows what it means; `told`: the administrators have read it. */
      readonly unknown?: UnknownAnswer;
      readonly told?: boolean;
    }
  | {
      readonly kind: 'form';
      readonly entries: FormEntries;
      readonly errors: { readonly [F in FormField]?: readonly Refusal[] };
      /** Why nothing came of it, where no field is to blame. */
      readonly otherwise?: Extract<Reply, { kind: 'refused' | 'directory' }>;
    }
  | {
      readonly kind: 'asked';
      readonly record: AccessRecord;
      readonly again: boolean;
      /** Its card stands where it was said that it takes longer. */
      readonly inPlace?: true;
    }
  | {
      readonly kind: 'asked-all';
      readonly results: readonly { readonly address: string; readonly reply: Reply }[];
    }
  | (QuestionView & { readonly kind: 'choose'; readonly accounts: readonly Account[] })
  | (QuestionView & { readonly kind: 'warning'; readonly warning: Warning })
  /** The question about a request is answered: it is on record. */
  /** Of several who see a form, somebody was quicker. */
  | { readonly kind: 'form-sent'; readonly by: string }
  | { readonly kind: 'settled'; readonly record: AccessRecord }
  | { readonly kind: 'not-asked'; readonly deed?: true }
  | { readonly kind: 'status'; readonly partner: Partner }
  | (WaitingView & { readonly kind: 'waiting' })
  | {
      readonly kind: 'delegations';
      readonly delegations: readonly Delegation[];
      /** Stand-ins who have left. */
      readonly gone: ReadonlySet<ObjectId>;
    }
  | { readonly kind: 'delegated'; readonly delegation: Delegation; readonly told: boolean }
  | {
      readonly kind: 'may-i';
      readonly address: string;
      readonly resource: Resource;
      readonly may: Exclude<MayInvite, { kind: 'refused' }>;
      /** They have not said why, and it takes that. */
      readonly reasonNeeded: boolean;
    }
  | { readonly kind: 'confirm-revoke'; readonly record: AccessRecord }
  | { readonly kind: 'revoked'; readonly record: AccessRecord }
  | (Opened & { readonly kind: 'journey' })
  /** What the compose box lists, or says where there is nothing to list. */
  | { readonly kind: 'found'; readonly partners: readonly PartnerFound[]; readonly otherwise: string }
  /** A partner's card that somebody put into a conversation, as its reader may see it. */
  | { readonly kind: 'shared'; readonly record: AccessRecord; readonly seen: SharedView['seen'] }
  | (Opened & { readonly kind: 'approval'; readonly refusal?: Refusal })
  | {
      readonly kind: 'history';
      readonly address: string;
      readonly records: readonly { readonly record: AccessRecord; readonly events: readonly AccessEvent[] }[];
    }
  | (ListView & { readonly kind: 'list' })
  | {
      readonly kind: 'change-form';
      readonly record: AccessRecord;
      readonly entries: { readonly address?: string; readonly reason?: string };
      readonly errors: { readonly address?: readonly Refusal[]; readonly reason?: readonly Refusal[] };
      readonly otherwise?: Extract<Reply, { kind: 'refused' | 'directory' }>;
    }
  /** What somebody else asked for is to be changed: why? */
  | { readonly kind: 'why'; readonly record: AccessRecord; readonly asked: Unexplained }
  /** A list that was confirmed, or dropped. */
  | { readonly kind: 'batch'; readonly batch: Batch; readonly records?: readonly AccessRecord[] }
  | (PreviewView & { readonly kind: 'batch-preview' })
  | (BatchApprovalView & { readonly kind: 'batch-approval' })
  | { readonly kind: 'batch-not-yours'; readonly sponsor: Person }
  | { readonly kind: 'batch-too-many-rows'; readonly limit: number; readonly until: Instant }
  | { readonly kind: 'batch-unknown' }
  /** What somebody is asked about many records. */
  | (InquiryView & { readonly kind: 'inquiry' })
  | (InquiryListView & { readonly kind: 'inquiries' })
  /** Somebody was asked to look after these. */
  | { readonly kind: 'transfer-offered'; readonly to: Person; readonly records: readonly AccessRecord[] }
  | { readonly kind: 'batch-confirmed'; readonly batch: Batch }
  /** A file that may be put where the reader's files are, once they allow it. */
  | {
      readonly kind: 'file-offer';
      readonly name: string;
      readonly bytes: number;
      readonly context: OfferedFile;
    }
  | { readonly kind: 'file-sent'; readonly info: UploadInfo }
  | { readonly kind: 'file-declined'; readonly file: OfferedFile['file']; readonly text?: string }
  /** A list that cannot be read, or not be had. */
  | { readonly kind: 'list-fault'; readonly fault: FileFault }
  | { readonly kind: 'no-file'; readonly code: TransferCode }
  /** Others than employees read the channel that is to be chosen, or may. */
  | (ChannelView & { readonly kind: 'confirm-channel' })
  | {
      readonly kind: 'confirm-removal';
      readonly record: AccessRecord;
      /** What else the partner has through us, as far as the reader may know; by resource. */
      readonly keeps: readonly string[];
      /** There is more of which the reader may not know. */
      readonly hidden: boolean;
      /** They wanted to take back an approval that others gave. */
      readonly instead?: true;
    }
  | { readonly kind: 'confirm-earlier-removal'; readonly record: AccessRecord }
  | { readonly kind: 'removal'; readonly record: AccessRecord; readonly lead?: 'kept' }
  | (CutOffView & { readonly kind: 'cut-off' })
  /** `left`: partners of the domain whose access is others' to remove. */
  | {
      readonly kind: 'nobody-of-domain';
      readonly domain: string;
      readonly resource: string;
      readonly left: number;
    }
  | { readonly kind: 'nothing-to-remove'; readonly address: string; readonly known: boolean }
  | { readonly kind: 'kept'; readonly record: AccessRecord }
  | { readonly kind: 'ending'; readonly ending: Ending; readonly refusal?: Refusal }
  | {
      readonly kind: 'done';
      readonly what: 'cancelled' | 'resent' | 'handed' | 'extended' | 'restored';
      readonly record: AccessRecord;
    }
  | { readonly kind: 'says'; readonly sentence: Sentence }
  | {
      readonly kind: 'pace';
      readonly report: Awaited<ReturnType<typeof paceReport>>;
      readonly typed: 'show' | 'go on';
      /** They were stopped, and are no more. */
      readonly goesOn: boolean;
    }
  | {
      readonly kind: 'forgot';
      readonly address: string;
      readonly stripped: number;
      readonly left: readonly AccessRecord[];
    }
  | (WhoHadView & { readonly kind: 'who-had' })
  | (DriftView & { readonly kind: 'drift' })
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | (CatalogueView & { readonly kind: 'catalogue' })
  /** `moved-on`: the file says something else by now. */
  | { readonly kind: 'catalogue-settled'; readonly outcome: 'taken' | 'proposed' | 'moved-on' }
  | { readonly kind: 'resources' }
  | { readonly kind: 'whoami' | 'help'; readonly roles: RolesShown }
  | {
      readonly kind: 'welcome';
      readonly roles: RolesShown;
      /** Whether others read it, too: a group chat or a channel. */
      readonly shared: boolean;
      /** They said hello. */
      readonly again?: true;
    }
  | { readonly kind: 'incomplete'; readonly command: CommandName }
  | { readonly kind: 'several-commands'; readonly first: string }
  | {
      readonly kind: 'unknown-command';
      readonly text: string;
      readonly nearest?: CommandName;
      readonly corrected?: string;
      readonly offered?: readonly string[];
    }
  | { readonly kind: 'talk'; readonly talk: Exclude<SmallTalk, 'hello' | 'help'> }
  /** `called`: it may be one of them, or somebody else. */
  | { readonly kind: 'which-partner' | 'called'; readonly typed: string; readonly lines: readonly string[] }
  | (LanguageView & { readonly kind: 'language'; readonly locale: string })
  | { readonly kind: 'fault'; readonly reference: string };

const QUESTIONS: ReadonlySet<Reply['kind']> = new Set([
  'confirm-removal',
  'cut-off',
  'change-form',
  'choose',
  'warning',
]);

/** Whether it asks something back. */
export const isQuestion = ({ kind }: Reply): boolean => QUESTIONS.has(kind);
