/** What is said of who had access, and of files about it. */
export const audit = {
  title: (resource: string): string => `Who had access to ${resource}`,
  titleNow: (resource: string): string => `Who has access to ${resource}`,
  window: (from: string, to: string): string => `At some time from ${from} until ${to}`,
  now: (at: string): string => `Now, ${at}`,
  nobody: 'Nobody you’re allowed to see.',
  shown: (shown: number, all: number): string => `${shown} of ${all} are shown; the file has all of them.`,
  lasting: (from: string): string => `since ${from}`,
  over: (from: string, to: string): string => `${from} – ${to}`,
  unsure: 'started, but never confirmed by the directory',
  before: 'was already a member, and still was afterwards',
  approvedBy: (names: string): string => `approved by ${names}`,
  for: (name: string, whom: string): string => `${name} for ${whom}`,
  notNeeded: {
    employee: 'no approval needed: an employee',
    'no-approvers': 'no approval needed: nobody is named to approve',
    adopted: 'no approval: it was there before, and an administrator took it over',
  },
  /** Above what the audit channel is told. */
  channel: 'On record (times are UTC)',
  asked: (name: string): string => `requested by ${name}`,
  file: 'As a file',
  proof: 'With proof',
  files: {
    export: 'The records that you asked for, with their history',
    access: 'Who had access, and how each was approved',
    evidence:
      'Who had access, with every decision and its proof: one page that needs no network, and that checks itself in a browser',
  },
  forgot: (address: string, stripped: number): string =>
    stripped === 0
      ? `Nothing of ${address} is over, or it was stripped before. Nothing was changed.`
      : `${stripped === 1 ? 'One record' : `${stripped} records`} of ${address} will be without personal data in a moment. What was done, when, and who of us answers for it stays on record, and the chain still verifies.`,
  keeps: (left: number): string =>
    `${left === 1 ? 'One record is' : `${left} records are`} not over, or the account is still to be blocked or deleted, and nothing of that was stripped; nor was any list or report that names them. Remove or cancel what goes on, and type **forget** again once it is over.`,
  columns: {
    access:
      'address,object_id,upn,resource,from_utc,until_utc,unsure,member_before,approval,approved_by,approved_at_utc,sponsor,end_changes,record'.split(
        ',',
      ),
    export:
      'record,event,at_utc,type,resource,address,object_id,upn,sponsor,by,by_object_id,terms_version,terms_agreed_at_utc,terms_language,details'.split(
        ',',
      ),
  },
  evidence: {
    title: (resource: string): string => `Who had access to ${resource}`,
    window: (from: string, to: string, made: string): string =>
      `At some time from ${from} until ${to}. Made ${made}. This page needs no network: your browser recomputes every hash in it.`,
    checking: 'Not verified: this page verifies itself by a script, and that hasn’t run.',
    answer: 'Who had access, and by whose approval',
    events: 'What is on record',
    columns: 'Partner,Proof,Object id,UPN,From,Until,Approved by,Sponsor'.split(','),
  },
};
