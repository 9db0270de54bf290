/** What stands in place of personal data once it is stripped. */
export const FORGOTTEN = 'forgotten';
