import type { Step } from '../access/advice.ts';
import type { Complaint } from '../access/complaint.ts';
import type { PageWords } from './page-words.ts';

export interface HelpFacts {
  readonly sponsor: string;
  readonly resource: string;
  /** Undefined while it is not known. */
  readonly company: string | undefined;
  /** The invited address, but for what others need not know of it. */
  readonly address: string;
  /** Whether the link's page leads to the application, and this one to all that they may open. */
  readonly hasButton: boolean;
  readonly hasLink: boolean;
  /** The directory's id, for whoever allows access to it. */
  readonly tenant: string | undefined;
  /** The address that our own mail comes from, where it is known. */
  readonly mailSender: string | undefined;
}

/** What helps an invitee who is stuck, in one language. */
export interface HelpWords {
  /** The button that leads here. */
  readonly open: string;
  readonly page: PageWords;
  /** How they are stuck, in their own words. */
  readonly complaint: Readonly<Record<Complaint, string>>;
  readonly step: Readonly<Record<Step, (p: HelpFacts) => string>>;
  /** The link with the tenant in it. */
  readonly myApps: (p: HelpFacts) => string;
  /** The button that tells the sponsor. */
  readonly tell: (sponsor: string) => string;
  /** In its place: the sponsor knows of this; or has just been told something else. */
  readonly told: (sponsor: string) => string;
  readonly later: (sponsor: string) => string;
  /** After the button. */
  readonly complained: (sponsor: string) => PageWords;
}
