/** Delegations are notes under such keys, so that they move with the notes. */
export const DELEGATION = 'delegation:';
/** The key of the note that says how fast invitations have gone, so that it moves with the notes. */
export const PACE = 'invitation-pace';
/** What somebody spent of a limit is a note under such a key. */
export const SPENT = 'spent:';
/** Where somebody's requests wait is a note under such a key. */
export const PILES = 'piles:';
/** Lists of partners that were sent: each batch, each part of its rows, and which of all are under way. */
export const BATCH = 'batch:';
export const BATCH_ROWS = 'batch-rows:';
export const BATCHES = 'batches';
/** What people are asked about many records: each inquiry, each part of the rows of a large one, and which of them wait for something. */
export const INQUIRY = 'inquiry:';
export const INQUIRY_ROWS = 'inquiry-rows:';
export const INQUIRIES = 'inquiries';
export const PREFIXES = { batch: BATCH, inquiry: INQUIRY } as const;
